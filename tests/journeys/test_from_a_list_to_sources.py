"""A Word list, a folder of texts, and clean sources: from nothing to a traced citation, by keys."""

from pathlib import Path

import pytest

from screen_text import line_with
from staven.actions.checking import check
from staven.actions.projects import init
from staven.actions.same_works import proposals
from staven.actions.session import open_session
from staven.actions.sources import source_record, sources
from staven.tui.app import StavenApp
from typing_in import paste, type_in
from waiting import until

REPORT = """\
# Buurten in beeld

Buurthuizen brengen mensen samen (Jansen en De Vries, 2019).

# Literatuur

- Jansen, A. en B. de Vries (2019). *Buurthuizen en hun bezoekers*. Waterstad: Bureau Wijk.
- Jansen, A., & Vries, B. de (2019). *Buurthuizen en hun bezoekers*. Bureau Wijk.
- Smit, C. e.a. (2020), Contact tussen buren. In: *Tijdschrift voor de Wijk*, jg. 12, nr. 3.
- Gemeente Waterstad (2018). *Visie op de wijk*. Waterstad.
"""
TEXT = """\
Contact tussen buren
C. Smit, 2020

Buren groeten elkaar. Wie samen kookt, kent elkaar beter (Jansen & De Vries, 2019).
"""


@pytest.fixture
def project(tmp_path: Path, codebook_file: Path) -> Path:
    """An empty project beside a report with a reference list, and a folder with a text."""
    (tmp_path / "rapport.md").write_text(REPORT, encoding="utf-8")
    (tmp_path / "teksten").mkdir()
    (tmp_path / "teksten" / "Smit 2020 - Contact tussen buren.txt").write_text(TEXT, "utf-8")
    return init(tmp_path / "wijk.staven", codebook_file, "anna", "Wijkstudie")


async def test_a_report_and_a_folder_become_sources_with_texts_and_traced_citations(
    project: Path, tmp_path: Path
) -> None:
    session = open_session(project, "anna")
    app = StavenApp(session, "anna")
    async with app.run_test(size=(170, 32), notifications=True) as pilot:
        await pilot.press("enter")  # the next step: import your sources
        await until(pilot, "Import sources")
        await paste(pilot, str(tmp_path / "rapport.md"))
        await pilot.press("enter")
        await until(pilot, "What becomes of the new sources")
        await pilot.press("enter")
        await until(pilot, "4 read, 4 new")
        await pilot.press("escape", "d")
        await until(pilot, "1 pair is one work")
        await pilot.press("enter")
        await until(pilot, "went up in")
        assert len(sources(session)) == 3
        assert proposals(session) == ()

        await pilot.press("escape")
        await pilot.pause(0.3)
        await pilot.press("a")
        await until(pilot, "Attach a text to")
        await paste(pilot, str(tmp_path / "teksten"))
        await pilot.press("enter")
        await until(pilot, "1 file · 1 ticked")
        await pilot.press("a")
        await until(pilot, "1 text attached")
        await pilot.press("escape", "slash")
        await type_in(pilot, "smit")
        await pilot.press("enter", "enter")
        await until(pilot, "Buren groeten elkaar")
        await pilot.press("down", "down", "down")
        await until(pilot, "Vries, 2019 →")
        cited = line_with(app, "Vries, 2019 →")

    kept = next(line.citekey for line in sources(session) if "Buurthuizen" in line.title)
    assert kept in cited
    assert source_record(session, kept).source.year == 2019
    assert check(session) == []
    session.close()
