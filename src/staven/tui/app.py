"""The app: which screens there are, and the keys that hold on all of them."""

from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import events, on
from textual.app import App
from textual.binding import Binding, BindingType
from textual.command import CommandPalette, Provider
from textual.notifications import SeverityLevel
from textual.screen import Screen

from staven.actions.session import Session
from staven.locale import N_, language
from staven.tui.paths import written_out
from staven.tui.places import NAVIGATION, SCREENS, Begin, GoTo, OpenText
from staven.tui.suggestions_beside import SuggestionsBeside
from staven.tui.themes import HIGH_CONTRAST
from staven.tui.typed_ahead import Passed, TypedAhead

_HERE = Path(__file__).parent
_IDLE = 0.5
"""Seconds after which the first screen has surely been painted."""


def _commands() -> type[Provider]:
    """The provider of the palette's commands; imported when the palette is first opened."""
    from staven.tui.palette import Commands  # noqa: PLC0415  (not needed for the first screen)

    return Commands


class StavenApp(App[None]):
    """Opens on the overview of a project, or on the welcome screen where there is none.

    Each screen is a mode of its own, so that it is found again as it was left.
    """

    TITLE = "staven"
    # Widgets cannot name a stylesheet themselves, so the app gathers theirs.
    CSS_PATH = [_HERE / "footer.tcss", *sorted((_HERE / "widgets").glob("*.tcss"))]
    NOTIFICATION_TIMEOUT = 3.0
    # The mode that the app begins in; which screen that is differs.
    DEFAULT_MODE = "first"
    COMMANDS = {_commands}
    BINDINGS: ClassVar[list[BindingType]] = [
        *NAVIGATION,
        Binding("question_mark", "explain", N_("help"), show=False),
        Binding("q", "quit", N_("quit"), show=False),
    ]

    def __init__(
        self,
        session: Session | None,
        reviewer: str,
        *,
        start: str = "overview",
        citekey: str = "",
        suggesting: bool = False,
    ) -> None:
        """Begin on a screen; with `suggesting` a process beside it proposes codes."""
        self._first = start if session else "welcome"
        super().__init__()
        self.session = session
        if session is not None:
            session.at_the_keyboard()
        self.reviewer = reviewer
        self._citekey = citekey
        self._suggesting = suggesting
        self._typed_ahead = TypedAhead(self, super().on_event)
        self._beside: SuggestionsBeside | None = None
        for name in dict.fromkeys((self._first, *SCREENS)):
            self.add_mode(self._mode(name), partial(self._made, name))
        self.register_theme(HIGH_CONTRAST)
        if self.no_color:
            self.theme = HIGH_CONTRAST.name  # without hues, only light and dark tell things apart

    async def on_event(self, event: events.Event) -> None:
        """Let keys that are typed ahead while coding wait for their turn."""
        typed = isinstance(event, (events.Key, events.Paste)) and not event.is_forwarded
        if typed and (self._typed_ahead.busy or getattr(self.screen, "TYPED_AHEAD", False)):
            await self._typed_ahead.take(event)
        else:
            await super().on_event(event)

    @on(Passed)
    def _passed(self, event: Passed) -> None:
        self._typed_ahead.passed(event)

    def on_mount(self) -> None:
        """Once the first screen is there, warm up the process that proposes codes."""
        self.set_timer(_IDLE, self._warm_up)

    async def on_unmount(self) -> None:
        if self._beside is not None:
            await self._beside.end()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing to go to without a project."""
        if action == "show" and self.session is None:
            return False
        return super().check_action(action, parameters)

    async def action_show(self, name: str) -> None:
        """Show a screen as it was left; of the one that is shown already, what lies at its bottom.

        A dialog stays: what is typed in it is not thrown away. What only tells something does not.
        """
        from staven.tui.screens.notice import Notice  # noqa: PLC0415  (not for the first screen)

        while isinstance(self.screen, (Notice, CommandPalette)):
            self.pop_screen()  # not awaited: it may be the one whose key this is
        mode = self._mode(name)
        if mode == self.current_mode:
            from staven.tui.screens.working_screen import WorkingScreen  # noqa: PLC0415

            while len(self.screen_stack) > 1 and not self.screen.is_modal:
                if isinstance(self.screen, WorkingScreen) and self.screen.busy:
                    self.screen.leave()
                    break
                await self.pop_screen()
        await self.switch_mode(mode)

    def action_explain(self) -> None:
        """Explain the screen that is shown, and list its keys."""
        from staven.tui.screens.help import HelpScreen  # noqa: PLC0415  (when first asked for)

        self.push_screen(HelpScreen(self.screen))

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = True,
    ) -> None:
        """Say something in passing, on one line: names of files may hold anything."""
        super().notify(
            written_out(message), title=title, severity=severity, timeout=timeout, markup=markup
        )

    def action_theme(self, name: str) -> None:
        """Take another theme."""
        self.theme = name

    def action_command_palette(self) -> None:
        """Offer every command by name."""
        from staven.tui.palette import Palette  # noqa: PLC0415  (when first asked for)

        if not isinstance(self.screen, CommandPalette):
            self.push_screen(Palette())

    @on(Begin)
    async def _begin(self, event: Begin) -> None:
        self.session = event.session
        self.session.at_the_keyboard()
        await self.switch_mode("overview")

    @on(GoTo)
    async def _go_to(self, event: GoTo) -> None:
        from staven.tui.screens.project_screen import ProjectScreen  # noqa: PLC0415

        await self.action_show(event.screen)
        if event.target and isinstance(self.screen, ProjectScreen):
            self.screen.aim(event.target)

    @on(OpenText)
    async def _open_text(self, event: OpenText) -> None:
        from staven.tui.screens.coding import CodingScreen  # noqa: PLC0415

        await self.action_show("coding")
        coding = self.screen
        if isinstance(coding, CodingScreen):
            text = coding.desk.text
            document = "" if text and text.document.guid == event.document else event.document
            coding.show_source(event.citekey, document=document, extract=event.extract)

    def suggestions(self) -> SuggestionsBeside | None:
        """The process that proposes codes for this project; None where none is wanted."""
        if self._suggesting and self._beside is None and self.session is not None:
            self._beside = SuggestionsBeside(self.session.path, self.reviewer, language())
        return self._beside

    async def _warm_up(self) -> None:
        beside = self.suggestions()
        if beside is not None:
            await beside.begin()

    def _mode(self, name: str) -> str:
        """The mode in which a screen stands."""
        return self.DEFAULT_MODE if name == self._first else name

    def _made(self, name: str) -> Screen[None]:
        """A screen, imported when it is first shown."""
        if self.session is None:
            from staven.tui.screens.welcome import WelcomeScreen  # noqa: PLC0415

            return WelcomeScreen(self.reviewer)
        match name:
            case "sources":
                from staven.tui.screens.sources import SourcesScreen  # noqa: PLC0415

                return SourcesScreen(self.session)
            case "coding":
                from staven.tui.screens.coding import CodingScreen  # noqa: PLC0415

                return CodingScreen(self.session, self._citekey, beside=self.suggestions())
            case "search":
                from staven.tui.screens.search import SearchScreen  # noqa: PLC0415

                return SearchScreen(self.session)
            case "synthesis":
                from staven.tui.screens.synthesis import SynthesisScreen  # noqa: PLC0415

                return SynthesisScreen(self.session)
            case _overview:
                from staven.tui.screens.overview import OverviewScreen  # noqa: PLC0415

                return OverviewScreen(self.session)
