"""The order in which a page is read: columns beside each other, headings across them, tables."""

import re
from dataclasses import replace
from itertools import pairwise
from statistics import fmean, median

from staven.documents.line import Line, joined, rows_of

FEWEST = 4
"""Lines that a column has at least."""
_FILLED = 0.65
"""Share of its column that a line of running text fills, on average; cells of tables do not."""
_LETTERS = 14
"""Letters that a line of running text has at least, on average."""
_ALIGNED = 3.0
"""Points within which the cells of two rows stand under each other."""
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
    edge = _right_column(lines) if depth < _DEEPEST else None
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


def _right_column(lines: list[Line]) -> float | None:
    """Where the second of two columns of running text begins; None where there is one column."""
    if len(lines) < 2 * FEWEST:
        return None
    start, end = min(line.left for line in lines), max(line.right for line in lines)
    starts = sorted(line.left for line in lines if line.left > start + 0.2 * (end - start))
    best, edge = 0, None
    at = 0
    while at < len(starts):
        upto = at
        while upto < len(starts) and starts[upto] - starts[at] <= _ALIGNED:
            upto += 1
        if upto - at >= FEWEST:
            candidate = starts[at] - 1
            left = [line for line in lines if line.right <= candidate]
            right = [line for line in lines if line.left >= candidate]
            fewest = min(len(left), len(right))
            if fewest > best and _prose(left) and _prose(right):
                best, edge = fewest, candidate
        at = upto
    return edge


def _prose(lines: list[Line]) -> bool:
    if len(lines) < FEWEST:
        return False
    # A column is as wide as most of its lines; a stray label beside it makes it no wider.
    lefts = sorted(line.left for line in lines)
    start, end = lefts[len(lefts) // 10], max(line.right for line in lines)
    # Lines beside each other are columns again, and fill it together.
    rows = len({round(line.baseline) for line in lines})
    filled = sum(line.width for line in lines) / rows
    letters = sum(len(line.text) for line in lines) / len(lines)
    return filled >= _FILLED * (end - start) and letters >= _LETTERS


def _alone_above(lines: list[Line], edge: float) -> list[Line]:
    """Headings over both columns that are too short to reach the second."""
    usual = median(line.size for line in lines)
    right = [line.baseline for line in lines if line.left >= edge]
    return [
        line
        for line in lines
        if line.right <= edge
        and line.size > _HEADING * usual
        and not any(abs(line.baseline - other) < 1.5 * line.size for other in right)
    ]


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
    return len(lines) < FEWEST or sum(len(line.text) for line in lines) >= _LETTERS * len(lines)


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
    return any(
        abs(one.left - two.left) <= _ALIGNED or abs(one.right - two.right) <= _ALIGNED
        for one in row[1:]
        for two in other[1:]
    )
