"""The log of searches: where was looked, how, when, with what yield, and what came of it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from staven.actions.session import Session
from staven.corpus.search_record import SearchKind, SearchRecord
from staven.corpus.source import Status
from staven.errors import StavenError
from staven.locale import _, number
from staven.store.journal import change, mint
from staven.store.search_log import found_per_search, put_found, put_search, searches
from staven.store.sources import source_lines

MOST_HITS = 1_000_000_000
"""No database has more records; what is more is a slip of the fingers."""


@dataclass(frozen=True, slots=True)
class SearchLine:
    """One search, and how many sources of the project it brought up."""

    search: SearchRecord
    sources: int


def search_lines(session: Session) -> tuple[SearchLine, ...]:
    """The log, in the order in which it was written."""
    found = found_per_search(session.db)
    return tuple(SearchLine(one, found.get(one.guid, 0)) for one in searches(session.db))


def selecting(session: Session) -> bool:
    """Whether sources of this project are searched for and screened, rather than just included."""
    return bool(searches(session.db)) or any(
        line.status is Status.FOUND for line in source_lines(session.db, session.reviewer)
    )


def search_named(session: Session, name: str) -> SearchRecord:
    """The search with this GUID, or the last one in the database of this name.

    Raises:
        StavenError: there is none.
    """
    said = name.strip().casefold()
    log = searches(session.db)
    found = [one for one in log if said in (one.guid, one.database.casefold())]
    if not found:
        known = ", ".join(dict.fromkeys(one.database for one in log))
        raise StavenError(
            _("the log has no search named '{name}'").format(name=name),
            remedy=_("It has: {names}.").format(names=known)
            if known
            else _("Log it first: 'staven searches add --database NAME'."),
        )
    return found[-1]


def log_search(
    session: Session,
    database: str,
    *,
    query: str = "",
    day: str = "",
    hits: int | None = None,
    kind: SearchKind = SearchKind.DATABASE,
    note: str = "",
) -> SearchRecord:
    """Write a search down; without a day it was done today.

    Raises:
        StavenError: the database has no name, the day is none, or the hits are no number of
            records.
    """
    search = SearchRecord(
        guid=mint(),
        database=database,
        query=query.strip(),
        date=day.strip() or datetime.now(UTC).astimezone().date().isoformat(),
        hits=hits,
        note=note.strip(),
        kind=kind,
    )
    return correct_search(session, search)


def correct_search(session: Session, search: SearchRecord) -> SearchRecord:
    """Put a search in the log as it is now; returns it as it is kept.

    Raises:
        StavenError: the database has no name, the day is none, or the hits are no number of
            records.
    """
    kept = replace(search, database=" ".join(search.database.split()))
    if not kept.database:
        raise StavenError(
            _("a search needs the name of what was searched"),
            remedy=_("Name the database, the website or whoever supplied it."),
        )
    try:
        date.fromisoformat(kept.date)
    except ValueError as error:
        raise StavenError(
            _("'{text}' is no day").format(text=kept.date),
            remedy=_("Write it as year-month-day: 2022-11-03."),
        ) from error
    if kept.hits is not None and kept.hits < 0:
        raise StavenError(_("a search has 0 hits or more"))
    if kept.hits is not None and kept.hits > MOST_HITS:
        raise StavenError(
            _("a search has {n} hits at most").format(n=number(MOST_HITS)),
            remedy=_("Look whether a digit was typed twice."),
        )
    with change(session.db, session.reviewer) as writing:
        put_search(writing, kept)
    return kept


def found(session: Session, search: str, sources: Iterable[str]) -> int:
    """Say that a search brought up these sources, all GUIDs; returns how many were new to it.

    Raises:
        StavenError: there is no such search or source.
    """
    with change(session.db, session.reviewer) as writing:
        new = put_found(writing, search, sources)
        if new:
            after = {"search": search, "guids": {"found_in": new}}
            writing.note("import", "found_in", "", None, after)
    return len(new)
