"""Findings and judgements, in and out of the project file."""

from typing import Any

from staven.extracts.claim import Aspect
from staven.store.database import Database
from staven.synthesis.finding import Finding
from staven.synthesis.judgement import Judgement


def findings(db: Database) -> list[Finding]:
    """The findings that people split off, in the order in which they did."""
    rows = db.connection.execute(
        "SELECT guid, mechanism, statement, outcome, population, context FROM finding ORDER BY id"
    )
    return [Finding(*row) for row in rows]


def judgements(db: Database) -> list[Judgement]:
    """Every judgement, oldest first."""
    rows = db.connection.execute(
        """
        SELECT judgement.guid, judgement.mechanism, judgement.aspect,
               coalesce(finding.guid, '') AS finding, judgement.value, judgement.reason,
               reviewer.name AS reviewer, judgement.time, judgement.fingerprint
          FROM judgement
          JOIN reviewer ON reviewer.id = judgement.reviewer_id
          LEFT JOIN finding ON finding.id = judgement.finding_id
         ORDER BY judgement.time, judgement.id
        """
    )
    return [
        Judgement(row[0], row[1], Aspect(row[2]), row[3], row[4], row[5], row[6], row[7], row[8])
        for row in rows
    ]


def judgement_image(one: Judgement, reviewer: str) -> dict[str, Any]:
    """The columns of a judgement; `reviewer` is a GUID."""
    return {
        "guid": one.guid,
        "mechanism": one.mechanism,
        "aspect": one.aspect.value,
        "finding": one.finding or None,
        "value": one.value,
        "reason": one.reason,
        "reviewer": reviewer,
        "time": one.time,
        "fingerprint": one.fingerprint,
    }


def finding_image(one: Finding) -> dict[str, Any]:
    """The columns of a finding."""
    return {
        "guid": one.guid,
        "mechanism": one.mechanism,
        "statement": one.statement,
        "outcome": one.outcome,
        "population": one.group,
        "context": one.context,
    }
