"""Assignments out of the project file."""

from staven.extracts.assignment import Assignment
from staven.store.database import Database


def assignments(db: Database) -> list[Assignment]:
    """Who reads what."""
    rows = db.connection.execute(
        """
        SELECT assignment.guid, document.guid, reviewer.name, assignment.blind, assignment.finished
          FROM assignment
          JOIN document ON document.id = assignment.document_id
          JOIN reviewer ON reviewer.id = assignment.reviewer_id
         ORDER BY assignment.id
        """
    )
    return [Assignment(row[0], row[1], row[2], bool(row[3]), bool(row[4])) for row in rows]


def assignment_of(db: Database, document: str, reviewer: str) -> Assignment | None:
    """What one reviewer was asked to read, or said to have read; None where there is nothing."""
    mine = (one for one in assignments(db) if (one.document, one.reviewer) == (document, reviewer))
    return next(mine, None)
