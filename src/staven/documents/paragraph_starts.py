"""Where paragraphs begin: by gaps, indents, bullets, and lines that ended before they were full."""

import re
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from staven.documents.hyphenation import BREAKS_OFF
from staven.documents.line import Line

_SAME_SIZE = 0.07
"""Share by which two lines of one paragraph may differ in letter size."""
_GAP = 1.3
"""Distance of two paragraphs, against that of two lines, at least."""
_INDENT = 0.7
"""Indent of a first line, in letter sizes, at least."""
_MUCH = 0.2
"""Share of a column that stays empty after a line that was meant to end, without a full stop."""
BULLET = re.compile(r"[•●▪■◦○‣▸►➢✓·]\s*(?=\S)")
"""Begins an item, wherever it stands."""
DASH = re.compile(r"(?:[–—*-]|o)\s+(?=\S)")
NUMBER = re.compile(r"(?:\d{1,2}|[a-z])[.)]\s+(?=\S)")
"""Begins an item after a line that ended, as DASH does."""
_ENDED = re.compile(r"[.!?:;][)\]”’\"']*(?:\[\^[^\]]+\])*$")


@dataclass(frozen=True, slots=True)
class Shape:
    """A column's measure, in points."""

    left: float
    right: float
    pitch: float
    """From one line to the next."""


def shape_of(column: list[Line]) -> Shape:
    """The measure of a column, by its own lines; there is at least one."""
    pitches = [
        above.baseline - line.baseline
        for above, line in pairwise(column)
        if _same_size(above, line) and above.baseline > line.baseline
    ]
    usual = median(line.size for line in column)
    # Half of the distances or more are those within paragraphs, and these are the shorter ones.
    pitch = sorted(pitches)[len(pitches) // 3] if len(pitches) > 2 else 1.25 * usual  # noqa: PLR2004  (too few to tell)
    running = [line for line in column if not line.row] or column
    lefts = sorted(line.left for line in running)
    return Shape(lefts[len(lefts) // 5], max(line.right for line in running), pitch)


def starts(before: Line, line: Line, shape: Shape, first: Line | None) -> bool:
    """Whether a line begins a paragraph, after another in the same column.

    `first` is the line with which the paragraph so far began.
    """
    if before.row or line.row or not _same_size(before, line):
        return True
    ended = _ENDED.search(before.text) is not None
    listed = DASH.match(line.text) or NUMBER.match(line.text)
    gap = before.baseline - line.baseline > _GAP * max(shape.pitch, before.size)
    if gap or BULLET.match(line.text) or (ended and listed):
        return True
    if BREAKS_OFF.search(before.text) or line.text[:1].islower():
        return False
    if ended and _returns(before, line, shape, first):
        return True
    return _ended_early(before, line, shape)


def _returns(before: Line, line: Line, shape: Shape, first: Line | None) -> bool:
    """Whether a line is set in or out as the first of a paragraph."""
    if first is not None and _hangs(first) and line.left < first.left - 0.5 * line.size:
        return True
    indent = _INDENT * line.size
    flush = abs(before.left - shape.left) < indent and not _hangs(before)
    return flush and line.left - shape.left > indent


def runs_over(before: Line, line: Line, above: Shape, shape: Shape) -> bool:
    """Whether a paragraph runs on at the top of the next column or page.

    A full line before it tells so, even where a sentence ends there: few paragraphs end on one.
    """
    if before.row or line.row or not _same_size(before, line) or BULLET.match(line.text):
        return False
    if BREAKS_OFF.search(before.text):
        return True
    if NUMBER.match(line.text) or line.left - shape.left > _INDENT * line.size:
        return False
    return line.text[:1].islower() or not _ended_early(before, line, above)


def _ended_early(before: Line, line: Line, shape: Shape) -> bool:
    """Whether the next word would still have fitted on the line: then its end was meant."""
    slack = shape.right - before.right
    if slack < 0.8 * line.size + line.first:
        return False
    return _ENDED.search(before.text) is not None or slack > _MUCH * (shape.right - shape.left)


def _hangs(line: Line) -> bool:
    return any(pattern.match(line.text) for pattern in (BULLET, DASH, NUMBER))


def _same_size(one: Line, two: Line) -> bool:
    return abs(one.size - two.size) <= _SAME_SIZE * max(one.size, two.size)
