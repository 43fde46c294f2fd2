"""How a printed list parts its entries: bullets, numbers, indents, blank lines, or words alone."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from staven.corpus.references.lines import (
    Line,
    bullet_end,
    is_heading,
    number_and_end,
    starts_reference,
    starts_with_person,
)
from staven.corpus.references.open_entry import OpenEntry

_INDENTED = re.compile(r"(?:\t| {2,})\s*\S")
_MARKED_SHARE = 0.2
"""Smallest share of the lines that must have a bullet or number, for these to part the entries:
an entry that wraps has up to five lines."""
_INDENTED_SHARE = 0.25
"""Smallest share of the lines that must be indented, for indents to part the entries."""
_STARTING_SHARE = 0.6
"""Smallest share of the lines that begin as references do, for each line to be an entry."""
_SHORT_SHARE = 0.75
"""Of the width of a list: where a line that ends a sentence stops before, an entry ends."""
_MOST_SKIPPED = 3
"""Numbers that a numbered list may leave out."""


Starts = Callable[[Line, OpenEntry | None], int]
"""Where in a line, told with the entry above it, a new entry begins; -1 where none does."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a list parts its entries."""

    starts: Starts
    marked: bool = False
    """True where each entry has a bullet or number."""


def layout_of(lines: Sequence[Line]) -> Layout:
    """How this list parts its entries, by the signs that most of its lines have."""
    filled = [line for line in lines if line.text.strip() and not is_heading(line.text)]
    if not filled:
        return Layout(_each_line)
    if marked := _marked(filled):
        return Layout(marked, marked=True)
    if indented := _indented(filled):
        return Layout(indented)
    starting = _starting(filled)
    apart = [line for line in filled if line.apart]
    width = _width(filled)
    if len(apart) > 1 and _starting(apart) >= _STARTING_SHARE * max(1, starting):
        return Layout(_by_gap(width))
    if starting >= _STARTING_SHARE * len(filled):
        return Layout(_each_line)
    return Layout(_by_line(width))


def _marked(filled: Sequence[Line]) -> Starts | None:
    share = _MARKED_SHARE * len(filled)
    bullets = sum(bool(bullet_end(line.text)) for line in filled)
    if bullets >= share and (bullets > 1 or bullet_end(filled[0].text)):
        return _by_bullet
    numbers = [number for line in filled if (number := number_and_end(line.text)[0])]
    rising = sum(after == before + 1 for before, after in pairwise(numbers))
    counted = number_and_end(filled[0].text)[0] and 2 * rising >= len(numbers) - 1
    return _by_number() if counted and len(numbers) >= share else None


def _indented(filled: Sequence[Line]) -> Starts | None:
    indented = [line for line in filled if _INDENTED.match(line.text)]
    flush = [line for line in filled if not _INDENTED.match(line.text)]
    if not flush or len(indented) < _INDENTED_SHARE * len(filled):
        return None
    for hanging, firsts, others in ((True, flush, indented), (False, indented, flush)):
        starting = _starting(firsts)
        if starting >= _STARTING_SHARE * len(firsts) and starting > _starting(others):
            return _by_indent(hanging=hanging)
    return None


def _width(lines: Sequence[Line]) -> int:
    """Characters that lines of this list run to, a few longer ones left out."""
    lengths = sorted(len(line.text) for line in lines)
    return lengths[len(lengths) * 9 // 10]


def _starting(lines: Sequence[Line]) -> int:
    return sum(starts_reference(line.text) for line in lines)


def _by_bullet(line: Line, current: OpenEntry | None) -> int:
    return bullet_end(line.text) or _unmarked(line, current)


def _by_number() -> Starts:
    last = 0

    def starts(line: Line, current: OpenEntry | None) -> int:
        nonlocal last
        number, end = number_and_end(line.text)
        afresh = number == 1 and (line.apart or current is None)
        if number and (not last or last < number <= last + _MOST_SKIPPED or afresh):
            last = number
            return end
        return _unmarked(line, current)

    return starts


def _unmarked(line: Line, current: OpenEntry | None) -> int:
    """A line without the mark that its list has: an entry of its own where it reads like one."""
    apart = current is None or (line.apart and current.ended)
    return 0 if apart and starts_reference(line.text) else -1


def _by_indent(*, hanging: bool) -> Starts:
    def starts(line: Line, current: OpenEntry | None) -> int:
        if current is None:
            return 0
        if hanging == bool(_INDENTED.match(line.text)):
            return -1
        # A page ended here, and what follows has lost its indent.
        goes_on = line.apart and not starts_reference(line.text) and not current.ended
        return -1 if goes_on else 0

    return starts


def _by_gap(width: int) -> Starts:
    by_line = _by_line(width)

    def starts(line: Line, current: OpenEntry | None) -> int:
        if current is None or not line.apart:
            return by_line(line, current)
        if starts_reference(line.text):
            return -1 if current.expects_more else 0
        whole = current.ended and current.dated and not line.text.strip()[0].islower()
        return 0 if whole else -1

    return starts


def _by_line(width: int) -> Starts:
    """In a list that wraps at `width`, without any sign but the words and how far lines run."""

    def starts(line: Line, current: OpenEntry | None) -> int:
        if current is None or (line.apart and current.ended):
            return 0
        if not current.dated or current.expects_more:
            return -1
        first = line.text.split()[0]
        # A line that had room for the next word was ended there by somebody.
        room = width - len(current.ending) > len(first)
        short = room and len(current.ending) < _SHORT_SHARE * width
        begins = starts_with_person(line.text) or (
            (current.ended or room)
            if starts_reference(line.text)
            else (current.ended and short and first[0].isupper())
        )
        return 0 if begins else -1

    return starts


def _each_line(line: Line, current: OpenEntry | None) -> int:
    """In a list where each line is an entry, a few of which are broken over two."""
    if current is None or (starts_reference(line.text) and not current.expects_more):
        return 0
    goes_on = (
        line.text.strip()[0].islower()
        or current.expects_more
        or (not line.apart and not current.ended)
    )
    return -1 if goes_on else 0
