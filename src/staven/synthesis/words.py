"""A grade in the user's words and signs, for every list that shows one."""

from collections.abc import Mapping

from staven.extracts.claim import Aspect, Stance
from staven.extracts.words import STANCE_SIGNS
from staven.locale import pgettext
from staven.synthesis.concern import Component, Level
from staven.synthesis.confidence import Confidence, Grade
from staven.synthesis.deployment import Verdict, verdict_word
from staven.synthesis.study import DIRECTED

SIGNS = {stance: STANCE_SIGNS[stance].replace("-", "−") for stance in DIRECTED}
"""The sign of each stance with a direction before a number: its key, with a real minus."""


def confidence_word(confidence: Confidence) -> str:
    """A level of GRADE-CERQual."""
    return {
        Confidence.HIGH: pgettext("confidence", "high"),
        Confidence.MODERATE: pgettext("confidence", "moderate"),
        Confidence.LOW: pgettext("confidence", "low"),
        Confidence.VERY_LOW: pgettext("confidence", "very low"),
    }[confidence]


def judgement_word(aspect: Aspect, value: str) -> str:
    """What was settled on: a level of confidence on *works*, a verdict on *deployed*."""
    if aspect is Aspect.WORKS:
        return confidence_word(Confidence(value))
    return verdict_word(Verdict(value))


def grade_words(grade: Grade) -> str:
    """The confidence, or why there is none; provisional grades are said to be so."""
    if grade.confidence is None:
        if grade.studies:
            return pgettext("confidence", "studied, inconclusive")
        return pgettext("confidence", "no research found")
    word = confidence_word(grade.confidence)
    if grade.provisional:
        return pgettext("confidence", "{level} (provisional)").format(level=word)
    return word


def component_word(component: Component) -> str:
    """What confidence is lowered for."""
    return {
        Component.METHOD: pgettext("component", "methodological limitations"),
        Component.COHERENCE: pgettext("component", "coherence"),
        Component.ADEQUACY: pgettext("component", "adequacy"),
        Component.RELEVANCE: pgettext("component", "relevance"),
    }[component]


def level_word(level: Level) -> str:
    """How serious a concern is."""
    return {
        Level.NONE: pgettext("concern", "none"),
        Level.MINOR: pgettext("concern", "minor"),
        Level.MODERATE: pgettext("concern", "moderate"),
        Level.SERIOUS: pgettext("concern", "serious"),
        Level.NOT_ASSESSED: pgettext("concern", "not assessed"),
        Level.NOT_ASSESSABLE: pgettext("concern", "not assessable"),
    }[level]


def counts_in_signs(stances: Mapping[Stance, int]) -> str:
    """Studies per direction, `+9 ~1 −2`; those without a direction stand in parentheses."""
    signed = [f"{sign}{stances[stance]}" for stance, sign in SIGNS.items() if stances[stance]]
    undirected = stances[Stance.DESCRIBES] + stances[Stance.TOO_EARLY]
    return " ".join([*signed, *([f"({undirected})"] if undirected else [])])
