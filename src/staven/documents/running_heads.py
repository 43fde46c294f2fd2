"""Running heads and feet: lines that come back at the same place on page after page."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from staven.documents.line import Line, joined, rows_of

ROWS = 3
"""Rows at the top and at the bottom of a page among which heads and feet are looked for."""
_SHORT = 6
"""Pages of a document below which two times is often enough."""
_ENOUGH = 3
"""Times that a line comes back in longer documents to be one of theirs."""
_PLACE = 3
"""Points by which a head may stand higher or lower on another page."""
_LONGEST = 160
"""Letters; a longer line is text."""
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"(?<!\S)(\d{1,5})(?!\S)")
_ROMAN = re.compile(r"(?:^|\s)[ivxlc]{1,7}$|^[ivxlc]{1,7}(?:\s|$)")


@dataclass(frozen=True, slots=True)
class _Edge:
    """One row near the top or the bottom of a page."""

    page: int
    top: bool
    height: int
    """Of its baseline, in whole points."""
    text: str
    """In lower case."""
    numbers: tuple[int, ...]
    offsets: frozenset[int]
    """How far a number at either end of it is from the page's own, counted from 0."""
    parts: tuple[Line, ...]


def without_running_heads(pages: Sequence[list[Line]]) -> list[list[Line]]:
    """The pages without their running heads, feet and page numbers.

    A line is one of these where the same text stands at the same height on other pages, its
    numbers either the same or counting on with the pages; where it has the number of the page at
    its end, at the height of others; or where it stands just where most pages have theirs. A page
    on which nothing else stands keeps them: they are all that it says.
    """
    edges = [edge for page, lines in enumerate(pages) for edge in _edges(page, lines)]
    enough = 2 if len(pages) < _SHORT else _ENOUGH
    alike: dict[tuple[bool, str], list[_Edge]] = defaultdict(list)
    for edge in edges:
        numeral = _ROMAN.fullmatch(edge.text) is not None
        alike[edge.top, "i" if numeral else _NUMBER.sub("#", edge.text)].append(edge)
    running = [edge for same in alike.values() for edge in _coming_back(same, enough)]
    running += _in_their_place(running, edges, len(pages))
    dropped: dict[int, set[int]] = defaultdict(set)
    for edge in running:
        dropped[edge.page].update(id(line) for line in edge.parts)
    kept = (
        [line for line in lines if id(line) not in dropped[page]]
        for page, lines in enumerate(pages)
    )
    return [text or lines for text, lines in zip(kept, pages, strict=True)]


def _edges(page: int, lines: list[Line]) -> Iterator[_Edge]:
    rows = rows_of(lines)
    top = min(ROWS, len(rows))
    bottom = max(len(rows) - ROWS, top)
    for at, row in [*enumerate(rows[:top]), *enumerate(rows[bottom:], bottom)]:
        whole = joined(row)
        text = whole.text.casefold()
        if len(text) > _LONGEST:
            continue
        # Beyond five digits no number counts pages.
        numbers = tuple(int(found[-5:]) for found in _NUMBER.findall(text))
        ends = [
            int(found.group(1)) - page
            for found in _PAGE_NUMBER.finditer(text)
            if found.start() == 0 or found.end() == len(text)
        ]
        height = round(whole.baseline)
        yield _Edge(page, at < top, height, text, numbers, frozenset(ends), tuple(row))


def _coming_back(edges: list[_Edge], enough: int) -> list[_Edge]:
    """Those of one text that stand at one height, with numbers that fit."""
    if len(edges) < enough:
        return []
    heights = Counter(edge.height for edge in edges)
    # The height that most of them share, found by where the others lie closest together.
    shared = max(heights, key=lambda height: _near(heights, height))
    there = [edge for edge in edges if abs(edge.height - shared) <= _PLACE]
    # The texts are the same but for their numbers, so each has as many.
    for at in range(len(edges[0].numbers)):
        same = Counter(edge.numbers[at] for edge in there)
        counting = Counter(edge.numbers[at] - edge.page for edge in there)
        there = [
            edge
            for edge in there
            if same[edge.numbers[at]] >= enough or counting[edge.numbers[at] - edge.page] >= enough
        ]
    return there if len(there) >= enough else []


def _in_their_place(running: list[_Edge], edges: list[_Edge], pages: int) -> list[_Edge]:
    """Heads of single chapters, and page numbers with or without one, where others have theirs."""
    known = {id(edge) for edge in running}
    counted = Counter(offset for edge in edges for offset in edge.offsets)
    numbered = {offset for offset, times in counted.items() if times >= max(_ENOUGH, 0.3 * pages)}
    numbered |= {offset for edge in running for offset in edge.offsets if counted[offset] > 1}
    places = Counter(
        (edge.top, edge.height) for edge in edges if id(edge) in known or edge.offsets & numbered
    )
    found = []
    for edge in edges:
        there = sum(places[edge.top, edge.height + off] for off in range(-_PLACE, _PLACE + 1))
        paged = edge.offsets & numbered or _ROMAN.search(edge.text)
        alone = edge.offsets & numbered and _PAGE_NUMBER.fullmatch(edge.text)
        if id(edge) not in known and (
            2 * places[edge.top, edge.height] > pages or (there >= _ENOUGH and paged) or alone
        ):
            found.append(edge)
    return found


def _near(heights: Counter[int], height: int) -> int:
    return sum(heights[height + off] for off in range(-_PLACE, _PLACE + 1))
