"""The sources: what do we have, what is in, what is read?"""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Input, Static

from staven.actions.scope_marks import outside_scope
from staven.actions.session import Session
from staven.actions.sources import (
    authors_of,
    set_status,
    source_record,
    sources,
)
from staven.corpus.label import source_label
from staven.corpus.source import Status
from staven.errors import StavenError
from staven.extracts.memo import MemoAbout
from staven.locale import N_, _, ngettext, number
from staven.store.sources import SourceLine
from staven.tui.footer import KeyFooter
from staven.tui.memo_words import with_memos
from staven.tui.places import OpenText
from staven.tui.screens.assigning import ask_readers
from staven.tui.screens.bringing import ask_sources, ask_text
from staven.tui.screens.citing import ask_audit
from staven.tui.screens.dialogs import FormDialog
from staven.tui.screens.working_screen import WorkingScreen
from staven.tui.source_filter import STATES, asked_word, source_filter
from staven.tui.source_words import head_line, record_words, source_line
from staven.tui.widgets.drawn_line import DrawnLine
from staven.tui.widgets.field_form import FormField
from staven.tui.widgets.line_list import LineList, Row

_SETTLED = 0.04
"""Seconds without a key after which the list and the record follow."""


class SourcesScreen(WorkingScreen):
    """A list that one narrows by typing, with the record of the source under the cursor."""

    CSS_PATH = "sources.tcss"
    AUTO_FOCUS = "LineList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", N_("read and code")),
        Binding("slash", "filter", N_("filter")),
        Binding("i", "include", N_("include")),
        Binding("e", "exclude", N_("exclude")),
        Binding("a", "attach", N_("attach text")),
        Binding("b", "import", N_("import")),
        Binding("d", "works", N_("duplicates")),
        Binding("s", "screen", N_("screen")),
        Binding("w", "readers", N_("who reads it")),
        Binding("W", "readers(True)", N_("who reads these")),
        Binding("m", "mine", N_("for you to read")),
        Binding("l", "search_log", N_("search log")),
        Binding("v", "interview", N_("interview")),
        Binding("c", "audit", N_("check citations")),
        Binding("A", "appraise", N_("appraise")),
        Binding("T", "transcribe", N_("figure or table")),
        Binding("u", "undo", N_("undo")),
        Binding("shift+down", "read_on(2)", N_("read on"), key_display="shift+↓"),
        Binding("shift+up", "read_on(-2)", show=False),
        Binding("down", "to_list", show=False),
        Binding("escape", "clear_filter", N_("all sources")),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._filter = source_filter(())
        self._outside: Callable[[int | None], bool] = lambda _year: False
        self._state_asked = ""
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        yield DrawnLine(id="heading", classes="-heading")
        yield Input(placeholder=_("/ filter on authors, title, year or state"), compact=True)
        with Container(id="body"):
            with Container(id="left"):
                yield DrawnLine(head_line, classes="-columns")
                yield LineList(id="lines")
            with VerticalScroll(id="right", can_focus=False):
                yield Static(id="record", markup=False)
        yield Static(id="work", markup=False)
        yield KeyFooter()

    def load(self) -> None:
        self._outside = outside_scope(self.session)
        self._filter = source_filter(sources(self.session))
        self._show_lines()

    def aim(self, target: str) -> None:
        if target == "import":
            self.action_import()
        elif target in self._filter.lines:
            self._show_all()
            self.query_one(LineList).stand_on(target)
        else:
            self._state_asked = target if target in STATES else ""
            self._show_lines()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        typing = isinstance(self.focused, Input)
        if action in ("open", "include", "exclude", "attach", "appraise", "transcribe", "readers"):
            return bool(self._filter.lines) and not typing
        if action == "clear_filter":
            return bool(self._state_asked or self.query_one(Input).value or typing)
        return super().check_action(action, parameters)

    @on(LineList.Chosen)
    def action_open(self) -> None:
        line = self._here()
        if line is not None and line.documents:
            self.post_message(OpenText(line.citekey))
        elif line is not None:
            self.notify(_("No text yet. Press a to attach one."), markup=False)

    def action_filter(self) -> None:
        self.query_one(Input).focus()

    def action_to_list(self) -> None:
        self.query_one(LineList).focus()

    def action_clear_filter(self) -> None:
        self._show_all()
        self.query_one(LineList).focus()

    def action_include(self) -> None:
        self._decide(Status.INCLUDED)

    def action_exclude(self) -> None:
        line = self._here()
        if line is not None:
            who = source_label(authors_of(line), line.year)
            title = _("Why is {source} excluded?").format(source=who)
            self.app.push_screen(
                FormDialog(
                    title,
                    [FormField("reason", _("Reason"), "")],
                    lambda texts: self._set_status(line, Status.EXCLUDED, texts["reason"]),
                )
            )

    def action_appraise(self) -> None:
        """Say how much weight the source can bear."""
        from staven.tui.screens.appraising import ask_appraisal  # noqa: PLC0415  (when asked for)

        line = self._here()
        if line is not None:
            ask_appraisal(self, self.session, line.citekey, self.catch_up)

    def action_transcribe(self) -> None:
        """Write down what stands in a figure or table of the source."""
        from staven.tui.screens.transcribing import transcribe_from_list  # noqa: PLC0415  (when asked for)

        line = self._here()
        if line is not None:
            transcribe_from_list(self, self.session, line.citekey)

    def action_attach(self) -> None:
        line = self._here()
        if line is not None:
            ask_text(self, line.citekey)

    def action_readers(self, shown: bool = False) -> None:  # noqa: FBT001, FBT002  (a key's parameter)
        """Say who reads the source under the cursor, or all that are shown."""
        rows = self.query_one(LineList)
        keys = rows.keys if shown else [rows.current]
        ask_readers(self, [self._filter.lines[key] for key in keys if key])

    def action_mine(self) -> None:
        """Show what is left for oneself to read, or all again."""
        self._state_asked = "" if self._state_asked == "state mine" else "state mine"
        self._show_lines()

    def action_import(self) -> None:
        ask_sources(self)

    def action_works(self) -> None:
        """Decide which records are of one work, and which of one study."""
        from staven.tui.screens.works import WorksScreen  # noqa: PLC0415  (brings rapidfuzz)

        self.app.push_screen(WorksScreen(self.session))

    def action_audit(self) -> None:
        """Show what the citations of a report need, against the sources of the project."""
        ask_audit(self)

    def action_screen(self) -> None:
        """Decide which sources are in."""
        from staven.tui.screens.screening import ScreeningScreen  # noqa: PLC0415  (when asked for)

        self.app.push_screen(ScreeningScreen(self.session))

    def action_search_log(self) -> None:
        """See where was searched."""
        from staven.tui.screens.search_log import SearchLogScreen  # noqa: PLC0415  (when asked for)

        self.app.push_screen(SearchLogScreen(self.session))

    def action_interview(self) -> None:
        """Bring in an interview."""
        from staven.tui.screens.interviewing import ask_interview  # noqa: PLC0415  (when asked for)

        ask_interview(self)

    @on(Input.Changed)
    def _typed(self) -> None:
        if self._timer is None:
            self._timer = self.set_timer(_SETTLED, self._show_lines)
        else:
            self._timer.reset()
            self._timer.resume()

    @on(Input.Submitted)
    def _filtered(self) -> None:
        self.query_one(LineList).focus()

    @on(LineList.Moved)
    def _moved(self) -> None:
        self.call_later(self._show_record)

    def _here(self) -> SourceLine | None:
        return self._filter.lines.get(self.query_one(LineList).current)

    def _show_all(self) -> None:
        self._state_asked = ""
        self.query_one(Input).value = ""
        self._show_lines()

    def _show_lines(self) -> None:
        self._timer = None
        found = self._filter.fitting(self.query_one(Input).value, self._state_asked)
        self.query_one(LineList).show([self._row(line) for line in found])
        said = self._heading(len(found))
        self.query_one("#heading", DrawnLine).show(lambda _width: said)
        self.refresh_bindings()

    def _row(self, line: SourceLine) -> Row:
        outside = self._outside(line.year)
        return Row(line.citekey, lambda width: [source_line(line, width, outside=outside)])

    def _heading(self, shown: int) -> Content:
        everything = ngettext("{n} source", "{n} sources", len(self._filter.lines))
        parts = [everything.format(n=number(len(self._filter.lines)))]
        if self._state_asked:
            parts.append(asked_word(self._state_asked))
        if shown != len(self._filter.lines):
            parts.append(_("{n} shown").format(n=number(shown)))
        return Content(" " + " · ".join(parts))

    def _show_record(self) -> None:
        line = self._here()
        said: Content | str
        if line is not None:
            try:
                record = source_record(self.session, line.citekey)
            except StavenError as error:  # another window took it away; the list follows soon
                said = str(error)
            else:
                record_said = record_words(record, outside=self._outside(line.year))
                said = with_memos(record_said, self.session, MemoAbout.SOURCE, line.citekey)
        elif self._filter.lines:
            said = _("No source fits the filter. Escape shows all of them.")
        else:
            said = _("There are no sources yet. Press b to import them.")
        self.query_one("#record", Static).update(said)
        self.query_one("#right").scroll_home(animate=False)

    def _decide(self, status: Status) -> None:
        line = self._here()
        if line is not None:
            try:
                self._set_status(line, status)
            except StavenError as error:
                self.tell(error)

    def _set_status(self, line: SourceLine, status: Status, reason: str = "") -> None:
        set_status(self.session, line.citekey, status, reason)
        self.catch_up()
