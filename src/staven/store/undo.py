"""Undo and redo, as readings of the journal: of one's own actions, also after a restart."""

import json
import sqlite3
from dataclasses import dataclass

from staven.errors import StavenError
from staven.locale import _
from staven.store.assignments import seen_by_all, was_opened
from staven.store.database import Database
from staven.store.journal import Change, change
from staven.store.rows import Image, read_image


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What an undo or redo did, to say so on the screen."""

    action: str
    """Of the entry that was taken back: `insert`, `update` or `delete`."""
    table: str
    row: str
    """GUID of the row."""
    rows: tuple[str, ...]
    """GUIDs of all rows that it touched."""


def undo(db: Database, reviewer: str) -> TakenBack | None:
    """Take back the reviewer's last action that still stands; None where there is none.

    Making a project, with its settings and its first codebook, is no action that a key takes back;
    editing the codebook is one.

    Raises:
        StavenError: a row has changed since, or the action was an import.
    """
    row = db.connection.execute(
        """
        SELECT "transaction"
          FROM journal AS mine
         WHERE reviewer = :reviewer AND undoes IS NULL
           AND table_name != 'setting'
           AND (table_name NOT IN ('codebook', 'code') OR NOT EXISTS (
                SELECT 1 FROM journal AS beside
                 WHERE beside."transaction" = mine."transaction"
                   AND beside.table_name = 'setting'))
           AND (SELECT count(DISTINCT turn."transaction") FROM journal AS turn
                 WHERE turn.undoes = mine."transaction") % 2 = 0
         ORDER BY id DESC
         LIMIT 1
        """,
        {"reviewer": reviewer},
    ).fetchone()
    return None if row is None else _turn(db, reviewer, row[0], back=True)


def redo(db: Database, reviewer: str) -> TakenBack | None:
    """Do again what the reviewer took back last; None once something new was done.

    Raises:
        StavenError: a row has changed since.
    """
    row = db.connection.execute(
        """
        WITH done AS (
            SELECT coalesce(max(id), 0) AS last FROM journal
             WHERE reviewer = :reviewer AND undoes IS NULL
        ),
        turns AS (
            SELECT undoes, count(DISTINCT "transaction") AS turned, max(id) AS id
              FROM journal, done
             WHERE reviewer = :reviewer AND undoes IS NOT NULL
             GROUP BY undoes
        )
        SELECT turns.undoes
          FROM turns, done
         WHERE turns.turned % 2 = 1 AND turns.id > done.last
         ORDER BY (SELECT min(id) FROM journal WHERE "transaction" = turns.undoes)
         LIMIT 1
        """,
        {"reviewer": reviewer},
    ).fetchone()
    return None if row is None else _turn(db, reviewer, row[0], back=False)


def _turn(db: Database, reviewer: str, transaction: str, *, back: bool) -> TakenBack:
    order = "DESC" if back else "ASC"
    entries = db.connection.execute(
        f"""
        SELECT action, table_name, row_guid, before, after
          FROM journal WHERE "transaction" = ? ORDER BY id {order}
        """,
        (transaction,),
    ).fetchall()
    with change(db, reviewer, undoes=transaction) as writing:
        for entry in entries:
            if entry["action"] == "import":
                raise StavenError(
                    _("the last action was an import, and an import is not undone by a key"),
                    remedy=_("Delete or exclude what should not be in."),
                )
            before = _image(entry["before"])
            after = _image(entry["after"])
            now, then = (after, before) if back else (before, after)
            _restore(writing, entry["table_name"], entry["row_guid"], now, then)
    first = entries[-1] if back else entries[0]
    return TakenBack(
        first["action"],
        first["table_name"],
        first["row_guid"],
        tuple(entry["row_guid"] for entry in entries),
    )


def _restore(writing: Change, table: str, guid: str, now: Image | None, then: Image | None) -> None:
    if read_image(writing.db, table, guid, whole=None in (now, then)) != now:
        raise _changed_since()
    if table == "assignment" and now and then and _blind_again(writing.db, now, then):
        raise seen_by_all()
    try:
        if then is None:
            writing.delete(table, guid)
        elif now is None:
            writing.insert(table, then)
        else:
            writing.update(table, guid, then)
    except sqlite3.IntegrityError as error:
        # Somebody else judged the finding, or said the same of the same text, in the meantime.
        raise _changed_since() from error


def _blind_again(db: Database, now: Image, then: Image) -> bool:
    """Whether somebody who is done would be busy blind again, having seen the others' work."""
    busy = then["blind"] and not then["finished"]
    return bool(busy and now["finished"] and was_opened(db, now["document"]))


def _changed_since() -> StavenError:
    return StavenError(
        _("this has been changed since, so it cannot be undone"), remedy=_("Nothing was changed.")
    )


def _image(text: str | None) -> Image | None:
    if text is None:
        return None
    image: Image = json.loads(text)
    return image
