"""`staven cite`: the citations of a text, and what to mend in them."""

from pathlib import Path

import pytest

from citing import RECORDS
from commandline import Staven

TEXT = """\
# Wijken

Dat werkt (Waltz, Witkamp & de Ruig, 2021; Bakker, 2020).

Bron: Risbo (2023)
"""
"""Two lines with citations: one name misspelt, one work that is not in the list."""


@pytest.fixture
def text_file(folder: Path) -> Path:
    path = folder / "wijken.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def bib_file(folder: Path) -> Path:
    path = folder / "bronnen.bib"
    path.write_text(RECORDS, encoding="utf-8")
    return path


def test_every_citation_is_printed_with_its_source(
    staven: Staven, text_file: Path, bib_file: Path
) -> None:
    said = staven("cite", text_file, "--bib", bib_file)

    assert said.code == 0
    assert said.out.splitlines() == [
        "    3  Waltz, Witkamp & de Ruig, 2021  →  walz2021evaluatie (0.99)",
        "    3  Bakker, 2020  →  not in the bibliography",
        "    5  Risbo (2023)  →  risbo2023recht (1.00)",
        "3 citations, 2 resolved",
    ]


def test_json_has_the_offsets_of_the_file(staven: Staven, text_file: Path, bib_file: Path) -> None:
    first, second = staven("cite", text_file, "--bib", bib_file, "--json").document

    assert first["line"] == 3
    assert TEXT[first["start"] : first["end"]] == first["surface"]
    assert first["surface"] == "(Waltz, Witkamp & de Ruig, 2021; Bakker, 2020)"
    assert [one["citekey"] for one in first["mentions"]] == ["walz2021evaluatie", None]
    assert first["mentions"][0]["candidates"][0] == "walz2021evaluatie"
    assert first["mentions"][1] == {
        "start": TEXT.index("Bakker"),
        "end": TEXT.index(")."),
        "surface": "Bakker, 2020",
        "form": "parenthetical",
        "year": 2020,
        "citekey": None,
        "score": 0.0,
        "candidates": [],
    }
    assert (second["line"], second["surface"]) == (5, "Risbo (2023)")


def test_offsets_count_characters_of_the_file_as_it_is_written(
    staven: Staven, folder: Path, bib_file: Path
) -> None:
    """Windows line ends count as one; accents that stand apart and soft hyphens stay."""
    written = "e\u0301e\u0301n\u00ad🎓\nen (Risbo, 2023)\n"
    path = folder / "windows.txt"
    path.write_bytes(written.replace("\n", "\r\n").encode("utf-8-sig"))

    (found,) = staven("cite", path, "--bib", bib_file, "--json").document

    assert (found["start"], found["end"]) == (written.index("("), written.index(")") + 1)
    assert found["line"] == 2


def test_the_audit_groups_what_to_mend(staven: Staven, text_file: Path, bib_file: Path) -> None:
    said = staven("cite", text_file, "--bib", bib_file, "--audit")

    assert said.code == 0
    lines = said.out.splitlines()
    assert lines[:6] == [
        "Cited, but not in the bibliography (1)",
        "  Bakker, 2020  (line 3)",
        "      Add the work to the bibliography.",
        "",
        "Cited under other names (1)",
        "  Waltz, Witkamp & de Ruig, 2021  (line 3)",
    ]
    assert "In the bibliography, but never cited (17)" in lines


def test_the_audit_as_json_has_every_kind(staven: Staven, text_file: Path, bib_file: Path) -> None:
    found = staven("cite", text_file, "--bib", bib_file, "--audit", "--json").document

    assert list(found) == ["missing", "unsure", "year", "name", "suffix", "uncited"]
    assert found["missing"][0]["line"] == 3
    assert found["name"][0]["citekey"] == "walz2021evaluatie"
    assert len(found["uncited"]) == 17
    assert found["uncited"][0]["line"] is None


def test_the_bibliography_may_be_of_any_kind(staven: Staven, text_file: Path, folder: Path) -> None:
    (folder / "bronnen.json").write_text(
        '[{"id": "risbo", "type": "report", "title": "Recht doen",'
        ' "author": [{"literal": "Risbo"}], "issued": {"date-parts": [[2023]]}}]',
        encoding="utf-8",
    )

    said = staven("cite", text_file, "--bib", folder / "bronnen.json", "--json")

    assert [mention["citekey"] for one in said.document for mention in one["mentions"]] == [
        None,
        None,
        "risbo",
    ]


def test_without_a_bibliography_the_sources_of_the_project_are_meant(
    staven: Staven, folder: Path, project_file: Path
) -> None:
    path = folder / "tekst.md"
    path.write_text("Buren praten (Jansen & De Vries, 2019).", encoding="utf-8")

    said = staven("cite", path, "--json", "--project", project_file)

    assert said.document[0]["mentions"][0]["citekey"] == "jansen2019buurt"


def test_without_a_project_it_says_so(staven: Staven, text_file: Path) -> None:
    said = staven("cite", text_file)

    assert said.code == 1
    assert "there is no project here" in said.err


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("leeg.bib", b"", "no entry could be read"),
        ("kapot.bib", b"@book{jansen2019, author = {Jansen", "no entry could be read"),
        ("weg.bib", None, "there is no such file"),
    ],
)
def test_a_bibliography_that_cannot_be_read_is_a_problem_with_its_place(
    staven: Staven, text_file: Path, folder: Path, name: str, data: bytes | None, problem: str
) -> None:
    if data is not None:
        (folder / name).write_bytes(data)

    said = staven("cite", text_file, "--bib", name)

    assert said.code == 1
    assert name in said.err
    assert problem in said.err


def test_a_text_that_is_none_is_a_problem(staven: Staven, folder: Path, bib_file: Path) -> None:
    (folder / "foto.txt").write_bytes(bytes(range(256)) * 8)

    said = staven("cite", folder / "foto.txt", "--bib", bib_file)

    assert said.code == 1
    assert "this is no text file" in said.err
