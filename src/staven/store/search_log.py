"""The log of searches, in and out of the project file."""

from collections.abc import Iterable
from typing import Any

from staven.corpus.search_record import SearchKind, SearchRecord
from staven.store.database import Database
from staven.store.journal import Change, mint
from staven.store.validated import insert_validated


def searches(db: Database) -> list[SearchRecord]:
    """The log of searches, in the order in which it was written."""
    rows = db.connection.execute(
        "SELECT guid, database, query, date, hits, note, kind FROM search_log ORDER BY id"
    )
    return [
        SearchRecord(row[0], row[1], row[2], row[3], row[4], row[5], SearchKind(row[6]))
        for row in rows
    ]


def found_per_search(db: Database) -> dict[str, int]:
    """How many sources of the project each search brought up, by its GUID."""
    rows = db.connection.execute(
        """
        SELECT search_log.guid, count(found_in.id)
          FROM search_log LEFT JOIN found_in ON found_in.search_id = search_log.id
         GROUP BY search_log.id
        """
    )
    return {row[0]: row[1] for row in rows}


def put_search(writing: Change, search: SearchRecord) -> None:
    """Add a search to the log, or bring one up to date."""
    known = writing.db.connection.execute(
        "SELECT 1 FROM search_log WHERE guid = ?", (search.guid,)
    ).fetchone()
    if known is None:
        writing.insert("search_log", search_image(search))
    else:
        writing.update("search_log", search.guid, search_image(search))


def put_found(writing: Change, search: str, sources: Iterable[str]) -> list[str]:
    """Say that a search brought up these sources, all GUIDs; returns those of the new rows.

    Sources that it is known to have brought up are passed over. New rows are not journaled one by
    one: the caller notes them as a whole.
    """
    known = {
        row[0]
        for row in writing.db.connection.execute(
            """
            SELECT source.guid
              FROM found_in
              JOIN source ON source.id = found_in.source_id
              JOIN search_log ON search_log.id = found_in.search_id
             WHERE search_log.guid = ?
            """,
            (search,),
        )
    }
    new = []
    for source in dict.fromkeys(sources):
        if source not in known:
            guid = mint()
            insert_validated(
                writing.db, "found_in", {"guid": guid, "source": source, "search": search}
            )
            new.append(guid)
    return new


def search_image(search: SearchRecord) -> dict[str, Any]:
    """The columns of a search."""
    return {
        "guid": search.guid,
        "database": search.database,
        "query": search.query,
        "date": search.date,
        "hits": search.hits,
        "note": search.note,
        "kind": search.kind.value,
    }
