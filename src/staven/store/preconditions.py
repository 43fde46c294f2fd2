"""What must still hold when a passage is coded: asked inside the transaction that codes it."""

from collections.abc import Collection
from dataclasses import dataclass

from staven.store.database import Database


@dataclass(frozen=True, slots=True)
class TextNow:
    """Where a text belongs at this moment, whatever a window remembers of it."""

    source: str
    """GUID of its source."""
    citekey: str
    study: str
    """GUID of the study that its source reports on."""
    successor: str
    """Title of the better version that took its place; empty for a text in use."""


def text_now(db: Database, document: str) -> TextNow | None:
    """How things stand with a text; None where it is no longer there."""
    row = db.connection.execute(
        """
        SELECT source.guid, source.citekey, study.guid, coalesce(better.title, '')
          FROM document
          JOIN source ON source.id = document.source_id
          JOIN study ON study.id = source.study_id
          LEFT JOIN document AS better ON better.id = document.superseded_by
         WHERE document.guid = ?
        """,
        (document,),
    ).fetchone()
    return None if row is None else TextNow(*row)


def absent_codes(db: Database, codes: Collection[str]) -> list[str]:
    """Those of the codes, by id, that the codebook in force does not have."""
    marks = ", ".join("?" * len(codes))
    rows = db.connection.execute(
        f"SELECT code FROM code WHERE retired = 0 AND code IN ({marks})", tuple(codes)
    )
    there = {row[0] for row in rows}
    return [code for code in codes if code not in there]


def codebook_mark(db: Database) -> int:
    """A number that is another one once the codebook was changed."""
    row = db.connection.execute(
        "SELECT coalesce(max(id), 0) FROM journal WHERE table_name IN ('code', 'codebook')"
    ).fetchone()
    return int(row[0])
