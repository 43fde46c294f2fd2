"""Every change of a project: made in one transaction, and written down with it."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from staven.errors import StavenError
from staven.locale import _
from staven.store.database import Database, sqlite_errors
from staven.store.rows import Image, delete_row, insert_image, read_image, update_image
from staven.store.version import SCHEMA_VERSION


def now() -> str:
    """The time as the project writes it: UTC, ISO 8601, milliseconds."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def mint() -> str:
    """A new GUID."""
    import uuid  # noqa: PLC0415  (it looks around on the machine, and readers mint nothing)

    return str(uuid.uuid4())


def device() -> str:
    """A GUID of this machine, the same at every start."""
    import uuid  # noqa: PLC0415  (see above)

    return str(uuid.uuid5(uuid.NAMESPACE_OID, f"staven-device-{uuid.getnode()}"))


@dataclass(slots=True)
class Change:
    """One action of one reviewer, while it is being made."""

    db: Database
    reviewer: str
    transaction: str
    time: str
    undoes: str | None = None

    def insert(self, table: str, image: Image) -> None:
        """Add a row; `image` holds its GUID, and references as GUIDs."""
        insert_image(self.db, table, image)
        self.note("insert", table, image["guid"], None, read_image(self.db, table, image["guid"]))

    def update(self, table: str, guid: str, changes: Image) -> None:
        """Change some columns of a row; nothing is written where nothing changes."""
        before = read_image(self.db, table, guid, whole=False)
        if before is None:
            raise gone()
        update_image(self.db, table, guid, changes)
        after = read_image(self.db, table, guid, whole=False)
        if after != before:
            self.note("update", table, guid, before, after)

    def delete(self, table: str, guid: str) -> Image:
        """Take a row away; the journal keeps it, and it is given back as it was."""
        before = read_image(self.db, table, guid)
        if before is None:
            raise gone()
        delete_row(self.db, table, guid)
        self.note("delete", table, guid, before, None)
        return before

    def note(
        self, action: str, table: str, guid: str, before: Image | None, after: Image | None
    ) -> None:
        """Write one entry; a bulk import calls this once, with its file's hash and its GUIDs."""
        self.db.connection.execute(
            """
            INSERT INTO journal (guid, "transaction", device, sequence, reviewer, time, action,
                                 table_name, row_guid, before, after, undoes, schema_version)
            VALUES (:guid, :transaction, :device,
                    (SELECT coalesce(max(sequence), 0) + 1 FROM journal WHERE device = :device),
                    :reviewer, :time, :action, :table, :row, :before, :after, :undoes, :version)
            """,
            {
                "guid": mint(),
                "transaction": self.transaction,
                "device": device(),
                "reviewer": self.reviewer,
                "time": self.time,
                "action": action,
                "table": table,
                "row": guid,
                "before": _json(before),
                "after": _json(after),
                "undoes": self.undoes,
                "version": SCHEMA_VERSION,
            },
        )


@contextmanager
def change(db: Database, reviewer: str, *, undoes: str | None = None) -> Iterator[Change]:
    """One transaction: all of it is on the disk when this returns, or none of it is.

    Raises:
        StavenError: the project is open for reading only, or the disk refused it.
    """
    if db.read_only:
        raise StavenError(
            _("this project is open for reading only; nothing was changed"),
            where=str(db.path),
            remedy=_("Copy the project to a folder of your own."),
        )
    with sqlite_errors(db.path):
        db.connection.execute("BEGIN IMMEDIATE")
        try:
            yield Change(db, reviewer, mint(), now(), undoes)
            db.connection.execute("COMMIT")
        except BaseException:
            if db.connection.in_transaction:
                db.connection.execute("ROLLBACK")
            raise


def version_of_data(db: Database) -> int:
    """A number that changes when another window has changed the project."""
    row: sqlite3.Row = db.connection.execute("PRAGMA data_version").fetchone()
    return int(row[0])


def state_of_data(db: Database) -> tuple[int, int]:
    """A mark that is another one after any change to the project, by this window or another."""
    return version_of_data(db), db.connection.total_changes


def gone() -> StavenError:
    """What to say when a row is no longer there to be changed."""
    return StavenError(
        _("this is no longer there; somebody else may have deleted it"),
        remedy=_("Nothing was changed."),
    )


def _json(image: Image | None) -> str | None:
    return None if image is None else json.dumps(image, ensure_ascii=False, sort_keys=True)
