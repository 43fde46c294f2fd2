"""Help: what the screen is for, and all its keys."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from staven.locale import _
from staven.tui.drawing import fitted
from staven.tui.footer import KeyFooter, KeyHint, hints
from staven.tui.help_texts import TEXTS
from staven.tui.places import SCREENS
from staven.tui.screens.notice import Notice
from staven.tui.screens.project_screen import ProjectScreen

_KEY = 12
"""Cells for a key."""


class HelpScreen(Notice):
    """Stands in front of the screen that it explains."""

    CSS_PATH = "help.tcss"

    def __init__(self, screen: Screen[object]) -> None:
        super().__init__()
        topic = screen.help_topic if isinstance(screen, ProjectScreen) else type(screen).__name__
        self._said = _(TEXTS.get(topic, ""))
        self._hints = hints(screen)
        # In a text the digits are codes.
        self._digits = isinstance(screen, ProjectScreen)

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="box"):
            yield Static(self._said, id="text", markup=False)
            yield Static(self._keys(), id="keys", markup=False)
        yield KeyFooter()

    def on_mount(self) -> None:
        self.query_one("#box").border_title = Content(_("help")).markup
        self.query_one("#box").focus()

    def _keys(self) -> Content:
        screens = [
            KeyHint(
                f"{key}, F{key}" if self._digits else f"F{key}",
                _("to the {screen} screen").format(screen=_(word)),
            )
            for key, word in SCREENS.values()
        ]
        everywhere = [
            KeyHint("ctrl+p", _("all commands by name, and the colours")),
            KeyHint("q", _("quit; everything is kept")),
        ]
        parts = [
            (_("Here"), self._hints),
            (_("Everywhere"), [*screens, *everywhere]),
        ]
        lines = []
        for title, keys in parts:
            lines.append(Content.styled(title, "bold"))
            lines += [
                Content.assemble(fitted(hint.key, _KEY).stylize("bold $accent"), hint.does)
                for hint in keys
            ]
            lines.append(Content(""))
        return Content("\n").join(lines)
