"""Opening, making and closing the one project file."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from staven.errors import StavenError
from staven.locale import _
from staven.locale.system_words import reason
from staven.store.network import on_network
from staven.store.version import APPLICATION_ID, SCHEMA_VERSION

PATIENCE = 5000
"""Milliseconds to wait for another window that is writing."""
AT_THE_KEYBOARD = 500
"""Milliseconds that a screen waits: an import that is under way takes longer anyway."""


@dataclass(slots=True)
class Database:
    """An open project: one connection, and whether it may be written to."""

    path: Path
    connection: sqlite3.Connection
    read_only: bool = False
    columns: dict[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    """Per table its columns, with the table that each refers to; filled as tables are used."""
    closed: bool = False

    def be_impatient(self) -> None:
        """Wait for another writer no longer than a person at the keyboard would."""
        self.connection.execute(f"PRAGMA busy_timeout = {AT_THE_KEYBOARD}")

    def close(self) -> None:
        """Close the file; the last window leaves one file that can be copied and mailed."""
        if self.closed:
            return
        self.closed = True
        if not self.read_only:
            try:
                self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                self.connection.execute("PRAGMA busy_timeout = 0")
                self.connection.execute("PRAGMA journal_mode = DELETE")
            except sqlite3.OperationalError:
                pass  # Another window is still open: the last one to close does it.
        self.connection.close()


def open_database(path: Path, *, for_writing: bool = False) -> Database:
    """Open a project; for writing where asked and possible, else for reading.

    Raises:
        StavenError: there is no such file, it is no project, or a newer staven made it.
    """
    if not path.is_file():
        raise StavenError(
            _("there is no project here"),
            where=str(path),
            remedy=_("Make one with 'staven init' or 'staven demo'."),
        )
    with sqlite_errors(path):
        database = _connect(path, for_writing=for_writing)
        try:
            version = _checked_version(database)
            if version < SCHEMA_VERSION:
                database = _migrated(database)
        except BaseException:
            database.connection.close()
            raise
    return database


def create_database(path: Path) -> Database:
    """Make an empty project with all its tables.

    Raises:
        StavenError: there is something at `path` already, or it cannot be written there.
    """
    if path.exists():
        raise StavenError(
            _("this file exists already"), where=str(path), remedy=_("Choose another name.")
        )
    with sqlite_errors(path):
        connection = sqlite3.connect(path, isolation_level=None)
        database = Database(path, connection)
        try:
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            _prepare(database)
            from staven.store.migrations import migrate  # noqa: PLC0415  (SQLModel, 0.4 s)

            migrate(connection)
        except BaseException:
            connection.close()
            path.unlink(missing_ok=True)
            raise
    return database


@contextmanager
def sqlite_errors(path: Path) -> Iterator[None]:
    """Say in one line what SQLite could not do with the file at `path`."""
    try:
        yield
    except sqlite3.Error as error:
        said = str(error).lower()
        where = str(path)
        if "full" in said or "disk i/o" in said:
            raise StavenError(
                _("the disk is full or cannot be written; nothing was changed"),
                where=where,
                remedy=_("Free some space and try again."),
            ) from error
        if "not a database" in said:
            raise _no_project(path) from error
        if "malformed" in said:
            raise StavenError(
                _("this project file is damaged"),
                where=where,
                remedy=_("Go back to an earlier copy of it."),
            ) from error
        if "locked" in said or "busy" in said:
            raise StavenError(
                _("another program keeps the project locked; nothing was changed"),
                where=where,
                remedy=_("Wait until it is done and try again."),
            ) from error
        if "readonly" in said or "unable to open" in said or "permission" in said:
            raise StavenError(
                _("this file or its folder cannot be written; nothing was changed"),
                where=where,
                remedy=_("Copy the project to a folder of your own."),
            ) from error
        raise
    except OSError as error:
        # The project may be written beside its place first; else it was about another file.
        other = str(error.filename or "")
        where = str(path) if path.name in other else other
        raise StavenError(reason(error), where=where or str(path)) from error


def _connect(path: Path, *, for_writing: bool) -> Database:
    uri = path.resolve().as_uri()
    if not for_writing:
        return _reading(path, uri)
    connection = sqlite3.connect(f"{uri}?mode=rw", uri=True, isolation_level=None)
    database = Database(path, connection)
    try:
        _prepare(database)
        # A read-only file or folder says so only when something is written.
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        if not any(word in str(error) for word in ("readonly", "unable to open")):
            connection.close()
            raise
        connection.close()
        return _reading(path, uri)
    except sqlite3.DatabaseError:
        connection.close()
        raise
    return database


def _reading(path: Path, uri: str) -> Database:
    """A connection that cannot write; immutable where SQLite could not even make its lock files."""
    for mode in ("mode=ro", "mode=ro&immutable=1"):
        connection = sqlite3.connect(f"{uri}?{mode}", uri=True, isolation_level=None)
        try:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except sqlite3.OperationalError:
            connection.close()
            if mode != "mode=ro":
                raise
            continue
        except sqlite3.DatabaseError:
            connection.close()
            raise
        connection.row_factory = sqlite3.Row
        connection.execute(f"PRAGMA busy_timeout = {PATIENCE}")
        return Database(path, connection, read_only=True)
    raise AssertionError  # the loop returns or raises


def _prepare(database: Database) -> None:
    connection = database.connection
    connection.row_factory = sqlite3.Row
    connection.execute(f"PRAGMA busy_timeout = {PATIENCE}")
    _checked_version(database)  # before the file is touched: a newer project stays as it is
    connection.execute("PRAGMA foreign_keys = ON")
    if not on_network(database.path):
        connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")


def _checked_version(database: Database) -> int:
    """The file's schema version, after making sure that it is a project we can read."""
    (application,) = database.connection.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION_ID:
        raise _no_project(database.path)
    version = int(database.connection.execute("PRAGMA user_version").fetchone()[0])
    if version > SCHEMA_VERSION:
        raise StavenError(
            _("a newer staven made this project (version {version})").format(version=version),
            where=str(database.path),
            remedy=_("Update staven, and open it again."),
        )
    return version


def _migrated(database: Database) -> Database:
    """The same project after bringing its tables up to date, open as it was asked for."""
    path, read_only = database.path, database.read_only
    from staven.store.migrations import migrate  # noqa: PLC0415  (only when behind: SQLModel, 0.4 s)

    if not read_only:
        migrate(database.connection)
        return database
    database.connection.close()
    writing = _connect(path, for_writing=True)
    if writing.read_only:
        writing.connection.close()
        raise StavenError(
            _("an older staven made this project, and it cannot be brought up to date here"),
            where=str(path),
            remedy=_("Copy the project to a folder of your own."),
        )
    migrate(writing.connection)
    writing.close()
    return _connect(path, for_writing=False)


def _no_project(path: Path) -> StavenError:
    return StavenError(
        _("this file is no staven project"),
        where=str(path),
        remedy=_("A project ends in .staven; make one with 'staven init'."),
    )
