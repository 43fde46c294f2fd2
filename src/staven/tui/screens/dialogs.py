"""Dialogs over a screen: a form to fill in, and a list to choose from."""

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from staven.codebook.pick import plain
from staven.errors import StavenError
from staven.locale import N_
from staven.tui.footer import KeyFooter
from staven.tui.screens.answering import AnsweringScreen
from staven.tui.widgets.choice_list import Choice, ChoiceList
from staven.tui.widgets.field_form import FieldForm, FormField


class PlainChoices(ChoiceList):
    """A list from which one chooses, where nothing is put on a passage."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "accept", N_("choose"))]


class FormDialog(AnsweringScreen[bool]):
    """Asks for a few texts, and stays open until they are accepted or given up."""

    CSS_PATH = "dialogs.tcss"

    def __init__(
        self, title: str, fields: Sequence[FormField], take: Callable[[dict[str, str]], None]
    ) -> None:
        """`take` does what is asked for; what it raises is shown, and the form stays."""
        super().__init__()
        self._title = title
        self._fields = tuple(fields)
        self._take = take

    def compose(self) -> ComposeResult:
        yield FieldForm(self._title, self._fields)
        yield KeyFooter()

    @on(FieldForm.Filled)
    def _filled(self, event: FieldForm.Filled) -> None:
        try:
            self._take(event.texts)
        except StavenError as error:
            self.query_one(FieldForm).show_problem(str(error))
            return
        self.answer(True)  # noqa: FBT003  (what the dialog answers)

    @on(FieldForm.Left)
    def _left(self) -> None:
        self.answer(False)  # noqa: FBT003  (what the dialog answers)


class ChoiceDialog(AnsweringScreen[tuple[str, ...]]):
    """Asks for one of a list, or for several; none where it is given up."""

    CSS_PATH = "dialogs.tcss"

    def __init__(
        self,
        title: str,
        choices: Iterable[Choice],
        ticked: Iterable[str] = (),
        *,
        several: bool = False,
    ) -> None:
        super().__init__()
        self._title = title
        self._choices = tuple(choices)
        self._ticked = tuple(ticked)
        self._several = several

    def compose(self) -> ComposeResult:
        yield PlainChoices()
        yield KeyFooter()

    def on_mount(self) -> None:
        choices = self.query_one(ChoiceList)
        choices.ask(self._title, self._ticked, several=self._several)
        choices.show(self._choices)
        choices.focus()

    @on(ChoiceList.Typed)
    def _typed(self, event: ChoiceList.Typed) -> None:
        words = plain(event.letters).split()
        self.query_one(ChoiceList).show(
            choice
            for choice in self._choices
            if all(word in plain(f"{choice.label.plain} {choice.note}") for word in words)
        )

    @on(ChoiceList.Accepted)
    def _accepted(self, event: ChoiceList.Accepted) -> None:
        self.answer(event.keys)

    @on(ChoiceList.Cancelled)
    def _cancelled(self) -> None:
        self.answer(())
