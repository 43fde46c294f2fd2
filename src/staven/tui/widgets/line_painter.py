"""Paints lines of a text: the margin with its bars, passages, the cursor, the selection."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from staven.codebook.code import Kind
from staven.tui.widgets.passages import Bar, PassageLines
from staven.tui.widgets.underlines import Underlines
from staven.tui.widgets.wrapped_lines import WrappedLines

_KEPT = 400
"""Lines whose strips are kept."""
_DEEP = 2
"""Passages on one another from which the background is the stronger one."""
PROPOSED = "┊"
"""Stands in the margin beside what is only proposed."""
Span = tuple[int, int]
NOWHERE = (-1, -1)


@dataclass(frozen=True, slots=True)
class Marks:
    """What is marked besides the passages themselves."""

    cursor: Span = NOWHERE
    """The sentence under the cursor."""
    selection: Span = NOWHERE
    current: str = ""
    """Key of the passage that the side panes show."""
    hit: Span = NOWHERE
    """Of what is found in the text, the place that the reader stands on."""


def nothing(_start: int, _end: int) -> list[Span]:
    """Nothing is found while nothing is sought."""
    return []


@dataclass(slots=True)
class LinePainter:
    """Makes a strip per line, and keeps it until something on that line changes."""

    lines: WrappedLines
    passages: PassageLines
    letters: Mapping[Kind, str]
    lanes: int
    """Lanes in the margin; one more column holds the cursor's mark."""
    style_of: Callable[[str], Style]
    """The style of a part: `text`, `passage`, `cursor`, `kind-mechanism`, …"""
    underlined: Underlines = field(default_factory=Underlines)
    suggested: Underlines = field(default_factory=Underlines)
    """What gets a dotted bar in the margin."""
    found: Callable[[int, int], list[Span]] = nothing
    """What is found in the text between two offsets."""
    _strips: dict[int, tuple[object, Strip]] = field(default_factory=dict)
    _styles: dict[tuple[str, bool, bool], Style] = field(default_factory=dict)

    def forget(self, lines: range) -> None:
        """Paint these lines anew when they are asked for."""
        for line in lines:
            self._strips.pop(line, None)

    def strip(self, line: int, marks: Marks, width: int) -> Strip:
        """The line as it is shown, `width` cells wide."""
        start, end = self.lines.span(line)
        found = self.found(start, end)
        proposed = bool(self.suggested.within(start, end))
        state = (
            _clipped(marks.cursor, start, end),
            _clipped(marks.selection, start, end),
            _clipped(marks.hit, start, end),
            marks.current if line in self.passages.lines_of(marks.current) else "",
            width,
            proposed,
            found,
        )
        known = self._strips.get(line)
        if known is not None and known[0] == state:
            return known[1]
        if len(self._strips) > _KEPT:
            self._strips.clear()
        begins = start <= marks.cursor[0] <= end and self.lines.line_at(marks.cursor[0]) == line
        segments = [
            *self._margin(line, marks.current, begins=begins, proposed=proposed),
            *self._text(line, (start, end), marks, found),
        ]
        cells = self.lanes + 1 + cell_len(self.lines.text[start:end])
        if cells < width:
            segments.append(Segment(" " * (width - cells), self._style("text")))
        strip = Strip(segments, max(cells, width))
        self._strips[line] = state, strip
        return strip

    def _margin(self, line: int, current: str, *, begins: bool, proposed: bool) -> list[Segment]:
        bars = self.passages.bars(line)
        plain = self._style("text")
        cells = [self._bar(bars.get(lane), current) for lane in range(self.lanes)]
        if bars and max(bars) >= self.lanes:
            cells[-1] = Segment("+", plain)
        cells.append(Segment("▸", self._style("mark")) if begins else Segment(" ", plain))
        if proposed:
            # Beside the text where it can: bars fill the margin from the other side.
            free = [lane for lane in range(self.lanes) if cells[lane].text == " "]
            lane = free[-1] if free else self.lanes
            if cells[lane].text == " ":
                cells[lane] = Segment(PROPOSED, self._style("suggested"))
        return cells

    def _bar(self, bar: Bar | None, current: str) -> Segment:
        if bar is None:
            return Segment(" ", self._style("text"))
        glyph = self.letters[bar.kind] if bar.begins else "█" if bar.key == current else "▌"
        return Segment(glyph, self._style(kind_part(bar.kind)))

    def _text(self, line: int, span: Span, marks: Marks, found: list[Span]) -> list[Segment]:
        start, end = span
        passages = self.passages.on_line(line)
        cited = self.underlined.within(start, end)
        cuts = {start, end}
        edges = [(passage.start, passage.end) for passage in passages]
        for edge in (*edges, *cited, *found, marks.cursor, marks.selection, marks.hit):
            cuts.update(offset for offset in edge if start < offset < end)
        ordered = sorted(cuts)
        segments = []
        for one, other in pairwise(ordered):
            over = [passage for passage in passages if passage.start <= one < passage.end]
            if marks.hit[0] <= one < marks.hit[1]:
                ground = "hit"
            elif any(first <= one < last for first, last in found):
                ground = "found"
            elif marks.selection[0] <= one < marks.selection[1]:
                ground = "selection"
            elif any(passage.key == marks.current for passage in over):
                ground = "current"
            else:
                ground = "overlap" if len(over) >= _DEEP else "passage" if over else "text"
            cursor = marks.cursor[0] <= one < marks.cursor[1]
            under = any(first <= one < last for first, last in cited)
            style = self._style(ground, cursor=cursor, under=under)
            segments.append(Segment(self.lines.text[one:other], style))
        return segments

    def _style(self, part: str, *, cursor: bool = False, under: bool = False) -> Style:
        style = self._styles.get((part, cursor, under))
        if style is None:
            style = self.style_of(part)
            if cursor:
                style += self.style_of("cursor")
            if under:
                style += self.style_of("cited")
            self._styles[part, cursor, under] = style
        return style


def kind_part(kind: Kind) -> str:
    """The part that holds the colour of a kind: `kind-mechanism`."""
    return f"kind-{kind.name.lower().replace('_', '-')}"


def _clipped(span: Span, start: int, end: int) -> Span:
    """The part of `span` on a line; nowhere where they do not meet."""
    one, other = max(span[0], start), min(span[1], end)
    return (one, other) if one < other else NOWHERE
