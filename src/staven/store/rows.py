"""Rows as the journal knows them: by GUID, with references as GUIDs, never by integer keys."""

import sqlite3
from typing import Any

from staven.errors import StavenError
from staven.locale import _
from staven.store.database import Database
from staven.store.stretches import put_stretches, stretches_of

Image = dict[str, Any]
"""A row: column names to values; a reference `study_id` stands as `study`, with a GUID."""

UNIQUE_NAMES = {"code": "code"}
"""Tables whose rows are referred to by a name of the codebook instead of a GUID."""
FROZEN = {"document": ("text", "pages", "sentences", "segmenter")}
"""What never changes again once its row is written: the image of a change leaves it out."""


def read_image(db: Database, table: str, guid: str, *, whole: bool = True) -> Image | None:
    """The row as it is now; None where there is no such row.

    The codes of an extract are part of it, and the pages and sentences of a document; what is
    FROZEN only where the row is asked for whole.
    """
    row = db.connection.execute(f'SELECT * FROM "{table}" WHERE guid = ?', (guid,)).fetchone()
    if row is None:
        return None
    image: Image = {}
    for column, target in columns_of(db, table):
        if column == "id":
            continue
        value = row[column]
        if target and value is not None:
            image[column.removesuffix("_id")] = _name_of(db, target, value)
        else:
            image[column.removesuffix("_id") if target else column] = value
    if table == "extract":
        image["codes"] = _codes_on(db, row["id"])
    if table == "document" and whole:
        image |= stretches_of(db, row["id"])
    frozen = () if whole else FROZEN.get(table, ())
    return {name: value for name, value in image.items() if name not in frozen}


def insert_image(db: Database, table: str, image: Image) -> int:
    """Write a new row; returns its integer key, for use inside the store."""
    values = _values(db, table, image)
    names = ", ".join(f'"{name}"' for name in values)
    marks = ", ".join(f":{name}" for name in values)
    cursor = db.connection.execute(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', values)
    key = int(cursor.lastrowid or 0)
    if table == "extract":
        _put_codes(db, key, image.get("codes", []))
    if table == "document":
        put_stretches(db, key, image)
    return key


def update_image(db: Database, table: str, guid: str, changes: Image) -> None:
    """Overwrite the named columns of one row."""
    values = _values(db, table, changes)
    if values:
        sets = ", ".join(f'"{name}" = :{name}' for name in values)
        db.connection.execute(
            f'UPDATE "{table}" SET {sets} WHERE guid = :guid', {**values, "guid": guid}
        )
    if table == "extract" and "codes" in changes:
        key = key_of(db, "extract", guid)
        db.connection.execute("DELETE FROM extract_code WHERE extract_id = ?", (key,))
        _put_codes(db, key, changes["codes"])


def delete_row(db: Database, table: str, guid: str) -> None:
    """Take one row away, with what hangs on it alone."""
    db.connection.execute(f'DELETE FROM "{table}" WHERE guid = ?', (guid,))


def key_of(db: Database, table: str, name: str) -> int:
    """The integer key of the row with this GUID (or, for codes, this id).

    Raises:
        StavenError: there is no such row.
    """
    column = UNIQUE_NAMES.get(table, "guid")
    row = db.connection.execute(
        f'SELECT id FROM "{table}" WHERE "{column}" = ?', (name,)
    ).fetchone()
    if row is None:
        raise StavenError(
            _("there is no {table} '{name}' in the project").format(table=table, name=name),
            where=str(db.path),
        )
    return int(row[0])


def columns_of(db: Database, table: str) -> tuple[tuple[str, str], ...]:
    """The columns of a table, each with the table that it refers to or an empty text."""
    known = db.columns.get(table)
    if known is None:
        names = [row[1] for row in db.connection.execute(f'PRAGMA table_info("{table}")')]
        targets = {
            row[3]: row[2] for row in db.connection.execute(f'PRAGMA foreign_key_list("{table}")')
        }
        known = tuple((name, targets.get(name, "")) for name in names)
        db.columns[table] = known
    return known


def _values(db: Database, table: str, image: Image) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for column, target in columns_of(db, table):
        name = column.removesuffix("_id") if target else column
        if name not in image or column == "id":
            continue
        value = image[name]
        values[column] = key_of(db, target, value) if target and value is not None else value
    return values


def _name_of(db: Database, table: str, key: int) -> str:
    column = UNIQUE_NAMES.get(table, "guid")
    row = db.connection.execute(f'SELECT "{column}" FROM "{table}" WHERE id = ?', (key,)).fetchone()
    return str(row[0])


def _codes_on(db: Database, extract: int) -> list[list[str | None]]:
    rows: list[sqlite3.Row] = db.connection.execute(
        """
        SELECT code.code, extract_code.polarity
          FROM extract_code
          JOIN code ON code.id = extract_code.code_id
         WHERE extract_code.extract_id = ?
         ORDER BY extract_code.id
        """,
        (extract,),
    ).fetchall()
    return [[row[0], row[1]] for row in rows]


def _put_codes(db: Database, extract: int, codes: list[list[str | None]]) -> None:
    for code, polarity in codes:
        db.connection.execute(
            "INSERT INTO extract_code (extract_id, code_id, polarity) VALUES (?, ?, ?)",
            (extract, key_of(db, "code", code or ""), polarity),
        )
