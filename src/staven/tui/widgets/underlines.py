"""Stretches of a text that are underlined: the citations in it."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Underlines:
    """Stretches in reading order that do not overlap; offsets in code points, ends exclusive."""

    starts: "array[int]" = field(default_factory=lambda: array("l"))
    ends: "array[int]" = field(default_factory=lambda: array("l"))

    def within(self, start: int, end: int) -> list[tuple[int, int]]:
        """The stretches that share a character with `start`–`end`."""
        first = bisect_right(self.ends, start)
        last = bisect_left(self.starts, end)
        return list(zip(self.starts[first:last], self.ends[first:last], strict=True))


def underlines(spans: Iterable[tuple[int, int]]) -> Underlines:
    """Underlines from stretches in any order; of those that overlap the first counts."""
    starts, ends = array("l"), array("l")
    for start, end in sorted(spans):
        if start < end and (not ends or start >= ends[-1]):
            starts.append(start)
            ends.append(end)
    return Underlines(starts, ends)
