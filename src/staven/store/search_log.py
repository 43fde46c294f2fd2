"""The log of searches, out of the project file."""

from staven.corpus.search_record import SearchKind, SearchRecord
from staven.store.database import Database


def searches(db: Database) -> list[SearchRecord]:
    """The log of searches, in the order in which it was written."""
    rows = db.connection.execute(
        "SELECT guid, database, query, date, hits, note, kind FROM search_log ORDER BY id"
    )
    return [
        SearchRecord(row[0], row[1], row[2], row[3], row[4], row[5], SearchKind(row[6]))
        for row in rows
    ]
