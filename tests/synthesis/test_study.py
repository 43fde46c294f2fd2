"""Studies, not papers: stances, appraisals, and the rungs they reach."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passages import RULES, WELL, Marks, passage
from staven.extracts.appraisal import Design, Independence, Relevance, Richness, Rigour
from staven.extracts.claim import Stance
from staven.synthesis.appraised import appraisal_of_source, appraisal_of_study
from staven.synthesis.evidence import Evidence
from staven.synthesis.ladder import rung
from staven.synthesis.names import names
from staven.synthesis.study import count_studies, pooled, stance_of, without_reviews

SUPPORTS, MIXED, CONTRADICTS = Stance.SUPPORTS, Stance.MIXED, Stance.CONTRADICTS
DESCRIBES, TOO_EARLY = Stance.DESCRIBES, Stance.TOO_EARLY


@pytest.mark.parametrize(
    ("stances", "expected"),
    [
        ([SUPPORTS, SUPPORTS, DESCRIBES], SUPPORTS),
        ([CONTRADICTS, TOO_EARLY], CONTRADICTS),
        ([SUPPORTS, CONTRADICTS], MIXED),
        ([SUPPORTS, MIXED], MIXED),
        ([TOO_EARLY, DESCRIBES], DESCRIBES),
        ([TOO_EARLY], TOO_EARLY),
    ],
)
def test_a_study_has_the_stance_that_all_its_passages_share(
    stances: list[Stance], expected: Stance
) -> None:
    assert stance_of(stances) is expected


def test_two_sources_of_one_study_are_one_study() -> None:
    both = pooled([passage("walz"), passage("walz", citekey="walz2021samenvatting")], RULES)
    assert [study.label for study in both] == ["Walz"]
    assert both[0].passages == 2


def test_all_interviews_of_the_project_itself_are_one_study() -> None:
    own = Marks(design=Design.INTERVIEW, independence=Independence.OWN_TEAM)
    other = Marks(design=Design.INTERVIEW)
    interviews = [passage("gemeente", marks=own), passage("ministerie", marks=own)]
    assert len(pooled(interviews, RULES)) == 1
    assert len(pooled([*interviews, passage("elders", marks=other)], RULES)) == 2


def test_a_study_is_second_hand_only_while_nobody_read_it() -> None:
    told = passage("walz", via="overzicht")
    assert pooled([told], RULES)[0].via == "overzicht"
    assert pooled([told, passage("walz", at=(50, 60))], RULES)[0].via == ""


def test_two_reviews_that_claim_to_include_each_other_leave_one() -> None:
    kept, reviews = without_reviews(
        pooled([passage("a", includes=("b",)), passage("b", includes=("a",))], RULES)
    )
    assert len(kept) == len(reviews) == 1


@given(
    st.lists(
        st.builds(
            passage,
            st.sampled_from("abcd"),
            includes=st.lists(st.sampled_from("abcd"), max_size=2).map(tuple),
        ),
        max_size=6,
    )
)
def test_counting_studies_agrees_with_gathering_them(evidence: list[Evidence]) -> None:
    kept, reviews = without_reviews(pooled(evidence, RULES))
    assert count_studies(evidence) == len(kept)
    assert len(kept) + len(reviews) == len({item.study for item in evidence})


# Which appraisal counts


def test_until_they_settle_the_lowest_view_of_a_source_counts() -> None:
    mild = WELL.of("a", guid="1")
    harsh = Marks(rigour=Rigour.RESERVATIONS, relevance=None, richness=Richness.THIN).of(
        "a", guid="2"
    )
    found = appraisal_of_source([mild, harsh])
    assert found is not None
    assert (found.rigour, found.richness) == (Rigour.RESERVATIONS, Richness.THIN)
    assert found.relevance is Relevance.DIRECT


def test_once_settled_the_settled_view_counts() -> None:
    settled = WELL.of("a", guid="1", settled=True)
    harsh = Marks(rigour=Rigour.NOT_CREDIBLE).of("a", guid="2")
    assert appraisal_of_source([harsh, settled]) == settled
    assert appraisal_of_source([]) is None


def test_a_study_takes_its_best_appraised_source() -> None:
    weak, strong = Marks(rigour=Rigour.RESERVATIONS).of("a"), WELL.of("b")
    assert appraisal_of_study([weak, None, strong]) == strong
    assert appraisal_of_study([None]) is None


# The ladder of Veerman & Van Yperen (2007)


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        (None, 1),
        (Marks(design=None), 1),
        (Marks(design=Design.QUALITATIVE), 1),
        (Marks(design=Design.SURVEY, theory=True), 2),
        (Marks(design=Design.REVIEW), 2),
        (Marks(design=Design.BEFORE_AFTER), 3),
        (Marks(design=Design.MONITOR, theory=True), 3),
        (Marks(design=Design.EXPERIMENTAL, sms=2), 3),
        (Marks(design=Design.EXPERIMENTAL, sms=3), 4),
        (Marks(design=Design.META_ANALYSIS, sms=5), 4),
        (Marks(design=Design.SURVEY, sms=5), 1),
        (Marks(design=Design.EXPERIMENTAL), 3),
    ],
)
def test_a_study_climbs_by_its_design_its_theory_and_its_sms(
    marks: Marks | None, expected: int
) -> None:
    assert rung(pooled([passage("a", marks=marks)], RULES)[0], RULES) == expected


def test_a_passage_bears_no_more_than_its_reviewer_lets_it() -> None:
    told = passage("a", marks=Marks(design=Design.EXPERIMENTAL, sms=5))
    capped = replace(told, extract=replace(told.extract, rung=1))
    assert rung(pooled([told], RULES)[0], RULES) == 4
    assert rung(pooled([capped], RULES)[0], RULES) == 1


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ([], ""),
        (["Walz"], "Walz"),
        (["Walz", "Dagevos"], "Dagevos and Walz"),
        (["C", "B", "A"], "A, B and C"),
        (["E", "D", "C", "B", "A", "A"], "A, B, C and 2 more"),
    ],
)
def test_a_sentence_names_at_most_three(labels: list[str], expected: str) -> None:
    assert names(labels) == expected
