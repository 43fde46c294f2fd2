"""Confidence in a finding by GRADE-CERQual, proposed from the studies behind it.

Source:
    Lewin et al. (2018), doi:10.1186/s13012-017-0688-3 and doi:10.1186/s13012-017-0689-2. How many
    levels a concern costs is our own, and stands in the rules of evidence.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from staven.codebook.rules import Rules
from staven.extracts.claim import Stance
from staven.synthesis.concern import (
    Concern,
    Level,
    adequacy,
    coherence,
    dominance,
    methodological_limitations,
    relevance,
)
from staven.synthesis.evidence import Evidence
from staven.synthesis.ladder import best_rung
from staven.synthesis.study import Study, pooled, study_guid, without_reviews


class Confidence(StrEnum):
    """The four levels of GRADE-CERQual, highest first."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"
    VERY_LOW = "very low"


@dataclass(frozen=True, slots=True)
class Grade:
    """What is proposed for one finding, or for all evidence on a mechanism together."""

    confidence: Confidence | None
    """None where no counted study points either way: a gap, or studied without a conclusion."""
    provisional: bool
    """True while more than half of the studies is unappraised on rigour or on relevance."""
    direction: Stance | None
    """SUPPORTS, CONTRADICTS or MIXED; None where no study has a direction."""
    studies: int
    """Counted studies, those without a direction included; 0 is a gap."""
    extracts: int
    """Passages behind it; what several reviewers marked alike is one."""
    stances: dict[Stance, int]
    """Counted studies by stance; every stance has its number."""
    supporting: int
    """Best rung of the ladder among the supporting studies, 1 to 4; 0 where there are none."""
    contradicting: int
    """Best rung among the contradicting studies, 1 to 4; 0 where there are none."""
    concerns: tuple[Concern, ...]
    """The four components, in the order of Component; empty where there is no confidence."""


def grade(evidence: Iterable[Evidence], rules: Rules) -> Grade:
    """Propose a grade for the counted evidence on one finding.

    What is graded is the finding's sentence, so the components look at the studies that point
    either way. Studies that only describe, or for which it is too early, are counted and named, and
    make a finding neither better nor less well founded.
    """
    everything = pooled(evidence, rules)
    studies, reviews = without_reviews(everything)
    directed = [study for study in studies if study.directed]
    concerns: tuple[Concern, ...] = ()
    if directed:
        concerns = (
            methodological_limitations(directed, rules),
            coherence(directed, rules),
            adequacy(
                directed,
                rules,
                reviews=reviews,
                inconclusive=[study for study in studies if not study.directed],
            ),
            relevance(directed, rules),
        )
    return Grade(
        confidence=confidence(concerns, rules) if directed else None,
        provisional=_provisional(directed, rules),
        direction=dominance(directed, rules)[0] if directed else None,
        studies=len(studies),
        extracts=sum(study.passages for study in everything),
        stances={stance: sum(study.stance is stance for study in studies) for stance in Stance},
        supporting=best_rung(studies, Stance.SUPPORTS, rules),
        contradicting=best_rung(studies, Stance.CONTRADICTS, rules),
        concerns=concerns,
    )


def confidence(concerns: Iterable[Concern], rules: Rules) -> Confidence:
    """Rate down from high by the concerns together, never below very low."""
    levels = [concern.level for concern in concerns]
    lost = (
        rules.serious_lost * levels.count(Level.SERIOUS)
        + rules.moderate_lost * levels.count(Level.MODERATE)
        + rules.minors_lost * (levels.count(Level.MINOR) >= rules.minors_from)
    )
    ranks = list(Confidence)
    return ranks[min(lost, len(ranks) - 1)]


def hangs_on(evidence: Sequence[Evidence], rules: Rules) -> Iterator[str]:
    """Labels of the studies without any one of which the confidence would be another.

    Lazy, since it grades once for every study.
    """
    proposed = grade(evidence, rules).confidence
    for study in pooled(evidence, rules):
        rest = [item for item in evidence if study_guid(item) != study.guid]
        if grade(rest, rules).confidence is not proposed:
            yield study.label


def _provisional(studies: Sequence[Study], rules: Rules) -> bool:
    unrated = sum(not study.rigour for study in studies)
    unplaced = sum(not study.relevance for study in studies)
    return unrated > rules.rigour_provisional_above * len(
        studies
    ) or unplaced > rules.relevance_provisional_above * len(studies)
