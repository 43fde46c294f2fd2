"""What a report tells of one mechanism."""

from dataclasses import dataclass

from staven.codebook.code import Code
from staven.export.conclusion import Conclusion, conclusion
from staven.export.deployed_part import DeployedPart, deployed_parts, deployed_words
from staven.export.material import Material
from staven.export.quote import QuoteGroup, best_quotes
from staven.extracts.claim import Aspect
from staven.synthesis.cmo import Configuration
from staven.synthesis.confidence import Grade
from staven.synthesis.deployment import Deployment, in_words
from staven.synthesis.evidence import Evidence
from staven.synthesis.judgement import Judgement
from staven.synthesis.synthesis import FindingRow, MechanismRow
from staven.synthesis.words import judgement_word


@dataclass(frozen=True, slots=True)
class Judged:
    """What people settled on."""

    value: str
    """In the language in use."""
    reason: str
    reviewer: str
    day: str
    """ISO 8601: `2023-03-12`."""
    stale: bool
    """True where the evidence has changed since."""


@dataclass(frozen=True, slots=True)
class FindingReport:
    """One finding: its sentence, its grade with the reasons, and what people settled on."""

    statement: str
    grade: Grade
    judged: Judged | None


@dataclass(frozen=True, slots=True)
class MechanismReport:
    """One mechanism: both questions, what may be concluded, and what it rests on."""

    code: Code
    label: str
    grade: Grade
    """Of all evidence on *works* together."""
    judged: Judged | None
    """On *works*."""
    findings: tuple[FindingReport, ...]
    deployment: Deployment
    deployed: str
    """The verdict on deployment in words."""
    deployed_judged: Judged | None
    parts: tuple[DeployedPart, ...]
    """Per instrument and group; empty where no passage names one."""
    conclusion: Conclusion
    configurations: tuple[Configuration, ...]
    quotes: tuple[QuoteGroup, ...]


def mechanism_report(row: MechanismRow, material: Material) -> MechanismReport:
    """Tell of one mechanism."""
    return MechanismReport(
        code=row.code,
        label=material.label(row.code.id),
        grade=row.works,
        judged=_judged(row.judgement, stale=row.stale),
        findings=tuple(_finding(one) for one in row.findings),
        deployment=row.deployed,
        deployed=(
            in_words(row.deployed) if row.deployed.parts else deployed_words(row.deployed, material)
        ),
        deployed_judged=_judged(row.deployed_judgement, stale=row.deployed_stale),
        parts=deployed_parts(row.deployed.parts, material),
        conclusion=conclusion(row, outcomes_beside(row, material)),
        configurations=tuple(one for one in material.synthesis.cmo if one.mechanism == row.code.id),
        quotes=best_quotes(
            (item for aspect in Aspect for item in row.evidence[aspect]),
            material.citations,
            material.rules,
        ),
    )


def outcomes_beside(row: MechanismRow, material: Material) -> list[Evidence]:
    """The counted passages on the outcomes that a mechanism should bring nearer, each once."""
    codebook = material.codebook
    beside = list(row.evidence[Aspect.OUTCOME])
    for outcome in material.synthesis.outcomes:
        code = codebook.by_id[outcome.outcome]
        if any(one.id in row.code.brings for one in (code, *codebook.ancestors(code))):
            beside += outcome.evidence
    return list({item.extract.guid: item for item in beside}.values())


def _finding(row: FindingRow) -> FindingReport:
    return FindingReport(
        statement=row.finding.statement,
        grade=row.grade,
        judged=_judged(row.judgement, stale=row.stale),
    )


def _judged(judgement: Judgement | None, *, stale: bool) -> Judged | None:
    if judgement is None:
        return None
    return Judged(
        value=judgement_word(judgement.aspect, judgement.value),
        reason=judgement.reason,
        reviewer=judgement.reviewer,
        day=judgement.time[:10],
        stale=stale,
    )
