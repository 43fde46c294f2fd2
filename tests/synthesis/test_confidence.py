"""Confidence by GRADE-CERQual: the worked examples, every boundary, and the laws."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passages import RULES, THIN, WELL, Marks, passage, studies
from staven.extracts.appraisal import Design, Relevance, Richness, Rigour
from staven.extracts.claim import Stance
from staven.synthesis.concern import Component, Concern, Level, median
from staven.synthesis.confidence import Confidence, Grade, confidence, grade, hangs_on
from staven.synthesis.evidence import Evidence

SUPPORTS, MIXED, CONTRADICTS = Stance.SUPPORTS, Stance.MIXED, Stance.CONTRADICTS
LOW_RUNG = Marks(design=Design.SURVEY)


def level(found: Grade, component: Component) -> Level:
    return next(one.level for one in found.concerns if one.component is component)


def reason(found: Grade, component: Component) -> str:
    return next(one.because for one in found.concerns if one.component is component)


# The worked examples of the rules


def test_one_thin_study_gives_low_confidence() -> None:
    found = grade(studies({SUPPORTS: 1}, THIN), RULES)
    assert found.confidence is Confidence.LOW
    assert level(found, Component.ADEQUACY) is Level.SERIOUS
    assert level(found, Component.COHERENCE) is Level.NOT_ASSESSABLE


def test_two_rich_agreeing_credible_studies_give_moderate_confidence() -> None:
    found = grade(studies({SUPPORTS: 2}), RULES)
    assert found.confidence is Confidence.MODERATE
    assert found.direction is SUPPORTS


def four_studies(marks: Marks) -> list[Evidence]:
    """62 % one way: two support, one is mixed, one contradicts from a lower rung."""
    weaker = Marks(design=Design.SURVEY, richness=marks.richness)
    return [
        *studies({SUPPORTS: 2, MIXED: 1}, marks),
        passage("weerwoord", CONTRADICTS, marks=weaker),
    ]


def test_four_studies_with_62_percent_one_way_give_moderate_at_their_best() -> None:
    found = grade(four_studies(WELL), RULES)
    assert level(found, Component.COHERENCE) is Level.MODERATE
    assert found.confidence is Confidence.MODERATE
    assert found.direction is SUPPORTS


def test_four_such_studies_that_are_thin_give_low() -> None:
    assert grade(four_studies(THIN), RULES).confidence is Confidence.LOW


def test_eight_credible_direct_studies_nearly_all_one_way_give_high_confidence() -> None:
    found = grade(studies({SUPPORTS: 7, MIXED: 1}), RULES)
    assert found.confidence is Confidence.HIGH
    assert not found.provisional


# Each component at its boundaries


@pytest.mark.parametrize(
    ("refused", "doubted", "credible", "expected"),
    [
        (0, 0, 4, Level.NONE),
        (0, 1, 9, Level.MINOR),
        (1, 0, 3, Level.MINOR),
        (0, 2, 2, Level.MINOR),
        (0, 3, 2, Level.MODERATE),
        (2, 0, 2, Level.MODERATE),
        (0, 4, 0, Level.MODERATE),
        (2, 1, 1, Level.SERIOUS),
        (4, 0, 0, Level.SERIOUS),
    ],
)
def test_methodological_limitations_go_by_the_share_that_is_not_credible(
    refused: int, doubted: int, credible: int, expected: Level
) -> None:
    rigours = (
        [Rigour.NOT_CREDIBLE] * refused
        + [Rigour.RESERVATIONS] * doubted
        + [Rigour.CREDIBLE] * credible
    )
    evidence = [passage(f"s{n}", marks=Marks(rigour=one)) for n, one in enumerate(rigours)]
    assert level(grade(evidence, RULES), Component.METHOD) is expected


@pytest.mark.parametrize(
    ("supports", "mixed", "contradicts", "expected", "direction"),
    [
        (10, 0, 0, Level.NONE, SUPPORTS),
        (9, 0, 1, Level.NONE, SUPPORTS),
        (8, 1, 1, Level.MINOR, SUPPORTS),
        (3, 0, 1, Level.MINOR, SUPPORTS),
        (7, 0, 3, Level.MODERATE, SUPPORTS),
        (3, 0, 2, Level.MODERATE, SUPPORTS),
        (5, 1, 4, Level.SERIOUS, MIXED),
        (0, 2, 0, Level.SERIOUS, MIXED),
        (0, 0, 3, Level.NONE, CONTRADICTS),
    ],
)
def test_coherence_goes_by_the_share_of_the_dominant_direction(
    supports: int, mixed: int, contradicts: int, expected: Level, direction: Stance
) -> None:
    evidence = studies({SUPPORTS: supports, MIXED: mixed})
    evidence += studies({CONTRADICTS: contradicts}, LOW_RUNG)
    found = grade(evidence, RULES)
    assert level(found, Component.COHERENCE) is expected
    assert found.direction is direction


def test_two_equal_sides_are_mixed_whatever_share_is_called_dominant() -> None:
    lenient = replace(RULES, dominant_share=0.5)

    assert grade(studies({SUPPORTS: 2, CONTRADICTS: 2}), lenient).direction is MIXED
    assert grade(studies({SUPPORTS: 3, CONTRADICTS: 2}), lenient).direction is SUPPORTS


@pytest.mark.parametrize("design", [Design.MONITOR, Design.BEFORE_AFTER])
def test_a_contradicting_study_on_an_equal_rung_makes_coherence_serious(design: Design) -> None:
    evidence = [
        *studies({SUPPORTS: 9}),
        passage("walz", CONTRADICTS, marks=Marks(design=design)),
    ]
    found = grade(evidence, RULES)
    assert level(found, Component.COHERENCE) is Level.SERIOUS
    assert "Walz: at least as high on the ladder" in reason(found, Component.COHERENCE)


@pytest.mark.parametrize(
    ("count", "rich", "thin"),
    [
        (1, Level.SERIOUS, Level.SERIOUS),
        (2, Level.MODERATE, Level.SERIOUS),
        (3, Level.MINOR, Level.MODERATE),
        (4, Level.MINOR, Level.MODERATE),
        (5, Level.NONE, Level.MINOR),
        (9, Level.NONE, Level.MINOR),
    ],
)
def test_adequacy_goes_by_the_number_of_studies_and_is_a_step_worse_for_thin_data(
    count: int, rich: Level, thin: Level
) -> None:
    assert level(grade(studies({SUPPORTS: count}), RULES), Component.ADEQUACY) is rich
    assert level(grade(studies({SUPPORTS: count}, THIN), RULES), Component.ADEQUACY) is thin


def test_two_passages_a_study_are_not_thin() -> None:
    evidence = [
        passage(f"s{n}", at=(start, start + 10), marks=THIN) for n in range(5) for start in (0, 50)
    ]
    found = grade(evidence, RULES)
    assert level(found, Component.ADEQUACY) is Level.NONE
    assert (found.studies, found.extracts) == (5, 10)


def test_what_one_text_tells_of_four_studies_is_as_adequate_as_one() -> None:
    evidence = [passage(f"s{n}", via="overzicht") for n in range(4)]
    found = grade(evidence, RULES)
    assert found.studies == 4
    assert level(found, Component.ADEQUACY) is Level.SERIOUS
    assert "overzicht" in reason(found, Component.ADEQUACY)


def test_a_review_beside_a_study_that_it_includes_counts_once_and_is_named() -> None:
    evidence = [passage("walz"), passage("overzicht", includes=("walz", "elders"))]
    found = grade(evidence, RULES)
    assert found.studies == 1
    assert "Overzicht" in reason(found, Component.ADEQUACY)


@pytest.mark.parametrize(
    ("direct", "partial", "expected"),
    [
        (3, 1, Level.NONE),
        (5, 2, Level.MINOR),
        (1, 1, Level.MINOR),
        (2, 3, Level.MODERATE),
        (1, 3, Level.MODERATE),
        (1, 4, Level.SERIOUS),
        (0, 2, Level.SERIOUS),
    ],
)
def test_relevance_goes_by_the_share_of_direct_studies(
    direct: int, partial: int, expected: Level
) -> None:
    places = [Relevance.DIRECT] * direct + [Relevance.PARTIAL] * partial
    evidence = [passage(f"s{n}", marks=Marks(relevance=one)) for n, one in enumerate(places)]
    assert level(grade(evidence, RULES), Component.RELEVANCE) is expected


def test_the_unappraised_are_never_a_concern_but_make_the_grade_provisional() -> None:
    none = grade(studies({SUPPORTS: 5}, None), RULES)
    assert level(none, Component.METHOD) is Level.NOT_ASSESSED
    assert level(none, Component.RELEVANCE) is Level.NOT_ASSESSED
    assert none.provisional
    half = grade(
        [*studies({SUPPORTS: 2}), passage("a", marks=None), passage("b", marks=None)], RULES
    )
    assert level(half, Component.RELEVANCE) is Level.NONE
    assert not half.provisional
    more = grade(
        [*studies({SUPPORTS: 1}), passage("a", marks=None), passage("b", marks=None)], RULES
    )
    assert more.provisional


def test_the_unappraised_are_no_part_of_the_share() -> None:
    doubted = passage("a", marks=Marks(rigour=Rigour.RESERVATIONS))
    unseen = [passage(f"s{n}", marks=None) for n in range(3)]
    assert level(grade([doubted, *unseen], RULES), Component.METHOD) is Level.MODERATE


def test_what_two_reviewers_marked_alike_is_one_passage() -> None:
    evidence = [
        passage("a", codes=("taal", "werk"), reviewer="an"),
        passage("a", codes=("taal", "krapte"), reviewer="bo"),
    ]
    assert grade(evidence, RULES).extracts == 1


def test_a_good_nugget_in_a_weak_study_is_credible() -> None:
    weak = Marks(rigour=Rigour.NOT_CREDIBLE)
    without = grade([passage("a", marks=weak)], RULES)
    with_nugget = grade(
        [passage("a", marks=weak), passage("a", marks=weak, at=(50, 60), rigour=Rigour.CREDIBLE)],
        RULES,
    )
    assert level(without, Component.METHOD) is Level.SERIOUS
    assert level(with_nugget, Component.METHOD) is Level.NONE


# How concerns add up


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ([], Confidence.HIGH),
        ([Level.MINOR], Confidence.HIGH),
        ([Level.MINOR, Level.MINOR], Confidence.MODERATE),
        ([Level.MINOR, Level.MINOR, Level.MINOR], Confidence.MODERATE),
        ([Level.MODERATE], Confidence.MODERATE),
        ([Level.MODERATE, Level.MINOR], Confidence.MODERATE),
        ([Level.MODERATE, Level.MINOR, Level.MINOR], Confidence.LOW),
        ([Level.SERIOUS], Confidence.LOW),
        ([Level.SERIOUS, Level.MODERATE], Confidence.VERY_LOW),
        ([Level.SERIOUS, Level.SERIOUS, Level.SERIOUS], Confidence.VERY_LOW),
        ([Level.NOT_ASSESSED, Level.NOT_ASSESSABLE], Confidence.HIGH),
    ],
)
def test_levels_are_lost_by_the_concerns_together(
    levels: list[Level], expected: Confidence
) -> None:
    concerns = [Concern(Component.METHOD, one, "") for one in levels]
    assert confidence(concerns, RULES) is expected


def test_studies_without_a_conclusion_are_no_gap_and_carry_no_confidence() -> None:
    found = grade([passage("a", Stance.DESCRIBES), passage("b", Stance.TOO_EARLY)], RULES)
    assert (found.confidence, found.direction) == (None, None)
    assert found.studies == 2
    assert found.stances[Stance.DESCRIBES] == found.stances[Stance.TOO_EARLY] == 1


def test_what_is_too_early_makes_one_study_no_better_founded() -> None:
    alone = grade(studies({SUPPORTS: 1}), RULES)
    awaited = grade(studies({SUPPORTS: 1, Stance.TOO_EARLY: 6}), RULES)
    assert awaited.confidence is alone.confidence is Confidence.LOW
    assert awaited.studies == 7
    assert "and 3 more" in reason(awaited, Component.ADEQUACY)


def test_a_gap_has_no_study_and_no_grade() -> None:
    found = grade([], RULES)
    assert (found.confidence, found.studies, found.concerns) == (None, 0, ())


def test_a_grade_hangs_on_the_study_that_alone_contradicts() -> None:
    evidence = [*studies({SUPPORTS: 9}), passage("walz", CONTRADICTS)]
    assert list(hangs_on(evidence, RULES)) == ["Walz"]
    assert list(hangs_on(studies({SUPPORTS: 9}), RULES)) == []


def test_the_median_is_the_middle_or_between_the_middle_two() -> None:
    assert median([9, 1, 2]) == 2
    assert median([4, 1, 1, 2]) == 1.5


# Laws

appraisals = st.none() | st.builds(
    Marks,
    design=st.none() | st.sampled_from(Design),
    rigour=st.none() | st.sampled_from(Rigour),
    relevance=st.none() | st.sampled_from(Relevance),
    richness=st.none() | st.sampled_from(Richness),
    sms=st.none() | st.integers(1, 5),
    theory=st.booleans(),
)


@st.composite
def bodies_of_evidence(draw: st.DrawFn) -> list[Evidence]:
    """Up to twelve passages of up to six studies, each appraised in its own way."""
    marks = [draw(appraisals) for _study in range(6)]
    drawn = draw(
        st.lists(
            st.tuples(st.integers(0, 5), st.sampled_from(Stance), st.sampled_from(["", "tekst"])),
            max_size=12,
        )
    )
    return [
        passage(f"s{n}", stance, marks=marks[n], via=via, at=(place * 20, place * 20 + 10))
        for place, (n, stance, via) in enumerate(drawn)
    ]


@given(st.data(), bodies_of_evidence())
def test_the_order_of_passages_never_matters(data: st.DataObject, evidence: list[Evidence]) -> None:
    shuffled = data.draw(st.permutations(evidence))
    assert grade(shuffled, RULES) == grade(evidence, RULES)


@given(bodies_of_evidence())
def test_a_second_source_of_the_same_studies_never_changes_the_count(
    evidence: list[Evidence],
) -> None:
    again = [
        passage(item.study, item.extract.claim.stance, citekey="tweede bron", via="", marks=None)
        for item in evidence
    ]
    assert grade([*evidence, *again], RULES).studies == grade(evidence, RULES).studies


@given(bodies_of_evidence())
def test_confidence_stays_on_its_scale_and_goes_with_a_direction(evidence: list[Evidence]) -> None:
    found = grade(evidence, RULES)
    assert found.confidence is None or found.confidence in Confidence
    assert (found.confidence is None) == (found.direction is None) == (not found.concerns)
    assert sum(found.stances.values()) == found.studies


@given(bodies_of_evidence(), st.sampled_from(Design))
def test_an_equally_high_contradiction_is_always_serious(
    evidence: list[Evidence], design: Design
) -> None:
    marks = Marks(design=design)
    body = [item for item in evidence if item.extract.claim.stance is not SUPPORTS]
    body += [passage("voor", marks=marks), passage("tegen", CONTRADICTS, marks=marks)]
    assert level(grade(body, RULES), Component.COHERENCE) is Level.SERIOUS
