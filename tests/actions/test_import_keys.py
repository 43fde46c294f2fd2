"""Ids of other programs that are no citekeys: the record gets a key that BibTeX can cite."""

import json
from pathlib import Path

import pytest

from staven.actions.exporting import export
from staven.actions.import_formats import Wanted, record_file
from staven.actions.importing import import_files
from staven.actions.session import Session
from staven.actions.sources import source_record, sources
from staven.corpus.source import Source

ADDRESS = "http://zotero.org/users/1/items/AB"


def csl(folder: Path, *ids: str) -> Path:
    path = folder / "bronnen.json"
    items = [
        {
            "id": one,
            "type": "report",
            "title": "Monitor van de wijk",
            "author": [{"family": "Jansen", "given": "P."}],
            "issued": {"date-parts": [[2020 + at]]},
        }
        for at, one in enumerate(ids)
    ]
    path.write_text(json.dumps(items), encoding="utf-8")
    return path


def keys_of(session: Session) -> set[str]:
    return {line.citekey for line in sources(session)}


@pytest.mark.parametrize(
    "id_",
    [
        *(ADDRESS, "Jansen, 2020", "jansen 2020", "{jansen}", "jansen#1", "100%", "a\\b", "a\nb"),
        *("a=b", '"a"', "a~b", "@a", "-", "x" * 200),
    ],
)
def test_an_id_that_is_no_key_gives_way_to_one_and_is_kept(
    session: Session, tmp_path: Path, id_: str
) -> None:
    before = keys_of(session)
    path = csl(tmp_path, id_)

    report = import_files(session, [path])

    assert (report.new, report.problems) == (1, ())
    assert keys_of(session) - before == {"jansen2020monitor"}
    kept = source_record(session, "jansen2020monitor").source.fields["id"]
    assert kept == " ".join(id_.split())
    again = import_files(session, [path])
    assert (again.read, again.new, again.updated, again.problems) == (1, 0, 0, ())


@pytest.mark.parametrize(
    "id_", ["jansen2020", "Jansen_2020", "WOS:000123", "DBLP:conf/nips/Jansen", "7", "müller2020"]
)
def test_an_id_that_can_be_cited_stays(session: Session, tmp_path: Path, id_: str) -> None:
    import_files(session, [csl(tmp_path, id_)])

    assert id_ in keys_of(session)
    assert "id" not in source_record(session, id_).source.fields


def test_keys_that_are_made_up_are_told_apart_and_found_again(
    session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "bronnen.json"
    item = {"type": "report", "author": [{"family": "Bos"}], "issued": {"date-parts": [[2020]]}}
    works = [("u/1 a", "Monitor zorg"), ("bos2020monitor", "Monitor werk"), ("u/2 b", "Monitor x")]
    items = [{**item, "id": one, "title": title} for one, title in works]
    path.write_text(json.dumps(items), encoding="utf-8")

    first = import_files(session, [path])
    again = import_files(session, [path])

    assert (first.new, again.new, again.updated) == (3, 0, 0)
    titles = {line.citekey: line.title for line in sources(session)}
    assert [titles[f"bos2020monitor{number}"] for number in ("", "-2", "-3")] == [
        "Monitor zorg",
        "Monitor werk",
        "Monitor x",
    ]


def test_what_comes_in_so_goes_out_as_bibtex_that_is_read_back(
    session: Session, tmp_path: Path
) -> None:
    import_files(session, [csl(tmp_path, ADDRESS, "Jansen, P. {2021}")])
    export(session, "bib", tmp_path / "uit.bib")

    read = [
        one.citekey
        for one in record_file(tmp_path / "uit.bib", Wanted(), lambda _done, _of: None).found
        if isinstance(one, Source)
    ]
    assert {"jansen2020monitor", "jansen2021monitor"} <= set(read)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "l.ris",
            "TY  - RPRT\nID  - Jansen, P.\nAU  - Jansen, P.\nPY  - 2020\nTI  - Monitor\nER  -\n",
        ),
        ("l.csv", 'id,auteurs,jaar,titel\n"Jansen, P.","Jansen, P.",2020,Monitor\n'),
    ],
)
def test_so_do_ids_of_ris_and_tables(
    session: Session, tmp_path: Path, name: str, text: str
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")

    import_files(session, [tmp_path / name])

    assert source_record(session, "jansen2020monitor").source.fields["id"] == "Jansen, P."


def test_comparing_files_keeps_the_ids_that_they_have(tmp_path: Path) -> None:
    path = csl(tmp_path, ADDRESS, "Jansen, P.")
    found = record_file(path, Wanted(), lambda _done, _of: None).found

    assert [one.citekey for one in found if isinstance(one, Source)] == [ADDRESS, "Jansen, P."]
