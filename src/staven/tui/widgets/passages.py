"""Marked passages on the lines of a text: which hit a line, and in which lane of the margin."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from staven.codebook.code import Kind
from staven.tui.widgets.wrapped_lines import WrappedLines

_BUCKET = 16
"""Lines that share one list of passages."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text with one bar in the margin per code."""

    key: str
    start: int
    """Offset of its first character."""
    end: int
    """Offset past its last character."""
    kinds: tuple[Kind, ...]
    """Of its codes, in their order: one bar each."""


@dataclass(frozen=True, slots=True)
class Bar:
    """What stands in one lane of the margin on one line."""

    kind: Kind
    begins: bool
    """True on the first line of its passage, where the kind's letter is shown."""
    key: str


@dataclass(slots=True)
class PassageLines:
    """The passages of one layout; a passage keeps its lanes while others come and go."""

    lines: WrappedLines
    by_key: dict[str, Passage] = field(default_factory=dict)
    _spans: dict[str, tuple[int, int]] = field(default_factory=dict)
    _lanes: dict[str, tuple[int, ...]] = field(default_factory=dict)
    _buckets: dict[int, list[str]] = field(default_factory=dict)

    def put(self, passage: Passage) -> None:
        """Add a passage, or replace the one with its key."""
        self.drop(passage.key)
        first = self.lines.line_at(passage.start)
        last = max(first, self.lines.line_at(passage.end - 1))
        taken = {
            lane
            for key in self._near(first, last)
            if self._spans[key][0] <= last and self._spans[key][1] >= first
            for lane in self._lanes[key]
        }
        lanes: list[int] = []
        lane = 0
        while len(lanes) < max(1, len(passage.kinds)):
            if lane not in taken:
                lanes.append(lane)
            lane += 1
        self.by_key[passage.key] = passage
        self._spans[passage.key] = first, last
        self._lanes[passage.key] = tuple(lanes)
        for bucket in range(first // _BUCKET, last // _BUCKET + 1):
            self._buckets.setdefault(bucket, []).append(passage.key)

    def drop(self, key: str) -> None:
        """Take a passage away; nothing happens where there is none."""
        if self.by_key.pop(key, None) is None:
            return
        first, last = self._spans.pop(key)
        del self._lanes[key]
        for bucket in range(first // _BUCKET, last // _BUCKET + 1):
            self._buckets[bucket].remove(key)

    def lines_of(self, key: str) -> range:
        """The lines that a passage stands on; none where there is no such passage."""
        first, last = self._spans.get(key, (0, -1))
        return range(first, last + 1)

    def on_line(self, line: int) -> list[Passage]:
        """The passages that stand on a line, in reading order."""
        hits = [
            self.by_key[key]
            for key in self._buckets.get(line // _BUCKET, ())
            if self._spans[key][0] <= line <= self._spans[key][1]
        ]
        hits.sort(key=lambda passage: (passage.start, passage.end, passage.key))
        return hits

    def within(self, start: int, end: int) -> list[Passage]:
        """The passages that share at least one character with `start`–`end`, in reading order."""
        keys = self._near(self.lines.line_at(start), self.lines.line_at(max(start, end - 1)))
        hits = [self.by_key[key] for key in keys]
        hits = [passage for passage in hits if passage.start < end and passage.end > start]
        hits.sort(key=lambda passage: (passage.start, passage.end, passage.key))
        return hits

    def bars(self, line: int) -> Mapping[int, Bar]:
        """What stands in the margin of a line, by lane from 0."""
        bars: dict[int, Bar] = {}
        for passage in self.on_line(line):
            begins = self._spans[passage.key][0] == line
            for lane, kind in zip(self._lanes[passage.key], passage.kinds, strict=False):
                bars[lane] = Bar(kind, begins, passage.key)
        return bars

    def _near(self, first: int, last: int) -> set[str]:
        keys: set[str] = set()
        for bucket in range(first // _BUCKET, last // _BUCKET + 1):
            keys.update(self._buckets.get(bucket, ()))
        return keys


def laid_out(passages: Iterable[Passage], lines: WrappedLines) -> PassageLines:
    """All passages on a new layout, the first in the text in the first lanes."""
    placed = PassageLines(lines)
    for passage in sorted(passages, key=lambda one: (one.start, -one.end, one.key)):
        placed.put(passage)
    return placed
