"""Why is a source excluded? A numbered list; a digit answers, or one types."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from staven.corpus.screening_plan import reason_word
from staven.locale import N_, _
from staven.tui.footer import KeyFooter
from staven.tui.places import NAVIGATION

_DIGITS = 9
"""Reasons that a digit picks; those below them are typed."""


class ReasonDialog(ModalScreen[str]):
    """Gives the reason, or nothing where it is given up."""

    CSS_PATH = "reason_dialog.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *NAVIGATION,
        Binding("enter", "take", N_("this reason"), priority=True),
        Binding("escape", "leave", N_("close"), priority=True),
    ]

    def __init__(self, title: str, reasons: Sequence[str]) -> None:
        super().__init__()
        self._title = title
        self._reasons = tuple(reasons)

    def compose(self) -> ComposeResult:
        with Vertical(id="box"):
            yield Static(self._listed(), id="reasons")
            hint = _("a digit, or another reason in words")
            if not self._reasons:
                hint = _("the reason in words")
            yield Input(placeholder=hint, compact=True)
        yield KeyFooter()

    def on_mount(self) -> None:
        self.query_one("#box").border_title = Content(self._title).markup
        self.query_one(Input).focus()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        picked = int(event.value) if event.value.isdecimal() else 0
        if 1 <= picked <= min(_DIGITS, len(self._reasons)):
            self.dismiss(self._reasons[picked - 1])

    def action_take(self) -> None:
        typed = self.query_one(Input).value.strip()
        if typed:
            self.dismiss(typed)

    def action_leave(self) -> None:
        self.dismiss("")

    def _listed(self) -> Content:
        return Content("\n").join(
            Content.assemble(
                (f"{place} " if place <= _DIGITS else "  ", "bold $accent"), reason_word(reason)
            )
            for place, reason in enumerate(self._reasons, 1)
        )
