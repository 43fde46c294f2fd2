"""A table, before it takes the form of a file."""

from dataclasses import dataclass

Cell = str | int | float | None
"""A text, a number, or nothing."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its head, and how much room it asks in a text."""

    head: str
    room: int = 10
    """Share of the width in a text, beside the others' shares; 0 where it is for spreadsheets."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns, with a title and a name."""

    name: str
    """For a file: one word in the language in use."""
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
