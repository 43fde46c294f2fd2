"""Screening: is this source in? One decides by keys, and the next one is there at once."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from staven.actions.scope_marks import outside_scope
from staven.actions.screening import put_up_for_screening
from staven.actions.session import Session, state_of
from staven.corpus.screening import Decision, Stage
from staven.corpus.screening_words import stage_word
from staven.corpus.selection import own_decision
from staven.errors import StavenError
from staven.locale import N_, _, ngettext, number
from staven.tui.drawing import bar
from staven.tui.footer import KeyFooter
from staven.tui.screening_desk import ScreeningDesk, empty_desk, screening_desk
from staven.tui.screening_words import screen_line, screen_record, side_by_side
from staven.tui.screens.agreeing import ask_plan
from staven.tui.screens.reason_dialog import ReasonDialog
from staven.tui.screens.working_screen import WorkingScreen
from staven.tui.widgets.drawn_line import DrawnLine
from staven.tui.widgets.line_list import LineList, Row

_CELLS = 20
"""Cells of the bar in the heading."""
_WAITING, _DECIDED, _CONFLICTS = "waiting", "decided", "conflicts"
"""What the list can show."""


class ScreeningScreen(WorkingScreen):
    """What waits on the left, the record to decide on beside it."""

    CSS_PATH = "screening.tcss"
    AUTO_FOCUS = "LineList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("i", "include", N_("include")),
        Binding("e", "exclude", N_("exclude")),
        Binding("o", "doubt", N_("unsure")),
        Binding("u", "undo", N_("undo")),
        Binding("ctrl+r", "redo", show=False),
        Binding("n,down", "next(1)", N_("next"), key_display="n", show=False),
        Binding("p,up", "next(-1)", N_("previous"), key_display="p", show=False),
        Binding("r", "other_round", N_("other round")),
        Binding("c", "conflicts", N_("to settle")),
        Binding("d", "decided", N_("decided")),
        Binding("f", "flow", N_("flow")),
        Binding("a", "plan", N_("agreements")),
        Binding("shift+down", "read_on(2)", N_("read on"), key_display="shift+↓"),
        Binding("shift+up", "read_on(-2)", show=False),
        Binding("s", "start", N_("screen what is in")),
        Binding("escape", "back", N_("back")),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._desk: ScreeningDesk = empty_desk(session)
        self._outside: Callable[[int | None], bool] = lambda _year: False
        self._opening = True
        self._stage = Stage.TITLE
        self._view = _WAITING
        self._rows: dict[str, Row] = {}

    def compose(self) -> ComposeResult:
        yield DrawnLine(id="heading", classes="-heading")
        with Container(id="body"):
            yield LineList(id="lines")
            with VerticalScroll(id="right", can_focus=False):
                yield Static(id="record", markup=False)
        yield Static(id="work", markup=False)
        yield KeyFooter()

    def load(self) -> None:
        self._desk = screening_desk(self.session)
        self._outside = outside_scope(self.session)
        self._rows = {}
        if self._opening and not self._desk.waiting[Stage.TITLE]:
            self._stage = Stage.FULL_TEXT if self._desk.waiting[Stage.FULL_TEXT] else Stage.TITLE
        self._opening = False
        self._show_list()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("include", "exclude"):
            return bool(self._keys())
        if action == "doubt":
            return bool(self._keys()) and self._view != _CONFLICTS
        if action == "conflicts":
            return bool(self._desk.conflicts) or self._view == _CONFLICTS
        if action == "decided":
            return bool(self._desk.decided[self._stage]) or self._view == _DECIDED
        if action == "start":
            return not self._desk.selection.lines
        return super().check_action(action, parameters)

    # Deciding ----------------------------------------------------------------------------------

    def action_include(self) -> None:
        citekey = self._here()
        if citekey and self._settling(citekey):
            self._ask(citekey, Decision.INCLUDE, _("Why is {citekey} included?"), ())
        elif citekey:
            self._decide(citekey, Decision.INCLUDE)

    def action_exclude(self) -> None:
        citekey = self._here()
        if citekey:
            reasons = self._desk.selection.reasons(self._round(citekey))
            self._ask(citekey, Decision.EXCLUDE, _("Why is {citekey} excluded?"), reasons)

    def action_doubt(self) -> None:
        citekey = self._here()
        if citekey:
            self._decide(citekey, Decision.UNSURE)

    def _ask(self, citekey: str, decision: Decision, title: str, reasons: tuple[str, ...]) -> None:
        def answered(reason: str | None) -> None:
            if reason:
                self._decide(citekey, decision, reason)

        dialog = ReasonDialog(title.format(citekey=citekey), reasons)
        self.app.push_screen(dialog, answered)

    def _decide(self, citekey: str, decision: Decision, reason: str = "") -> None:
        settle = self._settling(citekey)
        try:
            self._desk.decide(citekey, self._round(citekey), decision, reason, settle=settle)
        except StavenError as error:
            self.tell(error)
            return
        self._rows.pop(citekey, None)
        # What this decision changed is on the screen; what another window did is still to be read.
        now = state_of(self.session)
        if self._state is not None and now[0] == self._state[0]:
            self._state = now
        if self._view == _DECIDED:
            self.query_one(LineList).action_move(1)
        self._show_list()

    def _settling(self, citekey: str) -> bool:
        if self._view != _CONFLICTS:
            return False
        return not self._desk.doubts_alone(citekey, self._round(citekey))

    def _round(self, citekey: str) -> Stage:
        settles = self._desk.settles(citekey) if self._view == _CONFLICTS else None
        return settles or self._stage

    # What is shown -----------------------------------------------------------------------------

    def action_next(self, step: int) -> None:
        self.query_one(LineList).action_move(step)

    def action_other_round(self) -> None:
        self._stage = Stage.TITLE if self._stage is Stage.FULL_TEXT else Stage.FULL_TEXT
        self._look_at(_WAITING)

    def action_conflicts(self) -> None:
        self._look_at(_WAITING if self._view == _CONFLICTS else _CONFLICTS)

    def action_decided(self) -> None:
        self._look_at(_WAITING if self._view == _DECIDED else _DECIDED)

    def action_back(self) -> None:
        if self._view != _WAITING:
            self._look_at(_WAITING)
        else:
            self.dismiss()

    def action_flow(self) -> None:
        # Not needed to screen, and it brings all that writes the flow to files.
        from staven.tui.screens.flow import FlowScreen  # noqa: PLC0415

        self.app.push_screen(FlowScreen(self.session))

    def action_start(self) -> None:
        try:
            count = put_up_for_screening(self.session)
        except StavenError as error:
            self.tell(error)
            return
        said = ngettext(
            "{n} source waits to be screened now", "{n} sources wait to be screened now", count
        )
        self.notify(said.format(n=number(count)), markup=False)
        self.catch_up()

    def action_plan(self) -> None:
        ask_plan(self)

    @on(LineList.Moved)
    def _moved(self) -> None:
        self.call_later(self._show_record)

    def _look_at(self, view: str) -> None:
        self._view = view
        self._rows = {}
        self._show_list()

    def _keys(self) -> dict[str, None]:
        return {
            _WAITING: self._desk.waiting[self._stage],
            _DECIDED: self._desk.decided[self._stage],
            _CONFLICTS: self._desk.conflicts,
        }[self._view]

    def _here(self) -> str:
        return self.query_one(LineList).current

    def _show_list(self) -> None:
        keys = self._keys()
        if not keys and self._view != _WAITING:
            self._view = _WAITING
            keys = self._keys()
        for key in keys:
            if key not in self._rows:
                self._rows[key] = self._row(key)
        self.query_one(LineList).show([self._rows[key] for key in keys])
        self.query_one("#heading", DrawnLine).show(self._heading)
        self.refresh_bindings()

    def _row(self, citekey: str) -> Row:
        line = self._desk.line(citekey)
        mine = own_decision(self._desk.candidate(citekey), self._stage, self.session.reviewer)
        outside = self._outside(line.year)
        return Row(citekey, lambda width: [screen_line(line, width, mine, outside=outside)])

    def _heading(self, width: int) -> Content:
        done, total = self._desk.counts(self._stage)
        figure = _("{n} of {total}").format(n=number(done), total=number(total))
        parts = [" " + _("Screening"), stage_word(self._stage)]
        if self._view == _CONFLICTS:
            parts = [" " + _("Screening"), _("to settle")]
            figure = number(len(self._desk.conflicts))
        elif self._view == _DECIDED:
            parts.append(_("decided"))
        head = " · ".join(parts)
        settle = ""
        if self._desk.conflicts and self._view != _CONFLICTS:
            settle = _("{n} to settle").format(n=number(len(self._desk.conflicts)))
            settle = f"  · {settle}"
        if self._view == _CONFLICTS or width < len(head) + len(figure) + len(settle) + _CELLS + 6:
            return Content(f"{head} · {figure}{settle}")
        return Content.assemble(f"{head}  ", bar(done, total, _CELLS), f"  {figure}{settle}")

    def _show_record(self) -> None:
        citekey = self._here()
        said = Content(self._nothing())
        if citekey:
            candidate = self._desk.candidate(citekey)
            line = self._desk.line(citekey)
            outside = self._outside(line.year)
            said = screen_record(line, candidate.rows, outside=outside)
            if self._view == _CONFLICTS:
                width = self.query_one("#right").scrollable_content_region.width
                sides = side_by_side(candidate.rows, self._round(citekey), width)
                record = screen_record(line, (), outside=outside)
                said = Content("\n\n").join([sides, record])
        self.query_one("#record", Static).update(said)
        self.query_one("#right").scroll_home(animate=False)

    def _nothing(self) -> str:
        desk = self._desk
        if not desk.selection.lines:
            return _(
                "Nothing waits to be screened. Import with 'staven import FILE --screen', or press"
                " s to screen the sources that have no text and no passage yet."
            )
        other = Stage.FULL_TEXT if self._stage is Stage.TITLE else Stage.TITLE
        if desk.waiting[other]:
            return _("Nothing waits for you in this round. Press r for the other one.")
        if desk.conflicts:
            return _("Nothing waits for you. Press c to settle what people differ on.")
        return _("Nothing waits for you. Press f to see the flow.")
