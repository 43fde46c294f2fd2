"""A line of a page: what it says, and where it stands."""

from dataclasses import dataclass

_SAME = 0.35
"""Share of the letter size within which two baselines are one."""


@dataclass(frozen=True, slots=True)
class Line:
    """Words beside each other on one baseline, without a wide gap between them.

    Places are in points, from the left and from the bottom of the page as it is read.
    """

    text: str
    left: float
    right: float
    baseline: float
    size: float
    """Of its letters, in points."""
    first: float = 0.0
    """Width of its first word."""
    row: bool = False
    """True for a row of a table, its cells parted by ` | `."""

    @property
    def width(self) -> float:
        """How far it runs."""
        return self.right - self.left


def rows_of(lines: list[Line]) -> list[list[Line]]:
    """Lines from the top down, those on one baseline together from left to right."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (-line.baseline, line.left)):
        if rows and rows[-1][0].baseline - line.baseline <= _SAME * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.left) for row in rows]


def joined(parts: list[Line], between: str = " ") -> Line:
    """Parts of one line, from left to right, as one."""
    if len(parts) == 1:
        return parts[0]
    longest = max(parts, key=lambda part: len(part.text))
    return Line(
        between.join(part.text for part in parts),
        parts[0].left,
        max(part.right for part in parts),
        longest.baseline,
        longest.size,
        parts[0].first,
    )
