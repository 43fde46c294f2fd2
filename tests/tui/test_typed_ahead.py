"""Keys typed faster than the screen answers: each does what it would have done typed slowly."""

from textual.pilot import Pilot

from screen_text import shown
from staven.actions.session import Session
from staven.actions.texts import open_text
from staven.extracts.claim import Claim, Stance
from staven.extracts.extract import Extract
from staven.tui.app import StavenApp
from tui_projects import code
from typing_in import hurry

SIZE = (120, 40)
FIRST = "In het buurthuis drinken bewoners elke week koffie."


def coding(session: Session) -> StavenApp:
    return StavenApp(session, "anna", start="coding", citekey="jansen2019buurt")


def stored(session: Session) -> tuple[Extract, ...]:
    return open_text(session, "jansen2019buurt").extracts


async def at_once(pilot: Pilot[None], text: str) -> None:
    """Type without waiting for anything; words are keys, other letters stand for themselves."""
    keys = [key for word in text.split() for key in ([word] if word in NAMED else word)]
    await hurry(pilot, *keys)
    await pilot.pause(0.5)


NAMED = frozenset({"enter", "down", "minus", "full_stop", "escape", "tab", "slash"})


async def test_letters_meant_for_the_picker_are_typed_into_it(session: Session) -> None:
    app = coding(session)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause(0.3)
        await at_once(pilot, "down enter budget enter")

    [extract] = stored(session)
    assert extract.code_ids == ("bewonersbudget",)
    assert extract.quote == FIRST


async def test_a_judgement_right_behind_the_code_is_kept(session: Session) -> None:
    app = coding(session)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause(0.3)
        await at_once(pilot, "down enter encounter enter minus down full_stop")

    first, second = stored(session)
    assert first.claim.stance is Stance.CONTRADICTS
    assert second.quote == "Zij leren daar hun buren kennen."
    assert second.code_ids == first.code_ids == ("ontmoeting",)


async def test_a_memo_typed_ahead_is_a_memo_and_no_commands(session: Session) -> None:
    guid = code(session, FIRST, ["ontmoeting"], Claim())
    app = coding(session)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause(0.3)
        await at_once(pilot, "tab mtekst+x enter")

    [extract] = stored(session)
    assert (extract.guid, extract.memo) == (guid, "tekst+x")
    assert extract.claim == Claim()


async def test_words_typed_behind_the_search_key_are_looked_for(session: Session) -> None:
    app = coding(session)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause(0.3)
        await at_once(pilot, "slash buren")

        assert "buren" in shown(app)
        assert "1 of 1" in shown(app)
    assert stored(session) == ()
