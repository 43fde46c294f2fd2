"""The synthesis: how strong is the evidence per mechanism, and why?"""

from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from staven.actions.codes import codebook
from staven.actions.session import Session
from staven.actions.synthesis import rules, synthesis
from staven.codebook.code import Codebook, Kind
from staven.codebook.rules import Rules
from staven.locale import N_, _, language, ngettext, number
from staven.synthesis.synthesis import MechanismRow, Synthesis
from staven.tui.drawing import ended
from staven.tui.footer import KeyFooter
from staven.tui.screens.exports import ask_export
from staven.tui.screens.overview import scope_words
from staven.tui.screens.quotes import QuotesScreen
from staven.tui.screens.settling import ask_finding, ask_judgement
from staven.tui.screens.working_screen import WorkingScreen
from staven.tui.synthesis_table import legend, mechanism_line, policy_line_head
from staven.tui.why import why
from staven.tui.widgets.drawn_line import DrawnLine
from staven.tui.widgets.line_list import LineList, Row

_SETTLED = 0.04
"""Seconds without a key after which the pane below follows the cursor."""


class SynthesisScreen(WorkingScreen):
    """The table of mechanisms, and under it the reasons of the one under the cursor."""

    CSS_PATH = "synthesis.tcss"
    AUTO_FOCUS = "LineList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "quotes", N_("quotes")),
        Binding("o", "judge", N_("judge")),
        Binding("s", "split", N_("split finding")),
        Binding("e", "export", N_("export")),
        Binding("u", "undo", N_("undo")),
        Binding("ctrl+r", "redo", show=False),
        Binding("shift+down", "read_on(2)", N_("read on"), key_display="shift+↓"),
        Binding("shift+up", "read_on(-2)", show=False),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._codebook: Codebook = codebook(session)
        self._rules: Rules | None = None
        self._found: Synthesis | None = None
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        yield DrawnLine(id="heading", classes="-heading")
        yield LineList(id="table")
        with VerticalScroll(id="why", can_focus=False):
            yield Static(id="reasons", markup=False)
        yield Static(id="work", markup=False)
        yield KeyFooter()

    def on_mount(self) -> None:
        self.query_one("#why").border_title = Content(_("why")).markup
        self.query_one("#why").border_subtitle = Content(legend()).markup

    def load(self) -> None:
        self._codebook = codebook(self.session)
        self._rules = rules(self.session)
        self._found = synthesis(self.session)
        self.query_one("#heading", DrawnLine).show(self._heading)
        self.query_one(LineList).show(list(self._rows(self._found)))
        self._show_why()

    def aim(self, target: str) -> None:
        kind, _space, name = target.partition(" ")
        if kind == "line":
            mechanisms = self._codebook.of_kind(Kind.MECHANISM)
            lines = ((code, self._codebook.policy_line(code)) for code in mechanisms)
            name = next((code.id for code, line in lines if line and line.label.nl == name), "")
        self.query_one(LineList).stand_on(name)

    @on(LineList.Chosen)
    def action_quotes(self) -> None:
        row = self._here()
        if row is not None:
            self.app.push_screen(QuotesScreen(self.session, row.code.id))

    def action_judge(self) -> None:
        row = self._here()
        if row is not None:
            ask_judgement(self, row)

    def action_split(self) -> None:
        row = self._here()
        if row is not None:
            ask_finding(self, row.code, self._codebook)

    def action_export(self) -> None:
        ask_export(self)

    @on(LineList.Moved)
    def _moved(self) -> None:
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(_SETTLED, self._show_why)

    def _here(self) -> MechanismRow | None:
        return self._found.by_code.get(self.query_one(LineList).current) if self._found else None

    def _rows(self, found: Synthesis) -> Iterator[Row]:
        before = None
        for row in found.mechanisms:
            line = self._codebook.policy_line(row.code)
            if line is not None and line is not before:
                yield _head(line.label.said_in(language()))
                before = line
            yield _row(row)

    def _show_why(self) -> None:
        row = self._here()
        said: Content | str = _("The codebook has no mechanisms.")
        if row is not None and self._rules is not None:
            said = why(row, self._codebook, self._rules)
        self.query_one("#reasons", Static).update(said)
        self.query_one("#why").scroll_home(animate=False)

    def _heading(self, width: int) -> Content:
        if self._found is None:
            return Content("")
        lines = len(self._codebook.of_kind(Kind.POLICY_LINE))
        mechanisms = len(self._found.mechanisms)
        parts = [
            _("Synthesis"),
            scope_words(self._codebook.scope),
            ngettext("{n} policy line", "{n} policy lines", lines).format(n=number(lines)),
            ngettext("{n} mechanism", "{n} mechanisms", mechanisms).format(n=number(mechanisms)),
        ]
        studies = ngettext("{n} study", "{n} studies", self._found.studies)
        right = " · ".join(
            [
                _("rules v{version}").format(version=self._found.rules),
                studies.format(n=number(self._found.studies)),
            ]
        )
        return ended(Content(" " + " · ".join(part for part in parts if part)), f"{right} ", width)


def _head(label: str) -> Row:
    return Row("", lambda width: [policy_line_head(label, width)])


def _row(row: MechanismRow) -> Row:
    return Row(row.code.id, lambda width: [mechanism_line(row, width)])
