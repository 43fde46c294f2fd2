"""What the coding screen can do over its text: offer a list, show a form, and make a change."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult

from staven.actions.session import Session
from staven.errors import StavenError
from staven.extracts.extract import Extract
from staven.tui.screens.reading import ReadingScreen
from staven.tui.widgets.choice_list import Choice, ChoiceList
from staven.tui.widgets.field_form import FieldForm, FormField

_LATER = 0.02
"""Seconds in which the text is painted before the list closes."""


def _done(_keys: tuple[str, ...]) -> None:
    """What is answered once more, before the list has closed, does nothing."""


def _unasked(_texts: dict[str, str]) -> None:
    """What a form says that nobody asked for does nothing."""


class ChoosingScreen(ReadingScreen):
    """Asks one thing at a time, over the text."""

    TYPED_AHEAD: ClassVar[bool] = True
    """Keys wait for those before them: what follows the key of a box is meant for the box."""

    def __init__(self, session: Session, citekey: str = "", extract: str = "") -> None:
        super().__init__(session, citekey, extract)
        self._offer: Callable[[str], Iterable[Choice]] = lambda _letters: ()
        self._answer: Callable[[tuple[str, ...]], None] = _done
        self._fill_in: Callable[[dict[str, str]], None] = _unasked
        self.closing = False
        """Whether a list that was answered is still there: the next key is not meant for it."""

    def compose(self) -> ComposeResult:
        yield from super().compose()
        yield ChoiceList(id="choices")

    @property
    def asking(self) -> bool:
        """Whether an answer is awaited: the text's own keys do nothing then."""
        return self.focused is not None and self.focused is not self.pane

    def changed(self, change: Callable[[], Extract | None]) -> None:
        """Make a change, and show the extract as it is then; say so where it is refused."""
        try:
            extract = change()
        except StavenError as error:
            self.tell(error)
            return
        if not self.query("#text"):  # the program is ending
            return
        if extract is not None:
            self.mark(extract)
            self.pane.clear_selection()
            self._set_current(extract.guid)
        self.refill_soon()

    def choose(
        self,
        title: str,
        offer: Callable[[str], Iterable[Choice]],
        answer: Callable[[tuple[str, ...]], None],
        *,
        ticked: Iterable[str] = (),
        several: bool = True,
        turning: bool = False,
        opening: bool = False,
    ) -> None:
        """Offer choices over the text, and hand the keys of those taken to `answer`.

        Args:
            title: What is asked.
            offer: The choices for the letters typed so far.
            answer: Given the keys of what was taken, at least one.
            ticked: Keys that are ticked already.
            several: Whether more than one may be ticked.
            turning: Whether a choice can be turned, as a context from enabling to hindering.
            opening: Whether the list says that Enter opens what is chosen.
        """
        self._offer, self._answer = offer, answer
        choices = self.query_one("#choices", ChoiceList)
        choices.ask(title, ticked, several=several, turning=turning, opening=opening)
        choices.show(offer(""))
        choices.display = True
        self.set_focus(choices)

    @on(ChoiceList.Typed)
    def _typed(self, event: ChoiceList.Typed) -> None:
        self.query_one("#choices", ChoiceList).show(self._offer(event.letters))

    @on(ChoiceList.Accepted)
    def _accepted(self, event: ChoiceList.Accepted) -> None:
        answer, self._answer = self._answer, _done
        self.closing = True
        answer(event.keys)
        # The text answers first; closing the list lays the whole screen out again.
        self.set_timer(_LATER, self._close_choices)

    @on(ChoiceList.Cancelled)
    def _close_choices(self) -> None:
        self.closing = False
        self.query_one("#choices", ChoiceList).display = False
        self.set_focus(self.pane)

    def ask_form(
        self, title: str, fields: list[FormField], fill_in: Callable[[dict[str, str]], None]
    ) -> None:
        """Show a form over the text; what is filled in goes to `fill_in`.

        A StavenError that `fill_in` raises is shown in the form, which then stays open.
        """
        self._fill_in = fill_in
        self.mount(FieldForm(title, fields))

    @on(FieldForm.Filled)
    def _filled(self, event: FieldForm.Filled) -> None:
        form = self.query_one(FieldForm)
        try:
            self._fill_in(event.texts)
        except StavenError as error:
            form.show_problem(str(error))
            return
        self._close_form()

    @on(FieldForm.Left)
    def _close_form(self) -> None:
        self.query_one(FieldForm).remove()
        self.pane.focus()
