"""What an export may conclude on effectiveness, and no more (EVIDENCE, section 1).

Whether research says that a mechanism works, whether it was put into practice, and how far the
goals were reached are three questions. Only where all three are answered well does it become
plausible that the policy was effective, and only a causal study lifts it above that. Where these
bounds lie is our own operationalisation.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from staven.extracts.claim import AsIntended, Direction, Stance
from staven.locale import _
from staven.synthesis.confidence import Confidence
from staven.synthesis.deployment import Verdict
from staven.synthesis.evidence import Evidence
from staven.synthesis.ladder import rung_name
from staven.synthesis.synthesis import MechanismRow
from staven.synthesis.words import confidence_word

CAUSAL = 4
"""The rung of the ladder without which nothing is called effective."""

FIRM = (Confidence.HIGH, Confidence.MODERATE)
"""The levels of confidence on which a conclusion can rest."""


class Effectiveness(StrEnum):
    """How far it can be said that the policy was effective by way of a mechanism."""

    EFFECTIVE = "effective"
    PLAUSIBLE = "plausible"
    NOT_PLAUSIBLE = "not plausible"
    NOT_ESTABLISHED = "not established"


@dataclass(frozen=True, slots=True)
class Conclusion:
    """What can be concluded on one mechanism, and the sentences that say so."""

    effectiveness: Effectiveness
    text: str
    """Two to five sentences in the language in use; the last ones conclude."""


def conclusion(row: MechanismRow, outcomes: Iterable[Evidence]) -> Conclusion:
    """Conclude on a mechanism from the two questions about it and the evidence on its outcomes.

    What people settled on goes before what the rules propose, but lifts no bound: it stays
    *plausible* at most without a causal study, and *not established* without deployment or outcome.

    Args:
        row: The mechanism.
        outcomes: The counted passages on the outcomes that it should bring nearer.
    """
    confidence = confidence_of(row)
    works = _works(row, confidence)
    deployed, realised = _deployed(row)
    reached, nearer = _reached(outcomes)
    supported = row.works.direction is Stance.SUPPORTS and confidence in FIRM
    verdict = verdict_of(row)
    if row.works.direction is Stance.CONTRADICTS and confidence in FIRM:
        effectiveness, said = Effectiveness.NOT_PLAUSIBLE, [works]
    elif verdict is Verdict.NOT_REALISED:
        effectiveness, said = Effectiveness.NOT_PLAUSIBLE, [works, deployed]
    elif not supported:
        effectiveness, said = Effectiveness.NOT_ESTABLISHED, [works]
    elif not realised:
        effectiveness, said = Effectiveness.NOT_ESTABLISHED, [works, deployed]
    elif not nearer:
        effectiveness, said = Effectiveness.NOT_ESTABLISHED, [works, deployed, reached]
    elif row.works.supporting >= CAUSAL > row.works.contradicting:
        effectiveness, said = Effectiveness.EFFECTIVE, [works, deployed, reached]
    else:
        effectiveness, said = Effectiveness.PLAUSIBLE, [works, deployed, reached]
    said.append(_concluded(effectiveness, small=verdict is Verdict.PARTLY))
    if row.works.provisional and row.judgement is None:
        said.append(_("This is provisional: most of the studies are not fully appraised yet."))
    return Conclusion(effectiveness, " ".join(said))


def confidence_of(row: MechanismRow) -> Confidence | None:
    """The confidence that holds: what people settled on, else the proposal."""
    return Confidence(row.judgement.value) if row.judgement else row.works.confidence


def verdict_of(row: MechanismRow) -> Verdict:
    """The verdict on deployment that holds: what people settled on, else the proposal."""
    judged = row.deployed_judgement
    return Verdict(judged.value) if judged else row.deployed.verdict


def _works(row: MechanismRow, confidence: Confidence | None) -> str:
    if not row.works.studies:
        return _("No research was found on whether this mechanism works.")
    if confidence is None or row.works.direction is None:
        return _("It was studied whether this mechanism works, without a conclusion.")
    said = {
        Stance.SUPPORTS: _(
            "Research says that this mechanism works, with {confidence} confidence and {rung} "
            "effect evidence."
        ),
        Stance.CONTRADICTS: _(
            "Research contradicts that this mechanism works, with {confidence} confidence and "
            "{rung} effect evidence."
        ),
        Stance.MIXED: _(
            "Studies do not agree on whether this mechanism works; the confidence is {confidence}."
        ),
    }[row.works.direction]
    against = row.works.direction is Stance.CONTRADICTS
    best = row.works.contradicting if against else row.works.supporting
    return said.format(confidence=confidence_word(confidence), rung=rung_name(best))


def _deployed(row: MechanismRow) -> tuple[str, bool]:
    """What is said of deployment, and whether it was put into practice enough to conclude on."""
    verdict = verdict_of(row)
    said = {
        Verdict.NOT_REALISED: _("It was not put into practice."),
        Verdict.PILOTS_ONLY: _("It was tried in pilots only."),
        Verdict.PARTLY: _("It was put into practice partly or on a small scale."),
        Verdict.BROAD: _("It was put into practice broadly."),
        Verdict.NOT_DETERMINABLE: _("How far it was put into practice cannot be determined."),
        Verdict.TOO_EARLY: _("It is too early to say whether it was put into practice."),
        Verdict.NO_RESEARCH: _("No research was found on whether it was put into practice."),
    }[verdict]
    if verdict not in (Verdict.PARTLY, Verdict.BROAD):
        return said, False
    if row.deployed.as_intended is AsIntended.NO:
        return " ".join([said, _("That did not happen as intended.")]), False
    return said, True


def _reached(outcomes: Iterable[Evidence]) -> tuple[str, bool]:
    """What is said of the outcomes, and whether any came nearer."""
    ways = [_way(item) for item in outcomes]
    if 1 in ways and -1 in ways:
        return _("Of the outcomes beside it, some came nearer and others did not."), True
    if 1 in ways:
        return _("The outcomes beside it came nearer."), True
    if -1 in ways:
        return _("The outcomes beside it did not come nearer."), False
    if ways:
        return _("What is known of its outcomes does not say whether they came nearer."), False
    return _("No research was found on whether its outcomes came nearer."), False


def _way(item: Evidence) -> int:
    """1 where a passage says that an outcome came nearer, -1 where it did not, else 0."""
    claim = item.extract.claim
    if claim.direction is not None:
        return {Direction.SMALLER: 1, Direction.LARGER: -1, Direction.STABLE: -1}.get(
            claim.direction, 0
        )
    return {Stance.SUPPORTS: 1, Stance.CONTRADICTS: -1}.get(claim.stance, 0)


def _concluded(effectiveness: Effectiveness, *, small: bool) -> str:
    if effectiveness is Effectiveness.PLAUSIBLE and small:
        return _(
            "It is plausible that the policy was effective in this way, where it was deployed."
        )
    return {
        Effectiveness.EFFECTIVE: _("The policy was effective in this way."),
        Effectiveness.PLAUSIBLE: _("It is plausible that the policy was effective in this way."),
        Effectiveness.NOT_PLAUSIBLE: _(
            "It is not plausible that the policy was effective in this way."
        ),
        Effectiveness.NOT_ESTABLISHED: _(
            "Whether the policy was effective in this way cannot be established."
        ),
    }[effectiveness]
