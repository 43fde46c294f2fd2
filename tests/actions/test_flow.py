"""The flow of a project, from its search log, its decisions and its merged records."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from staven.actions.flow import flow, write_flow
from staven.actions.interviews import bring_interview
from staven.actions.screening import decide, put_up_for_screening
from staven.actions.screening_plan import set_plan
from staven.actions.search_log import found, log_search
from staven.actions.session import Session
from staven.actions.sources import source_record
from staven.actions.works import merge_works, same_study
from staven.corpus.screening import Decision
from staven.corpus.screening_plan import ScreeningPlan
from staven.corpus.search_record import SearchKind
from staven.errors import StavenError

JANSEN, SMIT, VISION = "jansen2019buurt", "smit2020contact", "gemeente2018visie"


def guid(session: Session, citekey: str) -> str:
    return source_record(session, citekey).source.guid


@pytest.fixture
def screened(session: Session) -> Session:
    """Jansen is in, Smit could not be retrieved, the vision was excluded on its title."""
    search = log_search(session, "Catalogus", day="2022-11-03", hits=40)
    site = log_search(session, "Waterstad", day="2022-11-04", kind=SearchKind.WEBSITE)
    found(session, search.guid, [guid(session, JANSEN), guid(session, SMIT)])
    found(session, site.guid, [guid(session, JANSEN), guid(session, VISION)])
    put_up_for_screening(session, [JANSEN, SMIT, VISION])
    for citekey in (JANSEN, JANSEN, SMIT):
        decide(session, citekey, Decision.INCLUDE)
    decide(session, SMIT, Decision.EXCLUDE, reason="not retrieved")
    decide(session, VISION, Decision.EXCLUDE, reason="no evidence")
    return session


def test_the_flow_counts_what_happened(screened: Session) -> None:
    bring_interview(screened, "municipality")
    found_flow = flow(screened)
    left, right = found_flow.registered, found_flow.other

    assert [one.box.n for one in left.identified] == [40]
    assert (left.duplicates.n, left.not_brought_in.n) == (0, 38)
    assert left.screened.citekeys == (JANSEN, SMIT)
    assert left.not_retrieved.citekeys == (SMIT,)
    assert left.included.citekeys == (JANSEN,)
    assert [one.box.n for one in right.identified] == [2]
    assert right.duplicates.citekeys == (JANSEN,)
    assert right.excluded.citekeys == (VISION,)
    assert (found_flow.studies, found_flow.included.citekeys) == (1, (JANSEN,))
    assert found_flow.interviews.citekeys == ("interview-municipality-1",)


def test_a_report_with_a_text_in_the_project_was_retrieved(screened: Session) -> None:
    decide(screened, JANSEN, Decision.EXCLUDE, reason="not retrieved")
    left = flow(screened).registered

    assert left.not_retrieved.citekeys == (SMIT,)
    assert [one.box.citekeys for one in left.excluded_on_full_text] == [(JANSEN,)]


def test_merged_records_are_duplicates_and_one_study_counts_once(session: Session) -> None:
    merge_works(session, JANSEN, VISION)
    same_study(session, JANSEN, SMIT)
    found_flow = flow(session)

    assert found_flow.registered.records == 3
    assert found_flow.registered.duplicates.citekeys == (VISION,)
    assert found_flow.registered.included_unscreened.n == found_flow.included.n == 2
    assert found_flow.studies == 1


def test_a_decision_that_is_still_blind_moves_nothing(session: Session) -> None:
    put_up_for_screening(session, [SMIT])
    set_plan(session, ScreeningPlan(reviewers=2, blind=True))
    before = flow(session)

    decide(session, SMIT, Decision.EXCLUDE, reason="no evidence")

    assert flow(session) == before
    assert before.registered.to_screen.citekeys == (SMIT,)


def test_the_flow_is_written_by_the_ending_of_the_file(screened: Session, tmp_path: Path) -> None:
    picture = write_flow(screened, tmp_path / "stroom.svg")
    text = write_flow(screened, tmp_path / "stroom.txt")
    table = write_flow(screened, tmp_path / "stroom.md")

    assert ET.fromstring(picture.read_text("utf-8")).tag == "{http://www.w3.org/2000/svg}svg"  # noqa: S314  (our own picture)
    assert "Databases: Catalogus (n = 40)" in text.read_text("utf-8")
    assert "| Records screened (n = 2) | Records excluded (n = 0) |" in table.read_text("utf-8")
    with pytest.raises(StavenError, match=r"\.svg or \.txt or \.md"):
        write_flow(screened, tmp_path / "stroom.png")
