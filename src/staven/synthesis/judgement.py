"""A judgement: what people settle on, and whether the evidence under it has changed since."""

from collections.abc import Iterable
from dataclasses import dataclass

from staven.extracts.claim import Aspect
from staven.synthesis.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person settled on for a mechanism or one of its findings, and why."""

    guid: str
    mechanism: str
    """Id of the mechanism's code."""
    aspect: Aspect
    finding: str
    """GUID of the finding; empty for the mechanism as a whole."""
    value: str
    """The fixed English word settled on: a Confidence for *works*, a Verdict for *deployed*."""
    reason: str
    """Why, in the words of whoever settled it."""
    reviewer: str
    time: str
    """When: UTC, ISO 8601 with milliseconds."""
    fingerprint: str
    """Of the evidence that it was based on, by `fingerprint`."""


def fingerprint(evidence: Iterable[Evidence]) -> str:
    """A hash of what a judgement rests on: passages, codes, claims, studies, appraisals.

    The order of the evidence does not matter; who coded it and when does not either. 64
    hexadecimal characters; SHA-256.
    """
    # Late, because OpenSSL takes longer to load than a synthesis without judgements to make.
    from hashlib import sha256  # noqa: PLC0415

    lines = sorted(repr(_marks(item)) for item in evidence)
    return sha256("\n".join(lines).encode()).hexdigest()


def _marks(item: Evidence) -> tuple[object, ...]:
    extract, claim, appraisal = item.extract, item.extract.claim, item.appraisal
    return (
        extract.guid,
        extract.quote,
        sorted((use.code, str(use.polarity or "")) for use in extract.codes),
        [
            str(getattr(claim, name) or "")
            for name in ("aspect", "stance", "scale", "as_intended", "trend", "direction")
        ],
        [str(claim.cost_verdict or ""), claim.value, claim.unit, claim.year],
        [claim.comparison, claim.corrected_for, claim.group, claim.period],
        str(extract.rigour or ""),
        extract.rung,
        item.study,
        item.via,
        str(item.known_design or ""),
        appraisal
        and (
            str(appraisal.design or ""),
            appraisal.sms,
            str(appraisal.rigour or ""),
            str(appraisal.relevance or ""),
            str(appraisal.richness or ""),
            str(appraisal.independence or ""),
            appraisal.theory,
        ),
    )


def current(judgements: Iterable[Judgement], aspect: Aspect, finding: str = "") -> Judgement | None:
    """The last of a mechanism's judgements on one row; None where nobody has judged it."""
    mine = [one for one in judgements if (one.aspect, one.finding) == (aspect, finding)]
    return max(mine, key=lambda one: (one.time, one.guid), default=None)


def is_stale(judgement: Judgement | None, evidence: Iterable[Evidence]) -> bool:
    """Whether the evidence under a judgement is no longer what it was based on."""
    return judgement is not None and judgement.fingerprint != fingerprint(evidence)
