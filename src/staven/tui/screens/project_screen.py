"""What the screens on a project share: they show it as it is now, whoever changed it."""

from textual.containers import VerticalScroll
from textual.screen import Screen

from staven.actions.session import Session, state_of
from staven.errors import StavenError
from staven.store.database import sqlite_errors

_GLANCE = 2.0
"""Seconds between looks whether another window changed the project."""


class ProjectScreen(Screen[None]):
    """Loads what it shows when it appears and whenever the project is not what it was."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (120, "-wide")]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._state: tuple[int, int] | None = None

    @property
    def help_topic(self) -> str:
        """Which text of the help explains what is shown: one of `help_texts`."""
        return type(self).__name__

    def load(self) -> None:
        """Read what this screen shows, and show it."""
        raise NotImplementedError

    def aim(self, target: str) -> None:
        """Show `target`, which another screen asks for; what has no targets stays as it is."""

    def catch_up(self) -> None:
        """Load again if the project has changed since."""
        try:
            with sqlite_errors(self.session.path):
                state = state_of(self.session)
                if state != self._state:
                    self._state = state
                    self.load()
        except StavenError as error:
            self.tell(error)

    def on_mount(self) -> None:
        self.catch_up()
        self.set_interval(_GLANCE, self._glance)

    def on_screen_resume(self) -> None:
        if self.is_mounted:
            self.catch_up()

    def action_read_on(self, step: int) -> None:
        """Scroll the pane that stands beside or below the list."""
        for pane in self.query(VerticalScroll):
            pane.scroll_relative(y=step, animate=False)

    def tell(self, error: StavenError) -> None:
        """Say what went wrong, and what to do."""
        self.notify(str(error), severity="error", markup=False)

    def _glance(self) -> None:
        # The one below is "current" too, in Textual's words; it catches up when it is seen again.
        if self.is_active:
            self.catch_up()
