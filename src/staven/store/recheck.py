"""Extracts to be looked at again, since what a code on them means has changed."""

from dataclasses import dataclass

from staven.extracts.recheck import RecheckMark
from staven.store.database import Database
from staven.store.journal import Change
from staven.store.visible import VISIBLE_EXTRACT


@dataclass(frozen=True, slots=True)
class Recheck:
    """An extract with a code that means something else than when it was put on."""

    guid: str
    extract: str
    """GUID."""
    code: str
    """Id of the code."""
    before: str
    """What the code meant then, as `meaning_text` writes it."""
    time: str
    citekey: str
    document: str
    """GUID; empty where it stands in no text."""
    page: int | None
    locator: str
    quote: str
    reviewer: str
    """Who coded it."""

    @property
    def transcribed(self) -> bool:
        """Whether it stands in no text."""
        return not self.document


def rechecks(db: Database, reviewer: str, extract: str = "") -> list[Recheck]:
    """What `reviewer` may see of the list, by code and then by place; of one extract if named."""
    rows = db.connection.execute(
        f"""
        SELECT recheck.guid, extract.guid, code.code, recheck.before, recheck.time,
               source.citekey, coalesce(document.guid, ''), extract.page, extract.locator,
               extract.quote, reviewer.name
          FROM recheck
          JOIN extract ON extract.id = recheck.extract_id
          JOIN code ON code.id = recheck.code_id
          JOIN source ON source.id = extract.source_id
          JOIN reviewer ON reviewer.id = extract.reviewer_id
          LEFT JOIN document ON document.id = extract.document_id
         WHERE :extract IN ('', extract.guid) AND {VISIBLE_EXTRACT}
         ORDER BY code.position, code.id, source.citekey, extract.start, extract.id
        """,
        {"viewer": reviewer, "extract": extract},
    )
    return [Recheck(*row) for row in rows]


def every_recheck(db: Database) -> list[RecheckMark]:
    """The whole list, of what is still blind too: for the file as a whole, never to show."""
    rows = db.connection.execute(
        """
        SELECT recheck.guid, extract.guid, code.code, recheck.before, recheck.time
          FROM recheck
          JOIN extract ON extract.id = recheck.extract_id
          JOIN code ON code.id = recheck.code_id
         ORDER BY recheck.id
        """
    )
    return [RecheckMark(*row) for row in rows]


def drop_rechecks(writing: Change, extract: str) -> int:
    """Take an extract off the list; returns for how many of its codes it was on it."""
    rows = writing.db.connection.execute(
        """
        SELECT recheck.guid FROM recheck JOIN extract ON extract.id = recheck.extract_id
         WHERE extract.guid = :extract ORDER BY recheck.id
        """,
        {"extract": extract},
    ).fetchall()
    for (guid,) in rows:
        writing.delete("recheck", guid)
    return len(rows)
