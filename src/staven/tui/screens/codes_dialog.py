"""Choosing codes where no text stands below: the same few letters as in the coding screen."""

from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from staven.codebook.code import Codebook, Kind
from staven.codebook.pick import Picked, Picker
from staven.extracts.extract import CodeUse, Polarity
from staven.locale import N_, _, language
from staven.tui.code_choice import code_choice
from staven.tui.footer import KeyFooter
from staven.tui.screens.answering import AnsweringScreen
from staven.tui.widgets.choice_list import Choice, ChoiceList

_MOST = 200
"""Codes on offer at a time."""


class _Codes(ChoiceList):
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "accept", N_("put on"))]


class CodesDialog(AnsweringScreen[tuple[CodeUse, ...]]):
    """Answers with the codes that were ticked; with none where it is given up."""

    CSS_PATH = "codes_dialog.tcss"

    def __init__(self, title: str, codebook: Codebook) -> None:
        super().__init__()
        self._title = title
        self._codebook = codebook
        self._picker = Picker(codebook)
        self._polarities: dict[str, Polarity] = {}

    def compose(self) -> ComposeResult:
        yield _Codes()
        yield KeyFooter()

    def on_mount(self) -> None:
        choices = self.query_one(ChoiceList)
        choices.ask(self._title, turning=True)
        self._offer("")
        choices.focus()

    @on(ChoiceList.Typed)
    def _typed(self, event: ChoiceList.Typed) -> None:
        self._offer(event.letters)

    @on(ChoiceList.Turned)
    def _turned(self, event: ChoiceList.Turned) -> None:
        code = self._codebook.by_id.get(event.key)
        if code is None or code.kind is not Kind.CONTEXT:
            self.notify(_("Only a context enables or hinders."), markup=False)
            return
        enables = self._polarities.get(code.id) is not Polarity.ENABLES
        self._polarities[code.id] = Polarity.ENABLES if enables else Polarity.HINDERS
        self._offer(self.query_one(ChoiceList).letters)

    @on(ChoiceList.Accepted)
    def _accepted(self, event: ChoiceList.Accepted) -> None:
        self.answer(tuple(CodeUse(key, self._polarities.get(key)) for key in event.keys))

    @on(ChoiceList.Cancelled)
    def _cancelled(self) -> None:
        self.answer(())

    def _offer(self, letters: str) -> None:
        choices = self.query_one(ChoiceList)
        picked = self._picker.pick(letters, language(), limit=_MOST)
        by_id = self._codebook.by_id
        ticked = [] if letters else [Picked(by_id[key], 0.0) for key in choices.ticked]
        rest = [one for one in picked if letters or one.code.id not in choices.ticked]
        choices.show(self._rows([*ticked, *rest]))

    def _rows(self, picked: list[Picked]) -> Iterator[Choice]:
        for one in picked:
            yield code_choice(one, self._codebook, self._polarities.get(one.code.id))
