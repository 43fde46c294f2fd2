"""Interviews: counted per category, one study together, and nobody named."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from time import sleep

import pytest

from staven.actions.coding import undo
from staven.actions.interviews import bring_interview, categories, questioned
from staven.actions.session import Session, open_session
from staven.actions.sources import source_record, sources
from staven.corpus.interview import next_number
from staven.corpus.person_name_question import person_questions
from staven.corpus.source import Source, Status
from staven.errors import StavenError


def test_an_interview_gets_its_title_and_citekey_from_its_category(session: Session) -> None:
    made = bring_interview(session, "municipality", day="2022-11-03", note="over de buurthuizen")

    assert (made.citekey, made.title) == ("interview-municipality-1", "Interview municipality 1")
    source = source_record(session, made.citekey).source
    assert (source.kind, source.status) == ("interview", Status.INCLUDED)
    assert (source.year, source.month, source.day) == (2022, 11, 3)
    assert source.fields == {"category": "municipality", "note": "over de buurthuizen"}
    assert source.authors == ()


def test_each_category_counts_on_its_own(session: Session) -> None:
    named = ["municipality", "science", "municipality", "Municipality"]

    made = [bring_interview(session, category).citekey for category in named]

    assert made == [
        "interview-municipality-1",
        "interview-science-1",
        "interview-municipality-2",
        "interview-municipality-3",
    ]


def test_a_number_is_not_given_twice(session: Session) -> None:
    bring_interview(session, "practice")
    bring_interview(session, "practice")
    undo(session)

    assert bring_interview(session, "practice").citekey == "interview-practice-2"


def test_all_interviews_are_one_study(session: Session) -> None:
    one = bring_interview(session, "municipality").citekey
    other = bring_interview(session, "science").citekey

    assert source_record(session, one).study_citekeys == (other,)


@pytest.mark.parametrize("note", ["met Karin Waterlander", "wethouder van Waterstad"])
def test_a_note_that_names_somebody_is_questioned_first(session: Session, note: str) -> None:
    before = len(sources(session))

    asked = bring_interview(session, "municipality", note=note)

    assert asked.citekey == ""
    assert asked.questions == person_questions(note, "note")
    assert len(sources(session)) == before

    kept = bring_interview(session, "municipality", note=note, anyway=True)
    assert source_record(session, kept.citekey).source.fields["note"] == note
    assert kept.questions == asked.questions


def test_a_category_of_ones_own_is_made_on_purpose_and_known_afterwards(session: Session) -> None:
    with pytest.raises(StavenError, match="there is no category 'employers'"):
        bring_interview(session, "employers")

    bring_interview(session, " employers ", new=True)

    assert categories(session)[-1] == "employers"
    assert bring_interview(session, "Employers").citekey == "interview-employers-2"
    assert bring_interview(session, "mevrouw Waterlander", new=True).questions


def test_a_day_that_is_none_is_refused(session: Session) -> None:
    with pytest.raises(StavenError, match="'vorige week' is no day"):
        bring_interview(session, "science", day="vorige week")


def test_interviews_in_a_file_are_questioned_too(session: Session) -> None:
    plain = source_record(session, bring_interview(session, "science").citekey).source
    named = replace(plain, citekey="gesprek1", title="Gesprek met Karin Waterlander")

    [problem] = questioned([plain, named], "gesprekken.bib")

    assert (problem.file, problem.entry) == ("gesprekken.bib", "gesprek1")
    assert "“Karin Waterlander” looks like a person's name" in problem.problem


def test_interviews_that_are_added_at_once_get_numbers_of_their_own(
    project_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slowly(known: Sequence[Source], category: str) -> int:
        number = next_number(known, category)
        sleep(0.2)  # long enough for the other windows to count as well, if they could
        return number

    def in_a_window(_number: int) -> str:
        with closing(open_session(project_file, "anna")) as session:
            return bring_interview(session, "practice").citekey

    monkeypatch.setattr("staven.actions.interviews.next_number", slowly)
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(in_a_window, range(4)))

    assert sorted(made) == [f"interview-practice-{number}" for number in (1, 2, 3, 4)]
