"""What decisions come to: one person or two, alike or not, settled or changed."""

from hypothesis import given
from hypothesis import strategies as st

from staven.corpus.screening import Decision, Screening, Stage
from staven.corpus.screening_plan import ScreeningPlan, plan_from_json, plan_to_json, reason_meant
from staven.corpus.selection import (
    WAITING,
    Candidate,
    Outcome,
    Place,
    Standing,
    asks,
    in_conflict,
    outcome,
    own_decision,
    place,
    round_progress,
    status_after,
)
from staven.corpus.source import Status

ALONE = ScreeningPlan()
TWO = ScreeningPlan(reviewers=2, blind=True)
TITLE, FULL = Stage.TITLE, Stage.FULL_TEXT
YES, NO, DOUBT = Decision.INCLUDE, Decision.EXCLUDE, Decision.UNSURE


def row(
    reviewer: str,
    decision: Decision,
    stage: Stage = TITLE,
    reason: str = "",
    *,
    settled: bool = False,
    time: str = "2022-11-03T10:00:00.000Z",
) -> Screening:
    why = reason or ("no evidence" if decision is NO else "")
    guid = f"{reviewer}-{stage}-{settled}"
    return Screening(guid, "walz2021", reviewer, stage, decision, why, time, settled)


def candidate(*rows: Screening, status: Status = Status.FOUND) -> Candidate:
    return Candidate("walz2021", status, rows)


def test_one_person_decides_alone() -> None:
    assert outcome([], TITLE, ALONE) == Outcome(Standing.OPEN)
    assert outcome([row("anna", YES)], TITLE, ALONE) == Outcome(Standing.INCLUDED)
    assert outcome([row("anna", NO)], TITLE, ALONE) == Outcome(Standing.EXCLUDED, "no evidence")


def test_a_doubt_is_to_be_settled_also_by_oneself() -> None:
    assert outcome([row("anna", DOUBT)], TITLE, ALONE).standing is Standing.CONFLICT


def test_two_people_must_decide_alike() -> None:
    one, other = row("anna", YES), row("bram", NO)

    assert outcome([one], TITLE, TWO).standing is Standing.OPEN
    assert outcome([row("anna", DOUBT)], TITLE, TWO).standing is Standing.OPEN
    assert outcome([one, other], TITLE, TWO).standing is Standing.CONFLICT
    assert outcome([one, row("bram", YES)], TITLE, TWO).standing is Standing.INCLUDED
    assert outcome([one, row("bram", DOUBT)], TITLE, TWO).standing is Standing.CONFLICT


def test_of_two_reasons_the_one_counts_that_stands_first_in_the_list() -> None:
    rows = [row("anna", NO, reason="no evidence"), row("bram", NO, reason="outside the topic")]

    assert outcome(rows, TITLE, TWO) == Outcome(Standing.EXCLUDED, "outside the topic")


def test_what_was_settled_last_goes_before_all_else() -> None:
    rows = [
        row("anna", YES),
        row("bram", NO),
        row("carla", NO, reason="too old", settled=True, time="2022-11-04T10:00:00.000Z"),
        row("bram", YES, reason="read it again", settled=True, time="2022-11-05T10:00:00.000Z"),
    ]

    assert outcome(rows[:3], TITLE, TWO) == Outcome(Standing.EXCLUDED, "too old")
    assert outcome(rows, TITLE, TWO) == Outcome(Standing.INCLUDED)


def test_a_source_is_in_only_after_both_rounds() -> None:
    first = row("anna", YES)

    assert status_after((), ALONE) == (Status.FOUND, "")
    assert status_after((first,), ALONE) == (Status.FOUND, "")
    assert status_after((first, row("anna", YES, FULL)), ALONE) == (Status.INCLUDED, "")
    assert status_after((row("anna", NO),), ALONE) == (Status.EXCLUDED, "no evidence")
    refused = row("anna", NO, FULL, "not retrieved")
    assert status_after((first, refused), ALONE) == (Status.EXCLUDED, "not retrieved")


def test_a_changed_mind_in_the_first_round_goes_before_the_second() -> None:
    rows = (row("anna", NO, reason="outside the topic"), row("anna", YES, FULL))

    assert status_after(rows, ALONE) == (Status.EXCLUDED, "outside the topic")


def test_who_is_asked_is_asked_until_they_decide() -> None:
    assert asks(candidate(), TWO, "anna") is TITLE
    assert asks(candidate(row("anna", YES)), TWO, "anna") is None
    assert asks(candidate(row("anna", YES)), TWO, "bram") is TITLE
    both = row("anna", YES), row("bram", YES)
    assert asks(candidate(*both), TWO, "carla") is FULL
    assert asks(candidate(row("anna", YES), row("bram", NO)), TWO, "carla") is None


def test_to_settle_is_not_to_decide_oneself() -> None:
    settled = candidate(row("anna", YES), row("bram", NO), row("carla", YES, settled=True))

    assert own_decision(settled, TITLE, "carla") is None
    assert own_decision(settled, TITLE, "anna") == row("anna", YES)
    assert round_progress([settled], TITLE, TWO, "carla").done_by_me == 0


def test_what_was_taken_in_by_hand_is_said_to_be_unscreened() -> None:
    assert place(candidate(status=Status.INCLUDED), ALONE) is Place.INCLUDED_UNSCREENED
    assert place(candidate(status=Status.EXCLUDED), ALONE) is Place.EXCLUDED_UNSCREENED
    excluded = candidate(row("anna", NO), status=Status.INCLUDED)
    assert place(excluded, ALONE) is Place.INCLUDED_UNSCREENED


def test_decisions_that_a_merge_brought_along_are_to_be_settled() -> None:
    """The kept record was still to be screened; the other one had been excluded."""
    merged = candidate(row("anna", NO), status=Status.FOUND)

    assert place(merged, ALONE) is Place.TITLE
    assert in_conflict(merged, ALONE) is TITLE
    assert asks(merged, ALONE, "bram") is None


def test_progress_counts_each_source_once() -> None:
    sources = [
        candidate(),
        candidate(row("anna", DOUBT)),
        candidate(row("anna", NO), status=Status.EXCLUDED),
        candidate(row("anna", YES)),
        candidate(row("anna", YES), row("anna", YES, FULL), status=Status.INCLUDED),
        candidate(status=Status.INCLUDED),
    ]

    first = round_progress(sources, TITLE, ALONE, "anna")
    second = round_progress(sources, FULL, ALONE, "anna")

    assert (first.sources, first.included, first.excluded) == (5, 2, 1)
    assert (first.conflicts, first.waiting) == (1, 1)
    assert (first.done_by_me, first.left_for_me) == (4, 1)
    assert (second.sources, second.included, second.waiting) == (2, 1, 1)
    assert (second.done_by_me, second.left_for_me) == (1, 1)


def test_a_plan_is_read_as_it_was_written_and_typed_reasons_are_recognised() -> None:
    plan = ScreeningPlan(2, blind=True, reasons={TITLE: ("too old",), FULL: ()})

    assert plan_from_json(plan_to_json(plan)) == plan
    assert plan_from_json(None) == ScreeningPlan()
    assert reason_meant("  No  EVIDENCE ", ()) == "no evidence"
    assert reason_meant("Too old", ("too old",)) == "too old"
    assert reason_meant("about  cats", ()) == "about cats"


REVIEWERS = st.sampled_from(["anna", "bram", "carla"])
ROWS = st.builds(
    row,
    REVIEWERS,
    st.sampled_from(list(Decision)),
    st.sampled_from(list(Stage)),
    settled=st.just(value=False),
)
PLANS = st.sampled_from([ALONE, TWO])


@given(st.data(), st.lists(ROWS, unique_by=lambda one: one.guid), PLANS)
def test_the_order_in_which_people_decide_makes_no_difference(
    data: st.DataObject, rows: list[Screening], plan: ScreeningPlan
) -> None:
    shuffled = data.draw(st.permutations(rows))

    assert status_after(tuple(rows), plan) == status_after(tuple(shuffled), plan)


@given(st.lists(ROWS, unique_by=lambda one: one.guid), PLANS, st.sampled_from(list(Status)))
def test_a_source_waits_for_somebody_or_is_decided(
    rows: list[Screening], plan: ScreeningPlan, status: Status
) -> None:
    """What waits is asked of whoever did not decide, or is to be settled: nothing is forgotten."""
    one = Candidate("walz2021", status, tuple(rows))
    somebody = any(asks(one, plan, name) for name in ("anna", "bram", "carla", "dirk"))

    assert (place(one, plan) in WAITING) == (somebody or in_conflict(one, plan) is not None)
    assert (status is Status.FOUND) == (place(one, plan) in WAITING)
