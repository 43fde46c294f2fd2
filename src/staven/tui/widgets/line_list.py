"""A list of rows that are drawn when they come in sight, of one or more lines each."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

MARGIN = 2
"""Cells left of each row, in which the cursor is shown."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row; it is drawn only when it is seen."""

    key: str
    """What it stands for; empty for a heading, which the cursor passes over."""
    draw: Callable[[int], Sequence[Content]]
    """Its lines at a width in cells; too few are filled up, too many are cut.

    A heading gets the whole width, every other row what the margin leaves.
    """
    height: int = 1
    """Lines."""


class LineList(ScrollView, can_focus=True):
    """Shows rows and a cursor on one of them; only what changed is painted again."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"line-list--cursor"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", show=False),
        Binding("down,j", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home", "end(-1)", show=False),
        Binding("end", "end(1)", show=False),
    ]

    @dataclass
    class Moved(Message):
        """The cursor stands on another row."""

        list_id: str | None
        key: str

    @dataclass
    class Chosen(Message):
        """A row was clicked twice."""

        list_id: str | None
        key: str

    def __init__(self, *, id: str | None = None, beside: bool = False) -> None:
        """`beside` says that there is another list: the one with the keys is told by its mark."""
        super().__init__(id=id)
        self._beside = beside
        self._rows: tuple[Row, ...] = ()
        self._starts: list[int] = [0]
        self._at = -1
        self._strips: dict[int, list[Strip]] = {}

    @property
    def current(self) -> str:
        """Key of the row under the cursor; empty where there is none."""
        return self._rows[self._at].key if 0 <= self._at < len(self._rows) else ""

    @property
    def keys(self) -> list[str]:
        """The keys of all rows that can be chosen, in their order."""
        return [row.key for row in self._rows if row.key]

    def show(self, rows: Sequence[Row], at: str = "") -> None:
        """Show other rows, with the cursor on `at`, else where it was, else near it."""
        wanted, place = at or self.current, self._at
        self._rows = tuple(rows)
        self._starts = list(accumulate((row.height for row in rows), initial=0))
        self._strips.clear()
        found = next((n for n, row in enumerate(rows) if wanted and row.key == wanted), None)
        self._at = self._nearest(place if found is None else found)
        self.virtual_size = Size(self._width, self._starts[-1])
        self.refresh()
        self._keep_in_sight()
        self.post_message(self.Moved(self.id, self.current))

    def stand_on(self, key: str) -> None:
        """Put the cursor on the row with this key, if there is one."""
        found = next((n for n, row in enumerate(self._rows) if row.key == key), None)
        if key and found is not None:
            self._go(found)

    def render_line(self, y: int) -> Strip:
        line = self.scroll_offset.y + y
        width = self._width
        if line >= self._starts[-1]:
            return Strip.blank(width, self.rich_style)
        row = bisect_right(self._starts, line) - 1
        if row not in self._strips:
            self._strips[row] = self._drawn(row, width)
        return self._strips[row][line - self._starts[row]]

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._strips.clear()

    def on_focus(self) -> None:
        self._mark_anew()

    def on_blur(self) -> None:
        self._mark_anew()

    def on_resize(self) -> None:
        self._strips.clear()
        self.virtual_size = Size(self._width, self._starts[-1])
        self._keep_in_sight()

    def on_click(self, event: events.Click) -> None:
        event.stop()
        place = event.get_content_offset(self)
        line = self.scroll_offset.y + place.y if place else self._starts[-1]
        if line < self._starts[-1]:
            self._go(bisect_right(self._starts, line) - 1)
            if event.chain > 1 and self.current:
                self.post_message(self.Chosen(self.id, self.current))

    def action_move(self, step: int) -> None:
        place = self._at + step
        while 0 <= place < len(self._rows) and not self._rows[place].key:
            place += step
        if 0 <= place < len(self._rows):
            self._go(place)
        elif step < 0:
            self.scroll_to(y=0, animate=False)  # so that a heading above the first row is seen

    def action_page(self, step: int) -> None:
        if self._rows:
            line = self._starts[self._at] + step * max(1, self._height - 1)
            self._go(bisect_right(self._starts, min(max(line, 0), self._starts[-1] - 1)) - 1)

    def action_end(self, step: int) -> None:
        self._go(0 if step < 0 else len(self._rows) - 1)
        if step < 0:
            self.scroll_to(y=0, animate=False)

    @property
    def _width(self) -> int:
        width: int = self.scrollable_content_region.width
        return width

    @property
    def _height(self) -> int:
        height: int = self.scrollable_content_region.height
        return max(1, height)

    def _nearest(self, place: int) -> int:
        """The row at `place`, or the one nearest to it that can be chosen; -1 without any."""
        place = min(max(place, 0), len(self._rows) - 1)
        after = range(max(place, 0), len(self._rows))
        around = chain(after, range(place - 1, -1, -1))
        return next((near for near in around if self._rows[near].key), -1)

    def _go(self, place: int) -> None:
        before, self._at = self._at, self._nearest(place)
        if before == self._at:
            return
        for row in (before, self._at):
            self._strips.pop(row, None)
            if 0 <= row < len(self._rows):
                top = self._starts[row] - self.scroll_offset.y
                self.refresh(Region(0, top, self.size.width, self._rows[row].height))
        self._keep_in_sight()
        self.post_message(self.Moved(self.id, self.current))

    def _mark_anew(self) -> None:
        if self._beside:
            self._strips.pop(self._at, None)
            self.refresh()

    def _keep_in_sight(self) -> None:
        if not 0 <= self._at < len(self._rows):
            return
        at, last = self._at, self._starts[self._at + 1]
        under_heading = at > 0 and not self._rows[at - 1].key
        first = self._starts[at - 1 if under_heading else at]
        top = self.scroll_offset.y
        if first < top:
            self.scroll_to(y=first, animate=False)
        elif last > top + self._height:
            self.scroll_to(y=last - self._height, animate=False)

    def _drawn(self, place: int, width: int) -> list[Strip]:
        here = place == self._at
        style = self.get_visual_style("line-list--cursor") if here else self.visual_style
        pointer = "▹ " if self._beside and not self.has_focus else "▸ "
        row = self._rows[place]
        room = max(1, width - MARGIN if row.key else width)
        lines = [*row.draw(room), *[Content("")] * row.height][: row.height]
        strips = []
        for number, line in enumerate(lines):
            mark = Content((pointer if here and number == 0 else "  ") if row.key else "")
            whole = Content.assemble(mark, line.truncate(room, ellipsis=True))
            [strip] = Visual.to_strips(self, whole, width, 1, style, pad=True) or [
                Strip.blank(width, style.rich_style)
            ]
            strips.append(strip)
        return strips
