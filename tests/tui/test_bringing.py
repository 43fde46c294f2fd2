"""Bringing sources in where they are screened, and checking the citations of a report."""

from pathlib import Path

import pytest

from screen_text import line_with, shown
from staven.actions.projects import init
from staven.actions.search_log import log_search, search_lines
from staven.actions.session import Session, open_session
from staven.actions.sources import source_record, sources
from staven.corpus.source import Status
from staven.tui.app import StavenApp
from typing_in import paste
from waiting import until

RIS = "TY  - JOUR\nAU  - Bakker, P.\nTI  - Kraamkamers van de wijk\nPY  - 2021\nER  -\n"
REPORT = """\
# Conclusies

Buurthuizen helpen (Jansen & De Vries, 2018). Elders niet (Waterman, 1999).
"""


@pytest.mark.parametrize(
    ("downs", "status", "found"), [(0, "included", 0), (1, "found", 0), (2, "found", 1)]
)
async def test_where_sources_are_selected_an_import_asks_what_becomes_of_them(
    session: Session, tmp_path: Path, downs: int, status: str, found: int
) -> None:
    (tmp_path / "scopus.ris").write_text(RIS, encoding="utf-8")
    log_search(session, "Scopus", query="wijk*", day="2022-11-03", hits=1)
    app = StavenApp(session, "anna")
    async with app.run_test(size=(110, 30)) as pilot:
        await pilot.press("2")
        await pilot.pause(0.2)
        await pilot.press("b")
        await pilot.pause(0.2)
        await paste(pilot, str(tmp_path / "scopus.ris"))
        await pilot.press("enter")
        await until(pilot, "Up for screening, found in Scopus (2022-11-03)")
        await pilot.press(*["down"] * downs, "enter")
        await until(pilot, "1 read, 1 new")

    assert source_record(session, "bakker2021kraamkamers").source.status is Status(status)
    assert [line.sources for line in search_lines(session)] == [found]


async def test_the_first_import_can_be_put_up_for_screening(
    tmp_path: Path, codebook_file: Path
) -> None:
    """Nobody has to log a search first; what is brought in twice is pointed out."""
    twice = RIS + RIS.replace("Kraamkamers van de wijk", "Kraamkamers van de wijk.")
    (tmp_path / "scopus.ris").write_text(twice, encoding="utf-8")
    empty = open_session(init(tmp_path / "leeg.staven", codebook_file, "anna"), "anna")
    app = StavenApp(empty, "anna")
    async with app.run_test(size=(110, 30)) as pilot:
        await pilot.press("2")
        await pilot.pause(0.2)
        await pilot.press("b")
        await pilot.pause(0.2)
        await paste(pilot, str(tmp_path / "scopus.ris"))
        await pilot.press("enter")
        await until(pilot, "What becomes of the new sources")
        await pilot.press("down", "enter")
        await until(pilot, "2 read, 2 new")
        assert "press d" in shown(app)

    assert {line.status for line in sources(empty)} == {Status.FOUND}
    empty.close()


async def test_the_citations_of_a_report_are_held_against_the_sources(
    session: Session, tmp_path: Path
) -> None:
    (tmp_path / "rapport.md").write_text(REPORT, encoding="utf-8")
    app = StavenApp(session, "anna")
    async with app.run_test(size=(110, 40)) as pilot:
        await pilot.press("2")
        await pilot.pause(0.2)
        await pilot.press("c")
        await pilot.pause(0.2)
        await paste(pilot, str(tmp_path / "rapport.md"))
        await pilot.press("enter")
        await until(pilot, "things to look at")

        assert "Waterman, 1999 (line 3)" in shown(app)
        assert "Cited with another year (1)" in shown(app)
        assert "2019" in line_with(app, "Jansen & De Vries, 2018") or "2019" in shown(app)
        assert "never cited (2)" in shown(app)
