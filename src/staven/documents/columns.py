"""The order in which a page is read: columns beside each other, headings across them, tables."""

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise
from math import inf
from statistics import fmean, median

from staven.documents.column_edge import ALIGNED, FEWEST, LETTERS, right_column
from staven.documents.line import Line, joined, rows_of

_HEADING = 1.15
"""How much larger than the rest a heading is that stands alone above two columns."""
_DEEPEST = 4
"""Times that columns are parted again: five columns is a newspaper."""
_BULLETS = "•●▪■◦○‣▸►➢✓–—-*·o"
_LEADERS = re.compile(r"\s*(?:(?:[.·_]\s?){5,}|(?:…\s?){2,})")
"""The dots of a table of contents."""
_CELLS_APART = 1.2
"""Gap between the cells of a table, in letter sizes, on average at least."""
CELLS = " | "
"""Between the cells of a row."""


def in_reading_order(lines: list[Line]) -> list[list[Line]]:
    """The lines of a page as they are read: stretches of one column, each from the top down."""
    return _read(lines, 0)


def _read(lines: list[Line], depth: int) -> list[list[Line]]:
    edge = right_column(lines) if depth < _DEEPEST else None
    if edge is None:
        return [_whole_lines(lines)] if lines else []
    stretches: list[list[Line]] = []
    band: list[Line] = []
    across: list[Line] = []
    alone = _alone_above(lines, edge)
    for row in rows_of(lines):
        if any(line.left < edge < line.right for line in row) or row[0] in alone:
            stretches += _side_by_side(band, edge, depth)
            band = []
            across += row
        else:
            if across:
                stretches.append(_whole_lines(across))
                across = []
            band += row
    stretches += _side_by_side(band, edge, depth)
    return [*stretches, _whole_lines(across)] if across else stretches


def _alone_above(lines: list[Line], edge: float) -> set[Line]:
    """Headings over both columns that are too short to reach the second."""
    usual = median(line.size for line in lines)
    right = sorted(line.baseline for line in lines if line.left >= edge)
    return {
        line
        for line in lines
        if line.right <= edge
        and line.size > _HEADING * usual
        and _nearest(line.baseline, right) >= 1.5 * line.size
    }


def _side_by_side(band: list[Line], edge: float, depth: int) -> list[list[Line]]:
    left = [line for line in band if line.right <= edge]
    right = [line for line in band if line.left >= edge]
    if not left or not right:
        return _read(band, depth + 1) if band else []
    paired = sum(len(row) > 1 for row in rows_of(band))
    if paired > 1 and not (_wide(left) and _wide(right)):
        return [_whole_lines(band)]
    return _read(left, depth + 1) + _read(right, depth + 1)


def _wide(lines: list[Line]) -> bool:
    return len(lines) < FEWEST or sum(len(line.text) for line in lines) >= LETTERS * len(lines)


def _whole_lines(lines: list[Line]) -> list[Line]:
    """Every row as one line; a row whose cells stand under those of a neighbour as a table's."""
    rows = [_with_bullet(row) for row in rows_of(lines)]
    whole = []
    for at, row in enumerate(rows):
        beside = rows[max(at - 1, 0) : at] + rows[at + 1 : at + 2]
        if _parted(row) and any(_under(row, other) for other in beside if _parted(other)):
            whole.append(replace(joined(row, CELLS), row=True))
        elif _LEADERS.search(" ".join(part.text for part in row)):
            line = joined(row)
            whole.append(replace(line, text=_LEADERS.sub(" … ", line.text).strip(), row=True))
        else:
            whole.append(joined(row))
    return whole


def _with_bullet(row: list[Line]) -> list[Line]:
    if len(row) > 1 and (row[0].text in _BULLETS or row[0].text.rstrip(".)").isalnum()):
        short = len(row[0].text) <= 3  # noqa: PLR2004  (a bullet, `12.` or `a)`)
        if short and row[1].left - row[0].right < 3 * row[0].size:
            return [joined(row[:2]), *row[2:]]
    return row


def _parted(row: list[Line]) -> bool:
    """Whether the gaps in a row are, on average, too wide for a line of running text."""
    if len(row) < 2 or any(_LEADERS.search(part.text) for part in row):  # noqa: PLR2004  (one part has no gap)
        return False
    gaps = [(right.left - left.right) / left.size for left, right in pairwise(row)]
    return fmean(gaps) >= _CELLS_APART


def _under(row: list[Line], other: list[Line]) -> bool:
    lefts, rights = sorted(one.left for one in other[1:]), sorted(one.right for one in other[1:])
    return any(
        _nearest(one.left, lefts) <= ALIGNED or _nearest(one.right, rights) <= ALIGNED
        for one in row[1:]
    )


def _nearest(place: float, ordered: list[float]) -> float:
    """How far it is from a place to the nearest of others; endless where there is none."""
    at = bisect_left(ordered, place)
    return min((abs(place - other) for other in ordered[max(at - 1, 0) : at + 1]), default=inf)
