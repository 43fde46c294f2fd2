"""One's way in a long text by keys: words, sections, pages; and pastes that are too long."""

from pathlib import Path

import pytest
from textual import events
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input

from screen_text import line_with, shown
from staven.actions.attaching import attach
from staven.actions.coding import extracts_of, put_codes
from staven.actions.session import Session
from staven.actions.texts import open_text
from staven.documents.document import Page
from staven.extracts.claim import Claim
from staven.extracts.extract import CodeUse
from staven.tui.app import StavenApp
from staven.tui.screens.coding import CodingScreen
from staven.tui.screens.paging import place_of
from staven.tui.widgets.choice_list import ChoiceList
from staven.tui.widgets.find_bar import FindBar
from staven.tui.widgets.memo_editor import MemoEditor
from staven.tui.widgets.reading_pane import ReadingPane

MEGABYTES = "lange woorden " * 750_000
"""A slip of the clipboard, of ten million characters."""


@pytest.fixture
def long_text(session: Session, tmp_path: Path) -> Session:
    """A second source, whose text has three chapters and does not fit on a screen."""
    chapters = [
        f"# Deel {number}\n\n" + "\n\n".join(f"Alinea {one} over het café." for one in range(40))
        for number in (1, 2, 3)
    ]
    (tmp_path / "lang.md").write_text("\n\n".join(chapters), encoding="utf-8")
    attach(session, "smit2020contact", tmp_path / "lang.md")
    return session


def reading(session: Session, citekey: str = "smit2020contact") -> StavenApp:
    return StavenApp(session, "anna", start="coding", citekey=citekey)


def pane_of(app: App[None]) -> ReadingPane:
    assert isinstance(app.screen, CodingScreen)
    return app.screen.pane


def read(app: App[None]) -> str:
    """The sentence under the cursor."""
    pane = pane_of(app)
    return pane.text[slice(*pane.cursor)]


async def press(pilot: Pilot[None], keys: str) -> None:
    await pilot.press(*keys.split())
    await pilot.pause(0.05)


async def paste(pilot: Pilot[None], text: str) -> None:
    pilot.app.post_message(events.Paste(text))
    await pilot.pause(0.2)


async def test_words_are_found_and_walked_in_both_directions(long_text: Session) -> None:
    app = reading(long_text)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "slash a l i n e a space 3 space o v e r space h e t space C A F E")
        assert "1 of 3" in line_with(app, "find: alinea 3 over het CAFE")
        assert read(app) == "Alinea 3 over het café."
        first = pane_of(app).cursor

        await press(pilot, "down enter")
        assert "3 of 3" in shown(app)
        await press(pilot, "down")
        assert "1 of 3" in shown(app)
        await press(pilot, "up up")
        assert "2 of 3" in shown(app)
        assert pane_of(app).cursor[0] > first[0]

        await press(pilot, "escape")
        assert not app.screen.query(FindBar)
        assert read(app) == "Alinea 3 over het café."
        await press(pilot, "down")
        assert read(app) == "Alinea 4 over het café."


async def test_all_places_in_sight_stand_out_until_the_bar_is_closed(long_text: Session) -> None:
    app = reading(long_text)
    async with app.run_test(size=(80, 24)) as pilot:

        def marked() -> list[str]:
            pane = pane_of(app)
            ground = pane.get_component_rich_style("text-view--found").bgcolor
            hit = pane.get_component_rich_style("text-view--hit").bgcolor
            return [
                part.text
                for y in range(pane.rows_in_sight)
                for part in pane.render_line(y)
                if part.style and part.style.bgcolor in (ground, hit)
            ]

        await press(pilot, "slash c a f e")
        lines = sum(
            "café" in pane_of(app).render_line(y).text for y in range(pane_of(app).rows_in_sight)
        )
        assert marked() == ["café"] * lines
        assert lines > 3
        await press(pilot, "backspace backspace backspace backspace q")
        assert marked() == []
        assert "not in this text" in shown(app)
        await press(pilot, "escape")
        assert marked() == []


async def test_what_is_typed_to_find_does_nothing_to_the_text(long_text: Session) -> None:
    app = reading(long_text)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "slash x u 1 q full_stop plus n")
        assert "find: xu1q.+n" in shown(app)
        document = open_text(long_text, "smit2020contact").document
        assert extracts_of(long_text, document.guid) == ()


async def test_the_outline_leads_to_a_section_and_tells_what_is_coded_there(
    long_text: Session,
) -> None:
    text = open_text(long_text, "smit2020contact")
    start = text.document.text.index("Alinea 7", text.document.text.index("# Deel 2"))
    put_codes(long_text, text, start, start + 8, (CodeUse("ontmoeting"),), Claim())
    app = reading(long_text)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "h")
        assert "1 extract" in line_with(app, "Deel 2")
        assert "extract" not in line_with(app, "Deel 3")
        assert "▸" in line_with(app, "Deel 1 ")
        await press(pilot, "2 enter")
        await pilot.pause(0.1)
        assert read(app) == "# Deel 2"
        await press(pilot, "down h")
        assert "▸" in line_with(app, "Deel 2 ")


async def test_a_share_leads_to_a_place_in_a_text_without_pages(long_text: Session) -> None:
    app = reading(long_text)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "j 1 0 1 enter")
        assert "0% to 100%" in shown(app)
        await press(pilot, "ctrl+u 5 0 percent_sign enter")
        pane = pane_of(app)
        assert abs(pane.cursor[0] / len(pane.text) - 0.5) < 0.01
        assert app.focused is pane


def test_a_page_is_meant_by_its_number_or_as_it_is_cited() -> None:
    pages = [Page(number, 100 * (number - 1), 100 * number) for number in range(1, 41)]
    assert place_of("34", pages, 4000) == place_of(" p. 34 ", pages, 4000) == 3300
    assert place_of("pagina 2", pages, 4000) == 100
    assert place_of("50%", pages, 4000) == place_of("50 %", pages, 4000) == 2000
    assert place_of("100%", pages, 4000) == 3999
    for wrong in ("41", "0", "x", "", "101%", "3.4"):
        assert isinstance(place_of(wrong, pages, 4000), str)
    assert place_of("12,5", [], 4000) == 500


async def test_three_codes_on_one_another_and_more_than_fit_show_as_such(
    session: Session,
) -> None:
    text = open_text(session, "jansen2019buurt")
    start = text.document.text.index("In het buurthuis")
    codes = ("ontmoeting", "krimp", "contact", "buurthuis", "bewonersbudget")
    for place, code in enumerate(codes[:3]):
        put_codes(session, text, start, start + 60 + place, (CodeUse(code),), Claim())
    app = reading(session, "jansen2019buurt")
    async with app.run_test(size=(120, 40)) as pilot:
        assert pane_of(app).render_line(2).text.startswith("OCM ")
        rest = (CodeUse(codes[3]), CodeUse(codes[4]))
        put_codes(session, text, start, start + 70, rest, Claim())
        assert isinstance(app.screen, CodingScreen)
        app.screen.catch_up()
        await pilot.pause(0.05)
        bars = pane_of(app).render_line(2).text[:4]
        assert bars[3] == "+"
        assert " " not in bars


async def test_a_suggestion_is_a_dotted_bar_beside_what_is_coded(session: Session) -> None:
    text = open_text(session, "jansen2019buurt")
    start = text.document.text.index("In het buurthuis")
    put_codes(session, text, start, start + 50, (CodeUse("ontmoeting"),), Claim())
    app = reading(session, "jansen2019buurt")
    async with app.run_test(size=(120, 40)):
        pane = pane_of(app)
        assert pane.render_line(2).text.startswith("M    In")
        pane.suggest([(start, start + 50)])
        assert pane.render_line(2).text.startswith("M  ┊ In")
        assert pane.render_line(0).text.startswith("    ▸#")
        pane.suggest([(0, 5)])
        assert pane.render_line(2).text.startswith("M    In")
        assert pane.render_line(0).text.startswith("   ┊▸#")


async def test_a_terminal_made_tiny_and_large_again_loses_nothing(long_text: Session) -> None:
    app = reading(long_text)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "slash a l i n e a space 2 1 down")
        before = (read(app), pane_of(app).cursor, "2 of 3" in shown(app))
        await pilot.resize_terminal(20, 5)
        await pilot.pause(0.2)
        await pilot.resize_terminal(120, 40)
        await pilot.pause(0.2)
        assert (read(app), pane_of(app).cursor, "2 of 3" in shown(app)) == before
        assert before[2]
        await press(pilot, "escape shift+down shift+down")
        selected = pane_of(app).selection
        await pilot.resize_terminal(20, 5)
        await pilot.pause(0.2)
        await pilot.resize_terminal(120, 40)
        await pilot.pause(0.2)
        assert pane_of(app).selection == selected is not None
        assert "Alinea 21" in shown(app)


async def test_ten_megabytes_pasted_are_cut_where_one_finds_and_picks(long_text: Session) -> None:
    app = reading(long_text)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await press(pilot, "slash")
        await paste(pilot, MEGABYTES)
        assert "only the first 1,000 characters" in " ".join(shown(app).split())
        assert len(app.screen.query_one(FindBar).letters) == 1000
        await press(pilot, "ctrl+u a l i n e a")
        assert "1 of 120" in shown(app)
        await press(pilot, "escape enter")
        await paste(pilot, MEGABYTES)
        assert len(app.screen.query_one(ChoiceList).letters) == 200
        await press(pilot, "ctrl+u e n c enter")
        document = open_text(long_text, "smit2020contact").document
        assert len(extracts_of(long_text, document.guid)) == 1


async def test_ten_megabytes_pasted_into_a_memo_or_a_form_are_refused_and_nothing_is_lost(
    long_text: Session,
) -> None:
    app = reading(long_text)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await press(pilot, "enter e n c enter m")
        await press(pilot, "j a")
        await paste(pilot, MEGABYTES)
        assert "Not pasted: 10,500,000 characters, where 100,000 fit." in " ".join(
            shown(app).split()
        )
        await paste(pilot, " zeker")
        assert app.screen.query_one(MemoEditor).text == "ja zeker"
        await press(pilot, "enter p 2 0 1 9")
        await paste(pilot, MEGABYTES)
        assert app.screen.query_one(Input).value == "2019"
        await press(pilot, "enter")
        document = open_text(long_text, "smit2020contact").document
        (extract,) = extracts_of(long_text, document.guid)
        assert (extract.memo, extract.claim.period) == ("ja zeker", "2019")
