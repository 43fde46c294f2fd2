"""The people who work on a project."""

from staven.extracts.reviewer import Reviewer
from staven.store.database import Database
from staven.store.journal import Change, mint


def reviewers(db: Database) -> list[Reviewer]:
    """Everyone who is known to the project, by name."""
    rows = db.connection.execute("SELECT guid, name FROM reviewer ORDER BY name")
    return [Reviewer(row[0], row[1]) for row in rows]


def reviewer_guid(writing: Change, name: str = "") -> str:
    """The GUID of whoever makes this change, or of `name`, who is added to the project if new."""
    named = name or writing.reviewer
    row = writing.db.connection.execute(
        "SELECT guid FROM reviewer WHERE name = ?", (named,)
    ).fetchone()
    if row is not None:
        return str(row[0])
    guid = mint()
    # Not journaled: undoing someone's first passage must not be refused over their name.
    writing.db.connection.execute("INSERT INTO reviewer (guid, name) VALUES (?, ?)", (guid, named))
    return guid
