"""The rules of evidence, as data that a team may change."""

from collections.abc import Mapping
from dataclasses import dataclass

from staven.codebook.rule_values import Values
from staven.errors import Problem
from staven.locale import _

LEVELS = ("none", "minor", "moderate", "serious")
"""The levels of concern that a rule can give."""

SCALES = ("none", "pilots", "local", "broad", "unknown")
"""The scales of deployment that a rule can give."""


Step = tuple[float | None, str]
"""A bound and the level of concern that holds on its near side.

The bound is the highest share (`up_to`), or the lowest share or number (`from`); None on the last
step, which takes the rest.
"""


@dataclass(frozen=True, slots=True)
class Rules:
    """Every threshold that the synthesis applies; shares run from 0 to 1."""

    version: str
    method_steps: tuple[Step, ...]
    """By the highest share of studies whose rigour is not credible."""
    reservations_weight: float
    """What a study *with reservations* counts for in that share."""
    rigour_provisional_above: float
    """Share of studies unappraised on rigour above which a grade is provisional."""
    coherence_steps: tuple[Step, ...]
    """By the lowest share of the dominant direction."""
    mixed_weight: float
    """What a mixed study counts for on either side."""
    rung_contradiction: str
    """Level of concern, at least, where a contradicting study stands as high on the ladder as the
    best supporting one."""
    adequacy_steps: tuple[Step, ...]
    """By the lowest number of counted studies."""
    thin_below_median: float
    """Median of passages a study below which data without a rich study are thin."""
    thin_steps_worse: int
    """Steps by which thin data make the concern worse."""
    relevance_steps: tuple[Step, ...]
    """By the lowest share of studies that are direct."""
    partial_weight: float
    """What a study of *partial* relevance counts for in that share."""
    relevance_provisional_above: float
    """Share of studies unappraised on relevance above which a grade is provisional."""
    serious_lost: int
    """Levels of confidence lost by each serious concern."""
    moderate_lost: int
    """Levels lost by each moderate concern."""
    minors_lost: int
    """Levels lost, once, where there are `minors_from` minor concerns or more."""
    minors_from: int
    dominant_share: float
    """Share from which a direction is dominant; below it the direction is mixed."""
    rungs: Mapping[str, int]
    """Rung of the ladder, 1 to 4, that a design reaches by itself."""
    unappraised_rung: int
    """Rung of a study whose design nobody assessed."""
    theory_rung: int
    """Rung to which an explicit theory lifts a study."""
    causal_rung: int
    """Rung of a causal design with a sufficient SMS."""
    causal_designs: tuple[str, ...]
    causal_sms: int
    """Lowest level of the Maryland scale, 1 to 5, that is sufficient."""
    broad_needs_studies: int
    """Studies that must show a broad deployment before it is called broad."""
    scale_when_unstated: str
    """Scale of a supporting passage that names none."""
    overlap: float
    """Share of the shorter of two passages from which they are one."""
    works_never_from: tuple[str, ...]
    """Designs that never count for *works*."""


def rules_from(mapping: Mapping[str, object]) -> tuple[Rules | None, tuple[Problem, ...]]:
    """Read the rules out of the plain mapping that a rules file holds.

    Keys that explain or translate are left alone. None for the rules where there is any problem:
    each names the path of the key, as in `confidence.adequacy.steps`.
    """
    values = Values(mapping)
    confidence, lost = "confidence.", "confidence.levels_lost."
    method, relevance = confidence + "methodological_limitations.", confidence + "relevance."
    coherence, adequacy = confidence + "coherence.", confidence + "adequacy."
    rules = Rules(
        version=values.text("version"),
        method_steps=_steps(values, method, "up_to"),
        reservations_weight=values.share(method + "reservations_weight"),
        rigour_provisional_above=values.share(method + "provisional_above_unappraised"),
        coherence_steps=_steps(values, coherence, "from"),
        mixed_weight=values.share(coherence + "mixed_weight"),
        rung_contradiction=values.word(coherence + "rung_contradiction", LEVELS),
        adequacy_steps=_steps(values, adequacy, "from"),
        thin_below_median=values.number(adequacy + "thin_below_median"),
        thin_steps_worse=values.whole(adequacy + "thin_steps_worse", 0, len(LEVELS)),
        relevance_steps=_steps(values, relevance, "from"),
        partial_weight=values.share(relevance + "partial_weight"),
        relevance_provisional_above=values.share(relevance + "provisional_above_unappraised"),
        serious_lost=values.whole(lost + "serious", 0, len(LEVELS)),
        moderate_lost=values.whole(lost + "moderate", 0, len(LEVELS)),
        minors_lost=values.whole(lost + "minors", 0, len(LEVELS)),
        minors_from=values.whole(lost + "minors_from", 1, 4),
        dominant_share=values.share(confidence + "dominant_share", 0.5),
        rungs=_rungs(values),
        unappraised_rung=values.whole("ladder.by_design.unappraised", 1, 4),
        theory_rung=values.whole("ladder.theory", 1, 4),
        causal_rung=values.whole("ladder.causal.rung", 1, 4),
        causal_designs=values.texts("ladder.causal.designs"),
        causal_sms=values.whole("ladder.causal.sms_from", 1, 5),
        broad_needs_studies=values.whole("deployed.broad_needs_studies", 1, 100),
        scale_when_unstated=values.word("deployed.supporting_without_scale", SCALES),
        overlap=values.share("overlap"),
        works_never_from=values.texts("works_never_from"),
    )
    return (None if values.problems else rules), tuple(values.problems)


def _steps(values: Values, component: str, bound: str) -> tuple[Step, ...]:
    """The steps of a component: bounds that rise for `up_to` and fall for `from`."""
    path = component + "steps"
    listed = [Values(one, f"{path}[{n}].") for n, one in enumerate(values.mappings(path), 1)]
    steps: list[Step] = [
        (None if one is listed[-1] and not one.has(bound) else one.number(bound), level)
        for one in listed
        if (level := one.word("level", LEVELS))
    ]
    wrong = [problem for one in listed for problem in one.problems]
    values.problems += wrong
    bounds = [step[0] for step in steps if step[0] is not None]
    if not wrong and bounds != sorted(set(bounds), reverse=bound == "from"):
        values.refuse(path, _("the bounds must rise with `up_to`, and fall with `from`"))
    # The last step takes the rest, whatever bound it names to the reader.
    return (*steps[:-1], *((None, level) for _bound, level in steps[-1:]))


def _rungs(values: Values) -> Mapping[str, int]:
    path = "ladder.by_design.rungs"
    read = Values(values.mapping(path), path + ".")
    rungs = {design: read.whole(design, 1, 4) for design in read.held}
    values.problems += read.problems
    return rungs
