"""A long text with marked passages in its margin, painted line by line; it knows no keys."""

from collections.abc import Iterable
from dataclasses import replace
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.filter import ANSIToTruecolor
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from staven.codebook.code import Kind
from staven.documents.text_find import Hits
from staven.extracts.words import kind_letter
from staven.tui.widgets.line_painter import NOWHERE, LinePainter, Marks, kind_part, nothing
from staven.tui.widgets.passages import Passage, PassageLines, laid_out
from staven.tui.widgets.underlines import Underlines, underlines
from staven.tui.widgets.wrapped_lines import has_odd_widths, shown, wrapped

LANES = 4
"""Bars that fit in the margin side by side; a `+` stands for more."""
MARGIN = LANES + 1
"""Cells left of the text: the bars, and the cursor's mark."""


_ADDED = ("cited", "cursor")
"""Parts whose style is added to that of what lies under them."""


class TextView(ScrollView, can_focus=True):
    """Shows a text; only lines on which something changed are painted again."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "text-view--cited",
        "text-view--cursor",
        "text-view--mark",
        "text-view--passage",
        "text-view--overlap",
        "text-view--current",
        "text-view--found",
        "text-view--hit",
        "text-view--selection",
        "text-view--suggested",
        *(f"text-view--{kind_part(kind)}" for kind in Kind),
    }

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.text = ""
        self._has_odd = False
        self._marks = Marks()
        self._underlined = Underlines()
        self._suggested = Underlines()
        self._hits: Hits | None = None
        self._letters = {kind: kind_letter(kind) for kind in Kind}
        self._lines = wrapped("", 80)
        self._passages = PassageLines(self._lines)
        self._painter = self._new_painter()

    @property
    def passages(self) -> dict[str, Passage]:
        """All passages, by their key."""
        return self._passages.by_key

    @property
    def marks(self) -> Marks:
        """The cursor, the selection, and the passage that stands out."""
        return self._marks

    @marks.setter
    def marks(self, marks: Marks) -> None:
        before, self._marks = self._marks, marks
        for one, other in (
            (before.cursor, marks.cursor),
            (before.selection, marks.selection),
            (before.hit, marks.hit),
        ):
            if one != other:
                self.refresh_rows(self.rows(one))
                self.refresh_rows(self.rows(other))
        if before.current != marks.current:
            self.refresh_rows(self._passages.lines_of(before.current))
            self.refresh_rows(self._passages.lines_of(marks.current))

    def show_text(self, text: str, passages: Iterable[Passage]) -> None:
        """Show another text, from its first line."""
        self.text = shown(text)
        self._has_odd = has_odd_widths(self.text)
        self._marks = Marks()
        self._underlined = Underlines()
        self._suggested = Underlines()
        self._hits = None
        self._lay_out(passages)
        self.scroll_to_line(0)

    @property
    def underlined(self) -> Underlines:
        """The stretches of the text that are underlined."""
        return self._underlined

    def underline(self, spans: Iterable[tuple[int, int]]) -> None:
        """Underline these stretches of the text, and no others."""
        self._underlined = underlines(spans)
        self._painter = self._new_painter()
        self.refresh()

    def suggest(self, spans: Iterable[tuple[int, int]]) -> None:
        """Mark these stretches in the margin as proposed, and no others.

        A dotted bar stands for them. Only lines in sight that differ are painted again.
        """
        before, self._suggested = self._suggested, underlines(spans)
        self._painter.suggested = self._suggested
        for line in range(self.top, min(self.top + self.rows_in_sight, len(self._lines))):
            span = self._lines.span(line)
            if bool(before.within(*span)) != bool(self._suggested.within(*span)):
                self.refresh_rows(range(line, line + 1))

    def highlight(self, hits: Hits | None) -> None:
        """Highlight what is found in the text, until this is called with None."""
        self._hits = hits
        self._painter.found = nothing if hits is None else hits.between
        self.marks = replace(self.marks, hit=NOWHERE)
        self.refresh()

    def put(self, passage: Passage) -> None:
        """Show a passage that is new or has changed."""
        before = self._passages.lines_of(passage.key)
        self._passages.put(passage)
        self._repaint(before)
        self._repaint(self._passages.lines_of(passage.key))

    def drop(self, key: str) -> None:
        """Show a passage no longer."""
        before = self._passages.lines_of(key)
        self._passages.drop(key)
        self._repaint(before)

    def passages_within(self, start: int, end: int) -> list[Passage]:
        """The passages that share a character with `start`–`end`, in reading order."""
        return self._passages.within(start, end)

    @property
    def rows_in_sight(self) -> int:
        """Lines that fit on the screen; at least one."""
        return max(1, self.scrollable_content_region.height)

    @property
    def last_top(self) -> int:
        """The line at the top when the text is scrolled to its end."""
        return max(0, len(self._lines) - self.rows_in_sight)

    @property
    def span_in_sight(self) -> tuple[int, int]:
        """Start and end of the text that is on the screen, with a screen above and one below."""
        above, below = self.top - self.rows_in_sight, self.top + 2 * self.rows_in_sight
        end = self.offset_of_line(below) if below < len(self._lines) else len(self.text)
        return self.offset_of_line(above), end

    @property
    def top(self) -> int:
        """The line at the top of the screen."""
        return self.scroll_offset.y

    def scroll_to_line(self, line: int) -> None:
        """Have `line` at the top, or as near as the text allows."""
        self.scroll_to(y=min(max(line, 0), self.last_top), animate=False)

    def rows(self, span: tuple[int, int]) -> range:
        """The lines on which a stretch of text stands; none for an empty one."""
        if span[1] <= span[0]:
            return range(0)
        return range(self._lines.line_at(span[0]), self._lines.line_at(span[1] - 1) + 1)

    def offset_of_line(self, line: int) -> int:
        """Offset of the first character of a line; of the last line for any beyond it."""
        return self._lines.starts[min(max(line, 0), len(self._lines) - 1)]

    def offset_at(self, x: int, y: int) -> int:
        """Offset of what is shown at a cell of the view, or nearest to it."""
        line = min(max(self.top + y, 0), len(self._lines) - 1)
        return self._lines.offset_at(line, max(0, x - MARGIN))

    def refresh_rows(self, rows: range) -> None:
        """Have these lines painted again as far as they are in sight."""
        first = max(rows.start, self.top)
        last = min(rows.stop, self.top + self.rows_in_sight)
        if first < last:
            self.refresh(Region(0, first - self.top, self.size.width, last - first))

    def paint_ahead(self) -> None:
        """Paint the page below this one, while no key waits, so that it can be turned at once."""
        below = self.top + self.rows_in_sight
        for line in range(below, min(below + self.rows_in_sight, len(self._lines))):
            self._painter.strip(line, self._marks, self.outer_size.width)

    def render_line(self, y: int) -> Strip:
        line = self.top + y
        width = self.outer_size.width
        if line >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        return self._painter.strip(line, self._marks, width)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines within `crop`.

        Without border, padding or tint there is nothing for Textual to add to them, and a strip
        that is handed over as it is keeps what was worked out for it until it is shown again.
        """
        strips = [self.render_line(y) for y in crop.line_range]
        background = self.background_colors[1]
        for line_filter in self.get_line_filters():
            # A theme's colours are true colours already; looking them through took 1 ms a page.
            if not isinstance(line_filter, ANSIToTruecolor):
                strips = [strip.apply_filter(line_filter, background) for strip in strips]
        if crop.column_span != (0, self.outer_size.width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._painter = self._new_painter()

    def on_resize(self, event: events.Resize) -> None:
        """Wrap again to the new width, with the same words at the top."""
        event.stop()
        if self._text_width != self._lines.width:
            at_top = self.offset_of_line(self.top)
            self._lay_out(self.passages.values())
            self.scroll_to_line(self._lines.line_at(at_top))

    @property
    def _text_width(self) -> int:
        cells = self.scrollable_content_region.width
        # Before it is shown it has no width, and lines of two letters would take ten times as long.
        return max(2, cells - MARGIN) if cells else self._lines.width

    def _lay_out(self, passages: Iterable[Passage]) -> None:
        self._lines = wrapped(self.text, self._text_width, odd=self._has_odd)
        self._passages = laid_out(list(passages), self._lines)
        self._painter = self._new_painter()
        self.virtual_size = Size(self.scrollable_content_region.width, len(self._lines))
        self.refresh()

    def _new_painter(self) -> LinePainter:
        return LinePainter(
            self._lines,
            self._passages,
            self._letters,
            LANES,
            self._style_of,
            underlined=self._underlined,
            suggested=self._suggested,
            found=nothing if self._hits is None else self._hits.between,
        )

    def _repaint(self, rows: range) -> None:
        self._painter.forget(rows)
        self.refresh_rows(rows)

    def _style_of(self, part: str) -> Style:
        if part == "text":
            return self.rich_style
        return self.get_component_rich_style(f"text-view--{part}", partial=part in _ADDED)
