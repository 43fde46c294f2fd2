"""A long text in stretches of whole paragraphs, so that the first can be shown before the last."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

LENGTH = 40_000
"""Characters of a stretch, or as many more as its last paragraph needs."""
LEAD = 4_000
"""Characters before a stretch that are read with it, for what they say of its first sentences."""

_GAP = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Part of a text, from the beginning of a paragraph to the end of one."""

    lead: int
    """Where to begin reading, in code points: a little before the stretch itself."""
    start: int
    end: int


def stretches(text: str, length: int = LENGTH) -> Iterator[Stretch]:
    """A whole text in stretches, in order."""
    start = 0
    while start < len(text):
        gap = _GAP.search(text, min(start + length, len(text)))
        end = gap.end() if gap else len(text)
        yield Stretch(_paragraph_at(text, start - LEAD), start, end)
        start = end


def stretch_around(text: str, start: int, end: int) -> Stretch:
    """The stretch of whole paragraphs that holds the characters from `start` to `end`."""
    begin = _paragraph_at(text, start)
    gap = _GAP.search(text, min(max(end, begin), len(text)))
    return Stretch(_paragraph_at(text, begin - LEAD), begin, gap.end() if gap else len(text))


def _paragraph_at(text: str, place: int) -> int:
    """Where the paragraph begins in which a place stands; the text's beginning before it."""
    if place <= 0:
        return 0
    before = text.rfind("\n\n", 0, min(place, len(text)))
    return before + 2 if before >= 0 else 0
