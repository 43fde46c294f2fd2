"""Where the second of two columns of running text begins on a page."""

from bisect import bisect_left, bisect_right, insort
from itertools import accumulate

from staven.documents.line import Line

FEWEST = 4
"""Lines that a column has at least."""
ALIGNED = 3.0
"""Points within which lines, or the cells of two rows, stand under each other."""
LETTERS = 14
"""Letters that a line of running text has at least, on average."""
_FILLED = 0.65
"""Share of its column that a line of running text fills, on average; cells of tables do not."""


def right_column(lines: list[Line]) -> float | None:
    """The left edge of the second column, in points; None where there is one column.

    It takes n log n for n lines, however many edges they stand at.
    """
    if len(lines) < 2 * FEWEST:
        return None
    start, end = min(line.left for line in lines), max(line.right for line in lines)
    by_left = sorted(lines, key=lambda line: line.left)
    by_right = sorted(lines, key=lambda line: line.right)
    lefts, rights = [line.left for line in by_left], [line.right for line in by_right]
    before = _prose_up_to(by_right)
    behind = _prose_from(by_left)
    best, edge = 0, None
    at = bisect_right(lefts, start + 0.2 * (end - start))
    while at < len(lefts):
        upto = bisect_right(lefts, lefts[at] + ALIGNED)
        if upto - at >= FEWEST:
            candidate = lefts[at] - 1
            left, right = bisect_right(rights, candidate), bisect_left(lefts, candidate)
            fewest = min(left, len(lines) - right)
            if fewest > best and before[left] and behind[right]:
                best, edge = fewest, candidate
        at = upto
    return edge


def _prose_up_to(by_right: list[Line]) -> list[bool]:
    """Per number of lines, whether that many, those that end first, are a column of prose."""
    lefts: list[float] = []
    told = [False]
    rows = _rows(by_right)
    widths = [*accumulate(line.width for line in by_right)]
    letters = [*accumulate(len(line.text) for line in by_right)]
    for at, line in enumerate(by_right):
        insort(lefts, line.left)
        start = lefts[len(lefts) // 10]
        told.append(_prose(at + 1, line.right - start, widths[at] / rows[at], letters[at]))
    return told


def _prose_from(by_left: list[Line]) -> list[bool]:
    """Per place, whether the lines from there on, those that begin last, are a column of prose."""
    turned = by_left[::-1]
    told = [False]
    rows = _rows(turned)
    widths = [*accumulate(line.width for line in turned)]
    letters = [*accumulate(len(line.text) for line in turned)]
    ends = [*accumulate((line.right for line in turned), max)]
    for at in range(len(turned)):
        start = turned[at - (at + 1) // 10].left
        told.append(_prose(at + 1, ends[at] - start, widths[at] / rows[at], letters[at]))
    return told[::-1]


def _rows(lines: list[Line]) -> list[int]:
    """The number of rows that the first lines stand on, for each number of these."""
    met: set[int] = set()
    counts = []
    for line in lines:
        met.add(round(line.baseline))
        counts.append(len(met))
    return counts


def _prose(count: int, room: float, filled: float, letters: int) -> bool:
    """Whether lines fill their column as running text does.

    A column is as wide as most of its lines (`room`): a stray label beside it makes it no wider.
    Lines beside each other are columns again, and fill it together (`filled`, per row).
    """
    return count >= FEWEST and filled >= _FILLED * room and letters >= LETTERS * count
