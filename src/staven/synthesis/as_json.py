"""The synthesis as one JSON document, for programs.

Enumerated values are the fixed English words; only `label`, `policy_line` and `because` follow the
language.
"""

from collections.abc import Iterable

from staven.codebook.code import Code, Codebook
from staven.synthesis.confidence import Grade
from staven.synthesis.deployment import Deployment
from staven.synthesis.evidence import Evidence
from staven.synthesis.judgement import Judgement
from staven.synthesis.synthesis import FindingRow, MechanismRow, Synthesis

Json = dict[str, object]
"""A JSON object, of texts, numbers, booleans, None, lists and such objects."""


def as_json(synthesis: Synthesis, codebook: Codebook, language: str) -> Json:
    """Everything in `synthesis`; the reasons keep the language in which it was made."""
    return {
        "rules": synthesis.rules,
        "studies": synthesis.studies,
        "mechanisms": [_mechanism(row, codebook, language) for row in synthesis.mechanisms],
        "outcomes": [
            {
                "outcome": row.outcome,
                "label": _label(codebook, row.outcome, language),
                "group": row.group,
                "measure": row.measure,
                "intermediate": row.intermediate,
                "directions": list(row.directions),
                "contradictory": row.contradictory,
                "studies": row.studies,
                "readings": [
                    {
                        "extract": item.extract.guid,
                        "citekey": item.extract.citekey,
                        "study": item.study,
                        "direction": item.extract.claim.direction,
                        "period": item.extract.claim.period,
                        **_amount(item),
                        "comparison": item.extract.claim.comparison,
                        "corrected_for": item.extract.claim.corrected_for,
                    }
                    for item in row.evidence
                ],
            }
            for row in synthesis.outcomes
        ],
        "efficiency": [
            {
                "code": row.code,
                "label": _label(codebook, row.code, language),
                "verdicts": list(row.verdicts) or ["no research found"] * (not row.studies),
                "studies": row.studies,
                "readings": [
                    {
                        "extract": item.extract.guid,
                        "citekey": item.extract.citekey,
                        "study": item.study,
                        "verdict": item.extract.claim.cost_verdict,
                        **_amount(item),
                    }
                    for item in row.evidence
                ],
            }
            for row in synthesis.efficiency
        ],
        "cmo": [
            {
                "mechanism": row.mechanism,
                "outcome": row.outcome,
                "context": row.context,
                "polarity": row.polarity,
                "direction": row.direction,
                "demi_regularity": row.demi_regularity,
                "studies": row.studies,
                "extracts": _guids(row.evidence),
            }
            for row in synthesis.cmo
        ],
        "gaps": [
            {"mechanism": gap.mechanism, "aspect": gap.aspect, "outcome": gap.outcome}
            for gap in synthesis.gaps
        ],
        "left_out": [
            {"extract": one.extract, "citekey": one.citekey, "because": one.reason}
            for one in synthesis.left_out
        ],
    }


def _mechanism(row: MechanismRow, codebook: Codebook, language: str) -> Json:
    line = codebook.policy_line(row.code)
    return {
        "code": row.code.id,
        "label": row.code.label.said_in(language),
        "label_en": row.code.label.said_in("en"),
        "policy_line": line.label.said_in(language) if line else "",
        "works": {
            **_grade(row.works),
            "findings": [_finding(one) for one in row.findings],
            "judgement": _judgement(row.judgement, stale=row.stale),
        },
        "deployed": {
            **_deployment(row.deployed),
            "judgement": _judgement(row.deployed_judgement, stale=row.deployed_stale),
        },
    }


def _grade(grade: Grade) -> Json:
    return {
        "confidence": grade.confidence,
        "provisional": grade.provisional,
        "direction": grade.direction,
        "studies": grade.studies,
        "extracts": grade.extracts,
        "stances": {str(stance): count for stance, count in grade.stances.items()},
        "ladder": {"supporting": grade.supporting, "contradicting": grade.contradicting},
        "concerns": [
            {"component": one.component, "level": one.level, "because": one.because}
            for one in grade.concerns
        ],
    }


def _finding(row: FindingRow) -> Json:
    return {
        "finding": row.finding.guid,
        "label": row.finding.statement,
        "outcome": row.finding.outcome,
        "group": row.finding.group,
        "context": row.finding.context,
        **_grade(row.grade),
        "judgement": _judgement(row.judgement, stale=row.stale),
    }


def _deployment(found: Deployment) -> Json:
    return {
        "verdict": found.verdict,
        "scale": found.scale,
        "as_intended": found.as_intended,
        "trend": found.trend,
        "studies": found.studies,
        "parts": [
            {
                "instrument": part.instrument,
                "group": part.group,
                "verdict": part.verdict,
                "scale": part.scale,
                "as_intended": part.as_intended,
                "trend": part.trend,
                "studies": part.studies,
                "because": part.because,
            }
            for part in found.parts
        ],
        "because": found.because,
    }


def _judgement(judgement: Judgement | None, *, stale: bool) -> Json | None:
    if judgement is None:
        return None
    return {
        "value": judgement.value,
        "reason": judgement.reason,
        "reviewer": judgement.reviewer,
        "time": judgement.time,
        "stale": stale,
    }


def _amount(item: Evidence) -> Json:
    claim = item.extract.claim
    return {"value": claim.value, "unit": claim.unit, "year": claim.year}


def _label(codebook: Codebook, code: str, language: str) -> str:
    known: Code | None = codebook.by_id.get(code)
    return known.label.said_in(language) if known else code


def _guids(evidence: Iterable[Evidence]) -> list[str]:
    return [item.extract.guid for item in evidence]
