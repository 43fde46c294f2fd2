"""What can be wrong inside a project file."""

import sqlite3

from staven.documents.plain import sha256_of
from staven.locale import _
from staven.store.database import Database


def file_faults(db: Database) -> list[str]:
    """What SQLite finds wrong with the file itself and with its full-text indexes."""
    try:
        said = [row[0] for row in db.connection.execute("PRAGMA integrity_check(20)")]
        return [line for line in said if line != "ok"] or _index_faults(db)
    except sqlite3.DatabaseError as error:
        return [str(error)]


def _index_faults(db: Database) -> list[str]:
    """Full-text indexes that do not cover the very rows of their table.

    FTS5's own check is a write, and a project may be open for reading only.
    """
    tables = db.connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB '*_fts' ORDER BY name"
    ).fetchall()
    return [
        _("the full-text index '{name}' does not cover its table").format(name=name)
        for (name,) in tables
        if db.connection.execute(
            f"""
            SELECT 1 FROM (SELECT id FROM "{name.removesuffix("_fts")}"
                           EXCEPT SELECT id FROM "{name}_docsize")
             UNION ALL
            SELECT 1 FROM (SELECT id FROM "{name}_docsize"
                           EXCEPT SELECT id FROM "{name.removesuffix("_fts")}")
             LIMIT 1
            """
        ).fetchone()
    ]


def broken_references(db: Database) -> list[str]:
    """Tables with a row that refers to one that is not there."""
    return sorted({row[0] for row in db.connection.execute("PRAGMA foreign_key_check")})


def changed_texts(db: Database) -> list[tuple[str, str]]:
    """Citekey and GUID of each text that no longer has the hash that it was attached with."""
    rows = db.connection.execute(
        """
        SELECT source.citekey, document.guid, document.text, document.sha256
          FROM document JOIN source ON source.id = document.source_id
        """
    )
    return [(citekey, guid) for citekey, guid, text, hashed in rows if sha256_of(text) != hashed]


def misplaced_quotes(db: Database) -> list[tuple[str, str]]:
    """Citekey and GUID of each extract whose quote is not what stands at its offsets."""
    rows = db.connection.execute(
        """
        SELECT source.citekey, extract.guid
          FROM extract
          JOIN source ON source.id = extract.source_id
          JOIN document ON document.id = extract.document_id
         WHERE extract.transcribed = 0  -- substr counts from 1, offsets count from 0
           AND substr(document.text, extract.start + 1, extract."end" - extract.start)
               != extract.quote
        """
    )
    return [(row[0], row[1]) for row in rows]


def extracts_without_codes(db: Database) -> list[tuple[str, str]]:
    """Citekey and GUID of each extract without a code."""
    rows = db.connection.execute(
        """
        SELECT source.citekey, extract.guid
          FROM extract JOIN source ON source.id = extract.source_id
         WHERE extract.id NOT IN (SELECT extract_id FROM extract_code)
        """
    )
    return [(row[0], row[1]) for row in rows]


def retired_codes_in_use(db: Database) -> list[tuple[str, str]]:
    """Id and GUID of each code that extracts carry and the codebook in force lacks."""
    rows = db.connection.execute(
        """
        SELECT code, guid FROM code
         WHERE retired = 1 AND id IN (SELECT code_id FROM extract_code)
        """
    )
    return [(row[0], row[1]) for row in rows]
