"""Whether a mechanism was put into practice, how far, and as meant (EVIDENCE, section 2)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from staven.codebook.code import Codebook, Kind
from staven.codebook.rules import Rules
from staven.extracts.claim import AsIntended, Scale, Stance, Trend
from staven.extracts.words import as_intended_word, trend_word
from staven.locale import _, pgettext
from staven.synthesis.evidence import Evidence
from staven.synthesis.names import names
from staven.synthesis.study import count_studies


class Verdict(StrEnum):
    """What is concluded on deployment, in the order in which it is tried."""

    NOT_REALISED = "not realised"
    PILOTS_ONLY = "pilots only"
    PARTLY = "partly / small scale"
    BROAD = "broad"
    NOT_DETERMINABLE = "not determinable"
    TOO_EARLY = "too early"
    NO_RESEARCH = "no research found"


@dataclass(frozen=True, slots=True)
class Deployment:
    """How far a mechanism, or one instrument for one group within it, was deployed."""

    verdict: Verdict
    scale: Scale
    as_intended: AsIntended
    trend: Trend
    studies: int
    """Counted studies."""
    because: str
    """Sentences in the user's language that name studies; empty where there are none."""
    evidence: tuple[Evidence, ...] = ()
    instrument: str = ""
    """Id of the instrument; empty for the mechanism as a whole, or where no passage names one."""
    group: str = ""
    """Id of the population group; empty likewise."""
    parts: tuple["Deployment", ...] = ()
    """Per instrument and group where passages name them; of a whole only."""


WIDENING = (Scale.NONE, Scale.UNKNOWN, Scale.PILOTS, Scale.LOCAL, Scale.BROAD)
"""Scales from narrow to wide. Deployed at an unknown scale is more than not deployed."""

BY_SCALE = {
    Scale.NONE: Verdict.NOT_REALISED,
    Scale.PILOTS: Verdict.PILOTS_ONLY,
    Scale.LOCAL: Verdict.PARTLY,
    Scale.BROAD: Verdict.BROAD,
    Scale.UNKNOWN: Verdict.NOT_DETERMINABLE,
}


def deployment(evidence: Sequence[Evidence], codebook: Codebook, rules: Rules) -> Deployment:
    """Conclude on a mechanism as a whole, and apart on each instrument and group that is named.

    A passage that names two instruments speaks to both; one that names none, and no group, speaks
    to the whole only. The parts stand in the codebook's order and are never averaged.
    """
    by_part: dict[tuple[str, str], list[Evidence]] = {}
    for item in evidence:
        uses = item.extract.code_ids
        known = (codebook.by_id.get(code) for code in uses)
        instruments = [code.id for code in known if code and code.kind is Kind.INSTRUMENT]
        for instrument in instruments or [""]:
            if instrument or item.extract.claim.group:
                part = (instrument, item.extract.claim.group)
                by_part.setdefault(part, []).append(item)
    order = {code: place for place, code in enumerate(("", *codebook.by_id))}
    last = len(order)
    keys = sorted(by_part, key=lambda key: [(order.get(code, last), code) for code in key])
    parts = (
        replace(_conclude(by_part[key], rules), instrument=key[0], group=key[1]) for key in keys
    )
    return replace(_conclude(evidence, rules), parts=tuple(parts))


def verdict_word(verdict: Verdict) -> str:
    """A verdict in the user's language."""
    return {
        Verdict.NOT_REALISED: pgettext("verdict", "not realised"),
        Verdict.PILOTS_ONLY: pgettext("verdict", "pilots only"),
        Verdict.PARTLY: pgettext("verdict", "partly / small scale"),
        Verdict.BROAD: pgettext("verdict", "broad"),
        Verdict.NOT_DETERMINABLE: pgettext("verdict", "not determinable"),
        Verdict.TOO_EARLY: pgettext("verdict", "too early"),
        Verdict.NO_RESEARCH: pgettext("verdict", "no research found"),
    }[verdict]


def in_words(found: Deployment) -> str:
    """The verdict with the words for intention and trend: `broad, not as intended`."""
    verdict = verdict_word(found.verdict)
    if found.verdict is Verdict.NOT_REALISED:
        return verdict
    words = [verdict]
    if found.as_intended is not AsIntended.UNKNOWN:
        words.append(as_intended_word(found.as_intended))
    if found.trend is not Trend.UNKNOWN:
        words.append(trend_word(found.trend))
    return ", ".join(words)


def _conclude(evidence: Sequence[Evidence], rules: Rules) -> Deployment:
    scale, verdict = _scale(evidence, rules)
    ordered = sorted(evidence, key=lambda item: (item.study_label, item.extract.guid))
    return Deployment(
        verdict=verdict,
        scale=scale,
        as_intended=_intention(evidence),
        trend=_trend(evidence),
        studies=count_studies(evidence),
        because=_because(evidence, rules) if evidence else "",
        evidence=tuple(ordered),
    )


def _scale(evidence: Sequence[Evidence], rules: Rules) -> tuple[Scale, Verdict]:
    """The widest scale that is shown, and what it comes down to.

    Where all passages with a stance say "not deployed", a scale that they name themselves ("no more
    than a pilot") still tells how far it came.
    """
    if not evidence:
        return Scale.UNKNOWN, Verdict.NO_RESEARCH
    claims = [item.extract.claim for item in evidence]
    if all(claim.stance is Stance.TOO_EARLY for claim in claims):
        return Scale.UNKNOWN, Verdict.TOO_EARLY
    shown = [scale for item in evidence if (scale := _shown(item, rules)) is not None]
    if not shown:
        denied = (claim.scale for claim in claims if claim.stance is Stance.CONTRADICTS)
        shown = [scale if scale and scale is not Scale.UNKNOWN else Scale.NONE for scale in denied]
    broad = {item.study for item in evidence if _shown(item, rules) is Scale.BROAD}
    if broad and len(broad) < rules.broad_needs_studies:
        shown = [Scale.LOCAL if scale is Scale.BROAD else scale for scale in shown]
    widest = max(shown, key=WIDENING.index)
    return widest, BY_SCALE[widest]


def _shown(item: Evidence, rules: Rules) -> Scale | None:
    """The scale at which a passage shows it deployed; None where it shows no deployment.

    Only support without a scale is taken for deployment on a small one; what is mixed or merely
    described tells no scale unless it names one.
    """
    claim = item.extract.claim
    if claim.stance in (Stance.CONTRADICTS, Stance.TOO_EARLY):
        return None
    if claim.stance is not Stance.SUPPORTS:
        return claim.scale or Scale.UNKNOWN
    return claim.scale or Scale(rules.scale_when_unstated)


def _intention(evidence: Sequence[Evidence]) -> AsIntended:
    """What all passages say that tell it; partly where they differ."""
    given = {item.extract.claim.as_intended or AsIntended.UNKNOWN for item in evidence}
    given.discard(AsIntended.UNKNOWN)
    if len(given) > 1:
        return AsIntended.PARTLY
    return given.pop() if given else AsIntended.UNKNOWN


def _trend(evidence: Sequence[Evidence]) -> Trend:
    """What more than half of the passages that tell it say; unknown without such a majority."""
    given = [item.extract.claim.trend or Trend.UNKNOWN for item in evidence]
    known = len(given) - given.count(Trend.UNKNOWN)
    directions = (trend for trend in Trend if trend is not Trend.UNKNOWN)
    return next((one for one in directions if 2 * given.count(one) > known), Trend.UNKNOWN)


def _because(evidence: Sequence[Evidence], rules: Rules) -> str:
    """Who says what, a sentence for each thing that is said."""
    said: dict[str, list[str]] = {}
    widths = {
        Scale.NONE: _("Not deployed according to {names}."),
        Scale.PILOTS: _("In pilots according to {names}."),
        Scale.LOCAL: _("Locally or on a small scale according to {names}."),
        Scale.BROAD: _("Broadly according to {names}."),
        Scale.UNKNOWN: _("Studied without a scale by {names}."),
    }
    denied = _("Not deployed according to {names}.")
    early = _("Too early to tell according to {names}.")
    intentions = {
        AsIntended.YES: _("As intended according to {names}."),
        AsIntended.PARTLY: _("Partly as intended according to {names}."),
        AsIntended.NO: _("Not as intended according to {names}."),
    }
    trends = {
        Trend.INCREASING: _("Increasing according to {names}."),
        Trend.STABLE: _("Stable according to {names}."),
        Trend.DECREASING: _("Decreasing according to {names}."),
    }
    order = [*(widths[scale] for scale in reversed(WIDENING)), early]
    order += [*intentions.values(), *trends.values()]
    for item in evidence:
        claim, scale = item.extract.claim, _shown(item, rules)
        spoken = [early if claim.stance is Stance.TOO_EARLY else denied]
        if scale is not None:
            spoken = [widths[scale]]
        elif claim.scale and claim.stance is Stance.CONTRADICTS:
            spoken = [widths[claim.scale]]
        spoken += [intentions[claim.as_intended]] if claim.as_intended in intentions else []
        spoken += [trends[claim.trend]] if claim.trend in trends else []
        for sentence in spoken:
            said.setdefault(sentence, []).append(item.study_label)
    return " ".join(
        sentence.format(names=names(said[sentence])) for sentence in order if sentence in said
    )
