"""What an export may conclude: EVIDENCE's bounds, whatever the evidence and whoever judges."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passages import CODEBOOK, RULES, Marks, passage
from staven import locale
from staven.export.conclusion import Effectiveness, conclusion
from staven.extracts.appraisal import Design
from staven.extracts.claim import AsIntended, Aspect, Claim, Direction, Scale, Stance
from staven.synthesis.confidence import Confidence
from staven.synthesis.deployment import Verdict
from staven.synthesis.evidence import Evidence
from staven.synthesis.judgement import Judgement
from staven.synthesis.synthesis import MechanismRow, synthesise

EXPERIMENT = Marks(design=Design.EXPERIMENTAL, sms=4)
"""What reaches the highest rung."""


def works(stance: Stance = Stance.SUPPORTS, marks: Marks | None = None) -> list[Evidence]:
    """Five rich, credible, direct studies; monitors, unless said otherwise."""
    return [passage(f"study {n}", stance, marks=marks or Marks()) for n in range(5)]


def deployed(scale: Scale, as_intended: AsIntended | None = None) -> list[Evidence]:
    claim = Claim(aspect=Aspect.DEPLOYED, scale=scale, as_intended=as_intended)
    return [passage("monitor", claim=claim, at=(20, 30))]


def reached(direction: Direction) -> list[Evidence]:
    claim = Claim(aspect=Aspect.OUTCOME, stance=Stance.DESCRIBES, direction=direction)
    return [passage("statistics", codes=["werk"], claim=claim, at=(40, 50))]


def row(*evidence: list[Evidence]) -> MechanismRow:
    passages = [item for some in evidence for item in some]
    return synthesise(CODEBOOK, RULES, passages).by_code["taal"]


def judged(of: MechanismRow, works: Confidence, deployed: Verdict) -> MechanismRow:
    """The same row, on which somebody settled."""
    made = Judgement("g", "taal", Aspect.WORKS, "", works, "so", "an", "2023-03-12", "f")
    other = replace(made, aspect=Aspect.DEPLOYED, value=deployed)
    return replace(of, judgement=made, deployed_judgement=other)


BROAD = deployed(Scale.BROAD)
NEARER = reached(Direction.SMALLER)


def test_well_founded_deployed_and_reached_is_plausible() -> None:
    found = conclusion(row(works(), BROAD), NEARER)

    assert found.effectiveness is Effectiveness.PLAUSIBLE
    assert found.text == (
        "Research says that this mechanism works, with high confidence and indicative effect "
        "evidence. It was put into practice broadly. The outcomes beside it came nearer. It is "
        "plausible that the policy was effective in this way."
    )


def test_only_a_causal_study_makes_it_effective() -> None:
    causal = conclusion(row(works(marks=EXPERIMENT), BROAD), NEARER)

    assert causal.effectiveness is Effectiveness.EFFECTIVE
    assert causal.text.endswith("The policy was effective in this way.")


def test_a_causal_study_against_it_takes_that_away() -> None:
    against = [passage("trial", Stance.CONTRADICTS, marks=EXPERIMENT)]
    found = conclusion(
        judged(row(works(marks=EXPERIMENT), against, BROAD), Confidence.HIGH, Verdict.BROAD), NEARER
    )

    assert found.effectiveness is Effectiveness.PLAUSIBLE


def test_reached_goals_alone_say_nothing_of_effectiveness() -> None:
    found = conclusion(row(NEARER, BROAD), NEARER)

    assert found.effectiveness is Effectiveness.NOT_ESTABLISHED
    assert found.text == (
        "No research was found on whether this mechanism works. Whether the policy was effective "
        "in this way cannot be established."
    )


def test_without_deployment_beside_it_nothing_is_established() -> None:
    found = conclusion(row(works(marks=EXPERIMENT)), NEARER)

    assert found.effectiveness is Effectiveness.NOT_ESTABLISHED
    assert "No research was found on whether it was put into practice." in found.text


def test_without_outcome_beside_it_nothing_is_established() -> None:
    found = conclusion(row(works(marks=EXPERIMENT), BROAD), [])

    assert found.effectiveness is Effectiveness.NOT_ESTABLISHED
    assert "No research was found on whether its outcomes came nearer." in found.text


@pytest.mark.parametrize("direction", [Direction.STABLE, Direction.LARGER, Direction.FLUCTUATING])
def test_a_gap_that_did_not_close_supports_no_conclusion(direction: Direction) -> None:
    found = conclusion(row(works(), BROAD), reached(direction))

    assert found.effectiveness is Effectiveness.NOT_ESTABLISHED


def test_contradictory_outcomes_are_said_to_be_so() -> None:
    found = conclusion(row(works(), BROAD), [*NEARER, *reached(Direction.LARGER)])

    assert "some came nearer and others did not" in found.text


def test_what_was_not_put_into_practice_cannot_have_been_effective() -> None:
    found = conclusion(row(works(), deployed(Scale.NONE)), NEARER)

    assert found.effectiveness is Effectiveness.NOT_PLAUSIBLE
    assert "It was not put into practice." in found.text


def test_what_was_deployed_otherwise_than_meant_is_not_the_mechanism() -> None:
    found = conclusion(row(works(), deployed(Scale.BROAD, AsIntended.NO)), NEARER)

    assert found.effectiveness is Effectiveness.NOT_ESTABLISHED
    assert "That did not happen as intended." in found.text


def test_pilots_are_too_little_and_a_small_scale_limits_it() -> None:
    pilots = conclusion(row(works(), deployed(Scale.PILOTS)), NEARER)
    small = conclusion(row(works(), deployed(Scale.LOCAL)), NEARER)

    assert pilots.effectiveness is Effectiveness.NOT_ESTABLISHED
    assert small.text.endswith("effective in this way, where it was deployed.")


def test_research_that_contradicts_it_makes_it_implausible() -> None:
    found = conclusion(row(works(Stance.CONTRADICTS), BROAD), NEARER)

    assert found.effectiveness is Effectiveness.NOT_PLAUSIBLE


def test_an_unappraised_proposal_is_provisional_until_it_is_judged() -> None:
    bare = [passage(f"study {n}", marks=None, at=(0, 10)) for n in range(5)]
    proposal = row(bare, BROAD)

    assert "This is provisional" in conclusion(proposal, NEARER).text
    settled = judged(proposal, Confidence.MODERATE, Verdict.BROAD)
    assert "This is provisional" not in conclusion(settled, NEARER).text


def test_people_settle_what_the_rules_propose() -> None:
    proposal = row(works(), BROAD)

    lowered = conclusion(judged(proposal, Confidence.LOW, Verdict.BROAD), NEARER)
    narrowed = conclusion(judged(proposal, Confidence.HIGH, Verdict.PILOTS_ONLY), NEARER)

    assert lowered.effectiveness is Effectiveness.NOT_ESTABLISHED
    assert "with low confidence" in lowered.text
    assert narrowed.effectiveness is Effectiveness.NOT_ESTABLISHED


CLAIMS = st.sampled_from(
    [
        works(),
        works(marks=EXPERIMENT),
        works(Stance.CONTRADICTS),
        works(Stance.DESCRIBES),
        works(Stance.MIXED),
        [],
    ]
)
DEPLOYMENTS = st.sampled_from([[], *(deployed(scale) for scale in Scale)])
OUTCOMES = st.sampled_from([[], *(reached(direction) for direction in Direction)])


@given(CLAIMS, DEPLOYMENTS, OUTCOMES, st.sampled_from(Confidence), st.sampled_from(Verdict))
def test_no_judgement_lifts_the_bounds(
    claims: list[Evidence],
    scales: list[Evidence],
    outcomes: list[Evidence],
    confidence: Confidence,
    verdict: Verdict,
) -> None:
    """Without rung 4 never effective; above "not established" only with all three in place."""
    proposal = row(claims, scales)
    for one in (proposal, judged(proposal, confidence, verdict)):
        found = conclusion(one, outcomes).effectiveness
        if found is Effectiveness.EFFECTIVE:
            assert one.works.supporting == 4
        if found in (Effectiveness.EFFECTIVE, Effectiveness.PLAUSIBLE):
            assert claims
            assert any(item.extract.claim.direction is Direction.SMALLER for item in outcomes)
            assert scales or one.deployed_judgement is not None


def test_dutch_says_aannemelijk_and_says_doeltreffend_outright_only_on_a_causal_study() -> None:
    locale.use("nl")

    plausible = conclusion(row(works(), BROAD), NEARER).text
    effective = conclusion(row(works(marks=EXPERIMENT), BROAD), NEARER).text

    assert plausible.endswith("Het is aannemelijk dat het beleid langs deze weg doeltreffend was.")
    assert "beleid was langs deze weg doeltreffend" not in plausible
    assert effective.endswith("Het beleid was langs deze weg doeltreffend.")
