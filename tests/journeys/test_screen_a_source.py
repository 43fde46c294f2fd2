"""A selection from its first search to its flow, by two people and keys alone."""

from pathlib import Path
from typing import Final

import pytest

from screen_text import lines, shown
from staven.actions.flow import flow
from staven.actions.importing import import_files
from staven.actions.projects import init
from staven.actions.screening import selection
from staven.actions.screening_plan import set_plan
from staven.actions.search_log import found, log_search
from staven.actions.session import open_session
from staven.actions.sources import source_record, sources
from staven.corpus.screening_plan import ScreeningPlan
from staven.corpus.source import Status
from staven.tui.app import StavenApp
from typing_in import paste

FOUND: Final = """\
@report{anders2020, author = {Anders, A.}, title = {Koffie in de wijk}, year = {2020}}
@report{bos2021, author = {Bos, B.}, title = {Buren en budget}, year = {2021}}
@report{claes1995, author = {Claes, C.}, title = {Vogels in de stad}, year = {1995}}
"""
"""What the catalogue brought up: on the topic, on the topic but not to be had, and about birds."""


@pytest.fixture
def project(tmp_path: Path, codebook_file: Path) -> Path:
    """Three sources that one search brought up, to be screened by two people, blind."""
    path = init(tmp_path / "wijk.staven", codebook_file, "anna", "Wijkstudie")
    bib = tmp_path / "gevonden.bib"
    bib.write_text(FOUND, encoding="utf-8")
    session = open_session(path, "anna")
    import_files(session, [bib], to_screen=True)
    search = log_search(session, "Catalogus", query="wijk", day="2022-11-03", hits=3)
    found(session, search.guid, [line.guid for line in sources(session)])
    set_plan(session, ScreeningPlan(reviewers=2, blind=True))
    session.close()
    return path


async def _at_the_keys(project: Path, reviewer: str, *keys: str) -> str:
    """What stands on the screen after somebody pressed these keys while screening."""
    session = open_session(project, reviewer)
    app = StavenApp(session, reviewer)
    async with app.run_test(size=(100, 30)) as pilot:
        for key in ("2", "s", *keys):
            if len(key) > 1 and " " in key:
                await paste(pilot, key)
            else:
                await pilot.press(key)
            await pilot.pause(0.2)
        seen = shown(app)
        assert len(lines(app)) <= 30
    session.close()
    return seen


async def test_two_people_select_and_the_flow_tells_it(project: Path) -> None:
    # Anna takes in the first two, and puts the birds out.
    await _at_the_keys(project, "anna", "i", "i", "e", "1")
    # Bram doubts the second; he sees nothing of Anna until he has decided.
    seen = await _at_the_keys(project, "bram", "i")
    assert "anna" not in seen
    await _at_the_keys(project, "bram", "o", "e", "1")
    # They settle on it together, at Bram's keyboard.
    await _at_the_keys(project, "bram", "c", "i", "it is on budgets", "enter")
    # In the second round both read the first; the second was not to be had.
    await _at_the_keys(project, "anna", "i", "e", "1")
    await _at_the_keys(project, "bram", "i", "e", "1")

    session = open_session(project, "anna")
    statuses = {line.citekey: line.status for line in sources(session)}
    told = flow(session).registered
    assert selection(session).conflicts() == ()
    reason = source_record(session, "bos2021").source.exclusion_reason
    session.close()

    assert statuses == {
        "anders2020": Status.INCLUDED,
        "bos2021": Status.EXCLUDED,
        "claes1995": Status.EXCLUDED,
    }
    assert reason == "not retrieved"
    assert told.records == told.screened.n == 3
    assert told.excluded.citekeys == ("claes1995",)
    assert told.not_retrieved.citekeys == ("bos2021",)
    assert told.included.citekeys == ("anders2020",)
