"""Bounds, splits and merges on the coding screen, driven by keys and judged by the file."""

import pytest
from textual.pilot import Pilot

from screen_text import shown
from staven.actions.coding import extracts_of
from staven.actions.memos import own_memo
from staven.actions.quick_codes import codes_on_keys
from staven.actions.session import Session
from staven.actions.texts import open_text
from staven.extracts.claim import Claim
from staven.extracts.extract import CodeUse, Extract
from staven.extracts.memo import MemoAbout
from staven.tui.app import StavenApp
from staven.tui.screens.coding import CodingScreen
from tui_projects import code
from waiting import until

SOURCE = "jansen2019buurt"
FIRST = "In het buurthuis drinken bewoners elke week koffie."
SECOND = "Zij leren daar hun buren kennen."
BOTH = f"{FIRST} {SECOND}"


def coding(session: Session) -> StavenApp:
    return StavenApp(session, "anna", start="coding", citekey=SOURCE)


def stored(session: Session) -> tuple[Extract, ...]:
    return extracts_of(session, open_text(session, SOURCE).document.guid)


def quotes(session: Session) -> list[str]:
    return [one.quote for one in stored(session)]


async def press(pilot: Pilot[None], keys: str) -> None:
    await pilot.press(*keys.split())
    await pilot.pause(0.08)


def bars(app: StavenApp) -> dict[str, tuple[int, int]]:
    """The passages that the pane marks, by the words that they stand on."""
    assert isinstance(app.screen, CodingScreen)
    pane = app.screen.pane
    return {pane.text[one.start : one.end]: (one.start, one.end) for one in pane.passages.values()}


async def test_bounds_are_moved_by_word_and_kept_with_enter(session: Session) -> None:
    code(session, FIRST, ["ontmoeting"], Claim())
    app = coding(session)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await press(pilot, "tab b shift+right greater_than_sign")
        await until(pilot, "bounds of this extract: 8 words, was 8")
        await press(pilot, "shift+right")
        await until(pilot, "bounds of this extract: 9 words, was 8")
        assert quotes(session) == [FIRST]
        await press(pilot, "enter")

        assert quotes(session) == [f"{FIRST.removeprefix('In ')} Zij leren"]
        assert list(bars(app)) == quotes(session)
        assert isinstance(app.screen, CodingScreen)
        assert app.screen.pane.selection is None
        assert not app.screen.query_one("#choices").display
        await press(pilot, "u")
        assert quotes(session) == list(bars(app)) == [FIRST]


async def test_escape_leaves_the_bounds_as_they_were(session: Session) -> None:
    code(session, FIRST, ["ontmoeting"], Claim())
    app = coding(session)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "tab b shift+right escape")
        assert quotes(session) == [FIRST]
        assert "bounds of this extract" not in shown(app)
        await press(pilot, "enter")  # opens the codes again, as ever
        assert app.screen.query_one("#choices").display


async def test_a_passage_is_cut_at_the_sentence_under_the_cursor(session: Session) -> None:
    code(session, BOTH, ["ontmoeting"], Claim())
    app = coding(session)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await press(pilot, "tab down vertical_line")
        await until(pilot, "Cut in two.")

        assert quotes(session) == [FIRST, SECOND]
        assert sorted(bars(app)) == sorted([FIRST, SECOND])
        await press(pilot, "ampersand")
        await until(pilot, "Made one with the passage beside it.")
        assert quotes(session) == list(bars(app)) == [BOTH]
        await press(pilot, "u u")
        assert quotes(session) == list(bars(app)) == [BOTH]
        await press(pilot, "ctrl+r")
        assert sorted(bars(app)) == sorted([FIRST, SECOND])


async def test_a_passage_is_cut_where_the_selection_begins(session: Session) -> None:
    code(session, FIRST, ["ontmoeting"], Claim())
    app = coding(session)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "tab " + "greater_than_sign " * 4 + "vertical_line")

        assert quotes(session) == ["In het buurthuis drinken", "bewoners elke week koffie."]


async def test_where_nothing_can_be_cut_or_joined_it_is_said(session: Session) -> None:
    code(session, FIRST, ["ontmoeting"], Claim())
    app = coding(session)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await press(pilot, "tab vertical_line")
        await until(pilot, "the passage cannot be cut here")
        await press(pilot, "ampersand")
        await until(pilot, "no passage of yours overlaps this one")
        assert quotes(session) == [FIRST]


async def test_a_code_on_a_key_is_put_on_with_that_digit(session: Session) -> None:
    app = coding(session)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await press(pilot, "down 3")
        await until(pilot, "Nothing is on 3 yet: K puts a code on a key.")
        await press(pilot, "K e n c enter")
        await until(pilot, "press a digit, 1–9, for Encounter")
        await press(pilot, "3")
        await until(pilot, "Encounter is on 3 now.")
        await press(pilot, "K c o n t a c t enter 4")
        assert codes_on_keys(session) == {"3": "ontmoeting", "4": "contact"}
        assert stored(session) == ()

        await press(pilot, "3 4")
        (made,) = stored(session)
        assert (made.quote, made.code_ids) == (FIRST, ("ontmoeting", "contact"))
        await press(pilot, "3")
        await until(pilot, "This code stands on the passage already.")
        await press(pilot, "enter")
        await until(pilot, "on 4")
        await press(pilot, "escape u u u")
        assert (stored(session), codes_on_keys(session)) == ((), {"3": "ontmoeting"})


async def test_a_digit_stays_free_where_one_changes_ones_mind(session: Session) -> None:
    app = coding(session)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "K e n c enter escape 3")
        assert codes_on_keys(session) == {}


async def test_in_a_text_only_function_keys_lead_to_other_screens(session: Session) -> None:
    app = coding(session)
    async with app.run_test(size=(120, 40)) as pilot:
        assert "F1–F6 screens" in shown(app)
        await press(pilot, "2")
        assert isinstance(app.screen, CodingScreen)
        await press(pilot, "f2")
        await until(pilot, "1–6 screens")


async def test_selected_words_become_a_code_and_carry_it(session: Session) -> None:
    app = coding(session)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await press(pilot, "down V")
        await until(pilot, "Select the words first that")
        await press(pilot, "greater_than_sign " * 5 + "shift+left V")
        await until(pilot, "“elke week”: what does it stand for?")
        await press(pilot, "c o n t e x t enter")
        await until(pilot, "where does it belong?")
        await press(pilot, "n e i g h enter")
        await until(pilot, "elke week is a code now")

        (made,) = stored(session)
        assert made.quote == "elke week"
        assert isinstance(app.screen, CodingScreen)
        new = app.screen.desk.codebook.by_id[made.code_ids[0]]
        assert (new.kind, new.label.en, new.parent) == ("context", "elke week", "wijk")
        await press(pilot, "down enter e l k e enter")  # the picker offers it at once
        assert stored(session)[1].codes == (CodeUse(new.id),)
        await press(pilot, "u u")
        assert stored(session) == ()
        assert new.id not in app.screen.desk.codebook.by_id
        await press(pilot, "ctrl+r")
        assert stored(session)[0].code_ids == (new.id,)


@pytest.mark.parametrize(
    ("words", "about", "name"),
    [
        ("b u u r t", MemoAbout.SOURCE, SOURCE),
        ("p r o j e c t", MemoAbout.PROJECT, ""),
        ("b u d g e t", MemoAbout.CODE, "bewonersbudget"),
    ],
)
async def test_a_memo_is_written_on_the_source_a_code_or_the_project(
    session: Session, words: str, about: MemoAbout, name: str
) -> None:
    app = coding(session)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, f"M {words} enter")
        await press(pilot, "n o g enter")
        assert own_memo(session, about, name) == "nog"
        await press(pilot, f"M {words} enter")
        await press(pilot, "backspace backspace backspace escape")
        assert own_memo(session, about, name) == ""


async def test_the_history_of_a_passage_is_told_in_words(session: Session) -> None:
    app = coding(session)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "down enter e n c enter minus b shift+right enter m n e e enter u H")
        await until(pilot, "5 steps, the last first")
        told = shown(app)
        assert told.index("taken back: a change") < told.index("anna · coded")
        assert "stance: supports → contradicts" in told
        assert "added: “Zij”" in told
        assert "memo taken away: “nee”" in told
        assert "code put on: Encounter" in told
        assert "· anna ·" in told
