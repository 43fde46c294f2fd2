"""A dialog that answers once, however quickly its keys follow each other."""

from typing import ClassVar, Generic, TypeVar

from textual.binding import BindingType
from textual.screen import ModalScreen

from staven.tui.places import NAVIGATION

Answer = TypeVar("Answer")


class AnsweringScreen(ModalScreen[Answer], Generic[Answer]):
    """Stands in front of a screen until it has its answer."""

    BINDINGS: ClassVar[list[BindingType]] = NAVIGATION

    _answers: tuple[Answer, ...] = ()

    def answer(self, answer: Answer) -> None:
        """Close with this answer; what was answered already stays the answer.

        Where something else stands in front by now, that stays, and the dialog closes after it.
        """
        if not self._answers:
            self._answers = (answer,)
            self._close()

    def on_screen_resume(self) -> None:
        """Close when what stood in front is gone, if the answer is there."""
        self._close()

    def _close(self) -> None:
        if self._answers and self.is_active:
            self.dismiss(self._answers[0])
