"""What a project is about, who works on it, and everything that was ever changed in it."""

from sqlalchemy import CheckConstraint, Index
from sqlmodel import SQLModel

from staven.corpus.search_record import SearchKind
from staven.store.tables.columns import STRICT, guid, is_json, key, one_of, required, text, whole


class Setting(SQLModel, table=True):
    """One setting of the project: its title, its scope, its codebook and rules in force."""

    __tablename__ = "setting"
    __table_args__ = (is_json("value"), STRICT)
    id: int | None = key()
    guid: str = guid()
    name: str = text(None, unique=True)
    value: str = required()
    """JSON."""


class Reviewer(SQLModel, table=True):
    """A person who codes, or the tool itself where it brings data along."""

    __tablename__ = "reviewer"
    __table_args__ = (CheckConstraint("length(name) > 0", name="name_is_given"), STRICT)
    id: int | None = key()
    guid: str = guid()
    name: str = text(None, unique=True)


class SearchLog(SQLModel, table=True):
    """One search in one database, or one batch that came from elsewhere."""

    __tablename__ = "search_log"
    __table_args__ = (one_of("kind", SearchKind), STRICT)
    id: int | None = key()
    guid: str = guid()
    database: str = required()
    query: str = text()
    date: str = text()
    hits: int | None = whole()
    note: str = text()
    kind: str = text("database")


class Journal(SQLModel, table=True):
    """Who changed what, when, from what into what: only ever added to."""

    __tablename__ = "journal"
    __table_args__ = (
        Index("journal_by_transaction", "transaction"),
        Index("journal_by_device", "device", "sequence"),
        Index("journal_by_row", "table_name", "row_guid"),
        Index("journal_by_undone", "undoes"),
        STRICT,
    )
    id: int | None = key()
    guid: str = guid()
    transaction: str = required()
    """GUID that the entries of one action share."""
    device: str = required()
    sequence: int = whole(None)
    """Counts up on one device."""
    reviewer: str = required()
    time: str = required()
    """UTC, ISO 8601 with milliseconds."""
    action: str = required()
    """`insert`, `update`, `delete` or `import`."""
    table_name: str = text()
    row_guid: str = text()
    before: str | None = text(None)
    """JSON with GUIDs for keys; empty for an insert."""
    after: str | None = text(None)
    """JSON with GUIDs for keys; empty for a delete."""
    undoes: str | None = text(None)
    """GUID of the transaction that this one takes back."""
    schema_version: int = whole(None)
