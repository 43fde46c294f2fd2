"""Why is a source excluded? A numbered list; a digit answers at once, or one types."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from staven.corpus.screening_plan import reason_word
from staven.locale import N_, _
from staven.tui.footer import KeyFooter
from staven.tui.screens.answering import AnsweringScreen

_DIGITS = 9
"""Reasons that a digit picks; those below them are typed."""


class ReasonDialog(AnsweringScreen[str]):
    """Gives the reason, or nothing where it is given up."""

    CSS_PATH = "reason_dialog.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", N_("this reason"), priority=True),
        Binding("escape", "leave", N_("close"), priority=True),
    ]

    def __init__(self, title: str, reasons: Sequence[str], said: Callable[[int], Content]) -> None:
        """Ask with these reasons on offer; `said` stands above them, drawn at a width in cells."""
        super().__init__()
        self._said = said
        self._title = title
        self._reasons = tuple(reasons)
        self._before = ""

    def compose(self) -> ComposeResult:
        with Vertical(id="box"):
            yield Static(id="said", markup=False)
            yield Static(self._listed(), id="reasons")
            hint = _("a digit, or another reason in words")
            if not self._reasons:
                hint = _("the reason in words")
            yield Input(placeholder=hint, compact=True)
            if self._reasons:
                yield Static(
                    _("A reason that begins with a digit: type a space first."), id="space"
                )
        yield KeyFooter()

    def on_mount(self) -> None:
        self.query_one("#box").border_title = Content(self._title).markup
        self.query_one(Input).focus()
        self.call_after_refresh(self._show_said)

    def _show_said(self) -> None:
        said = self._said(self.query_one("#box").scrollable_content_region.width)
        if said.plain:
            line = self.query_one("#said", Static)
            line.display = True
            line.update(said)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        before, self._before = self._before, event.value
        picked = int(event.value) if event.value.isdecimal() and not before else 0
        if 1 <= picked <= min(_DIGITS, len(self._reasons)):
            self.answer(self._reasons[picked - 1])

    def action_take(self) -> None:
        typed = self.query_one(Input).value.strip()
        if typed:
            self.answer(typed)

    def action_leave(self) -> None:
        self.answer("")

    def _listed(self) -> Content:
        return Content("\n").join(
            Content.assemble(
                (f"{place} " if place <= _DIGITS else "  ", "bold $accent"), reason_word(reason)
            )
            for place, reason in enumerate(self._reasons, 1)
        )
