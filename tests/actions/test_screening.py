"""Screening a project: the status follows, blind stays blind, and everything can be taken back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from staven import locale
from staven.actions.coding import undo
from staven.actions.screening import decide, decided_by_everyone, put_up_for_screening, selection
from staven.actions.screening_plan import add_reason, plan_of, set_plan
from staven.actions.session import Session, open_session
from staven.actions.sources import set_status, source_record
from staven.actions.works import merge_works
from staven.corpus.screening import Decision, Screening, Stage
from staven.corpus.screening_plan import ScreeningPlan
from staven.corpus.selection import Standing
from staven.corpus.source import Status
from staven.errors import StavenError

TITLE, FULL = Stage.TITLE, Stage.FULL_TEXT
YES, NO, DOUBT = Decision.INCLUDE, Decision.EXCLUDE, Decision.UNSURE
SMIT, VISION = "smit2020contact", "gemeente2018visie"

People = Callable[[str], Session]


@pytest.fixture
def people(project_file: Path) -> Iterator[People]:
    """Anna, Bram and Carla at one project in which all three sources are to be screened."""
    sessions: dict[str, Session] = {}

    def session_of(name: str) -> Session:
        if name not in sessions:
            sessions[name] = open_session(project_file, name)
        return sessions[name]

    put_up_for_screening(session_of("anna"), [SMIT, VISION, "jansen2019buurt"])
    yield session_of
    for session in sessions.values():
        session.close()


@pytest.fixture
def two(people: People) -> People:
    """The same, with two people who decide blind on each source."""
    set_plan(people("anna"), ScreeningPlan(reviewers=2, blind=True))
    return people


def status(session: Session, citekey: str = SMIT) -> tuple[Status, str]:
    source = source_record(session, citekey).source
    return source.status, source.exclusion_reason


def rows(session: Session, citekey: str = SMIT) -> list[tuple[str, Decision]]:
    seen: tuple[Screening, ...] = selection(session).candidates[citekey].rows
    return [(row.reviewer, row.decision) for row in seen]


def test_a_source_goes_through_both_rounds_and_is_in(people: People) -> None:
    anna = people("anna")

    first = decide(anna, SMIT, YES)
    assert (first.stage, first.outcome.standing) == (TITLE, Standing.INCLUDED)
    assert status(anna) == (Status.FOUND, "")
    assert SMIT in selection(anna).asked(FULL)

    second = decide(anna, SMIT, YES)
    assert second.stage is FULL
    assert status(anna) == (Status.INCLUDED, "")
    assert SMIT not in selection(anna).asked(FULL)


def test_excluding_asks_for_a_reason_and_keeps_it_with_the_source(people: People) -> None:
    anna = people("anna")
    with pytest.raises(StavenError, match="asks for a reason"):
        decide(anna, SMIT, NO, reason="  ")

    decide(anna, SMIT, NO, reason="outside the PERIOD")

    assert status(anna) == (Status.EXCLUDED, "outside the period")
    assert selection(anna).progress(TITLE).excluded == 1


def test_a_mind_can_be_changed_and_the_status_follows(people: People) -> None:
    anna = people("anna")
    decide(anna, SMIT, NO, reason="outside the topic")

    decide(anna, SMIT, YES)

    assert status(anna) == (Status.FOUND, "")
    assert rows(anna) == [("anna", YES)]
    assert decided_by_everyone(anna) == [("anna", TITLE, 1)]


def test_one_undo_takes_back_the_decision_and_the_status(people: People) -> None:
    anna = people("anna")
    decide(anna, SMIT, YES)
    decide(anna, SMIT, NO, reason="not retrieved")
    assert status(anna) == (Status.EXCLUDED, "not retrieved")

    undo(anna)
    assert status(anna) == (Status.FOUND, "")
    assert rows(anna) == [("anna", YES)]

    undo(anna)
    assert rows(anna) == []
    assert SMIT in selection(anna).asked(TITLE)


def test_blind_reviewers_see_nothing_of_each_other_until_both_decided(two: People) -> None:
    anna, bram = two("anna"), two("bram")

    decide(anna, SMIT, NO, reason="outside the topic")

    seen = selection(bram)
    assert seen.candidates[SMIT].rows == ()
    assert SMIT in seen.asked(TITLE)
    assert (seen.progress(TITLE).excluded, seen.progress(TITLE).waiting) == (0, 3)
    assert seen.reasons(TITLE) == selection(two("carla")).reasons(TITLE)
    assert status(bram) == (Status.FOUND, "")
    assert rows(anna) == [("anna", NO)]
    assert decided_by_everyone(bram) == [("anna", TITLE, 1)]  # how much, not what

    decided = decide(bram, SMIT, YES)

    assert decided.outcome.standing is Standing.CONFLICT
    assert rows(bram) == rows(anna) == [("anna", NO), ("bram", YES)]
    assert selection(anna).conflicts() == selection(two("carla")).conflicts() == (SMIT,)


def test_reviewers_who_are_not_blind_see_each_other(two: People) -> None:
    set_plan(two("anna"), ScreeningPlan(reviewers=2, blind=False))
    decide(two("anna"), SMIT, DOUBT)

    assert rows(two("bram")) == [("anna", DOUBT)]


def test_two_who_agree_decide(two: People) -> None:
    anna, bram = two("anna"), two("bram")
    decide(anna, SMIT, NO, reason="no evidence")
    decide(bram, SMIT, NO, reason="outside the topic")

    assert status(anna) == (Status.EXCLUDED, "outside the topic")
    with pytest.raises(StavenError, match="2 people decided on smit2020contact"):
        decide(two("carla"), SMIT, YES)


def test_a_third_settles_with_a_reason(two: People) -> None:
    anna, bram, carla = two("anna"), two("bram"), two("carla")
    decide(anna, SMIT, NO, reason="no evidence")
    with pytest.raises(StavenError, match="nothing to settle"):
        decide(carla, SMIT, YES, reason="it counts neighbours", settle=True)
    decide(bram, SMIT, YES)
    with pytest.raises(StavenError, match="settling asks for a reason"):
        decide(carla, SMIT, YES, settle=True)
    with pytest.raises(StavenError, match="a doubt settles nothing"):
        decide(carla, SMIT, DOUBT, reason="hm", settle=True)

    settled = decide(carla, SMIT, YES, reason="it counts neighbours", settle=True)

    assert settled.outcome.standing is Standing.INCLUDED
    assert SMIT in selection(anna).asked(FULL)
    [row] = [row for row in selection(anna).candidates[SMIT].rows if row.settled]
    assert (row.reviewer, row.reason) == ("carla", "it counts neighbours")

    assert decided_by_everyone(anna) == [("anna", TITLE, 1), ("bram", TITLE, 1)]

    undo(carla)
    assert selection(anna).conflicts() == (SMIT,)


def test_what_was_settled_is_seen_by_all_also_under_another_plan(people: People) -> None:
    decide(people("anna"), SMIT, DOUBT)
    decide(people("anna"), SMIT, YES, reason="read it again", settle=True)

    set_plan(people("anna"), ScreeningPlan(reviewers=2, blind=True))

    assert rows(people("bram")) == [("anna", DOUBT), ("anna", YES)]
    assert SMIT in selection(people("bram")).asked(FULL)


def test_a_decision_that_another_rests_on_is_not_undone_but_can_be_changed(two: People) -> None:
    anna, bram = two("anna"), two("bram")
    decide(anna, SMIT, NO, reason="no evidence")
    decide(bram, SMIT, NO, reason="no evidence")

    with pytest.raises(StavenError, match="changed since"):
        undo(anna)
    assert status(anna) == (Status.EXCLUDED, "no evidence")

    decide(anna, SMIT, YES)
    assert status(anna) == (Status.FOUND, "")
    assert selection(bram).conflicts() == (SMIT,)


def test_another_plan_lets_each_status_follow_the_decisions(people: People) -> None:
    anna = people("anna")
    decide(anna, SMIT, NO, reason="no evidence")

    set_plan(anna, ScreeningPlan(reviewers=2))
    assert status(anna) == (Status.FOUND, "")
    assert SMIT in selection(people("bram")).asked(TITLE)

    set_plan(anna, ScreeningPlan(reviewers=1))
    assert status(anna) == (Status.EXCLUDED, "no evidence")


def test_another_plan_writes_only_what_it_changes(people: People) -> None:
    anna = people("anna")
    decide(anna, SMIT, NO, reason="no evidence")
    count = "SELECT count(*) FROM journal"
    [before] = anna.db.connection.execute(count).fetchone()

    add_reason(anna, TITLE, "too old")

    assert anna.db.connection.execute(count).fetchone()[0] == before + 1


def test_the_second_round_asks_for_the_first(people: People) -> None:
    with pytest.raises(StavenError, match="has not come through the first round"):
        decide(people("anna"), SMIT, YES, stage=FULL)


def test_what_came_in_without_screening_is_left_alone_until_it_is_put_up(people: People) -> None:
    anna = people("anna")
    set_status(anna, SMIT, Status.INCLUDED)
    with pytest.raises(StavenError, match="does not wait to be screened"):
        decide(anna, SMIT, NO, reason="no evidence")

    assert put_up_for_screening(anna) == 1
    decide(anna, SMIT, NO, reason="no evidence")

    assert status(anna) == (Status.EXCLUDED, "no evidence")


def test_what_was_screened_in_is_not_put_up_again(people: People) -> None:
    anna = people("anna")
    decide(anna, SMIT, YES)
    decide(anna, SMIT, YES)

    assert put_up_for_screening(anna, [SMIT]) == 0
    assert status(anna) == (Status.INCLUDED, "")


def test_only_what_has_no_text_and_no_passage_is_put_up_unnamed(session: Session) -> None:
    assert put_up_for_screening(session) == 2
    assert status(session, "jansen2019buurt") == (Status.INCLUDED, "")
    undo(session)
    assert status(session) == (Status.INCLUDED, "")


def test_a_reason_of_ones_own_is_offered_afterwards(people: People) -> None:
    anna = people("anna")

    plan = add_reason(anna, TITLE, " about  another country ")
    add_reason(anna, TITLE, "About another country")
    decide(anna, SMIT, NO, reason="written by hand")

    assert plan.reasons[TITLE][-1] == "about another country"
    assert plan_of(anna).reasons[TITLE].count("about another country") == 1
    assert selection(anna).reasons(TITLE)[-1] == "written by hand"


def test_a_typed_reason_is_kept_in_one_word_for_both_languages(
    people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = people("anna")
    words = {"no evidence": "geen onderzoek of gegevens"}
    monkeypatch.setattr("staven.corpus.screening_plan._", lambda text: words.get(text, text))

    decide(anna, SMIT, NO, reason="Geen onderzoek of gegevens")

    assert selection(anna).candidates[SMIT].rows[0].reason == "no evidence"
    assert status(anna) == (Status.EXCLUDED, "geen onderzoek of gegevens")
    assert locale.language() == "en"


def test_a_merge_keeps_the_decisions_and_asks_to_settle(people: People) -> None:
    anna = people("anna")
    decide(anna, SMIT, NO, reason="no evidence")

    merge_works(anna, VISION, SMIT)

    seen = selection(anna)
    assert rows(anna, VISION) == [("anna", NO)]
    assert status(anna, VISION) == (Status.FOUND, "")
    assert seen.conflicts() == (VISION,)

    decide(anna, VISION, YES, reason="another chapter", settle=True)
    assert selection(anna).conflicts() == ()
    assert VISION in selection(anna).asked(FULL)


def test_a_project_that_may_only_be_read_takes_no_decision(
    people: People, project_file: Path
) -> None:
    people("anna")
    reading = open_session(project_file, "anna", for_writing=False)
    with pytest.raises(StavenError, match="open for reading only"):
        decide(reading, SMIT, YES)
    reading.close()
