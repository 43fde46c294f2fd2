"""The screen on which one reads: a text, and beside it the extracts near the cursor."""

import asyncio
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding, BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Static

from staven.actions.session import Session
from staven.actions.texts import OpenText
from staven.errors import StavenError
from staven.extracts.claim import Claim
from staven.extracts.extract import Extract
from staven.locale import N_, _
from staven.tui.citations_beside import CitedPlace, citations_beside
from staven.tui.desk import Desk, desk_for
from staven.tui.extract_words import details
from staven.tui.footer import KeyFooter
from staven.tui.pauses import fewer_pauses, quiet_moment
from staven.tui.reading_words import (
    cites_words,
    claim_line,
    extracts_title,
    heading,
    instead_of_text,
    nearby,
)
from staven.tui.screens.bars import close_bar
from staven.tui.widgets.reading_pane import ReadingPane

_SETTLED = 0.02
"""Seconds without a key after which the side panes follow the cursor."""
_READING = 0.5
"""Seconds for which a text has been open before its citations are looked for."""
_GLANCE = 2.0
"""Seconds between looks whether another window changed the project."""


class ReadingScreen(Screen[None]):
    """Shows one text and its extracts; what can be done to them is for who inherits from it."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    AUTO_FOCUS = "ReadingPane"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "extract(1)", N_("next extract")),
        Binding("shift+tab", "extract(-1)", show=False),
        Binding("right_square_bracket", "cycle(1)", N_("overlapping"), key_display="[ ]"),
        Binding("left_square_bracket", "cycle(-1)", show=False),
    ]

    def __init__(self, session: Session, citekey: str = "", extract: str = "") -> None:
        super().__init__()
        self.desk: Desk = desk_for(session)
        self._first = citekey, extract
        self.citekey = citekey
        """Of the source that is read, or was asked for and has no text."""
        self._current = ""
        self._met = (0, 0)
        """Where the cursor stood when an extract was chosen to be shown."""
        self.cited: tuple[CitedPlace, ...] = ()
        """The works that the text cites, once they have been found."""
        self._refilling: Timer | None = None
        self._shown: tuple[object, ...] = ()

    def compose(self) -> ComposeResult:
        yield Static(id="heading", markup=False)
        with Container(id="body"):
            yield ReadingPane(id="text")
            yield Static(id="no-text", markup=False)
            with Vertical(id="side"):
                yield Static(id="extracts", markup=False)
                yield Static(id="details", markup=False)
        yield Static(id="claim", markup=False)
        yield KeyFooter()

    def on_mount(self) -> None:
        self._refilling = self.set_interval(_SETTLED, self._refill, pause=True)
        self.set_interval(_GLANCE, self._glance)
        citekey, extract = self._first
        if citekey:
            self.show_source(citekey, extract=extract)
        else:
            self._show_no_text(
                _("No text is open. Press o to open a source, or 2 for the list of sources.")
            )

    def on_screen_resume(self) -> None:
        """Catch up with what another screen did to the extracts of this text."""
        self.catch_up()

    def on_resize(self) -> None:
        """Fill the side panes to their new size."""
        self.refill_soon()

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys that work now, those that only move last: the footer drops what does not fit."""
        found = super().active_bindings
        return dict(sorted(found.items(), key=lambda item: item[1].node is self.pane))

    @property
    def pane(self) -> ReadingPane:
        """The text."""
        return self.query_one("#text", ReadingPane)

    @property
    def current(self) -> Extract | None:
        """The extract that the side panes show."""
        return self.desk.extracts.get(self._current)

    def show_source(self, citekey: str, *, document: str = "", extract: str = "") -> None:
        """Open a text of a source, at an extract where one is named; say how where it has none."""
        self.citekey = citekey
        if self.desk.text is None or self.desk.text.source.citekey != citekey or document:
            try:
                text = self.desk.open(citekey, document)
            except StavenError as error:
                self.desk.text = None
                self.desk.extracts = {}
                self._show_no_text(str(error))
                return
            passages = list(filter(None, map(self.desk.passage, text.extracts)))
            close_bar(self)
            self.pane.load(text.document.text, text.starts, text.ends, passages)
            self.cited = ()
            if text.documents:
                document = text.document.guid
                self.run_worker(self._underline(document), group="citations", exclusive=True)
                self.opened(text)
            fewer_pauses()
            self.desk.changed_elsewhere()  # what was read just now is no change
        self._show_text(instead_of_text(self.desk))
        if found := self.desk.extracts.get(extract):
            self.stand_on(found)
        else:
            self._follow_cursor()
        self._refill()

    def opened(self, text: OpenText) -> None:
        """Another text is open: for who has something to do with it."""

    def bottom_line(self) -> Content:
        """What the next keys act on: the judgement of the extract, or that of the next one."""
        return claim_line(self.desk, self.current, self.pane.selection, self.claim_at_hand)

    def beside(self) -> list[Content]:
        """What is to be said beside the text about the sentence under the cursor."""
        return [cites_words(self.cited, *self.pane.cursor)]

    async def _underline(self, document: str) -> None:
        """Underline the citations, once found beside the screen, if its text is there still."""
        await asyncio.sleep(_READING)
        cited = await citations_beside(self.desk.session.path, document)
        text = self.desk.text
        if self.query("#text") and text is not None and text.document.guid == document:
            self.cited = cited
            self.pane.underline((one.start, one.end) for one in cited)
            self.refill_soon()

    def stand_on(self, extract: Extract) -> None:
        """Go to an extract, and show it in the side panes."""
        self.pane.go_to(self.desk.place(extract)[0])
        self._set_current(extract.guid)

    def catch_up(self) -> None:
        """Read the extracts of this text again, and show what is different."""
        difference = self.desk.refresh()
        for guid in difference.gone:
            self.pane.drop(guid)
        for extract in difference.put:
            self.mark(extract)
        if difference.put or difference.gone:
            self._follow_cursor()
            self._refill()

    def mark(self, extract: Extract) -> None:
        """Show in the margin where an extract stands now."""
        if (passage := self.desk.passage(extract)) is None:
            self.pane.drop(extract.guid)
        else:
            self.pane.put(passage)

    def tell(self, error: StavenError) -> None:
        """Say what went wrong, and what to do."""
        self.notify(str(error), severity="error", markup=False)

    def action_extract(self, step: int) -> None:
        if (extract := self.desk.beyond(self._current, self.pane.cursor[1], step)) is None:
            self.notify(_("Nothing is coded here yet."), markup=False)
            return
        self.stand_on(extract)
        self.refill_soon()

    def action_cycle(self, step: int) -> None:
        keys = [passage.key for passage in self.pane.under_cursor()]
        if keys:
            at = keys.index(self._current) + step if self._current in keys else 0
            self._set_current(keys[at % len(keys)])
            self.refill_soon()

    @on(ReadingPane.CursorMoved)
    def _cursor_moved(self) -> None:
        self._follow_cursor()
        self.refill_soon()

    @on(ReadingPane.SelectionChanged)
    def _selection_changed(self) -> None:
        self.refill_soon()

    def _set_current(self, guid: str) -> None:
        self._current = guid
        self._met = self.pane.cursor
        self.pane.current = guid

    def _follow_cursor(self) -> None:
        """Keep to the extract that is shown while the cursor is on it, else take the shortest.

        What was transcribed is under no cursor: it is kept to until the cursor moves.
        """
        under = self.pane.under_cursor()
        if self.current and self.current.transcribed and self.pane.cursor == self._met:
            return
        if self._current not in {passage.key for passage in under}:
            shortest = min(under, key=lambda passage: passage.end - passage.start, default=None)
            self._current = shortest.key if shortest else ""  # shown with the side panes

    def refill_soon(self) -> None:
        """Bring what stands beside the text up to date, once no key comes any more."""
        if self._refilling is not None:
            self._refilling.reset()
            self._refilling.resume()

    def _refill(self) -> None:
        """Bring everything beside the text up to date with the cursor."""
        if self._refilling is not None:
            self._refilling.pause()
        if self.desk.text is None:
            return
        self.pane.current = self._current
        head = heading(self.desk, self.pane.cursor[0], self.pane.progress, self.size.width)
        self.query_one("#heading", Static).update(head, layout=False)
        extracts = self.query_one("#extracts", Static)
        extracts.border_title = extracts_title(self.desk)
        near = nearby(self.desk, self.pane.cursor[0], self._current, extracts.size)
        extracts.update(near, layout=False)
        said = self.beside()
        if current := self.current:
            said.append(details(current, self.desk.codebook, self.desk.session.reviewer))
        shown = Content("\n\n").join(part for part in said if part.plain)
        self.query_one("#details", Static).update(shown, layout=False)
        self.query_one("#claim", Static).update(self.bottom_line(), layout=False)
        self._refresh_keys()
        self.pane.paint_ahead()
        quiet_moment()

    def _refresh_keys(self) -> None:
        """Have the footer drawn again, if other keys work now."""
        current = self.current
        state = (
            current is not None,
            bool(current and self.desk.own(current.guid)),
            self.claim_at_hand.aspect,
            self.pane.selection is not None,
            len(self.pane.under_cursor()) > 1,
        )
        if state != self._shown:
            self._shown = state
            self.refresh_bindings()

    @property
    def claim_at_hand(self) -> Claim:
        """What the judgement keys change: the extract's claim, or that of the next one."""
        current = self.current
        if current and self.desk.own(current.guid) and self.pane.selection is None:
            return current.claim
        return self.desk.next_claim

    def _glance(self) -> None:
        if self.is_current and self.desk.changed_elsewhere():
            self.catch_up()

    def _show_text(self, instead: str = "") -> None:
        """Show the text, or what is said instead of it."""
        empty = self.query_one("#no-text", Static)
        empty.update(instead)
        empty.display = bool(instead)
        self.pane.display = not instead
        if not instead:
            self.pane.focus()

    def _show_no_text(self, why: str) -> None:
        self._show_text(why)
        for name in ("heading", "extracts", "details", "claim"):
            self.query_one(f"#{name}", Static).update("")
