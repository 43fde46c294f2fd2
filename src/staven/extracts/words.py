"""The fixed words of the domain in the user's language, with their signs and letters."""

from staven.codebook.code import Kind
from staven.extracts.claim import (
    AsIntended,
    Aspect,
    CostVerdict,
    Direction,
    Scale,
    Stance,
    Trend,
)
from staven.extracts.extract import Polarity
from staven.locale import pgettext

STANCE_SIGNS = {
    Stance.SUPPORTS: "+",
    Stance.MIXED: "~",
    Stance.CONTRADICTS: "-",
    Stance.DESCRIBES: "=",
    Stance.TOO_EARLY: "0",
}
"""The key that sets a stance, and the sign that shows it."""


def aspect_word(aspect: Aspect) -> str:
    """The question that a passage answers."""
    return {
        Aspect.WORKS: pgettext("aspect", "works"),
        Aspect.DEPLOYED: pgettext("aspect", "deployed"),
        Aspect.OUTCOME: pgettext("aspect", "outcome"),
        Aspect.EFFICIENCY: pgettext("aspect", "efficiency"),
    }[aspect]


def stance_word(stance: Stance) -> str:
    """Which way a passage points."""
    return {
        Stance.SUPPORTS: pgettext("stance", "supports"),
        Stance.MIXED: pgettext("stance", "mixed"),
        Stance.CONTRADICTS: pgettext("stance", "contradicts"),
        Stance.DESCRIBES: pgettext("stance", "describes"),
        Stance.TOO_EARLY: pgettext("stance", "too early"),
    }[stance]


def scale_word(scale: Scale) -> str:
    """How widely it was put into practice."""
    return {
        Scale.NONE: pgettext("scale", "none"),
        Scale.PILOTS: pgettext("scale", "pilots"),
        Scale.LOCAL: pgettext("scale", "local / small"),
        Scale.BROAD: pgettext("scale", "broad"),
        Scale.UNKNOWN: pgettext("scale", "scale unknown"),
    }[scale]


def as_intended_word(as_intended: AsIntended) -> str:
    """Whether practice followed the design."""
    return {
        AsIntended.YES: pgettext("as intended", "as intended"),
        AsIntended.PARTLY: pgettext("as intended", "partly as intended"),
        AsIntended.NO: pgettext("as intended", "not as intended"),
        AsIntended.UNKNOWN: pgettext("as intended", "unknown whether as intended"),
    }[as_intended]


def trend_word(trend: Trend) -> str:
    """How the deployment moved."""
    return {
        Trend.INCREASING: pgettext("trend", "increasing"),
        Trend.STABLE: pgettext("trend", "stable"),
        Trend.DECREASING: pgettext("trend", "decreasing"),
        Trend.UNKNOWN: pgettext("trend", "trend unknown"),
    }[trend]


def direction_word(direction: Direction) -> str:
    """How the gap moved."""
    return {
        Direction.SMALLER: pgettext("direction", "gap smaller"),
        Direction.STABLE: pgettext("direction", "gap stable"),
        Direction.LARGER: pgettext("direction", "gap larger"),
        Direction.FLUCTUATING: pgettext("direction", "gap fluctuating"),
    }[direction]


def cost_verdict_word(verdict: CostVerdict) -> str:
    """What is said of results against means."""
    return {
        CostVerdict.FAVOURABLE: pgettext("cost verdict", "favourable"),
        CostVerdict.UNFAVOURABLE: pgettext("cost verdict", "unfavourable"),
        CostVerdict.UNDETERMINABLE: pgettext("cost verdict", "undeterminable"),
    }[verdict]


def polarity_word(polarity: Polarity) -> str:
    """What a context does."""
    return {
        Polarity.ENABLES: pgettext("polarity", "enables"),
        Polarity.HINDERS: pgettext("polarity", "hinders"),
    }[polarity]


def kind_word(kind: Kind) -> str:
    """What a code stands for."""
    return {
        Kind.POLICY_LINE: pgettext("kind", "policy line"),
        Kind.THEME: pgettext("kind", "theme"),
        Kind.GOAL: pgettext("kind", "goal"),
        Kind.MECHANISM: pgettext("kind", "mechanism"),
        Kind.INSTRUMENT: pgettext("kind", "instrument"),
        Kind.CONTEXT: pgettext("kind", "context"),
        Kind.BOTTLENECK: pgettext("kind", "bottleneck"),
        Kind.OUTCOME: pgettext("kind", "outcome"),
        Kind.GROUP: pgettext("kind", "group"),
    }[kind]


def kind_letter(kind: Kind) -> str:
    """One letter per kind, each its own, so that colour is never the only sign."""
    return {
        Kind.POLICY_LINE: pgettext("letter of policy line", "L"),
        Kind.THEME: pgettext("letter of theme", "T"),
        Kind.GOAL: pgettext("letter of goal", "G"),
        Kind.MECHANISM: pgettext("letter of mechanism", "M"),
        Kind.INSTRUMENT: pgettext("letter of instrument", "I"),
        Kind.CONTEXT: pgettext("letter of context", "C"),
        Kind.BOTTLENECK: pgettext("letter of bottleneck", "B"),
        Kind.OUTCOME: pgettext("letter of outcome", "O"),
        Kind.GROUP: pgettext("letter of group", "P"),
    }[kind]
