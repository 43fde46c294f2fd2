"""Footnotes at the foot of a page or column."""

import re
from collections.abc import Sequence
from dataclasses import replace

from staven.documents.footnotes import mark
from staven.documents.line import Line

SMALLER = 0.93
"""Letter size of notes against that of the running text, at most, where nothing else tells them."""
_FARTHEST = 2.2
"""Distance between two lines of notes, in letter sizes, at most."""
_MARKED = re.compile(r"\[\^[^\]]{1,6}\]")
_NUMBERED = re.compile(r"(\d{1,3})[.)]?\s+(?=\S)")


def notes_apart(
    columns: Sequence[list[Line]], usual: float
) -> tuple[list[list[Line]], list[list[Line]]]:
    """The columns of a page without the notes at their foot, and those notes, a list for each.

    Args:
        columns: Stretches of one column each, as they are read.
        usual: Letter size of the running text, in points.
    """
    referred = {
        found for column in columns for line in column for found in _MARKED.findall(line.text)
    }
    texts: list[list[Line]] = []
    notes: list[list[Line]] = []
    for column in columns:
        lines = [_marked(line, usual, referred) for line in column]
        start = _first_note(lines, usual)
        texts.append(lines[:start])
        for line in lines[start:]:
            if _MARKED.match(line.text) or not notes or line is lines[start]:
                notes.append([line])
            else:
                notes[-1].append(line)
    return [text for text in texts if text], notes


def _marked(line: Line, usual: float, referred: set[str]) -> Line:
    """A small line that begins with the number of a note on this page, raised or not."""
    found = _NUMBERED.match(line.text)
    if found is None or line.size > SMALLER * usual or mark(found.group(1)) not in referred:
        return line
    return replace(line, text=f"{mark(found.group(1))} {line.text[found.end() :]}")


def _first_note(lines: list[Line], usual: float) -> int:
    """Where the notes begin; the number of lines where there are none."""
    start = len(lines)
    for at in range(len(lines) - 1, -1, -1):
        line = lines[at]
        below = lines[at + 1] if at + 1 < len(lines) else None
        if below is not None and line.baseline - below.baseline > _FARTHEST * line.size:
            break
        if line.size > 1.05 * usual:
            break
        if _MARKED.match(line.text):
            start = at
    # The end of a note that began on the page before stands above the first of this page.
    while 0 < start < len(lines) and _goes_on(lines[start - 1], lines[start], usual):
        start -= 1
    return start


def _goes_on(line: Line, below: Line, usual: float) -> bool:
    near = line.baseline - below.baseline <= _FARTHEST * line.size
    return near and line.size <= SMALLER * usual and abs(line.size - below.size) < 0.5  # noqa: PLR2004  (points: the same size)
