"""The reading pane: a text read by sentence, with a cursor and a selection."""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from staven.locale import N_
from staven.tui.widgets.passages import Passage
from staven.tui.widgets.reading_motion import (
    Selection,
    dragged,
    paragraph_after,
    paragraph_before,
    paragraph_starts,
    sentences_of,
)
from staven.tui.widgets.text_view import TextView


class ReadingPane(TextView):
    """Says where the reader is and what is selected; it decides nothing.

    The mouse makes the same selection as the keyboard, so Textual's own text selection is off.
    """

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "sentence(1)", N_("sentence"), key_display="↑↓"),
        Binding("up", "sentence(-1)", show=False),
        Binding("right_curly_bracket", "paragraph(1)", N_("paragraph"), key_display="{ }"),
        Binding("left_curly_bracket", "paragraph(-1)", show=False),
        Binding("pagedown,space", "page(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("home", "end_of_text(-1)", show=False),
        Binding("end", "end_of_text(1)", show=False),
        Binding("shift+down", "select('sentence_down')", N_("select"), key_display="⇧↓→"),
        Binding("shift+up", "select('sentence_up')", show=False),
        Binding("shift+right", "select('end_word_on')", show=False),
        Binding("shift+left", "select('end_word_back')", show=False),
        Binding("greater_than_sign", "select('start_word_on')", show=False),
        Binding("less_than_sign", "select('start_word_back')", show=False),
        Binding("escape", "clear_selection", N_("select nothing"), show=False),
        Binding("ctrl+c", "copy", show=False),
    ]

    @dataclass
    class CursorMoved(Message):
        """The cursor stands on another sentence."""

        start: int
        end: int

    @dataclass
    class SelectionChanged(Message):
        """Other words are selected, or none: then it is None."""

        span: tuple[int, int] | None

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._sentences = sentences_of("", array("l"), array("l"))
        self._paragraphs = paragraph_starts("")
        self._index = 0
        self._selection: Selection | None = None
        self._drag: int | None = None
        self._was_shown = False

    def load(
        self,
        text: str,
        starts: "array[int]",
        ends: "array[int]",
        passages: Iterable[Passage],
        at: int = 0,
    ) -> None:
        """Show another text, with the cursor on the sentence at offset `at`."""
        self._sentences = sentences_of(text, starts, ends)
        self._paragraphs = paragraph_starts(text)
        self._selection = None
        self.show_text(text, passages)
        self.go_to(at)

    @property
    def cursor(self) -> tuple[int, int]:
        """Start and end of the sentence under the cursor."""
        return self._sentences.span(self._index)

    @property
    def progress(self) -> tuple[int, int]:
        """Number of the sentence under the cursor, from 1, and how many the text has."""
        return self._index + 1, len(self._sentences)

    @property
    def selection(self) -> tuple[int, int] | None:
        """Start and end of what is selected."""
        return (self._selection.start, self._selection.end) if self._selection else None

    @property
    def target(self) -> tuple[int, int]:
        """What a code would be put on: the selection, else the sentence under the cursor."""
        return self.selection or self.cursor

    @property
    def current(self) -> str:
        """Key of the passage that stands out; empty for none."""
        return self.marks.current

    @current.setter
    def current(self, key: str) -> None:
        self.marks = replace(self.marks, current=key)

    def under_cursor(self) -> list[Passage]:
        """The passages on the sentence under the cursor, in reading order."""
        return self.passages_within(*self.cursor)

    def go_to(self, offset: int) -> None:
        """Put the cursor on the sentence at `offset`, well in sight."""
        self._move(self._sentences.at(offset))
        rows = self.rows(self.cursor)
        if rows.start < self.top or rows.stop > self.top + self.rows_in_sight:
            self.scroll_to_line(rows.start - self.rows_in_sight // 3)

    def show_hit(self, span: tuple[int, int]) -> None:
        """Put the cursor on the sentence in which this was found, and have it stand out."""
        self.go_to(span[0])
        self.marks = replace(self.marks, hit=span)
        row = self.rows(span).start  # not where a long sentence begins
        if not self.top <= row < self.top + self.rows_in_sight:
            self.scroll_to_line(row - self.rows_in_sight // 3)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Escape is the pane's only while something is selected."""
        return action != "clear_selection" or self._selection is not None

    def select(self, start: int, end: int) -> None:
        """Select these words."""
        self._select(Selection(start, end, (start, end)))

    def clear_selection(self) -> None:
        """Select nothing."""
        self._select(None)

    def action_sentence(self, step: int) -> None:
        rows, top, height = self.rows(self.cursor), self.top, self.rows_in_sight
        if rows.start < top + height <= rows.stop - 1 and step > 0:
            self.scroll_to_line(top + max(1, height - 2))  # longer than the screen: read on
            return
        if rows.start < top < rows.stop and step < 0:
            self.scroll_to_line(top - max(1, height - 2))
            return
        self._move(min(max(self._index + step, 0), len(self._sentences) - 1))
        rows = self.rows(self.cursor)
        # A page is turned, not scrolled: the text stands still while it is read.
        if rows.start < top:
            self.scroll_to_line(max(rows.stop + 1 - height, rows.start + 1 - height))
        elif rows.stop > top + height:
            self.scroll_to_line(rows.start - 1)

    def action_paragraph(self, step: int) -> None:
        move = paragraph_after if step > 0 else paragraph_before
        self.go_to(move(self._paragraphs, self.cursor[0]))

    def action_page(self, step: int) -> None:
        top = self.top
        goal = min(max(top + step * max(1, self.rows_in_sight - 2), 0), self.last_top)
        if goal == top:
            self._move(len(self._sentences) - 1 if step > 0 else 0)
            return
        self.scroll_to_line(goal)
        index = self._sentences.at(self.offset_of_line(goal))
        if self.rows(self._sentences.span(index)).start < goal:
            index = min(index + 1, len(self._sentences) - 1)
        self._move(index)

    def action_end_of_text(self, step: int) -> None:
        self.go_to(len(self.text) if step > 0 else 0)

    def action_select(self, how: str) -> None:
        start, end = self.cursor
        known = self._selection
        if known is None or known.end <= start or known.start >= end:
            known = Selection(start, end, (start, end))
        if how.startswith("sentence"):
            step = known.sentence_down if how == "sentence_down" else known.sentence_up
            self._select(step(self._sentences))
        else:
            moves = {
                "end_word_on": known.end_word_on,
                "end_word_back": known.end_word_back,
                "start_word_on": known.start_word_on,
                "start_word_back": known.start_word_back,
            }
            self._select(moves[how](self.text))

    def on_resize(self, event: events.Resize) -> None:
        """Wrap again, and keep the cursor in sight if it was."""
        seen = self._in_sight or not self._was_shown
        super().on_resize(event)
        self._was_shown = True
        if seen and not self._in_sight:
            self.go_to(self.cursor[0])

    def action_clear_selection(self) -> None:
        self.clear_selection()

    def action_copy(self) -> None:
        start, end = self.target
        self.app.copy_to_clipboard(self.text[start:end])

    def on_mouse_down(self, event: events.MouseDown) -> None:
        event.stop()
        self._drag = self.offset_at(event.x, event.y)
        self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        if self._drag is None:
            return
        event.stop()
        if not 0 <= event.y < self.rows_in_sight:
            self.scroll_to_line(self.top + (1 if event.y > 0 else -1))
        head = self.offset_at(event.x, min(max(event.y, 0), self.rows_in_sight - 1))
        if self._selection is not None or head != self._drag:
            self._select(dragged(self.text, self._drag, head))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        event.stop()
        self.release_mouse()
        if self._drag is not None:
            self._move(self._sentences.at(self._drag))
        self._drag = None

    def _move(self, index: int) -> None:
        self._index = index
        if self.marks.cursor != self.cursor:
            self.marks = replace(self.marks, cursor=self.cursor)
            self.post_message(self.CursorMoved(*self.cursor))

    def _select(self, selection: Selection | None) -> None:
        before, self._selection = self.selection, selection
        if self.selection != before:
            self.marks = replace(self.marks, selection=self.selection or (-1, -1))
            self._keep_in_sight(before)
            self.post_message(self.SelectionChanged(self.selection))

    @property
    def _in_sight(self) -> bool:
        rows = self.rows(self.cursor)
        return self.top <= rows.start < self.top + self.rows_in_sight

    def _keep_in_sight(self, before: tuple[int, int] | None) -> None:
        """Show the end of the selection that moved, if the keyboard moved it out of sight."""
        if self.selection is None or self._drag is not None:
            return
        start, end = self.selection
        was = before or self.cursor
        at = start if start != was[0] else end - 1
        row = self.rows((at, at + 1)).start
        if not self.top <= row < self.top + self.rows_in_sight:
            self.scroll_to_line(row - self.rows_in_sight // 2)
