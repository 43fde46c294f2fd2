"""`staven dedupe` decides in a project, as the screen does."""

from pathlib import Path

import pytest

from commandline import Staven

TWICE = """\
@techreport{huijnk2016integratie,
  author = {Huijnk, W. and Andriessen, I.}, year = {2016},
  title = {Integratie in zicht? De integratie van migranten},
  institution = {Sociaal en Cultureel Planbureau},
}
@techreport{scp2016integratie,
  author = {{Sociaal en Cultureel Planbureau}}, year = {2016},
  title = {Integratie in zicht? De integratie van migranten},
  url = {https://example.nl/zicht},
}
@book{anders2010, author = {Anders, A.}, title = {Iets heel anders over wonen}, year = {2010}}
"""
BOTH = ("huijnk2016integratie", "scp2016integratie")


@pytest.fixture
def twice(staven: Staven, folder: Path, codebook_file: Path) -> Staven:
    """A project with one report under two records."""
    (folder / "bronnen.bib").write_text(TWICE, encoding="utf-8")
    assert staven("init", "p.staven", "--codebook", codebook_file).code == 0
    assert staven("import", "bronnen.bib").code == 0
    return staven


def pairs(staven: Staven) -> list[tuple[str, str]]:
    return [(one["a"], one["b"]) for one in staven("dedupe", "--json").document["pairs"]]


def test_two_records_of_one_work_are_made_one(twice: Staven) -> None:
    assert pairs(twice) == [BOTH]

    said = twice("dedupe", "--merge", *BOTH, "--take", "authors", "--json")

    assert (said.code, said.err) == (0, "")
    assert said.document == {
        "done": ["One work: scp2016integratie went up in huijnk2016integratie."]
    }
    assert pairs(twice) == []
    kept = twice("search", "--in", "sources", "integratie", "--json").document["hits"]
    assert [one["citekey"] for one in kept] == ["huijnk2016integratie"]
    again = twice("import", "bronnen.bib", "--json").document
    assert (again["read"], again["new"], again["updated"]) == (3, 0, 0)


@pytest.mark.parametrize("option", ["--study", "--different", "--includes"])
def test_what_was_decided_is_not_proposed_again(twice: Staven, option: str) -> None:
    assert twice("dedupe", option, *BOTH).code == 0

    found = twice("dedupe", "--json").document
    assert (found["records"], found["pairs"], found["groups"]) == (3, [], [])


def test_a_source_gets_its_own_study_back(twice: Staven) -> None:
    twice("dedupe", "--study", *BOTH)

    assert twice("dedupe", "--own-study", BOTH[1]).code == 0
    assert pairs(twice) == [BOTH]


def test_a_field_in_which_they_do_not_differ_is_refused(twice: Staven) -> None:
    said = twice("dedupe", "--merge", *BOTH, "--take", "pages")

    assert said.code == 1
    assert "do not differ in pages" in said.err
    assert "authors, url" in said.err
    assert pairs(twice) == [BOTH]


def test_files_are_only_compared(twice: Staven) -> None:
    said = twice("dedupe", "bronnen.bib", "--merge", *BOTH)

    assert said.code == 1
    assert "files are only compared" in said.err


def test_two_decisions_at_once_are_wrong_usage(twice: Staven) -> None:
    assert twice("dedupe", "--merge", *BOTH, "--study", *BOTH).code == 2
