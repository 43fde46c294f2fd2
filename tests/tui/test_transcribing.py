"""Writing down a figure: from the text, from a source without one, from the list of sources."""

import pytest
from textual.pilot import Pilot

from screen_text import line_with, shown
from staven.actions.session import Session
from staven.actions.texts import open_text
from staven.extracts.claim import Aspect, Claim
from staven.extracts.extract import CodeUse, Extract
from staven.tui.app import StavenApp
from tui_projects import code

READ, UNREAD = "jansen2019buurt", "smit2020contact"


async def press(pilot: Pilot[None], keys: str) -> None:
    await pilot.press(*keys.split())
    await pilot.pause(0.2)


def coding(session: Session, citekey: str) -> StavenApp:
    return StavenApp(session, "anna", start="coding", citekey=citekey)


def only(session: Session, citekey: str) -> Extract:
    (extract,) = open_text(session, citekey).extracts
    return extract


async def test_a_figure_is_written_down_coded_and_judged_by_keys(session: Session) -> None:
    app = coding(session, READ)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "T 1 3 full_stop 2 tab 1 2 tab tab tab")
        await press(pilot, "4 1 space p r o c e n t ctrl+j i n space 2 0 1 9 enter")
        assert "figure 3.2: “41 procent in 2019”" in shown(app)
        await press(pilot, "n e i g h enter")

        made = only(session, READ)
        assert (made.quote, made.locator, made.page) == (
            "41 procent\nin 2019", "figure 3.2", 12,
        )  # fmt: skip
        assert made.codes == (CodeUse("contact"),)
        assert "figure 3.2 (transcription)" in shown(app)

        # The keys of the judgement are for what was just written down.
        await press(pilot, "a a v 4 1 tab p r o c e n t tab 2 0 1 9 tab 2 0 1 4 enter")
        claim = only(session, READ).claim
        assert (claim.aspect, claim.value, claim.unit, claim.year, claim.comparison) == (
            Aspect.OUTCOME, 41, "procent", 2019, "2014",
        )  # fmt: skip

        await press(pilot, "g enter")
        await press(pilot, "x")
        assert open_text(session, READ).extracts == ()
        await press(pilot, "u")
        assert only(session, READ).claim == claim


async def test_tab_goes_to_it_in_its_turn_and_it_stays_until_the_cursor_moves(
    session: Session,
) -> None:
    code(session, "Zij leren daar hun buren kennen.", ["ontmoeting"], Claim())
    app = coding(session, READ)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "T 2 4 tab tab tab tab t a b e l enter e n c enter home")
        await press(pilot, "tab")
        assert "sentence 3 / 6" in shown(app)
        await press(pilot, "tab")
        await pilot.pause(0.3)
        # No page tells where it is met: it comes last.
        assert "sentence 6 / 6" in shown(app)
        assert "│table 4 (transcription)" in shown(app)
        assert "this extract" in shown(app)

        await press(pilot, "home")
        assert "next extract" in shown(app)


async def test_a_source_without_a_text_has_its_figures_beside_no_text(session: Session) -> None:
    app = coding(session, UNREAD)
    async with app.run_test(size=(120, 40)) as pilot:
        assert "has no text yet" in shown(app)
        await press(pilot, "T 4 tab 7 tab tab tab s c a n enter e n c enter")

        made = only(session, UNREAD)
        assert (made.locator, made.page, made.document) == ("scan", 7, "")
        assert "This source has no text yet." in shown(app)
        assert "p. 7, scan (transcription)" in shown(app)
        assert "Smit et al. 2020" in shown(app)

        await press(pilot, "minus")
        assert only(session, UNREAD).claim.stance == "contradicts"
        await press(pilot, "x u")
        assert only(session, UNREAD).guid == made.guid


async def test_an_address_asks_for_its_day_and_nothing_written_is_lost(session: Session) -> None:
    app = coding(session, READ)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "T 3 tab tab w w w tab tab t e k s t enter")
        assert "an address asks for the day on which it was visited" in shown(app)
        await press(pilot, "escape")
        assert "Escape once more throws away what is written." in shown(app)

        await press(pilot, "shift+tab 2 0 2 2 minus 1 1 minus 0 3 enter")
        assert "dashboard, www, visited 2022-11-03: “tekst”" in shown(app)
        # Nothing was chosen after all: what was written still stands there.
        await press(pilot, "escape")
        assert "tekst" in shown(app)
        await press(pilot, "enter e n c enter")
        assert only(session, READ).locator == "dashboard, www, visited 2022-11-03"


@pytest.mark.parametrize("place", ["4 g r o e t", "6 enter"])
async def test_a_hit_and_a_quote_open_onto_it(session: Session, place: str) -> None:
    app = StavenApp(session, "anna", start="sources")
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "slash s m i t enter T 1 2 tab tab tab tab g r o e t e n enter")
        await press(pilot, "e n c enter")
        await pilot.pause(0.3)
        assert "figure 2 (transcription)" in shown(app)

        key, _space, rest = place.partition(" ")
        await press(pilot, f"f{key} {rest}")
        await pilot.pause(0.3)
        assert "figure 2 (transcription)" in line_with(app, "figure 2")
        await press(pilot, "down enter" if key == "6" else "enter")
        await pilot.pause(0.3)
        assert "This source has no text yet." in shown(app)
        assert "this extract" in shown(app)
