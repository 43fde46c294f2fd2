"""Screening: is this source in? One decides by keys, and the next one is there at once."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from staven.actions.scope_marks import outside_scope
from staven.actions.screening import put_up_for_screening
from staven.actions.session import Session, state_of
from staven.corpus.screening import Decision, Stage
from staven.corpus.screening_words import decision_word
from staven.corpus.selection import own_decision
from staven.errors import StavenError
from staven.locale import N_, _, ngettext, number
from staven.store.journal import gone
from staven.store.undo import TakenBack
from staven.tui.footer import KeyFooter
from staven.tui.pauses import fewer_pauses, quiet_moment
from staven.tui.screening_desk import ScreeningDesk, empty_desk, screening_desk
from staven.tui.screening_state import (
    CONFLICTS,
    DECIDED,
    WAITING,
    listed,
    nothing_to_screen,
    screening_heading,
)
from staven.tui.screening_words import named, screen_line, screen_record, side_by_side
from staven.tui.screens.agreeing import ask_plan
from staven.tui.screens.reason_dialog import ReasonDialog
from staven.tui.screens.working_screen import WorkingScreen
from staven.tui.widgets.drawn_line import DrawnLine
from staven.tui.widgets.line_list import LineList, Row

_SETTLED = 0.1
"""Seconds after a decision in which the next key may come, and nothing else is done."""


class ScreeningScreen(WorkingScreen):
    """What waits on the left, the record to decide on beside it."""

    CSS_PATH = "screening.tcss"
    AUTO_FOCUS = "LineList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("i", "include", N_("include")),
        Binding("e", "exclude", N_("exclude")),
        Binding("o", "doubt", N_("unsure")),
        Binding("u", "undo", N_("undo")),
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
        self._view = WAITING
        self._rows: dict[str, Row] = {}
        self._quiet: Timer | None = None

    @property
    def help_topic(self) -> str:
        return "conflicts" if self._view == CONFLICTS else super().help_topic

    def compose(self) -> ComposeResult:
        yield DrawnLine(id="heading", classes="-heading")
        with Container(id="body"):
            yield LineList(id="lines")
            with VerticalScroll(id="right", can_focus=False):
                yield Static(id="record", markup=False)
        yield DrawnLine(id="said", classes="-said")
        yield Static(id="work", markup=False)
        yield KeyFooter()

    def on_mount(self) -> None:
        self._quiet = self.set_interval(_SETTLED, self._be_quiet, pause=True)

    def load(self) -> None:
        self._desk = screening_desk(self.session)
        self._outside = outside_scope(self.session)
        self._rows = {}
        if self._opening and not self._desk.waiting[Stage.TITLE]:
            self._stage = Stage.FULL_TEXT if self._desk.waiting[Stage.FULL_TEXT] else Stage.TITLE
        self._opening = False
        self._show_list()
        fewer_pauses()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("include", "exclude"):
            return bool(listed(self._desk, self._stage, self._view))
        if action == "doubt":
            return bool(listed(self._desk, self._stage, self._view)) and self._view != CONFLICTS
        if action == "conflicts":
            return bool(self._desk.conflicts) or self._view == CONFLICTS
        if action == "decided":
            return bool(self._desk.decided[self._stage]) or self._view == DECIDED
        if action == "start":
            return not self._desk.selection.lines
        return super().check_action(action, parameters)

    # Deciding ----------------------------------------------------------------------------------

    def action_include(self) -> None:
        citekey = self._here()
        if citekey and self._settling(citekey):
            self._ask(citekey, Decision.INCLUDE, _("Why is {source} included?"), ())
        elif citekey:
            self._decide(citekey, Decision.INCLUDE)

    def action_exclude(self) -> None:
        citekey = self._here()
        if citekey:
            reasons = self._desk.selection.reasons(self._round(citekey))
            self._ask(citekey, Decision.EXCLUDE, _("Why is {source} excluded?"), reasons)

    def action_doubt(self) -> None:
        citekey = self._here()
        if citekey:
            self._decide(citekey, Decision.UNSURE)

    def _ask(self, citekey: str, decision: Decision, title: str, reasons: tuple[str, ...]) -> None:
        def answered(reason: str | None) -> None:
            if reason:
                self._decide(citekey, decision, reason)

        title = title.format(source=named(self._desk.line(citekey)))
        dialog = ReasonDialog(title, reasons, self._sides(citekey))
        self.app.push_screen(dialog, answered)

    def _decide(self, citekey: str, decision: Decision, reason: str = "") -> None:
        if citekey not in self._desk.selection.candidates:  # another window took it away
            self.tell(gone())
            self.catch_up()
            return
        settle = self._settling(citekey)
        try:
            self._desk.decide(citekey, self._round(citekey), decision, reason, settle=settle)
        except StavenError as error:
            self.tell(error)
            return
        self._rows.pop(citekey, None)
        self.say(_("{source}: {decision}").format(
            source=named(self._desk.line(citekey)), decision=decision_word(decision)
        ))  # fmt: skip
        # What this decision changed is on the screen; what another window did is still to be read.
        now = state_of(self.session)
        if self._state is not None and now[0] == self._state[0]:
            self._state = now
        if self._view == DECIDED:
            self.query_one(LineList).action_move(1)
        self._show_list()
        if self._quiet is not None:
            self._quiet.reset()
            self._quiet.resume()

    def _be_quiet(self) -> None:
        if self._quiet is not None:
            self._quiet.pause()
        quiet_moment()

    def _settling(self, citekey: str) -> bool:
        if self._view != CONFLICTS:
            return False
        return not self._desk.doubts_alone(citekey, self._round(citekey))

    def _round(self, citekey: str) -> Stage:
        settles = self._desk.settles(citekey) if self._view == CONFLICTS else None
        return settles or self._stage

    def touched(self, taken: TakenBack) -> str:
        return self._desk.touched(taken.rows)

    def stand_after(self, taken: TakenBack, where: str) -> str:
        citekey = where or self.touched(taken)
        if citekey not in self._desk.selection.lines:
            return ""
        if citekey not in listed(self._desk, self._stage, self._view):
            waits = (stage for stage in Stage if citekey in self._desk.waiting[stage])
            self._stage = next(waits, self._stage)
            self._look_at(WAITING)
        self.query_one(LineList).stand_on(citekey)
        return named(self._desk.line(citekey))

    # What is shown -----------------------------------------------------------------------------

    def action_next(self, step: int) -> None:
        self.query_one(LineList).action_move(step)

    def action_other_round(self) -> None:
        self._stage = Stage.TITLE if self._stage is Stage.FULL_TEXT else Stage.FULL_TEXT
        self._look_at(WAITING)

    def action_conflicts(self) -> None:
        self._look_at(WAITING if self._view == CONFLICTS else CONFLICTS)

    def action_decided(self) -> None:
        self._look_at(WAITING if self._view == DECIDED else DECIDED)

    def action_back(self) -> None:
        if self._view != WAITING:
            self._look_at(WAITING)
        else:
            self.leave()

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
        self.say(said.format(n=number(count)))
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

    def _here(self) -> str:
        return self.query_one(LineList).current

    def _show_list(self) -> None:
        keys = listed(self._desk, self._stage, self._view)
        if not keys and self._view != WAITING:
            self._view = WAITING
            keys = listed(self._desk, self._stage, self._view)
        for key in keys:
            if key not in self._rows:
                self._rows[key] = self._row(key)
        self.query_one(LineList).show([self._rows[key] for key in keys])
        self.query_one("#heading", DrawnLine).show(self._heading)
        self.refresh_bindings()

    def _row(self, citekey: str) -> Row:
        line = self._desk.line(citekey)
        candidate = self._desk.candidate(citekey)
        mine = own_decision(candidate, self._stage, self.session.reviewer)
        if self._view == DECIDED:
            mine = self._desk.settled(citekey, self._stage) or mine
        outside = self._outside(line.year)
        return Row(citekey, lambda width: [screen_line(line, width, mine, outside=outside)])

    def _heading(self, width: int) -> Content:
        return screening_heading(self._desk, self._stage, self._view, width)

    def _show_record(self) -> None:
        citekey = self._here()
        said = Content(nothing_to_screen(self._desk, self._stage))
        if citekey:
            candidate = self._desk.candidate(citekey)
            line = self._desk.line(citekey)
            outside = self._outside(line.year)
            said = screen_record(line, candidate.rows, outside=outside)
            if self._view == CONFLICTS:
                record = screen_record(line, (), outside=outside)
                width = self.query_one("#right").scrollable_content_region.width
                said = Content("\n\n").join([self._sides(citekey)(width), record])
        self.query_one("#record", Static).update(said)
        self.query_one("#right").scroll_home(animate=False)

    def _sides(self, citekey: str) -> Callable[[int], Content]:
        """What people said of a source on which they differ, at a width; nothing elsewhere."""
        if self._view != CONFLICTS:
            return lambda _width: Content("")
        rows, stage = self._desk.candidate(citekey).rows, self._round(citekey)
        return lambda width: side_by_side(rows, stage, width)
