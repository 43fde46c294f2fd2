"""The three column types of a STRICT table, and the checks they share."""

from enum import StrEnum
from typing import Any

from sqlalchemy import REAL
from sqlmodel import CheckConstraint, Field, Integer, Text

STRICT = {"sqlite_strict": True}
"""Table option: SQLite keeps each column to its type."""


def key() -> Any:  # noqa: ANN401  (a SQLModel field is typed by its annotation)
    """The integer primary key, which never leaves the store."""
    return Field(default=None, primary_key=True, sa_type=Integer)


def guid() -> Any:  # noqa: ANN401
    """The identity of a row, minted once."""
    return Field(sa_type=Text, unique=True, min_length=1)


def text(default: str | None = "", *, unique: bool = False, index: bool = False) -> Any:  # noqa: ANN401
    """A text; empty where there is nothing to say."""
    return Field(default=default, sa_type=Text, unique=unique, index=index)


def required() -> Any:  # noqa: ANN401
    """A text that may not be empty."""
    return Field(sa_type=Text, min_length=1)


def whole(default: int | None = None) -> Any:  # noqa: ANN401
    """A whole number, a year, or 0 and 1 for no and yes."""
    return Field(default=default, sa_type=Integer)


def real() -> Any:  # noqa: ANN401
    """A number with decimals."""
    return Field(default=None, sa_type=REAL)


def refers(target: str, *, cascade: bool = False) -> Any:  # noqa: ANN401
    """The key of a row in another table; with `cascade` the row goes with it."""
    return Field(
        foreign_key=f"{target}.id", index=True, ondelete="CASCADE" if cascade else "RESTRICT"
    )


def may_refer(target: str) -> Any:  # noqa: ANN401
    """The key of a row in another table, or nothing."""
    return Field(default=None, foreign_key=f"{target}.id", index=True, ondelete="RESTRICT")


def one_of(column: str, words: type[StrEnum]) -> CheckConstraint:
    """Only the words of a list, or nothing where the column may be empty."""
    listed = ", ".join(f"'{word.value}'" for word in words)
    return CheckConstraint(f'"{column}" IN ({listed})', name=f"{column}_is_a_known_word")


def yes_or_no(column: str) -> CheckConstraint:
    """0 or 1: SQLite has no truth values."""
    return CheckConstraint(f'"{column}" IN (0, 1)', name=f"{column}_is_0_or_1")


def is_json(column: str) -> CheckConstraint:
    """Text that is well-formed JSON."""
    return CheckConstraint(f'json_valid("{column}")', name=f"{column}_is_json")
