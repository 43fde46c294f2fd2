"""Suggestions while coding: walked with a key, taken or turned down, never decided."""

import pytest

from screen_text import line_with, shown
from staven.actions.answers import turned_down
from staven.actions.session import Session
from staven.actions.texts import open_text
from staven.extracts.suggestion import SuggestedCode, Suggestion
from staven.tui.app import StavenApp
from staven.tui.screens.coding import CodingScreen
from staven.tui.suggestions_beside import Hear, SuggestionsBeside
from staven.tui.widgets.reading_pane import ReadingPane

PROPOSED = {
    "In het buurthuis drinken": ("ontmoeting", "'koffie' is a trigger of Encounter"),
    "Waar de bevolking": ("krimp", "'krimpt' is a form of the label of shrinking population"),
}


class Proposing(SuggestionsBeside):
    """Proposes the same at each opening, without a process."""

    def __init__(self, session: Session) -> None:
        super().__init__(session.path, session.reviewer, "en")
        self.text = open_text(session, "jansen2019buurt")

    async def begin(self) -> None:
        """Nothing to start."""

    async def ask(self, document: str, start: int, end: int, hear: Hear) -> None:  # noqa: ARG002
        hear(tuple(self._proposed()))

    def _proposed(self) -> list[Suggestion]:
        text = self.text.document.text
        made = []
        for start, end in zip(self.text.starts, self.text.ends, strict=True):
            for words, (code, because) in PROPOSED.items():
                if text[start:end].startswith(words):
                    made.append(Suggestion(start, end, (SuggestedCode(code, 0.91, because),)))
        return made


class CodingApp(StavenApp):
    """The screens, with the one who proposes beside them."""

    def suggestions(self) -> SuggestionsBeside | None:
        return Proposing(self.session) if self.session else None

    @property
    def pane(self) -> ReadingPane:
        """The text that is read."""
        assert isinstance(self.screen, CodingScreen)
        return self.screen.pane


@pytest.fixture
def app(session: Session) -> CodingApp:
    return CodingApp(session, "anna", start="coding", citekey="jansen2019buurt")


async def test_n_goes_to_what_is_proposed_and_says_why(app: CodingApp) -> None:
    async with app.run_test(size=(140, 40)) as pilot:
        await pilot.press("n")
        await pilot.pause(0.2)

        assert app.pane.text[slice(*app.pane.cursor)].startswith("In het buurthuis")
        assert "1 Encounter  0.91" in shown(app)
        assert line_with(app, "'koffie' is a trigger of Encounter")

        await pilot.press("n")
        await pilot.pause(0.2)
        assert line_with(app, "1 shrinking population")


async def test_a_digit_takes_a_suggestion_and_nothing_was_coded_before(
    app: CodingApp, session: Session
) -> None:
    async with app.run_test(size=(140, 40)) as pilot:
        await pilot.press("n")
        await pilot.pause(0.2)
        assert open_text(session, "jansen2019buurt").extracts == ()

        await pilot.press("enter", "1")
        await pilot.pause(0.2)

    [extract] = open_text(session, "jansen2019buurt").extracts
    assert extract.code_ids == ("ontmoeting",)
    assert extract.quote.startswith("In het buurthuis drinken")


async def test_what_is_turned_down_is_not_proposed_again_until_undone(
    app: CodingApp, session: Session
) -> None:
    async with app.run_test(size=(140, 40)) as pilot:
        await pilot.press("n", "N")
        await pilot.pause(0.2)
        assert "1 shrinking population" in shown(app)  # it went on to the next one

        await pilot.press("n")
        await pilot.pause(0.2)
        assert "1 Encounter" not in shown(app)
        document = open_text(session, "jansen2019buurt").document.guid
        assert [code for _start, code in turned_down(session, document)] == ["ontmoeting"]

        await pilot.press("u")
        await pilot.pause(0.2)
        assert turned_down(session, document) == set()
        await pilot.press("home", "n")
        await pilot.pause(0.2)
        assert "1 Encounter" in shown(app)
