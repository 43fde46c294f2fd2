"""The rigour of one passage, overruled with a reason that is kept."""

from textual.pilot import Pilot

from screen_text import shown
from staven.actions.appraising import appraise
from staven.actions.session import Session
from staven.extracts.appraisal import Appraisal, Rigour
from staven.extracts.claim import Claim
from staven.store.extracts import extract
from staven.tui.app import StavenApp
from tui_projects import code

SOURCE = "jansen2019buurt"


async def press(pilot: Pilot[None], keys: str) -> None:
    await pilot.press(*keys.split())
    await pilot.pause(0.2)


async def test_a_passage_gets_a_rigour_of_its_own_and_gives_it_up(session: Session) -> None:
    guid = code(session, "Zij leren daar hun buren kennen.", ["ontmoeting"], Claim())
    appraise(
        session, Appraisal("", SOURCE, "anna", rigour=Rigour.NOT_CREDIBLE, reason="geen cijfers")
    )
    app = StavenApp(session, "anna", start="coding", citekey=SOURCE)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "tab r")
        assert "the method can bear what is claimed" in shown(app)
        assert "anna: not credible" in shown(app)

        await press(pilot, "enter enter")
        assert "asks for a reason" in shown(app)
        await press(pilot, "z e l f space g e z i e n enter")
        kept = extract(session.db, guid, "anna")
        assert (kept.rigour, kept.memo) == (Rigour.CREDIBLE, "Rigour credible: zelf gezien")
        assert "this passage: credible" in shown(app)

        await press(pilot, "r a s space t h e enter")
        assert extract(session.db, guid, "anna").rigour is None
        assert "this passage" not in shown(app)
        await press(pilot, "u")
        assert extract(session.db, guid, "anna").rigour is Rigour.CREDIBLE


async def test_without_an_extract_of_ones_own_there_is_nothing_to_overrule(
    session: Session,
) -> None:
    app = StavenApp(session, "anna", start="coding", citekey=SOURCE)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "r")
        assert "How far can this passage be trusted?" not in shown(app)
