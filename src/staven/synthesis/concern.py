"""The four components of GRADE-CERQual, each with the reason for its level.

Source:
    Lewin et al. (2018), doi:10.1186/s13012-017-0688-3 and doi:10.1186/s13012-017-0689-2. How the
    components are computed is our own; the thresholds come from the rules of evidence.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from staven.codebook.rules import Rules, Step
from staven.extracts.appraisal import Relevance, Rigour
from staven.extracts.claim import Stance
from staven.locale import _, ngettext, number
from staven.synthesis.ladder import best_rung, rung, rung_name
from staven.synthesis.names import names
from staven.synthesis.study import Study


class Component(StrEnum):
    """What confidence is lowered for."""

    METHOD = "methodological limitations"
    COHERENCE = "coherence"
    ADEQUACY = "adequacy"
    RELEVANCE = "relevance"


class Level(StrEnum):
    """How serious a concern is; the last two are no concern."""

    NONE = "none"
    MINOR = "minor"
    MODERATE = "moderate"
    SERIOUS = "serious"
    NOT_ASSESSED = "not assessed"
    NOT_ASSESSABLE = "not assessable"


WORSENING = (Level.NONE, Level.MINOR, Level.MODERATE, Level.SERIOUS)
"""The levels that are a concern, mildest first."""


@dataclass(frozen=True, slots=True)
class Concern:
    """One component, how serious the concern is, and why."""

    component: Component
    level: Level
    because: str
    """One or more sentences in the user's language that name numbers and studies."""


def methodological_limitations(studies: Sequence[Study], rules: Rules) -> Concern:
    """By the share of appraised studies whose rigour is not credible.

    Those *with reservations* count by their weight. The unappraised are no part of the share, so
    they never are a concern; where all are, the component is not assessed.
    """
    appraised = [study for study in studies if study.rigour]
    if not appraised:
        return Concern(Component.METHOD, Level.NOT_ASSESSED, _("No study is appraised on rigour."))
    refused = [study for study in appraised if study.rigour is Rigour.NOT_CREDIBLE]
    doubted = [study for study in appraised if study.rigour is Rigour.RESERVATIONS]
    share = (len(refused) + rules.reservations_weight * len(doubted)) / len(appraised)
    parts = []
    if refused:
        parts.append(
            _("{n} of {total} appraised studies not credible ({names}).").format(
                n=len(refused), total=len(appraised), names=_names(refused)
            )
        )
    if doubted:
        parts.append(
            _("{n} of {total} appraised studies credible with reservations ({names}).").format(
                n=len(doubted), total=len(appraised), names=_names(doubted)
            )
        )
    if not parts:
        parts.append(
            ngettext(
                "{n} appraised study, credible.",
                "{n} appraised studies, all credible.",
                len(appraised),
            ).format(n=len(appraised))
        )
    parts += _unappraised(len(studies) - len(appraised))
    return Concern(Component.METHOD, _at_most(share, rules.method_steps), " ".join(parts))


def coherence(studies: Sequence[Study], rules: Rules) -> Concern:
    """By the share of the dominant direction among studies that have one.

    A contradicting study as high on the ladder as the best supporting one, or higher, makes it at
    least as serious as the rules say, until a person explains it.
    """
    against = [study for study in studies if study.stance is Stance.CONTRADICTS]
    both = [study for study in studies if study.stance is Stance.MIXED]
    if len(studies) == 1:
        return Concern(
            Component.COHERENCE,
            Level.NOT_ASSESSABLE,
            _("One study with a direction: nothing to compare it with."),
        )
    level = _at_least(dominance(studies, rules)[1], rules.coherence_steps)
    parts = []
    if against:
        parts.append(
            ngettext(
                "{n} of {total} studies contradicts it ({names}).",
                "{n} of {total} studies contradict it ({names}).",
                len(against),
            ).format(n=len(against), total=len(studies), names=_names(against))
        )
    if both:
        parts.append(
            ngettext(
                "{n} of {total} studies is mixed ({names}).",
                "{n} of {total} studies are mixed ({names}).",
                len(both),
            ).format(n=len(both), total=len(studies), names=_names(both))
        )
    if not parts:
        parts.append(
            _("All {total} studies support it; was contradiction looked for?").format(
                total=len(studies)
            )
        )
    best = best_rung(studies, Stance.SUPPORTS, rules)
    if rivals := [study for study in against if best and rung(study, rules) >= best]:
        level = max(level, Level(rules.rung_contradiction), key=WORSENING.index)
        parts.append(
            _(
                "{names}: at least as high on the ladder ({rung}) as the best supporting study."
            ).format(
                names=_names(rivals), rung=rung_name(best_rung(rivals, Stance.CONTRADICTS, rules))
            )
        )
    return Concern(Component.COHERENCE, level, " ".join(parts))


def adequacy(
    studies: Sequence[Study],
    rules: Rules,
    *,
    reviews: Sequence[Study] = (),
    inconclusive: Sequence[Study] = (),
) -> Concern:
    """By the number of studies, and how much they tell.

    All that is known through one text counts as one study. Thin data (few passages a study, and no
    rich study) make it one step worse. `reviews` and `inconclusive` do not count; they are named.
    """
    texts = {study.via for study in studies if study.via}
    independent = sum(not study.via for study in studies) + len(texts)
    level = _at_least(independent, rules.adequacy_steps)
    parts = [
        ngettext("{n} study.", "{n} studies.", len(studies)).format(n=len(studies)),
    ]
    if independent < len(studies):
        parts.append(
            _("Known through the same text ({names}), so they count as {n}.").format(
                names=names(texts), n=independent
            )
        )
    middle = median([study.passages for study in studies])
    if middle < rules.thin_below_median and not any(study.rich for study in studies):
        worse = WORSENING.index(level) + rules.thin_steps_worse
        level = WORSENING[min(worse, len(WORSENING) - 1)]
        parts.append(
            ngettext(
                "Thin: a median of {n} passage a study, and no rich study.",
                "Thin: a median of {n} passages a study, and no rich study.",
                1 if middle == 1 else 2,
            ).format(n=number(middle, 0 if middle == int(middle) else 1))
        )
    if reviews:
        parts.append(
            _("Not counted beside studies that it includes: {names}.").format(names=_names(reviews))
        )
    if inconclusive:
        parts.append(
            _("Studied without a conclusion, not counted here: {names}.").format(
                names=_names(inconclusive)
            )
        )
    return Concern(Component.ADEQUACY, level, " ".join(parts))


def relevance(studies: Sequence[Study], rules: Rules) -> Concern:
    """By the share of appraised studies on the project's own population and setting."""
    appraised = [study for study in studies if study.relevance]
    if not appraised:
        return Concern(
            Component.RELEVANCE, Level.NOT_ASSESSED, _("No study is appraised on relevance.")
        )
    direct = [study for study in appraised if study.relevance is Relevance.DIRECT]
    partial = [study for study in appraised if study.relevance is Relevance.PARTIAL]
    share = (len(direct) + rules.partial_weight * len(partial)) / len(appraised)
    others = [study for study in appraised if study.relevance is not Relevance.DIRECT]
    if others:
        said = _("{n} of {total} appraised studies only partly or indirectly relevant ({names}).")
        parts = [said.format(n=len(others), total=len(appraised), names=_names(others))]
    else:
        said = ngettext(
            "{n} appraised study, directly relevant.",
            "{n} appraised studies, all directly relevant.",
            len(appraised),
        )
        parts = [said.format(n=len(appraised))]
    parts += _unappraised(len(studies) - len(appraised))
    return Concern(Component.RELEVANCE, _at_least(share, rules.relevance_steps), " ".join(parts))


def dominance(studies: Sequence[Study], rules: Rules) -> tuple[Stance, float]:
    """The dominant direction and its share, 0 to 1, among studies with a direction.

    A mixed study counts by its weight on either side. With two equal sides the direction is mixed.

    Raises:
        ZeroDivisionError: there are no studies.
    """
    weight = rules.mixed_weight * sum(study.stance is Stance.MIXED for study in studies)
    sides = {
        stance: (sum(study.stance is stance for study in studies) + weight) / len(studies)
        for stance in (Stance.SUPPORTS, Stance.CONTRADICTS)
    }
    dominant = max(sides, key=sides.__getitem__)
    share = sides[dominant]
    one_sided = min(sides.values()) < share  # a dominant share of a half would let both sides win
    return (dominant if one_sided and share >= rules.dominant_share else Stance.MIXED), share


def median(numbers: Sequence[int]) -> float:
    """The middle number, or the mean of the middle two.

    Raises:
        IndexError: there are no numbers.
    """
    ordered = sorted(numbers)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[middle]
    return (ordered[middle - 1] + ordered[middle]) / 2


def _at_most(value: float, steps: Sequence[Step]) -> Level:
    return Level(next(level for bound, level in steps if bound is None or value <= bound))


def _at_least(value: float, steps: Sequence[Step]) -> Level:
    return Level(next(level for bound, level in steps if bound is None or value >= bound))


def _names(studies: Sequence[Study]) -> str:
    return names(study.label for study in studies)


def _unappraised(count: int) -> list[str]:
    said = ngettext("{n} not appraised yet.", "{n} not appraised yet.", count).format(n=count)
    return [said] if count else []
