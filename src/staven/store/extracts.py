"""Extracts in and out of the project file: the hot path, on plain sqlite3."""

import sqlite3
from typing import Any

from staven.errors import StavenError
from staven.extracts.appraisal import Rigour
from staven.extracts.claim import (
    AsIntended,
    Aspect,
    Claim,
    CostVerdict,
    Direction,
    Scale,
    Stance,
    Trend,
)
from staven.extracts.extract import Anchor, CodeUse, Extract, Polarity, State, Transcription
from staven.locale import _
from staven.store.database import Database
from staven.store.visible import VISIBLE_EXTRACT


def extracts_of_document(db: Database, document: str, reviewer: str) -> list[Extract]:
    """What `reviewer` may see on one text, in reading order.

    What was transcribed of its source and stands in none of its texts comes first.
    """
    where = f"""
        WHERE extract.source_id = (SELECT source_id FROM document WHERE guid = :document)
          AND (document.guid = :document OR extract.document_id IS NULL)
          AND {VISIBLE_EXTRACT}
    """
    return _read(db, where, {"document": document, "viewer": reviewer})


def extracts_in_no_text(db: Database, citekey: str, reviewer: str) -> list[Extract]:
    """What `reviewer` may see of what was transcribed of a source and stands in none of its texts.

    In the order in which it was written down.
    """
    where = f"""
        WHERE extract.document_id IS NULL
          AND extract.source_id = (SELECT id FROM source WHERE citekey = :citekey)
          AND {VISIBLE_EXTRACT}
    """
    return _read(db, where, {"citekey": citekey, "viewer": reviewer})


def visible_extracts(db: Database, reviewer: str) -> list[Extract]:
    """Every extract that `reviewer` may see, by source and then by place in its text."""
    return _read(db, f"WHERE {VISIBLE_EXTRACT}", {"viewer": reviewer})


def every_extract(db: Database) -> list[Extract]:
    """Every extract, those that are still blind too: for the file as a whole, never to show."""
    return _read(db, "", {})


def extract(db: Database, guid: str, reviewer: str) -> Extract:
    """One extract that `reviewer` may see.

    Raises:
        StavenError: it is not there (any more), or not to be seen yet.
    """
    found = extract_if_there(db, guid, reviewer)
    if found is None:
        raise StavenError(_("this extract is no longer there"))
    return found


def extract_if_there(db: Database, guid: str, reviewer: str) -> Extract | None:
    """One extract that `reviewer` may see; None where it is gone or not to be seen yet."""
    where = f"WHERE extract.guid = :guid AND {VISIBLE_EXTRACT}"
    return next(iter(_read(db, where, {"guid": guid, "viewer": reviewer})), None)


def claim_image(claim: Claim) -> dict[str, Any]:
    """The columns of a claim."""
    return {
        "aspect": claim.aspect.value,
        "stance": claim.stance.value,
        "scale": _word(claim.scale),
        "as_intended": _word(claim.as_intended),
        "trend": _word(claim.trend),
        "direction": _word(claim.direction),
        "cost_verdict": _word(claim.cost_verdict),
        "value": claim.value,
        "unit": claim.unit,
        "year": claim.year,
        "comparison": claim.comparison,
        "corrected_for": claim.corrected_for,
        "population": claim.group,
        "period": claim.period,
    }


def codes_image(codes: tuple[CodeUse, ...]) -> list[list[str | None]]:
    """The codes of an extract, as its image holds them."""
    return [[use.code, _word(use.polarity)] for use in codes]


def extract_image(one: Extract, source: str, reviewer: str) -> dict[str, Any]:
    """The columns of an extract; `source` and `reviewer` are GUIDs."""
    return {
        "guid": one.guid,
        "source": source,
        "document": one.document or None,
        **anchor_image(one.anchor),
        "page": one.page,
        "locator": one.locator,
        "reviewer": reviewer,
        **claim_image(one.claim),
        "study": one.study,
        "rigour": _word(one.rigour),
        "rung": one.rung,
        "memo": one.memo,
        "state": one.state.value,
        "codes": codes_image(one.codes),
    }


def anchor_image(anchor: Anchor | Transcription) -> dict[str, Any]:
    """The columns that say where an extract stands, or that it was transcribed."""
    if isinstance(anchor, Transcription):
        nowhere = {"start": None, "end": None, "prefix": "", "suffix": ""}
        return {**nowhere, "quote": anchor.quote, "transcribed": 1}
    return {
        "start": anchor.start,
        "end": anchor.end,
        "quote": anchor.quote,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
        "transcribed": 0,
    }


def _word(value: str | None) -> str | None:
    return None if value is None else str(value)


def _read(db: Database, where: str, named: dict[str, Any]) -> list[Extract]:
    codes: dict[int, list[CodeUse]] = {}
    uses = db.connection.execute(
        f"""
        SELECT extract_code.extract_id, code.code, extract_code.polarity
          FROM extract
          LEFT JOIN document ON document.id = extract.document_id
          JOIN extract_code ON extract_code.extract_id = extract.id
          JOIN code ON code.id = extract_code.code_id
          {where}
         ORDER BY extract_code.id
        """,
        named,
    )
    for use in uses:
        codes.setdefault(use[0], []).append(CodeUse(use[1], Polarity(use[2]) if use[2] else None))
    rows = db.connection.execute(
        f"""
        SELECT extract.*, source.citekey, document.guid AS document_guid,
               reviewer.name AS reviewer_name, study.guid AS study_guid,
               CASE WHEN extract.study_id = source.study_id THEN source.citekey
                    ELSE (SELECT min(other.citekey) FROM source AS other
                           WHERE other.study_id = extract.study_id)
               END AS study_citekey
          FROM extract
          JOIN source ON source.id = extract.source_id
          LEFT JOIN document ON document.id = extract.document_id
          JOIN reviewer ON reviewer.id = extract.reviewer_id
          JOIN study ON study.id = extract.study_id
          {where}
         ORDER BY source.citekey, document.id, extract.start, extract."end", extract.id
        """,
        named,
    )
    return [_extract(row, tuple(codes.get(row["id"], ()))) for row in rows]


def _extract(row: sqlite3.Row, codes: tuple[CodeUse, ...]) -> Extract:
    return Extract(
        guid=row["guid"],
        citekey=row["citekey"],
        document=row["document_guid"] or "",
        anchor=Transcription(row["quote"])
        if row["transcribed"]
        else Anchor(row["start"], row["end"], row["quote"], row["prefix"], row["suffix"]),
        reviewer=row["reviewer_name"],
        claim=Claim(
            aspect=Aspect(row["aspect"]),
            stance=Stance(row["stance"]),
            scale=Scale(row["scale"]) if row["scale"] else None,
            as_intended=AsIntended(row["as_intended"]) if row["as_intended"] else None,
            trend=Trend(row["trend"]) if row["trend"] else None,
            direction=Direction(row["direction"]) if row["direction"] else None,
            cost_verdict=CostVerdict(row["cost_verdict"]) if row["cost_verdict"] else None,
            value=row["value"],
            unit=row["unit"],
            year=row["year"],
            comparison=row["comparison"],
            corrected_for=row["corrected_for"],
            group=row["population"],
            period=row["period"],
        ),
        codes=codes,
        page=row["page"],
        locator=row["locator"],
        study=row["study_guid"],
        study_citekey=row["study_citekey"] or "",
        rigour=Rigour(row["rigour"]) if row["rigour"] else None,
        rung=row["rung"],
        memo=row["memo"],
        state=State(row["state"]),
    )
