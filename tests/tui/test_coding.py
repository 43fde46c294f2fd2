"""The coding screen, driven by keys: a passage coded, judged, annotated, taken back."""

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Static

from screen_text import shown
from staven import locale
from staven.actions.attaching import attach
from staven.actions.coding import extracts_of, put_codes
from staven.actions.session import Session, open_session
from staven.actions.texts import open_text
from staven.extracts.claim import Aspect, Claim, Direction, Scale, Stance
from staven.extracts.extract import CodeUse, Extract, Polarity
from staven.tui.app import StavenApp
from staven.tui.screens.coding import CodingScreen
from staven.tui.widgets.choice_list import ChoiceList
from staven.tui.widgets.field_form import FieldForm

SOURCE = "jansen2019buurt"
FIRST = "In het buurthuis drinken bewoners elke week koffie."


def coding(session: Session, citekey: str = SOURCE) -> StavenApp:
    return StavenApp(session, "anna", start="coding", citekey=citekey)


def screen_of(app: StavenApp) -> CodingScreen:
    assert isinstance(app.screen, CodingScreen)
    return app.screen


def stored(session: Session) -> tuple[Extract, ...]:
    """What is in the project, whatever the screen says."""
    return extracts_of(session, open_text(session, SOURCE).document.guid)


def only(session: Session) -> Extract:
    (extract,) = stored(session)
    return extract


async def said(pilot: Pilot[None], name: str) -> str:
    """What stands in one of the panes, once it has followed the last key."""
    await pilot.pause(0.1)
    return str(pilot.app.screen.query_one(f"#{name}", Static).content)


async def press(pilot: Pilot[None], keys: str) -> None:
    await pilot.press(*keys.split())
    await pilot.pause(0.05)


async def test_a_passage_is_coded_with_a_few_letters(session: Session) -> None:
    app = coding(session)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "down enter e n c enter")

        extract = only(session)
        assert extract.quote == FIRST
        assert extract.codes == (CodeUse("ontmoeting"),)
        assert extract.claim == Claim(Aspect.WORKS, Stance.SUPPORTS)
        assert screen_of(app).pane.render_line(2).text.startswith("M   ▸In het buurthuis")
        assert "M Encounter" in await said(pilot, "extracts")
        assert not screen_of(app).query_one(ChoiceList).display


async def test_the_header_tells_the_source_the_place_and_how_much_is_coded(
    session: Session,
) -> None:
    app = coding(session)
    async with app.run_test(size=(120, 40)) as pilot:
        before = await said(pilot, "heading")
        await press(pilot, "down enter e n c enter")
        after = await said(pilot, "heading")

        assert "Jansen & De Vries 2019 · Buurthuizen [en] hun bezoekers" in before
        assert "sentence 1 / 6" in before
        assert "0% coded" in before
        share = len(FIRST) / len(open_text(session, SOURCE).document.text)
        assert f"{100 * share:.0f}% coded" in after


async def test_several_codes_are_ticked_and_a_context_gets_its_polarity(session: Session) -> None:
    app = coding(session)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "down enter e n c tab s h r ctrl+e ctrl+e enter")

        assert only(session).codes == (CodeUse("ontmoeting"), CodeUse("krimp", Polarity.HINDERS))
        assert "C shrinking population (hinders) → M Enc" in await said(pilot, "extracts")


async def test_only_a_context_can_be_turned(session: Session) -> None:
    app = coding(session)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "down enter e n c ctrl+e enter")

        assert only(session).codes == (CodeUse("ontmoeting"),)


async def test_escape_closes_the_picker_and_keeps_the_selection(session: Session) -> None:
    app = coding(session)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "down shift+right enter q x u 1 escape")

        screen = screen_of(app)
        assert stored(session) == ()
        assert screen.pane.selection == screen.pane.target
        assert screen.pane.text[slice(*screen.pane.target)] == f"{FIRST} Zij"


async def test_a_selection_of_words_is_what_is_coded(session: Session) -> None:
    app = coding(session)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "down shift+left shift+left enter e n c enter")

        assert only(session).quote == "In het buurthuis drinken bewoners elke"
        assert screen_of(app).pane.selection is None


async def test_a_full_stop_repeats_the_last_codes(session: Session) -> None:
    app = coding(session)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "down enter e n c tab r e s i enter down full_stop")

        first, second = stored(session)
        assert first.codes == second.codes
        assert second.quote == "Zij leren daar hun buren kennen."


async def test_the_same_codes_are_not_put_on_one_passage_twice(session: Session) -> None:
    app = StavenApp(session, "anna", start="coding", citekey="jansen2019buurt")
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await press(pilot, "down enter e n c enter full_stop full_stop")

        assert len(stored(session)) == 1
        assert "these codes stand on this passage already" in " ".join(shown(app).split())


async def test_a_list_of_sources_says_that_enter_opens_one(session: Session) -> None:
    app = coding(session)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "o")
        assert "enter open" in shown(app)
        assert "put on" not in shown(app)
        await press(pilot, "escape enter")
        assert "enter put on" in shown(app)


async def test_one_key_each_changes_the_judgement_of_the_extract_under_the_cursor(
    session: Session,
) -> None:
    app = coding(session)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "down enter e n c enter a minus s s s i t t")

        claim = only(session).claim
        assert (claim.aspect, claim.stance) == (Aspect.DEPLOYED, Stance.CONTRADICTS)
        assert (claim.scale, claim.as_intended, claim.trend) == ("local", "yes", "stable")
        assert "deployed · - contradicts · local / small · as intended · stable" in await said(
            pilot, "claim"
        )


@pytest.mark.parametrize(
    ("key", "stance"),
    [
        ("plus", Stance.SUPPORTS),
        ("tilde", Stance.MIXED),
        ("minus", Stance.CONTRADICTS),
        ("equals_sign", Stance.DESCRIBES),
        ("0", Stance.TOO_EARLY),
    ],
)
async def test_each_stance_has_its_key(session: Session, key: str, stance: Stance) -> None:
    app = coding(session)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, f"down enter e n c enter {key}")

        assert only(session).claim.stance is stance


async def test_away_from_extracts_they_set_what_the_next_one_starts_from(session: Session) -> None:
    app = coding(session)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "a tilde down enter e n c enter")

        assert only(session).claim == Claim(Aspect.DEPLOYED, Stance.MIXED)


async def test_the_last_judgement_is_the_next_ones_start(session: Session) -> None:
    app = coding(session)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "down enter e n c enter a s s down full_stop")

        assert stored(session)[1].claim == Claim(Aspect.DEPLOYED, scale=Scale.PILOTS)


async def test_only_the_keys_of_the_aspect_do_something(session: Session) -> None:
    app = coding(session)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "down enter e n c enter s i t d")
        assert only(session).claim == Claim()
        await press(pilot, "a a d")
        assert only(session).claim.direction is Direction.SMALLER
        await press(pilot, "a d")
        assert only(session).claim.cost_verdict == "favourable"


async def test_a_value_is_typed_with_its_unit_and_year(session: Session) -> None:
    app = coding(session)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "down enter e n c enter a a v")
        await press(pilot, "1 2 comma 5 tab % tab 2 0 1 9 enter")

        claim = only(session).claim
        assert (claim.value, claim.unit, claim.year) == (12.5, "%", 2019)


async def test_a_value_that_is_none_keeps_the_form_open_and_says_why(session: Session) -> None:
    app = coding(session)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "down enter e n c enter a a v v e e l enter")

        assert only(session).claim.value is None
        assert "'veel' is no number" in str(app.screen.query_one("#problem", Static).content)
        await press(pilot, "escape")
        assert not app.screen.query(FieldForm)


async def test_a_period_and_a_group_go_with_every_aspect(session: Session) -> None:
    app = coding(session)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "down enter e n c enter p")
        app.screen.query_one(Input).value = "2014 - 2018"
        await press(pilot, "enter g r e s enter")

        claim = only(session).claim
        assert (claim.period, claim.group) == ("2014-2018", "bewoners")


async def test_undo_and_redo_take_one_action_at_a_time(session: Session) -> None:
    app = coding(session)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "down enter e n c enter minus u")
        assert only(session).claim.stance is Stance.SUPPORTS
        await press(pilot, "u")
        assert stored(session) == ()
        assert screen_of(app).pane.passages == {}
        await press(pilot, "ctrl+r ctrl+r")
        assert only(session).claim.stance is Stance.CONTRADICTS


async def test_what_is_deleted_comes_back_with_undo(session: Session) -> None:
    app = coding(session)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "down enter e n c enter x")
        assert stored(session) == ()
        assert "Nothing is coded yet" in await said(pilot, "extracts")
        await press(pilot, "u")
        assert only(session).quote == FIRST


async def test_a_memo_is_kept_by_enter_and_by_escape_alike(session: Session) -> None:
    app = coding(session)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "down enter e n c enter m g o e d enter")
        assert only(session).memo == "goed"
        await press(pilot, "m ctrl+j p s escape")
        assert only(session).memo == "goed\nps"
        assert "memo: goed" in await said(pilot, "details")


async def test_a_memo_is_kept_when_the_program_ends(session: Session) -> None:
    app = coding(session)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "down enter e n c enter m h a l f")
        app.exit()

    assert only(session).memo == "half"


async def test_codes_are_changed_on_the_same_passage(session: Session) -> None:
    app = coding(session)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "down enter e n c enter enter c o n tab enter")

        assert only(session).code_ids == ("ontmoeting", "contact")


async def test_tab_goes_to_the_next_extract_and_brackets_among_those_on_one_another(
    session: Session,
) -> None:
    text = open_text(session, SOURCE)
    start = text.document.text.index(FIRST)
    inner = put_codes(session, text, start + 7, start + 16, (CodeUse("buurthuis"),), Claim())
    outer = put_codes(session, text, start, start + 51, (CodeUse("ontmoeting"),), Claim())
    app = coding(session)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "tab")
        assert screen_of(app).current == outer
        await press(pilot, "tab")
        assert screen_of(app).current == inner
        await press(pilot, "right_square_bracket")
        assert screen_of(app).current == outer
        assert screen_of(app).pane.render_line(2).text.startswith("MI  ▸")
        share = len(FIRST) / len(text.document.text)  # what lies on one another counts once
        assert f"{100 * share:.0f}% coded" in await said(pilot, "heading")


async def test_another_reviewers_extract_is_shown_but_not_changed(
    session: Session, project_file: Path
) -> None:
    other = open_session(project_file, "bram")
    text = open_text(other, SOURCE)
    start = text.document.text.index(FIRST)
    theirs = put_codes(other, text, start, start + 51, (CodeUse("ontmoeting"),), Claim())
    other.close()
    app = coding(session)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "tab minus x m")

        assert only(session) == theirs
        assert "by bram" in await said(pilot, "claim")


async def test_what_another_window_codes_appears(session: Session, project_file: Path) -> None:
    app = coding(session)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "down")
        other = open_session(project_file, "bram")
        text = open_text(other, SOURCE)
        start = text.document.text.index(FIRST)
        put_codes(other, text, start, start + 51, (CodeUse("ontmoeting"),), Claim())
        other.close()
        await pilot.pause(2.3)

        assert "M Encounter" in await said(pilot, "extracts")


async def test_another_source_is_opened_from_the_list(session: Session, tmp_path: Path) -> None:
    (tmp_path / "smit.txt").write_text("Buren groeten elkaar vaker.", encoding="utf-8")
    attach(session, "smit2020contact", tmp_path / "smit.txt")
    app = coding(session)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "o s m i t enter")

        assert "Smit et al. 2020" in await said(pilot, "heading")
        assert screen_of(app).pane.render_line(0).text.startswith("    ▸Buren groeten")


async def test_a_source_without_text_says_how_to_attach_one(session: Session) -> None:
    app = coding(session, "gemeente2018visie")
    async with app.run_test(size=(120, 40)) as pilot:
        assert "staven attach gemeente2018visie" in await said(pilot, "no-text")
        await press(pilot, "enter minus tab x u")
        assert stored(session) == ()


async def test_a_source_with_two_texts_lets_one_go_from_one_to_the_other(
    session: Session, tmp_path: Path
) -> None:
    (tmp_path / "bijlage.txt").write_text("Een bijlage.", encoding="utf-8")
    attach(session, SOURCE, tmp_path / "bijlage.txt")
    app = coding(session)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "O")
        assert "bijlage.txt" in await said(pilot, "heading")
        await press(pilot, "O")
        assert "buurt.md" in await said(pilot, "heading")


async def test_a_project_that_can_only_be_read_says_so_and_stays_usable(project_file: Path) -> None:
    reading = open_session(project_file, "anna", for_writing=False)
    app = coding(reading)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await press(pilot, "down enter e n c enter")

        assert any("reading only" in note.message for note in app._notifications)  # noqa: SLF001
        assert stored(reading) == ()
    reading.close()


@pytest.mark.parametrize("size", [(80, 24), (200, 50)])
async def test_text_panes_and_keys_are_all_in_sight(
    session: Session, size: tuple[int, int]
) -> None:
    app = coding(session)
    async with app.run_test(size=size) as pilot:
        await press(pilot, "down enter e n c enter")
        await said(pilot, "details")
        for name in ("heading", "text", "extracts", "details", "claim"):
            region = app.screen.query_one(f"#{name}").region
            assert region.height > 0, name
            assert app.screen.region.contains_region(region), name
        assert app.screen.query_one("#text").region.height >= size[1] // 2
        await press(pilot, "enter")
        assert app.screen.region.contains_region(app.screen.query_one("#choices").region)


async def test_dutch_reviewers_read_dutch(session: Session) -> None:
    locale.use("nl")
    app = coding(session)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "down enter o n t m enter minus")

        assert "onderbouwing · - weerspreekt" in await said(pilot, "claim")
        assert "M Ontmoeting" in await said(pilot, "extracts")
