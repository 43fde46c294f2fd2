"""Records on their way into a project: what is new, what is known, and what each may change."""

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from staven.actions.session import Session
from staven.actions.sources import source_record
from staven.actions.works import merge_works
from staven.corpus.source import Name, Source, Status
from staven.errors import Problem
from staven.store.journal import change, mint
from staven.store.merging import SourcesWritten, folded_title, put_sources
from staven.store.record_changes import changes_by
from staven.store.sources import all_sources

SMIT = Source(
    "guid",
    "smit",
    "article",
    "Contact",
    authors=(Name("Smit", "C."),),
    others=True,
    year=2020,
    month=5,
    day=3,
    container="Tijdschrift",
    abstract="Kort.",
    fields={"issn": "1234", "note": "oud"},
)


def put(session: Session, *found: Source | Problem) -> SourcesWritten:
    with change(session.db, session.reviewer) as writing:
        return put_sources(writing, found, "bron.ris")


def work(citekey: str, title: str = "", year: int | None = None) -> Source:
    return Source(mint(), citekey, "book", title or f"Werk {citekey}", year=year)


@pytest.mark.parametrize(
    ("newer", "changed"),
    [
        (Source("x", "smit", "article", "Contact"), {}),
        (Source("x", "smit", "article", "Contact met buren"), {"title": "Contact met buren"}),
        (Source("x", "smit", "article", "", year=2020), {}),
        (Source("x", "smit", "article", "", year=2021), {"year": 2021, "month": None, "day": None}),
        (Source("x", "smit", "article", "", year=2020, month=6), {"month": 6, "day": None}),
        (Source("x", "smit", "article", "", year=2020, month=5, day=4), {"day": 4}),
        (Source("x", "smit", "article", "", doi="10.1/a"), {"doi": "10.1/a"}),
        (Source("x", "smit", "article", "", status=Status.EXCLUDED), {}),
        (
            Source("x", "smit", "article", "", authors=(Name("Smit", "C."),)),
            {"others": 0},
        ),
        (
            Source("x", "smit", "article", "", fields={"note": "nieuw", "isbn": "978"}),
            {"fields": '{"isbn": "978", "issn": "1234", "note": "nieuw"}'},
        ),
    ],
)
def test_a_newer_record_changes_what_it_says_and_blanks_nothing(
    newer: Source, changed: dict[str, object]
) -> None:
    assert changes_by(SMIT, newer) == changed


def test_a_less_sure_record_only_fills_what_is_empty() -> None:
    listed = Source(
        "x",
        "smit",
        "misc",
        "CONTACT",
        authors=(Name("Smyt"),),
        year=2021,
        publisher="Uitgever",
        fields={"note": "nieuw", "raw": "Smit (2020)"},
    )

    assert changes_by(SMIT, listed, fills_only=True) == {
        "publisher": "Uitgever",
        "fields": '{"issn": "1234", "note": "oud", "raw": "Smit (2020)"}',
    }


def test_records_go_in_by_the_hundred_each_with_a_study_of_its_own(session: Session) -> None:
    def found() -> Iterator[Source | Problem]:
        for n in range(1201):
            yield work(f"k{n}", year=2000 + n % 20)
            if n % 400 == 0:
                yield Problem("krom.", "bron.ris", n)

    with change(session.db, session.reviewer) as writing:
        written = put_sources(writing, found(), "bron.ris")

    assert (written.read, len(written.guids), written.updated) == (1201, 1201, 0)
    assert [problem.line for problem in written.problems] == [0, 400, 800, 1200]
    stored = {source.citekey: source for source in all_sources(session.db)}
    assert len(stored) == 3 + 1201
    assert len({source.study for source in stored.values()}) == 3 + 1201
    found_by_words = session.db.connection.execute(
        "SELECT count(*) FROM source_fts WHERE source_fts MATCH 'werk k1200'"
    ).fetchone()
    assert found_by_words[0] == 1


def test_the_same_record_again_is_known_and_changes_nothing(session: Session) -> None:
    first = put(session, SMIT, work("ander"))
    journal = session.db.connection.execute("SELECT count(*) FROM journal").fetchone()[0]

    again = put(session, replace(SMIT, guid=mint()), work("nieuw"))

    assert (again.read, again.updated, len(again.guids)) == (2, 0, 1)
    assert again.guids_of_all == (first.guids[0], *again.guids)
    rows = session.db.connection.execute("SELECT count(*) FROM journal").fetchone()[0]
    assert rows == journal


def test_a_record_that_was_merged_into_another_is_known_again(session: Session) -> None:
    put(
        session, work("smit2020", "Contact met buren", year=2020), work("smit", "Contact met buren")
    )
    kept = source_record(session, "smit2020").source.guid
    merge_works(session, "smit2020", "smit")
    before = list(session.db.connection.iterdump())

    again = put(session, replace(work("smit", "Contact met buren"), abstract="Meer."))

    assert (again.read, again.guids, again.updated) == (1, (), 0)
    assert again.guids_of_all == (kept,)
    assert list(session.db.connection.iterdump()) == before


def test_another_work_under_the_key_of_a_merged_record_is_new(session: Session) -> None:
    put(session, work("smit2020", "Contact"), work("smit", "Contact"))
    merge_works(session, "smit2020", "smit")

    written = put(session, work("smit", "Heel iets anders"))

    assert len(written.guids) == 1
    assert source_record(session, "smit-2").source.title == "Heel iets anders"
    assert put(session, work("smit", "Heel iets anders")).guids == ()


def test_works_that_share_a_key_each_keep_the_one_that_they_were_given(session: Session) -> None:
    for title in ("Een", "Twee", "Drie"):
        put(session, work("smit-jansen", title, year=None))
    put(session, work("smit-jansen-20", "Twintig"))

    for title, citekey in (("Een", ""), ("Twee", "-2"), ("Drie", "-3")):
        assert put(session, work("smit-jansen", title)).guids == ()
        assert source_record(session, f"smit-jansen{citekey}").source.title == title


def test_what_no_project_can_hold_is_left_out_and_named(session: Session) -> None:
    """JSON can spell halves of characters and zero bytes, and a table any number."""
    written = put(
        session,
        replace(work("half", "Half \ud800 teken"), fields={"note": "nul\0byte"}),
        replace(work("maand", year=99_999), month=13, day=40),
        replace(work("lang"), abstract="x" * 1_000_001),
        replace(work("naam"), authors=(Name("Sm\0it", "C."),)),
        work("", "Zonder sleutel"),
    )

    assert (written.read, len(written.guids)) == (5, 4)
    half = source_record(session, "half").source
    assert (half.title, half.fields) == ("Half ? teken", {"note": "nulbyte"})
    month = source_record(session, "maand").source
    assert (month.year, month.month, month.day) == (None, None, None)
    assert source_record(session, "lang").source.abstract == ""
    assert source_record(session, "naam").source.authors == (Name("Smit", "C."),)
    entries = [problem.entry for problem in written.problems]
    assert entries == ["half", "half", "maand", "maand", "maand", "lang", "naam", ""]


def test_a_new_record_with_the_doi_or_the_title_and_year_of_another_is_counted(
    session: Session,
) -> None:
    put(session, replace(work("a", "Contact: tussen buren", 2019), doi="10.1/A"))

    written = put(
        session,
        work("b", "Contact tussen Buren", year=2019),
        replace(work("c", "Heel anders"), doi="10.1/a"),
        work("d", "Contact tussen buren", year=2018),
    )

    assert written.same_work == 2


@given(st.text(max_size=40))
def test_a_folded_title_is_the_same_by_the_quick_and_the_careful_way(title: str) -> None:
    """Plain ASCII takes a short cut, and an accent that is folded away makes that impossible."""
    assert folded_title(f"{title}") == folded_title(folded_title(title))
    assert folded_title(f"é{title}") == f"e{folded_title(title)}"


def test_an_update_stands_in_the_journal_with_what_was_there(session: Session) -> None:
    put(session, SMIT)
    put(session, replace(SMIT, guid=mint(), title="Contact met buren", abstract=""))

    row = session.db.connection.execute(
        "SELECT before, after FROM journal WHERE action = 'update' ORDER BY id DESC LIMIT 1"
    ).fetchone()
    before, after = json.loads(row[0]), json.loads(row[1])
    assert (before["title"], after["title"]) == ("Contact", "Contact met buren")
    assert before["abstract"] == after["abstract"] == "Kort."
