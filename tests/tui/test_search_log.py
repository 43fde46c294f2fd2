"""The search log and interviews, from the sources screen."""

from textual.pilot import Pilot

from screen_text import line_with, lines, shown
from staven.actions.search_log import search_lines
from staven.actions.session import Session
from staven.actions.sources import source_record, sources
from staven.corpus.search_record import SearchKind
from staven.tui.app import StavenApp
from typing_in import paste


async def at_sources(pilot: Pilot[None]) -> None:
    await pilot.press("2")
    await pilot.pause(0.2)


async def test_a_search_is_logged_and_corrected(session: Session) -> None:
    app = StavenApp(session, "anna")
    async with app.run_test(size=(100, 30)) as pilot:
        await at_sources(pilot)
        await pilot.press("l")
        await pilot.pause(0.2)
        assert "Press a to log one" in shown(app)

        await pilot.press("a", *"web", "enter")
        await pilot.pause(0.2)
        assert "Log a search: website" in shown(app)
        assert "Day, as in 2022-11-03" in shown(app)
        await paste(pilot, "Sites [van] Waterstad")
        await pilot.press("tab", *"wijk", "tab", *"2022-11-03", "tab", *"x", "enter")
        await pilot.pause(0.2)
        assert "'x' is no number" in shown(app)
        await pilot.press("backspace", "7", "enter")
        await pilot.pause(0.2)

        assert "Search log · 1 search" in lines(app)[0]
        line = line_with(app, "Sites [van] Waterstad")
        assert "2022-11-03" in line
        assert "7 hits, 0 sources" in line

        await pilot.press("enter")
        await pilot.pause(0.2)
        await pilot.press("tab", "tab", "tab", "backspace", "8", "enter")
        await pilot.pause(0.2)
        assert "8 hits" in shown(app)
        await pilot.press("u")
        await pilot.pause(0.2)
        assert "7 hits" in shown(app)

    [logged] = search_lines(session)
    assert logged.search.kind is SearchKind.WEBSITE
    assert logged.search.query == "wijk"


async def test_an_interview_is_added_by_category(session: Session) -> None:
    app = StavenApp(session, "anna")
    async with app.run_test(size=(100, 30)) as pilot:
        await at_sources(pilot)
        await pilot.press("v", *"muni", "enter")
        await pilot.pause(0.2)
        await pilot.press(*"2022-11-03", "tab", *"buurthuis", "enter")
        await pilot.pause(0.3)

        assert "Interview municipality 1" in line_with(app, "▸")
    source = source_record(session, "interview-municipality-1").source
    assert source.fields == {"category": "municipality", "note": "buurthuis"}


async def test_a_name_is_questioned_and_kept_only_on_a_second_enter(session: Session) -> None:
    app = StavenApp(session, "anna")
    async with app.run_test(size=(100, 30)) as pilot:
        await at_sources(pilot)
        await pilot.press("v", *"sci", "enter")
        await pilot.pause(0.2)
        await pilot.press("tab")
        await paste(pilot, "met Karin Waterlander")
        await pilot.press("enter")
        await pilot.pause(0.2)
        assert "“Karin Waterlander” looks like a person's name" in shown(app)
        assert len(sources(session)) == 3

        # Another text is questioned anew; the same one is kept.
        await paste(pilot, "s")
        await pilot.press("enter")
        await pilot.pause(0.2)
        assert len(sources(session)) == 3
        await pilot.press("enter")
        await pilot.pause(0.3)

    assert len(sources(session)) == 4
