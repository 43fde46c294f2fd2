"""The headings of a text, and those above a place in it.

Markdown marks them. In other texts a short paragraph without a stop is taken for one; so is what
stands in bold at the beginning of a paragraph or of an item of a list, which reports use for
headings below the numbered ones.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

LONGEST = 90
"""Characters of the longest paragraph that is taken for a heading without being marked as one."""
LEAD = 7
"""Depth of a heading in bold: below the six that Markdown has."""
PLAIN = 5
"""Depth of an unmarked heading without a number."""

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*")
_MARKED = re.compile(r"[ \t]*(#{1,6}) +([^\n]+)")
_LEAD = re.compile(
    r"[ \t]*(?:[-*+•] +)?\*\*([^*\n]{3,90})\*\*[:.]?(?=[ \t]*(?:\n|$)|[ \t]{2,})", re.MULTILINE
)
_PLAIN = re.compile(
    r"[ \t]*((?:\d{1,2}\.)*\d{0,2}\.?)[ \t]*([A-ZÀ-ÖØ-Þ][^\n]*[^\s.!?:;,|\n])[ \t]*$"
)
_LETTERS = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading in a text."""

    start: int
    """Offset of its first character, in code points."""
    end: int
    """Offset past its last character."""
    depth: int
    """From 1 for a chapter; 7 for words in bold at the head of a paragraph."""
    words: str


def headings(text: str) -> list[Heading]:
    """The headings of a text, in order."""
    return [found for paragraph in _PARAGRAPH.finditer(text) for found in _in(paragraph)]


def stacks(found: Sequence[Heading], places: Sequence[int]) -> list[tuple[int, ...]]:
    """Per place, the headings above it as places in `found`: the nearest last.

    Args:
        found: The headings, in order.
        places: Offsets in the text, in order. One in a heading stands below that heading.
    """
    above: list[tuple[int, ...]] = [()]
    for place, heading in enumerate(found):
        kept = [one for one in above[-1] if found[one].depth < heading.depth]
        above.append((*kept, place))
    starts = [heading.start for heading in found]
    return [above[bisect_right(starts, place)] for place in places]


def around(found: Sequence[Heading], start: int, end: int) -> list[Heading]:
    """Of all headings of a text those that stand above or in a stretch of it."""
    (above,) = stacks(found, [start])
    inside = (heading for heading in found if start < heading.start < end)
    return [*(found[place] for place in above), *inside]


def _in(paragraph: re.Match[str]) -> Iterator[Heading]:
    start, words = paragraph.start(), paragraph.group()
    if marked := _MARKED.match(words):
        yield Heading(start, start + marked.end(), len(marked[1]), marked[2].strip("* "))
        return
    leads = [*_LEAD.finditer(words)]
    if leads:
        for lead in leads:
            yield Heading(start + lead.start(), start + lead.end(), LEAD, lead[1].strip())
        return
    plain = _PLAIN.match(words) if len(words) <= LONGEST and "\n" not in words else None
    if plain and _LETTERS.search(words):
        number = plain[1].strip(".")
        depth = number.count(".") + 1 if number else PLAIN
        yield Heading(start, start + len(words), depth, plain[2])
