"""`staven dedupe` on files and on a project."""

from pathlib import Path

import pytest

from commandline import Staven

ZOTERO = """
@techreport{huijnk2016,
  author = {Huijnk, W. and Andriessen, I.}, year = {2016},
  title = {Integratie in zicht. De integratie van migranten},
  institution = {Sociaal en Cultureel Planbureau},
}
@techreport{scp2016,
  author = {{SCP}}, year = {2016},
  title = {Integratie in zicht? De integratie van migranten},
}
@techreport{felten2022,
  author = {Felten, H.}, year = {2022}, institution = {KIS},
  title = {Wat werkt bij het verminderen van discriminatie},
}
"""
SCOPUS = """ID,title,year,author,pages,volume,number,ENTRYTYPE,journal
felten2022,Wat werkt bij het verminderen van discriminatie,2020,"Felten, Hanneke",,,,report,
s-2,Weerbaarheid van jongeren op het vmbo,2019,"Omlo, J.",1-9,12,2,article,Pedagogiek
"""


@pytest.fixture
def zotero(folder: Path) -> Path:
    file = folder / "zotero.bib"
    file.write_text(ZOTERO, encoding="utf-8")
    return file


@pytest.fixture
def scopus(folder: Path) -> Path:
    file = folder / "scopus.csv"
    file.write_text(SCOPUS, encoding="utf-8")
    return file


def test_a_file_is_searched_without_a_project(staven: Staven, zotero: Path) -> None:
    said = staven("dedupe", zotero, "--json")

    assert (said.code, said.err) == (0, "")
    assert said.document == {
        "records": 3,
        "pairs": [
            {
                "a": "huijnk2016",
                "b": "scp2016",
                "score": 0.98,
                "verdict": "same",
                "because": ["same title", "same institution", "same year"],
            }
        ],
        "groups": [["huijnk2016", "scp2016"]],
    }


def test_files_are_one_pool_and_a_key_that_two_have_names_its_file(
    staven: Staven, zotero: Path, scopus: Path
) -> None:
    said = staven("dedupe", zotero, scopus, zotero, "--json", "--lang", "nl")

    assert said.document["records"] == 5
    assert said.document["groups"] == [["huijnk2016", "scp2016"]]
    review = said.document["pairs"][1]
    assert (review["a"], review["b"]) == ("zotero.bib:felten2022", "scopus.csv:felten2022")
    assert review["verdict"] == "review"
    assert review["score"] < 0.9


def test_a_person_is_told_which_and_why(staven: Staven, zotero: Path, scopus: Path) -> None:
    said = staven("dedupe", zotero, scopus)

    assert said.out.splitlines() == [
        "the same work:",
        "  huijnk2016  Huijnk & Andriessen 2016. Integratie in zicht. De integratie van migranten",
        "  scp2016  SCP 2016. Integratie in zicht? De integratie van migranten",
        "to look at (same title, same authors, 2 years between them):",
        "  zotero.bib:felten2022  Felten 2022. Wat werkt bij het verminderen van discriminatie",
        "  scopus.csv:felten2022  Felten 2020. Wat werkt bij het verminderen van discriminatie",
        "5 records of 4 works; 1 pair to look at",
    ]


def test_what_cannot_be_read_is_told_beside_the_answer(
    staven: Staven, folder: Path, zotero: Path
) -> None:
    zotero.write_text(f"{ZOTERO}@book{{broken, title = {{Half", encoding="utf-8")
    said = staven("dedupe", zotero)
    assert said.code == 0
    assert said.out.endswith("3 records of 2 works; 0 pairs to look at\n")
    assert said.err.startswith("1 problem:\n")

    empty = folder / "leeg.bib"
    empty.write_text("", encoding="utf-8")
    said = staven("dedupe", empty)
    assert said.code == 1
    assert said.err.startswith(f"{empty}: no records were found.")

    said = staven("dedupe", folder / "weg.bib")
    assert said.code == 1
    assert "there is no such file" in said.err


def test_without_files_the_project_is_searched(
    staven: Staven, zotero: Path, project_file: Path
) -> None:
    before = staven("dedupe", "--project", project_file, "--json").document
    staven("import", zotero, "--project", project_file)

    after = staven("dedupe", "--project", project_file, "--json").document

    assert after["records"] == before["records"] + 3
    assert ["huijnk2016", "scp2016"] in after["groups"]
