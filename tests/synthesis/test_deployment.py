"""Deployed: how far, as meant, and growing or not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passages import CODEBOOK, RULES, passage
from staven.extracts.claim import AsIntended, Aspect, Claim, Scale, Stance, Trend
from staven.synthesis.deployment import Deployment, Verdict, deployment, in_words
from staven.synthesis.evidence import Evidence

SUPPORTS, MIXED, CONTRADICTS = Stance.SUPPORTS, Stance.MIXED, Stance.CONTRADICTS
DESCRIBES, TOO_EARLY = Stance.DESCRIBES, Stance.TOO_EARLY


def told(
    study: str,
    stance: Stance = SUPPORTS,
    scale: Scale | None = None,
    as_intended: AsIntended | None = None,
    trend: Trend | None = None,
    group: str = "",
    instruments: tuple[str, ...] = (),
) -> Evidence:
    """A passage on how *taal* was deployed."""
    claim = Claim(
        aspect=Aspect.DEPLOYED,
        stance=stance,
        scale=scale,
        as_intended=as_intended,
        trend=trend,
        group=group,
    )
    return passage(study, stance, claim=claim, codes=("taal", *instruments))


def concluded(*evidence: Evidence) -> Deployment:
    return deployment(evidence, CODEBOOK, RULES)


@pytest.mark.parametrize(
    ("evidence", "verdict"),
    [
        ([], Verdict.NO_RESEARCH),
        ([(TOO_EARLY, None)], Verdict.TOO_EARLY),
        ([(TOO_EARLY, None), (DESCRIBES, None)], Verdict.NOT_DETERMINABLE),
        ([(SUPPORTS, Scale.UNKNOWN)], Verdict.NOT_DETERMINABLE),
        ([(SUPPORTS, None)], Verdict.PARTLY),
        ([(MIXED, None)], Verdict.NOT_DETERMINABLE),
        ([(MIXED, Scale.PILOTS)], Verdict.PILOTS_ONLY),
        ([(DESCRIBES, Scale.NONE)], Verdict.NOT_REALISED),
        ([(CONTRADICTS, None)], Verdict.NOT_REALISED),
        ([(CONTRADICTS, None), (TOO_EARLY, None)], Verdict.NOT_REALISED),
        ([(CONTRADICTS, Scale.PILOTS)], Verdict.PILOTS_ONLY),
        ([(CONTRADICTS, None), (SUPPORTS, Scale.PILOTS)], Verdict.PILOTS_ONLY),
        ([(SUPPORTS, Scale.PILOTS), (DESCRIBES, Scale.LOCAL)], Verdict.PARTLY),
        ([(SUPPORTS, Scale.LOCAL), (DESCRIBES, Scale.BROAD)], Verdict.BROAD),
        ([(CONTRADICTS, Scale.BROAD), (SUPPORTS, Scale.PILOTS)], Verdict.PILOTS_ONLY),
        ([(DESCRIBES, Scale.NONE), (DESCRIBES, Scale.UNKNOWN)], Verdict.NOT_DETERMINABLE),
    ],
)
def test_the_first_verdict_that_fits_is_given(
    evidence: list[tuple[Stance, Scale | None]], verdict: Verdict
) -> None:
    found = concluded(*(told(f"s{n}", *one) for n, one in enumerate(evidence)))
    assert found.verdict is verdict
    assert found.studies == len(evidence)


def test_broad_but_badly_fitting_courses_as_in_table_4_1() -> None:
    found = concluded(
        told("rekenkamer", SUPPORTS, Scale.BROAD),
        told("walz", DESCRIBES, as_intended=AsIntended.NO),
    )
    assert in_words(found) == "broad, not as intended"
    assert found.because == (
        "Broadly according to Rekenkamer. Studied without a scale by Walz. "
        "Not as intended according to Walz."
    )


def test_growing_use_of_caseworkers_as_in_table_4_1() -> None:
    found = concluded(told("gruijter", SUPPORTS, Scale.LOCAL, trend=Trend.INCREASING))
    assert in_words(found) == "partly / small scale, increasing"


def test_what_differs_in_intention_is_partly_as_intended() -> None:
    found = concluded(
        told("a", as_intended=AsIntended.YES),
        told("b", as_intended=AsIntended.NO),
        told("c", as_intended=AsIntended.UNKNOWN),
    )
    assert found.as_intended is AsIntended.PARTLY
    assert "As intended according to A. Not as intended according to B." in found.because


def test_a_trend_needs_more_than_half() -> None:
    up, down = Trend.INCREASING, Trend.DECREASING
    assert concluded(told("a", trend=up), told("b", trend=down)).trend is Trend.UNKNOWN
    split = concluded(told("a", trend=up), told("b", trend=down), told("c", trend=up))
    assert split.trend is up


def test_parts_that_differ_are_shown_apart() -> None:
    found = concluded(
        told("a", SUPPORTS, Scale.BROAD, instruments=("cursus",)),
        told("b", CONTRADICTS, group="vrouwen", instruments=("cursus",)),
        told("c", SUPPORTS, Scale.PILOTS, instruments=("cursus", "buddy")),
        told("d", SUPPORTS, Scale.LOCAL),
    )
    assert found.verdict is Verdict.BROAD
    assert [(part.instrument, part.group, part.verdict) for part in found.parts] == [
        ("cursus", "", Verdict.BROAD),
        ("cursus", "vrouwen", Verdict.NOT_REALISED),
        ("buddy", "", Verdict.PILOTS_ONLY),
    ]


claims = st.lists(
    st.builds(
        told,
        st.sampled_from(["a", "b", "c"]),
        st.sampled_from(Stance),
        st.none() | st.sampled_from(Scale),
        st.none() | st.sampled_from(AsIntended),
        st.none() | st.sampled_from(Trend),
        st.sampled_from(["", "vrouwen"]),
        st.sampled_from([(), ("cursus",)]),
    ),
    max_size=8,
)


@given(claims)
def test_no_research_is_found_only_where_there_is_none(evidence: list[Evidence]) -> None:
    found = concluded(*evidence)
    assert (found.verdict is Verdict.NO_RESEARCH) == (not evidence)
    assert bool(found.because) == bool(evidence)


@given(claims)
def test_one_more_broad_source_always_makes_it_broad(evidence: list[Evidence]) -> None:
    assert concluded(*evidence, told("d", scale=Scale.BROAD)).verdict is Verdict.BROAD
