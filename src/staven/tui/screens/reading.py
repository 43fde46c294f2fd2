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
from staven.errors import StavenError
from staven.extracts.claim import Claim
from staven.extracts.extract import Extract
from staven.locale import N_, _, ngettext, number
from staven.tui.citations_beside import CitedPlace, citations_beside
from staven.tui.desk import Desk, desk_for
from staven.tui.extract_words import claim_words, details
from staven.tui.footer import KeyFooter
from staven.tui.pauses import fewer_pauses, quiet_moment
from staven.tui.reading_words import cites_words, heading, nearby
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
        self._current = ""
        self._cited: tuple[CitedPlace, ...] = ()
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
        self._refill_soon()

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
        if self.desk.text is None or self.desk.text.source.citekey != citekey or document:
            try:
                text = self.desk.open(citekey, document)
            except StavenError as error:
                self.desk.text = None
                self.desk.extracts = {}
                self._show_no_text(str(error))
                return
            passages = list(filter(None, map(self.desk.passage, text.extracts)))
            self.pane.load(text.document.text, text.starts, text.ends, passages)
            self._cited = ()
            self.run_worker(self._underline(text.document.guid), group="citations", exclusive=True)
            fewer_pauses()
        self.query_one("#no-text").display = False
        self.pane.display = True
        self.pane.focus()
        found = self.desk.extracts.get(extract)
        if found is not None:
            self.stand_on(found)
        else:
            self._follow_cursor()
        self._refill()

    async def _underline(self, document: str) -> None:
        """Underline the citations, once they have been found beside the screen."""
        await asyncio.sleep(_READING)
        cited = await citations_beside(self.desk.session.path, document)
        text = self.desk.text
        if text is not None and text.document.guid == document and self.is_mounted:
            self._cited = cited
            self.pane.underline((one.start, one.end) for one in cited)
            self._refill_soon()

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
        passage = self.desk.passage(extract)
        if passage is None:
            self.pane.drop(extract.guid)
        else:
            self.pane.put(passage)

    def tell(self, error: StavenError) -> None:
        """Say what went wrong, and what to do."""
        self.notify(str(error), severity="error", markup=False)

    def action_extract(self, step: int) -> None:
        guids = list(self.desk.extracts)
        if not guids:
            self.notify(_("Nothing is coded here yet."), markup=False)
            return
        if self._current in guids:
            at = (guids.index(self._current) + step) % len(guids)
        else:
            starts = [self.desk.place(one)[0] for one in self.desk.extracts.values()]
            after = sum(start < self.pane.cursor[1] for start in starts)
            at = (after if step > 0 else after - 1) % len(guids)
        self.stand_on(self.desk.extracts[guids[at]])
        self._refill_soon()

    def action_cycle(self, step: int) -> None:
        keys = [passage.key for passage in self.pane.under_cursor()]
        if keys:
            at = keys.index(self._current) + step if self._current in keys else 0
            self._set_current(keys[at % len(keys)])
            self._refill_soon()

    @on(ReadingPane.CursorMoved)
    def _cursor_moved(self) -> None:
        self._follow_cursor()
        self._refill_soon()

    @on(ReadingPane.SelectionChanged)
    def _selection_changed(self) -> None:
        self._refill_soon()

    def _set_current(self, guid: str) -> None:
        self._current = guid
        self.pane.current = guid

    def _follow_cursor(self) -> None:
        """Keep to the extract that is shown while the cursor is on it, else take the shortest."""
        under = self.pane.under_cursor()
        if self._current not in {passage.key for passage in under}:
            shortest = min(under, key=lambda passage: passage.end - passage.start, default=None)
            self._current = shortest.key if shortest else ""  # shown with the side panes

    def _refill_soon(self) -> None:
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
        head = heading(
            self.desk,
            self.pane.cursor[0],
            (self.pane.sentence + 1, self.pane.sentences),
            self.size.width,
        )
        self.query_one("#heading", Static).update(head, layout=False)
        extracts = self.query_one("#extracts", Static)
        extracts.border_title = ngettext("{n} extract", "{n} extracts", self._count).format(
            n=number(self._count)
        )
        near = nearby(self.desk, self.pane.cursor[0], self._current, extracts.size)
        extracts.update(near, layout=False)
        current = self.current
        said = [cites_words(self._cited, *self.pane.cursor)]
        if current:
            said.append(details(current, self.desk.codebook, self.desk.session.reviewer))
        shown = Content("\n\n").join(part for part in said if part.plain)
        self.query_one("#details", Static).update(shown, layout=False)
        self.query_one("#claim", Static).update(self._claim_line(), layout=False)
        self._refresh_keys()
        self.pane.paint_ahead()
        quiet_moment()

    @property
    def _count(self) -> int:
        return len(self.desk.extracts)

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

    def _claim_line(self) -> Content:
        current = self.current
        own = bool(current and self.desk.own(current.guid))
        selection = self.pane.selection
        if selection is not None:
            words = (
                len(self.desk.text.document.text[slice(*selection)].split())
                if self.desk.text
                else 0
            )
            head = ngettext("{n} word selected", "{n} words selected", words).format(n=words)
        elif own:
            head = _("this extract")
        elif current:
            head = _("by {reviewer} · next extract").format(reviewer=current.reviewer)
        else:
            head = _("next extract")
        said = claim_words(self.claim_at_hand, self.desk.codebook)
        return Content.assemble((f" {head}: ", "bold"), said)

    def _glance(self) -> None:
        if self.is_current and self.desk.changed_elsewhere():
            self.catch_up()

    def _show_no_text(self, why: str) -> None:
        self.pane.display = False
        empty = self.query_one("#no-text", Static)
        empty.update(why)
        empty.display = True
        for name in ("heading", "extracts", "details", "claim"):
            self.query_one(f"#{name}", Static).update("")
