"""Appraisals in and out of the project file."""

import sqlite3
from typing import Any

from staven.extracts.appraisal import (
    Appraisal,
    Design,
    Independence,
    Relevance,
    Richness,
    Rigour,
)
from staven.store.database import Database


def appraisals(db: Database, citekey: str = "") -> list[Appraisal]:
    """The appraisals of one source, or of all; by citekey and reviewer."""
    rows = db.connection.execute(
        """
        SELECT appraisal.*, source.citekey, reviewer.name AS reviewer_name
          FROM appraisal
          JOIN source ON source.id = appraisal.source_id
          JOIN reviewer ON reviewer.id = appraisal.reviewer_id
         WHERE :citekey IN ('', source.citekey)
         ORDER BY source.citekey, reviewer.name
        """,
        {"citekey": citekey},
    )
    return [_appraisal(row) for row in rows]


def appraisal_image(one: Appraisal, source: str, reviewer: str) -> dict[str, Any]:
    """The columns of an appraisal; `source` and `reviewer` are GUIDs."""
    words = ("design", "rigour", "relevance", "richness", "independence")
    return {
        "guid": one.guid,
        "source": source,
        "reviewer": reviewer,
        **{word: getattr(one, word) and str(getattr(one, word)) for word in words},
        "sms": one.sms,
        "theory": int(one.theory),
        "reason": one.reason,
        "settled": int(one.settled),
    }


def _appraisal(row: sqlite3.Row) -> Appraisal:
    return Appraisal(
        guid=row["guid"],
        citekey=row["citekey"],
        reviewer=row["reviewer_name"],
        design=Design(row["design"]) if row["design"] else None,
        sms=row["sms"],
        rigour=Rigour(row["rigour"]) if row["rigour"] else None,
        relevance=Relevance(row["relevance"]) if row["relevance"] else None,
        richness=Richness(row["richness"]) if row["richness"] else None,
        independence=Independence(row["independence"]) if row["independence"] else None,
        theory=bool(row["theory"]),
        reason=row["reason"],
        settled=bool(row["settled"]),
    )
