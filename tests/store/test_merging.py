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
from staven.corpus.same_record import folded_title
from staven.corpus.source import Name, Source, Status
from staven.errors import Problem
from staven.store.journal import change, mint
from staven.store.merging import SourcesWritten, put_sources
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


def put(
    session: Session,
    *found: Source | Problem,
    file: str = "bron.ris",
    keys_made_up: bool = False,
) -> SourcesWritten:
    with change(session.db, session.reviewer) as writing:
        written = put_sources(writing, found, file, keys_made_up=keys_made_up)
        if written.guids:
            after = {"file": file, "guids": {"source": list(written.guids)}}
            writing.note("import", "source", "", None, after)
        return written


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

    assert (written.read, len(written.guids), written.changed) == (1201, 1201, ())
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

    assert (again.read, again.changed, len(again.guids)) == (2, (), 1)
    assert again.guids_of_all == (first.guids[0], *again.guids)
    rows = session.db.connection.execute("SELECT count(*) FROM journal").fetchone()[0]
    assert rows == journal + 1  # the import of the new one


def test_a_record_that_was_merged_into_another_is_known_again(session: Session) -> None:
    put(
        session, work("smit2020", "Contact met buren", year=2020), work("smit", "Contact met buren")
    )
    kept = source_record(session, "smit2020").source.guid
    merge_works(session, "smit2020", "smit")
    before = list(session.db.connection.iterdump())

    again = put(session, replace(work("smit", "Contact met buren"), abstract="Meer."))

    assert (again.read, again.guids, again.changed) == (1, (), ())
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
    put(session, replace(SMIT, guid=mint(), title="Contacten", abstract=""))

    row = session.db.connection.execute(
        "SELECT before, after FROM journal WHERE action = 'update' ORDER BY id DESC LIMIT 1"
    ).fetchone()
    before, after = json.loads(row[0]), json.loads(row[1])
    assert (before["title"], after["title"]) == ("Contact", "Contacten")
    assert before["abstract"] == after["abstract"] == "Kort."


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Monitor armoede onder ouderen in Rotterdam", "Monitor armoede onder jongeren"),
        ("Monitor inburgering 2020", "Monitor inburgering 2021"),
        ("Wijken in beeld, deel 1", "Wijken in beeld, deel 2"),
        ("Integratie in zicht", "Participatie in de buurt"),
        ("Jaarrapport integratie", "Jaarrapport landbouw"),
        ("Evaluatie van wet A", "Evaluatie van wet C"),
    ],
)
def test_two_works_under_one_key_are_both_kept(session: Session, first: str, second: str) -> None:
    """Two reports of one author and year easily get the same key, and each is evidence."""
    put(session, replace(work("jansen2020monitor", first), year=2020))

    again = put(session, replace(work("jansen2020monitor", second), year=2020))

    assert (len(again.guids), again.changed) == (1, ())
    assert "another work under this key" in again.problems[0].problem
    titles = {source.title for source in all_sources(session.db)}
    assert {first, second} <= titles


def test_an_export_without_keys_changes_only_what_its_own_file_brought(session: Session) -> None:
    """A colleague's export of the same works is poorer here and richer there: it only fills."""
    full = replace(
        work("bakker2017werk", "Werk voor vluchtelingen. Een eerste beeld"),
        authors=(Name("Bakker", "Linda"), Name("Dagevos", "Jaco")),
        year=2017,
    )
    poor = replace(
        full,
        guid=mint(),
        authors=(Name("Bakker", "L."),),
        title="Werk voor vluchtelingen",
        doi="10.1/x",
    )
    put(session, full, file="zotero.ris", keys_made_up=True)

    other = put(session, poor, file="collega.csv", keys_made_up=True)

    assert [one.fields for one in other.changed] == [("doi",)]
    kept = source_record(session, "bakker2017werk").source
    assert (len(kept.authors), kept.title) == (2, full.title)

    own = put(session, poor, file="/elders/zotero.ris", keys_made_up=True)

    assert [one.citekey for one in own.changed] == ["bakker2017werk"]
    assert source_record(session, "bakker2017werk").source.title == "Werk voor vluchtelingen"


def test_works_without_titles_are_told_apart_by_who_and_when(session: Session) -> None:
    first = Source(mint(), "a", "misc", "", authors=(Name("Xander", "A."),), year=2001)
    put(session, first)

    assert put(session, replace(first, guid=mint())).guids == ()
    other = replace(first, guid=mint(), authors=(Name("Ybema", "B."),), year=2010)
    assert len(put(session, other).guids) == 1


def test_yearly_reports_under_one_key_are_two_works(session: Session) -> None:
    put(session, work("jv", "Jaarverslag", year=2019))

    assert len(put(session, work("jv", "Jaarverslag", year=2020)).guids) == 1


def test_two_works_under_one_key_are_known_again_in_whatever_order(session: Session) -> None:
    one = replace(work("jansen2020", "Wonen in de wijk"), doi="10.1/a")
    two = replace(work("jansen2020-2", "Werken in de wijk"), doi="10.1/b")
    put(session, one, two)

    again = put(
        session,
        replace(two, guid=mint(), citekey="jansen2020"),
        replace(one, guid=mint(), citekey="jansen2020-2"),
    )

    assert (again.guids, again.changed) == ((), ())


def test_a_doi_that_was_put_right_is_no_other_work(session: Session) -> None:
    wrong = replace(work("jansen2020", "Wonen in de wijk", year=2020), doi="10.1/fout")
    put(session, wrong)

    [changed] = put(session, replace(wrong, guid=mint(), doi="10.1/goed")).changed

    assert changed.fields == ("doi",)
