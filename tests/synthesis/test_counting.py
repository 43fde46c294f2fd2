"""What counts, and what is left out with its reason."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passages import CODEBOOK, RULES, WELL, Marks, passage
from staven.corpus.source import Status
from staven.extracts.appraisal import Design
from staven.extracts.claim import Aspect, Claim, Direction, Stance
from staven.extracts.extract import State
from staven.synthesis.counting import counted, years
from staven.synthesis.evidence import Evidence
from staven.synthesis.synthesis import synthesise


def left(*evidence: Evidence) -> dict[str, str]:
    """The reasons for what is left out, by GUID of the extract."""
    return {one.extract: one.reason for one in counted(evidence, CODEBOOK, RULES)[1]}


def test_excluded_rejected_and_unfinished_passages_are_left_out_with_their_reason() -> None:
    reasons = left(
        passage("a", guid="excluded", status=Status.EXCLUDED),
        passage("b", guid="rejected", state=State.REJECTED),
        passage("c", guid="blind", blind_unfinished=True),
        passage("d", guid="unsettled", settled_document=True),
        passage("e", guid="settled", settled_document=True, state=State.SETTLED),
        passage("f", guid="no mechanism", codes=("werk",)),
        passage("g", guid="counts"),
    )
    assert reasons == {
        "excluded": "The source is excluded.",
        "rejected": "The reviewers rejected this passage.",
        "blind": "Somebody is still reading this text blind.",
        "unsettled": "The codings of this document were settled, and this one is not among them.",
        "no mechanism": (
            "No code on it says which mechanism, goal or instrument its claim is about."
        ),
    }


@pytest.mark.parametrize(
    ("period", "counts"),
    [
        ("", True),
        ("2014-2021", True),
        ("2014", True),
        ("2010-2014", True),
        ("2021–2025", True),
        ("2013", False),
        ("2022-2024", False),
        ("sinds kort", True),
    ],
)
def test_what_lies_wholly_outside_the_period_is_shown_but_not_counted(
    period: str, *, counts: bool
) -> None:
    assert (not left(passage("a", claim=Claim(period=period)))) is counts


def test_outcomes_are_read_over_a_period_of_their_own() -> None:
    early = Claim(aspect=Aspect.OUTCOME, direction=Direction.SMALLER, period="2003")
    assert not left(passage("a", claim=early, codes=("werk",)))


def test_a_period_is_two_years_or_one() -> None:
    assert years("2014-2021") == (2014, 2021)
    assert years("2019") == (2019, 2019)
    assert years("vanaf 2019") is None


@pytest.mark.parametrize("aspect", [Aspect.WORKS, Aspect.DEPLOYED])
def test_a_policy_document_counts_for_deployment_but_never_for_works(aspect: Aspect) -> None:
    paper = Marks(design=Design.POLICY_DOCUMENT)
    reasons = left(passage("a", guid="paper", claim=Claim(aspect=aspect), marks=paper))
    assert ("paper" in reasons) is (aspect is Aspect.WORKS)


def test_a_study_that_a_policy_document_tells_of_counts_as_that_study() -> None:
    letter = replace(passage("kamerbrief", marks=None), design=Design.POLICY_DOCUMENT)
    told = replace(passage("walz", via="kamerbrief", marks=None), design=Design.POLICY_DOCUMENT)
    assert set(left(letter, told)) == {letter.extract.guid}


def test_two_reviewers_on_one_passage_count_once_from_half_of_the_shorter() -> None:
    first = passage("a", at=(0, 20), reviewer="an", guid="first")
    assert set(left(first, passage("a", at=(15, 25), reviewer="bo", guid="half"))) == {"half"}
    assert not left(first, passage("a", at=(16, 26), reviewer="bo", guid="less"))
    assert not left(first, passage("a", at=(5, 15), reviewer="an", guid="own"))
    assert not left(first, passage("a", at=(5, 15), reviewer="bo", codes=("opvang",), guid="other"))


def test_a_passage_with_more_codes_stays_beside_one_with_fewer() -> None:
    rich = passage("a", at=(0, 20), reviewer="bo", codes=("taal", "krapte"), guid="rich")
    plain = passage("a", at=(0, 20), reviewer="an", guid="plain")
    assert set(left(rich, plain)) == {"plain"}


def test_reviewers_who_conflict_are_left_out_until_they_settle() -> None:
    one = passage("a", Stance.SUPPORTS, at=(0, 20), reviewer="an", guid="one")
    other = passage("a", Stance.CONTRADICTS, at=(0, 20), reviewer="bo", guid="other")
    assert set(left(one, other)) == {"one", "other"}
    agreed = passage(
        "a", Stance.SUPPORTS, at=(0, 20), reviewer="an", guid="one", state=State.SETTLED
    )
    assert set(left(agreed, other)) == {"other"}


def test_a_conflict_about_another_mechanism_is_none() -> None:
    one = passage("a", Stance.SUPPORTS, reviewer="an", codes=("taal", "werk"))
    other = passage("a", Stance.CONTRADICTS, reviewer="bo", codes=("opvang", "werk"))
    assert not left(one, other)


@given(
    st.lists(
        st.builds(
            passage,
            st.sampled_from(["a", "b", "c"]),
            st.sampled_from(Stance),
            at=st.sampled_from([(0, 20), (10, 30), (40, 60)]),
            reviewer=st.sampled_from(["an", "bo", "cy"]),
            state=st.sampled_from(State),
            status=st.sampled_from(Status),
            marks=st.sampled_from([WELL, Marks(design=Design.POLICY_DOCUMENT), None]),
            codes=st.sampled_from([("taal",), ("taal", "krapte"), ("opvang",)]),
        ),
        max_size=10,
        unique_by=lambda item: item.extract.guid,
    ),
    st.data(),
)
def test_every_passage_is_counted_or_left_out_and_order_never_matters(
    evidence: list[Evidence], data: st.DataObject
) -> None:
    kept, out = counted(evidence, CODEBOOK, RULES)
    assert len(kept) + len(out) == len(evidence)
    assert all(item.status is not Status.EXCLUDED for item in kept)
    assert all(item.known_design is not Design.POLICY_DOCUMENT for item in kept)
    shuffled = data.draw(st.permutations(evidence))
    assert counted(shuffled, CODEBOOK, RULES) == (kept, out)
    whole = synthesise(CODEBOOK, RULES, evidence)
    assert whole == synthesise(CODEBOOK, RULES, shuffled)
    excluded = passage("d", status=Status.EXCLUDED)
    assert synthesise(CODEBOOK, RULES, [*evidence, excluded]).mechanisms == whole.mechanisms
