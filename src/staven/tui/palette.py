"""The command palette: every screen, every command of this screen, and the themes, by name."""

from collections.abc import Awaitable, Callable, Iterator
from functools import partial

from textual import on
from textual.await_complete import AwaitComplete
from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.message import Message
from textual.widgets import Input, OptionList

from staven.locale import _
from staven.tui.places import SCREENS
from staven.tui.screens.codebook_opening import leads_to_codebook, open_codebook
from staven.tui.themes import THEMES

Command = tuple[str, Callable[[], Awaitable[object]], str]
"""Its name, what it does, and the key that does the same."""


class Commands(Provider):
    """Everything that can be done now, in the user's language."""

    async def discover(self) -> Hits:
        for name, run, key in self._commands():
            yield DiscoveryHit(name, run, help=key)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for name, run, key in self._commands():
            score = matcher.match(name)
            if score > 0:
                yield Hit(score, matcher.highlight(name), run, help=key)

    def _commands(self) -> Iterator[Command]:
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if binding.show and active.enabled and binding.description:
                run = partial(self.app.run_action, binding.action, active.node)
                yield _(binding.description), run, self.app.get_key_display(binding)
        for name, (key, word) in SCREENS.items():
            title = _("to the {screen} screen").format(screen=_(word))
            yield title, partial(self.app.run_action, f"app.show('{name}')"), key
        if leads_to_codebook(self.screen):
            yield _("to the codebook"), partial(open_codebook, self.app, self.screen), ""
        for name, word in THEMES.items():
            title = _("colours: {theme}").format(theme=_(word))
            yield title, partial(self.app.run_action, f"app.theme('{name}')"), ""
        yield _("help"), partial(self.app.run_action, "app.explain"), "?"
        yield _("quit"), partial(self.app.run_action, "app.quit"), "q"


class Palette(CommandPalette):
    """Does what was chosen once, however often Enter is pressed."""

    _chosen = False

    def __init__(self) -> None:
        super().__init__(placeholder=_("Type the name of a command…"))

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        self._once(event)
        self._chosen = True

    @on(Input.Submitted)
    def _once(self, event: Message) -> None:
        if self._chosen:
            event.stop()
            event.prevent_default()  # Textual's own palette would run the command again

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Close the palette; once, and nothing else in its place."""
        return super().dismiss(result) if self.is_active else AwaitComplete()
