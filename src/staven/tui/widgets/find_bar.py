"""The bar in which one types what to find in the text."""

from typing import ClassVar, Protocol

from textual.binding import Binding, BindingType

from staven.locale import N_, _
from staven.tui.widgets.typed_line import TypedLine


class Finding(Protocol):
    """Who finds; each answers with what is to be said at the end of the bar."""

    def seek(self, letters: str) -> str:
        """Show where these letters stand, and go to the first of them from where one was."""
        ...

    def step(self, by: int) -> str:
        """Go to the next place, or with -1 to the one before."""
        ...

    def close(self) -> None:
        """Show nothing found any more."""
        ...


class FindBar(TypedLine):
    """Passes on what is typed, and the keys that go from place to place."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,down", "step(1)", N_("next place"), key_display="enter ↓"),
        Binding("up", "step(-1)", N_("the one before"), key_display="↑"),
        Binding("escape", "close", N_("close")),
    ]

    def __init__(self, finding: Finding) -> None:
        super().__init__(_("find:"))
        self._finding = finding

    def typed(self) -> str:
        return self._finding.seek(self.letters)

    def action_step(self, by: int) -> None:
        self.say(self._finding.step(by))

    def action_close(self) -> None:
        self._finding.close()
