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
from staven.store.visible import CLOSED_SOURCES, VISIBLE_APPRAISAL


def appraisals(db: Database, reviewer: str, citekey: str = "") -> list[Appraisal]:
    """What `reviewer` may see of the appraisals of one source, or of all; by citekey and name."""
    where = f"WHERE :citekey IN ('', source.citekey) AND {VISIBLE_APPRAISAL}"
    return _read(db, where, {"citekey": citekey, "viewer": reviewer})


def open_appraisals(db: Database) -> list[Appraisal]:
    """The appraisals of the sources of which nobody still reads a text blind; they count."""
    return _read(db, f"WHERE appraisal.source_id NOT IN {CLOSED_SOURCES}", {})


def every_appraisal(db: Database) -> list[Appraisal]:
    """Every appraisal, those that are still blind too: for the file as a whole, never to show."""
    return _read(db, "", {})


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


def _read(db: Database, where: str, named: dict[str, str]) -> list[Appraisal]:
    rows = db.connection.execute(
        f"""
        SELECT appraisal.*, source.citekey, reviewer.name AS reviewer_name
          FROM appraisal
          JOIN source ON source.id = appraisal.source_id
          JOIN reviewer ON reviewer.id = appraisal.reviewer_id
          {where}
         ORDER BY source.citekey, reviewer.name
        """,
        named,
    )
    return [_appraisal(row) for row in rows]


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
