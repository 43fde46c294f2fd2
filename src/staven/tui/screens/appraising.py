"""Appraising a source: one form that single keys fill."""

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static

from staven.actions.appraising import appraisals_of, appraise, own_appraisal
from staven.actions.session import Session
from staven.errors import StavenError
from staven.extracts.appraisal import Appraisal
from staven.extracts.appraisal_words import scale_name
from staven.locale import N_, _
from staven.tui.footer import KeyFooter
from staven.tui.paths import written_out
from staven.tui.screens.answering import AnsweringScreen
from staven.tui.screens.choosing import ChoosingScreen
from staven.tui.widgets.appraisal_rows import AppraisalRows


class AppraisalDialog(AnsweringScreen[bool]):
    """Answers whether something was kept; stays open until it is sound or given up."""

    CSS_PATH = "appraising.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "save", N_("save"), priority=True),
        Binding("escape", "leave", N_("close"), priority=True),
        Binding("up", "to_rows", show=False),
    ]

    def __init__(self, session: Session, citekey: str) -> None:
        """Fill the form with what the reviewer said before.

        Raises:
            StavenError: there is no such source.
        """
        super().__init__()
        self._session = session
        self._citekey = citekey
        self._warned = False
        self._before = own_appraisal(session, citekey)
        self._others = [
            one for one in appraisals_of(session, citekey) if one.reviewer != session.reviewer
        ]

    def compose(self) -> ComposeResult:
        with Vertical(id="box"):
            yield AppraisalRows(self._before, self._others)
            with Horizontal():
                yield Static(f"  {scale_name('reason')}", markup=False)
                yield Input(self._before.reason, compact=True)
            yield Static(self._reasons(), id="others", markup=False)
            yield Static("", id="problem", markup=False)
        yield KeyFooter()

    def on_mount(self) -> None:
        box = self.query_one("#box")
        box.border_title = Content(_("appraisal of {citekey}").format(citekey=self._citekey)).markup
        hint = _("a digit answers the row, 0 takes it back")
        box.border_subtitle = Content(hint).markup
        self.query_one("#others").display = bool(self._others)
        self.query_one(AppraisalRows).focus()

    @on(AppraisalRows.Passed)
    def _to_reason(self) -> None:
        self.query_one(Input).focus()

    @on(Input.Changed)
    def _forget_problem(self) -> None:
        self._warned = False
        self._say("")

    def action_to_rows(self) -> None:
        self.query_one(AppraisalRows).focus()

    def action_save(self) -> None:
        said = self._said()
        if said.empty and not self._before.guid:
            self.answer(False)  # noqa: FBT003  (what the dialog answers)
            return
        try:
            appraise(self._session, said)
        except StavenError as error:
            self._say(str(error))
            self.query_one(Input).focus()
            return
        self.answer(True)  # noqa: FBT003  (what the dialog answers)

    def action_leave(self) -> None:
        if self._said() != self._before and not self._warned:
            self._say(_("Escape once more leaves it as it was; enter keeps it."))
            self._warned = True
            return
        self.answer(False)  # noqa: FBT003  (what the dialog answers)

    def _said(self) -> Appraisal:
        return replace(self.query_one(AppraisalRows).mine, reason=self.query_one(Input).value)

    def _say(self, problem: str) -> None:
        line = self.query_one("#problem", Static)
        line.update(written_out(problem))
        line.display = bool(problem)

    def _reasons(self) -> Content:
        """Why the others say what stands beside the rows."""
        return Content("\n").join(map(_reason, self._others))


def _reason(one: Appraisal) -> Content:
    return Content.assemble((f"{one.reviewer}: ", "bold"), one.reason or "–")


def ask_appraisal(
    screen: Screen[None], session: Session, citekey: str, done: Callable[[], None]
) -> None:
    """Show the form for a source; `done` is called when something was kept.

    Raises:
        StavenError: there is no such source.
    """

    def answered(kept: bool | None) -> None:  # noqa: FBT001  (what the dialog answers)
        if kept:
            screen.notify(
                _("{citekey}: the appraisal is kept.").format(citekey=citekey), markup=False
            )
            done()

    screen.app.push_screen(AppraisalDialog(session, citekey), answered)


def appraise_open_source(screen: ChoosingScreen) -> None:
    """Show the form for the source that is read."""
    if not screen.citekey:
        screen.notify(_("No source is open. Press o to open one."), markup=False)
        return
    try:
        ask_appraisal(screen, screen.desk.session, screen.citekey, screen.catch_up)
    except StavenError as error:
        screen.tell(error)
