"""The history of an extract: who changed what of it, when, as the journal tells it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Image = Mapping[str, Any]
"""A row as the journal keeps it: column names to values, references as GUIDs, codes by id."""


class Turn(StrEnum):
    """Whether an action is one of its own, or turns one of before."""

    NEW = "new"
    UNDONE = "undone"
    REDONE = "redone"


class Part(StrEnum):
    """What of an extract can change."""

    WORDS = "words"
    CODES = "codes"
    CLAIM = "claim"
    MEMO = "memo"
    STUDY = "study"
    RIGOUR = "rigour"
    RUNG = "rung"
    TEXT = "text"
    PLACE = "place"
    STATE = "state"


COLUMNS: dict[Part, tuple[str, ...]] = {
    Part.WORDS: ("start", "end", "quote"),
    Part.CODES: ("codes",),
    Part.CLAIM: (
        *("aspect", "stance", "scale", "as_intended", "trend", "direction", "cost_verdict"),
        *("value", "unit", "year", "comparison", "corrected_for", "population", "period"),
    ),
    Part.MEMO: ("memo",),
    Part.STUDY: ("study",),
    Part.RIGOUR: ("rigour",),
    Part.RUNG: ("rung",),
    Part.TEXT: ("document", "source"),
    Part.PLACE: ("page", "locator"),
    Part.STATE: ("state",),
}
"""The columns that say each part; prefix and suffix only follow the words."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal that is about one extract."""

    time: str
    """UTC, ISO 8601 with milliseconds."""
    reviewer: str
    """Name of whoever did it."""
    action: str
    """`insert`, `update` or `delete`."""
    table: str
    """`extract`, or `recheck` where it came on that list or off it."""
    before: Image | None
    """The row before; None for an insert."""
    after: Image | None
    """The row after; None for a delete."""
    turn: Turn = Turn.NEW
    beside: tuple[str, ...] = ()
    """What the same transaction did to other extracts, as in `action`."""


@dataclass(frozen=True, slots=True)
class PartChange:
    """One part of an extract, before and after."""

    part: Part
    before: Image
    """The columns of this part."""
    after: Image


def part_changes(entry: Entry) -> Iterator[PartChange]:
    """What an update changed, part by part; nothing for what was added or deleted.

    A text that was replaced takes its quotes along: where only offsets differ, the words did not.
    """
    if entry.before is None or entry.after is None or entry.table != "extract":
        return
    moved = entry.before.get("document") != entry.after.get("document")
    for part, columns in COLUMNS.items():
        if part is Part.WORDS and moved:
            columns = ("quote",)  # noqa: PLW2901  (offsets in another text say nothing)
        before = {name: entry.before.get(name) for name in columns}
        after = {name: entry.after.get(name) for name in columns}
        if before != after and not (part is Part.PLACE and _follows(entry)):
            yield PartChange(part, before, after)


def _follows(entry: Entry) -> bool:
    """Whether the page changed only because the words did."""
    before, after = entry.before or {}, entry.after or {}
    same_locator = before.get("locator") == after.get("locator")
    return same_locator and before.get("start") != after.get("start")
