"""Work that takes a while: it runs beside the screen, shows how far it is, and can be stopped."""

from collections.abc import Callable
from contextlib import closing
from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static
from textual.worker import Worker, get_current_worker

from staven.actions.coding import redo, undo
from staven.actions.session import Session, open_session
from staven.errors import StavenError
from staven.locale import N_, _, number
from staven.store.undo import TakenBack
from staven.tui.drawing import bar
from staven.tui.paths import written_out
from staven.tui.screens.project_screen import ProjectScreen
from staven.tui.widgets.drawn_line import DrawnLine

Result = TypeVar("Result")
Tell = Callable[[int, int], None]
_CELLS = 20
"""Cells of the progress bar."""
_STEPS = 100
"""Times that progress is shown at most."""


class _StoppedError(Exception):
    """Whoever asked for the work does not want it any more."""


class WorkingScreen(ProjectScreen):
    """A screen with room for one piece of work at a time, in a `Static` called `work`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+x", "stop", N_("stop")),
        Binding("ctrl+r", "redo", N_("redo"), show=False),
    ]

    _worker: Worker[None] | None = None

    def work(
        self,
        what: str,
        job: Callable[[Session, Tell], Result],
        done: Callable[[Result], None],
        refused: Callable[[StavenError], None] | None = None,
        stopped: Callable[[], None] | None = None,
    ) -> None:
        """Have `job` done with a session of its own, and hand its result to `done`.

        What it raises goes to `refused`, by default to a notification; `stopped` says what is
        left of work that was stopped, by default that nothing is.
        """
        if self._worker is not None:
            self.notify(_("One thing at a time: the last one is still busy."), markup=False)
            return

        def run() -> None:
            self._run(what, job, done, refused or self.tell, stopped or self._stopped)

        self._show_progress(what, 0, 0)
        self._worker = self.run_worker(run, thread=True)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "stop":
            return self._worker is not None
        return super().check_action(action, parameters)

    @property
    def busy(self) -> bool:
        """Whether work is under way."""
        return self._worker is not None

    def leave(self) -> None:
        """Close the screen; not while work is under way, of which it shows the end."""
        if self.busy:
            self.notify(_("Still busy: ctrl+x stops it."), markup=False)
        elif self.is_active:  # the key may have been pressed twice
            self.dismiss()

    def action_stop(self) -> None:
        """Stop the work that is under way; the project stays as it was before it."""
        if self._worker is not None:
            self._worker.cancel()

    def action_undo(self) -> None:
        """Take back one's own last action, on whatever screen it was done."""
        self._turn(undo, _("Undone."), _("Nothing to undo."))

    def action_redo(self) -> None:
        """Do again what was taken back last."""
        self._turn(redo, _("Done again."), _("Nothing to redo."))

    def touched(self, taken: TakenBack) -> str:  # noqa: ARG002  (for who has a list of such rows)
        """What an undo or redo changed, as this screen shows it now; empty where it shows none."""
        return ""

    def stand_after(self, taken: TakenBack, where: str) -> str:  # noqa: ARG002  (as above)
        """Stand on what an undo or redo changed, and name it; without a name it is not here.

        `where` is what was `touched` before it.
        """
        return ""

    def say(self, words: str) -> None:
        """Say what was done: in the screen's own line for that, where it has one."""
        lines = self.query("#said").results(DrawnLine)
        line = next(iter(lines), None)
        if line is None:
            self.notify(words, markup=False)
        else:
            line.show(lambda _width: Content(f" {words}"))

    def _turn(self, turn: Callable[[Session], TakenBack | None], said: str, nothing: str) -> None:
        try:
            taken = turn(self.session)
        except StavenError as error:
            self.tell(error)
            return
        where = self.touched(taken) if taken else ""
        self.catch_up()
        if taken:
            self.say(f"{said} {self.stand_after(taken, where)}".rstrip())
        else:
            self.say(nothing)

    def _run(
        self,
        what: str,
        job: Callable[[Session, Tell], Result],
        done: Callable[[Result], None],
        refused: Callable[[StavenError], None],
        stopped: Callable[[], None],
    ) -> None:
        """In a thread: SQLite's connections are bound to theirs, so it opens one."""
        worker = get_current_worker()

        def tell(count: int, total: int) -> None:
            if worker.is_cancelled:
                raise _StoppedError
            if count % max(1, total // _STEPS) == 0:
                self.app.call_from_thread(self._show_progress, what, count, total)

        answer: Callable[[], None]
        try:
            with closing(open_session(self.session.path, self.session.reviewer)) as session:
                result = job(session, tell)
        except _StoppedError:
            answer = stopped
        except StavenError as error:
            problem = error

            def answer() -> None:
                refused(problem)
        else:

            def answer() -> None:
                done(result)

        if self.app.is_running:
            self.app.call_from_thread(self._finish, answer)

    def _finish(self, answer: Callable[[], None]) -> None:
        self._worker = None
        self.query_one("#work", Static).display = False
        self.refresh_bindings()
        self.catch_up()
        answer()

    def _stopped(self) -> None:
        self.notify(_("Stopped; the project is as it was."), markup=False)

    def _show_progress(self, what: str, count: int, total: int) -> None:
        line = self.query_one("#work", Static)
        line.display = True
        figure = _("busy…")
        if total:
            figure = _("{n} of {total}").format(n=number(count), total=number(total))
        line.update(
            Content.assemble(f" {written_out(what)}  ", bar(count, total, _CELLS), f"  {figure}")
        )
