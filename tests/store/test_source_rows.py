"""Many new sources are written together: each is whole, and each can be found."""

from collections.abc import Iterator
from contextlib import suppress

import pytest

from staven.actions.session import Session
from staven.corpus.source import Source
from staven.store.integrity import file_faults
from staven.store.journal import change, mint
from staven.store.merging import put_sources
from staven.store.search import Filters, search_sources
from staven.store.source_rows import BATCH
from staven.store.sources import all_sources

MANY = 2 * BATCH + 3
"""Two statements full of rows, and some rows left over."""


def records() -> Iterator[Source]:
    for at in range(MANY):
        yield Source(mint(), f"key{at:04}", "article", f"Titel woord{at}", abstract=f"Kern{at}.")


def found(session: Session, word: str) -> list[str]:
    return [hit.citekey for hit in search_sources(session.db, word, Filters(), 10).hits]


def test_each_of_many_sources_is_whole_and_is_found_by_its_words(session: Session) -> None:
    before = len(all_sources(session.db))
    with change(session.db, "anna") as writing:
        put_sources(writing, records(), "veel.ris")

    new = [one for one in all_sources(session.db) if one.citekey.startswith("key")]
    assert len(new) == len(all_sources(session.db)) - before == MANY
    assert len({one.study for one in new}) == MANY
    for at in (0, BATCH - 1, BATCH, 2 * BATCH - 1, 2 * BATCH, MANY - 1):
        assert found(session, f"woord{at}") == found(session, f"Kern{at}") == [f"key{at:04}"]
    assert file_faults(session.db) == []


def test_an_import_that_breaks_off_leaves_no_row_and_no_word(session: Session) -> None:
    def broken() -> Iterator[Source]:
        yield from records()
        raise KeyboardInterrupt

    before = all_sources(session.db)
    with suppress(KeyboardInterrupt), change(session.db, "anna") as writing:
        put_sources(writing, broken(), "veel.ris")

    assert all_sources(session.db) == before
    assert found(session, "woord7") == []
    assert file_faults(session.db) == []


@pytest.mark.parametrize("count", [0, 1, BATCH, BATCH + 1])
def test_any_number_of_sources_is_written_once(session: Session, count: int) -> None:
    some = [one for one, _at in zip(records(), range(count), strict=False)]
    with change(session.db, "anna") as writing:
        written = put_sources(writing, some, "veel.ris")

    keys = [one.citekey for one in all_sources(session.db) if one.citekey.startswith("key")]
    assert keys == [one.citekey for one in some]
    assert written.read == count
