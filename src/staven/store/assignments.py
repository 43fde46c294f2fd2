"""Assignments in and out of the project file, and how far those are who were asked to read."""

from dataclasses import dataclass

from staven.errors import StavenError
from staven.extracts.assignment import Assignment
from staven.locale import _
from staven.store.database import Database
from staven.store.visible import CLOSED_TEXTS, VISIBLE_APPRAISAL, VISIBLE_EXTRACT


@dataclass(frozen=True, slots=True)
class AssignedText:
    """A text that somebody was asked to read, or said to have read."""

    assignment: Assignment
    citekey: str
    title: str
    """Of the text."""


@dataclass(frozen=True, slots=True)
class ReaderProgress:
    """How far one reviewer is."""

    reviewer: str
    assigned: int
    """Texts that they were asked to read, or said to have read; replaced ones not counted."""
    finished: int
    extracts: int
    """What they coded, as far as whoever looks may see it."""
    appraised: int
    """Sources that they appraised, with the same limit."""


def assignments(db: Database) -> list[Assignment]:
    """Who reads what."""
    return [row.assignment for row in assigned_texts(db, superseded=True)]


def assigned_texts(
    db: Database, citekey: str = "", *, superseded: bool = False
) -> list[AssignedText]:
    """The texts that people read, of one source or of all, in the order in which they were asked.

    Texts that were replaced by a better version are left out unless `superseded`.
    """
    rows = db.connection.execute(
        """
        SELECT assignment.guid, document.guid, reviewer.name, assignment.blind,
               assignment.finished, source.citekey, document.title
          FROM assignment
          JOIN document ON document.id = assignment.document_id
          JOIN source ON source.id = document.source_id
          JOIN reviewer ON reviewer.id = assignment.reviewer_id
         WHERE :citekey IN ('', source.citekey)
           AND (:superseded OR document.superseded_by IS NULL)
         ORDER BY assignment.id
        """,
        {"citekey": citekey, "superseded": superseded},
    )
    return [
        AssignedText(Assignment(row[0], row[1], row[2], bool(row[3]), bool(row[4])), row[5], row[6])
        for row in rows
    ]


def assignment_of(db: Database, document: str, reviewer: str) -> Assignment | None:
    """What one reviewer was asked to read, or said to have read; None where there is nothing."""
    mine = (one for one in assignments(db) if (one.document, one.reviewer) == (document, reviewer))
    return next(mine, None)


def with_earlier_versions(db: Database, document: str) -> set[str]:
    """GUIDs of a text and of those that it took the place of."""
    rows = db.connection.execute(
        """
        WITH RECURSIVE version(id) AS (
            SELECT id FROM document WHERE guid = ?
             UNION
            SELECT document.id FROM document JOIN version ON document.superseded_by = version.id
        )
        SELECT guid FROM document WHERE id IN (SELECT id FROM version)
        """,
        (document,),
    )
    return {row[0] for row in rows}


def coded_texts(db: Database) -> set[str]:
    """GUIDs of the texts that somebody coded something of."""
    rows = db.connection.execute(
        "SELECT guid FROM document WHERE id IN (SELECT document_id FROM extract)"
    )
    return {row[0] for row in rows}


def is_closed(db: Database, document: str) -> bool:
    """Whether somebody is still reading this text blind."""
    row = db.connection.execute(
        f"SELECT EXISTS (SELECT 1 FROM document WHERE guid = ? AND id IN {CLOSED_TEXTS})",
        (document,),
    ).fetchone()
    return bool(row[0])


def was_opened(db: Database, document: str) -> bool:
    """Whether a text was read blind, all are done, and people see each other's work on it."""
    blind = {one.reviewer for one in assignments(db) if one.document == document and one.blind}
    if not blind or is_closed(db, document):
        return False
    coded = db.connection.execute(
        """
        SELECT DISTINCT reviewer.name
          FROM extract
          JOIN document ON document.id = extract.document_id
          JOIN reviewer ON reviewer.id = extract.reviewer_id
         WHERE document.guid = ?
        """,
        (document,),
    )
    return len(blind | {row[0] for row in coded}) > 1


def readers(db: Database, viewer: str) -> list[ReaderProgress]:
    """Everyone who was asked something or made something that `viewer` may see; busiest first."""
    rows = db.connection.execute(
        f"""
        SELECT reviewer.name,
               coalesce(asked.n, 0) AS assigned, coalesce(asked.finished, 0) AS finished,
               (SELECT count(*) FROM extract
                 WHERE extract.reviewer_id = reviewer.id AND extract.state != 'rejected'
                   AND {VISIBLE_EXTRACT}) AS extracts,
               (SELECT count(*) FROM appraisal
                 WHERE appraisal.reviewer_id = reviewer.id AND {VISIBLE_APPRAISAL}) AS appraised
          FROM reviewer
          LEFT JOIN (SELECT assignment.reviewer_id, count(*) AS n,
                            sum(assignment.finished) AS finished
                       FROM assignment JOIN document ON document.id = assignment.document_id
                      WHERE document.superseded_by IS NULL
                      GROUP BY assignment.reviewer_id) AS asked ON asked.reviewer_id = reviewer.id
         ORDER BY extracts DESC, reviewer.name
        """,
        {"viewer": viewer},
    )
    return [ReaderProgress(*row) for row in rows if any(row[1:])]


def seen_by_all() -> StavenError:
    """What to say to whoever would read blind what they have seen others' work on."""
    return StavenError(
        _("the readers of this text have seen each other's work, so it cannot be blind again"),
        remedy=_("Code on as you like: everybody sees what you add or change."),
    )
