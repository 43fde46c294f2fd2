"""The command palette: every screen, every command of this screen, and the themes, by name."""

from collections.abc import Awaitable, Callable, Iterator
from functools import partial

from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider

from staven.locale import _
from staven.tui.places import SCREENS
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
        for name, word in THEMES.items():
            title = _("colours: {theme}").format(theme=_(word))
            yield title, partial(self.app.run_action, f"app.theme('{name}')"), ""
        yield _("help"), partial(self.app.run_action, "app.explain"), "?"
        yield _("quit"), partial(self.app.run_action, "app.quit"), "q"


def command_palette() -> CommandPalette:
    """The palette, ready to be shown."""
    return CommandPalette(placeholder=_("Type the name of a command…"), id="--command-palette")
