"""The bar in which one types a page to go to."""

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType

from staven.locale import N_
from staven.tui.widgets.typed_line import TypedLine


class PageBar(TypedLine):
    """Takes a page, or a share of the text; whether there is such a place is for whoever asked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "go", N_("go there")),
        Binding("escape", "close", N_("close")),
    ]

    def __init__(
        self, asked: str, hint: str, go: Callable[[str], str], close: Callable[[], None]
    ) -> None:
        """Ask for a page.

        Args:
            asked: What is asked.
            hint: What may be typed, shown until something else is to be said.
            go: Goes to what was typed, or says what is wrong with it.
            close: Called when the bar has done its work.
        """
        super().__init__(asked)
        self.said = self._hint = hint
        self._go, self._close = go, close

    def typed(self) -> str:
        return self._hint

    def action_go(self) -> None:
        problem = self._go(self.letters)
        if problem:
            self.say(problem)
        else:
            self._close()

    def action_close(self) -> None:
        self._close()
