"""The log of searches, and what each brought up."""

import pytest

from staven.actions.coding import undo
from staven.actions.search_log import (
    correct_search,
    found,
    log_search,
    search_lines,
    search_named,
)
from staven.actions.session import Session
from staven.actions.sources import source_record, sources
from staven.corpus.search_record import SearchKind, SearchRecord
from staven.errors import StavenError


def guids(session: Session, *citekeys: str) -> list[str]:
    return [source_record(session, citekey).source.guid for citekey in citekeys]


def test_a_search_is_kept_as_it_was_done(session: Session) -> None:
    made = log_search(
        session,
        "  Catalogus  Waterstad ",
        query="wijk AND contact",
        day="2022-11-03",
        hits=120,
        note="titles only",
    )

    [line] = search_lines(session)
    assert (
        line.search
        == made
        == SearchRecord(
            made.guid, "Catalogus Waterstad", "wijk AND contact", "2022-11-03", 120, "titles only"
        )
    )
    assert line.sources == 0

    undo(session)
    assert search_lines(session) == ()


@pytest.mark.parametrize(
    ("database", "day", "hits", "said"),
    [
        (" ", "2022-11-03", None, "needs the name"),
        ("Catalogus", "3 november", None, "'3 november' is no day"),
        ("Catalogus", "2022-13-03", None, "is no day"),
        ("Catalogus", "2022-11-03", -1, "0 hits or more"),
    ],
)
def test_a_search_that_cannot_be_is_refused(
    session: Session, database: str, day: str, hits: int | None, said: str
) -> None:
    with pytest.raises(StavenError, match=said):
        log_search(session, database, day=day, hits=hits)
    assert search_lines(session) == ()


def test_a_search_is_found_by_name_and_corrected(session: Session) -> None:
    log_search(session, "Catalogus", day="2022-11-03")
    later = log_search(session, "Catalogus", day="2023-01-10", kind=SearchKind.REGISTER)

    assert search_named(session, "CATALOGUS") == later
    assert search_named(session, later.guid) == later
    with pytest.raises(StavenError, match=r"no search named 'Elders'. It has: Catalogus\."):
        search_named(session, "Elders")

    correct_search(session, SearchRecord(later.guid, "Register", "", "2023-01-11", 3))
    assert [line.search.hits for line in search_lines(session)] == [None, 3]


def test_what_a_search_brought_up_is_counted_once(session: Session) -> None:
    one = log_search(session, "Catalogus", day="2022-11-03")
    other = log_search(session, "Websites", day="2022-11-04", kind=SearchKind.WEBSITE)
    jansen, smit = guids(session, "jansen2019buurt", "smit2020contact")

    assert found(session, one.guid, [jansen, smit, smit]) == 2
    assert found(session, one.guid, [smit]) == 0
    assert found(session, other.guid, [smit]) == 1

    assert [line.sources for line in search_lines(session)] == [2, 1]


def test_finding_many_sources_is_one_entry_of_the_journal(session: Session) -> None:
    search = log_search(session, "Catalogus", day="2022-11-03")
    before = _entries(session)

    found(session, search.guid, [line.guid for line in sources(session)])

    assert _entries(session) == before + 1
    with pytest.raises(StavenError, match="the last action was an import"):
        undo(session)


def _entries(session: Session) -> int:
    row = session.db.connection.execute("SELECT count(*) FROM journal").fetchone()
    return int(row[0])


def test_more_hits_than_any_database_has_are_a_slip(session: Session) -> None:
    with pytest.raises(StavenError, match="1,000,000,000 hits at most"):
        log_search(session, "Catalogus", hits=10**23)
    assert search_lines(session) == ()
