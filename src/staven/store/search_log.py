"""The log of searches, out of the project file."""

from staven.corpus.search_record import SearchRecord
from staven.store.database import Database


def searches(db: Database) -> list[SearchRecord]:
    """The log of searches, in the order in which it was written."""
    rows = db.connection.execute(
        "SELECT guid, database, query, date, hits, note FROM search_log ORDER BY id"
    )
    return [SearchRecord(*row) for row in rows]
