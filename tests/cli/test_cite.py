"""`staven cite`: the citations of a text, and what to mend in them."""

from pathlib import Path

import pytest

from citing import RECORDS
from commandline import Staven
from staven.actions.attaching import attach
from staven.actions.citing import document_of
from staven.actions.session import open_session
from staven.actions.sources import set_status
from staven.corpus.source import Status

TEXT = """\
# Wijken

Dat werkt (Waltz, Witkamp & de Ruig, 2021; Bakker, 2020).

Bron: Risbo (2023)
"""
"""Two lines with citations: one name misspelt, one work that is not in the list."""
REVIEW = """\
# Wat is bekend

Buurthuizen brengen mensen samen (Jansen & De Vries, 2019).
Elders is dat niet gevonden (Waterman, 1999).
"""
"""A text that cites a source of the project, and a work that it does not have."""


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
    assert lines[:7] == [
        "Cited, but not in the bibliography (1)",
        "  Add the work to the bibliography.",
        "    Bakker, 2020  (line 3)",
        "",
        "Cited under other names (1)",
        "  The bibliography spells it otherwise: write Walz, Witkamp & De Ruig 2021.",
        "    Waltz, Witkamp & de Ruig, 2021  (line 3)",
    ]
    # What is never cited comes last: one line each, and what to do once.
    uncited = lines[lines.index("In the bibliography, but never cited (17)") :]
    assert uncited[1] == "  Cite it, or take it out of the bibliography."
    assert uncited[2] == "    Card et al. 2018  [card2018works]"
    assert len(uncited) == 1 + 1 + 17 + 1 + 1
    assert uncited[-1] == "19 things to look at"


def test_advice_that_differs_stands_with_each_finding(
    staven: Staven, folder: Path, bib_file: Path
) -> None:
    path = folder / "jaren.md"
    path.write_text("(Scholten e.a., 2017) en (Card e.a., 2017)", encoding="utf-8")

    said = staven("cite", path, "--bib", bib_file, "--audit")

    assert said.out.splitlines()[:5] == [
        "Cited with another year (2)",
        "  Scholten e.a., 2017  (line 1)",
        "      The bibliography has 2018: write Scholten et al. 2018, or mend the bibliography.",
        "  Card e.a., 2017  (line 1)",
        "      The bibliography has 2018: write Card et al. 2018, or mend the bibliography.",
    ]


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


@pytest.fixture
def citing_project(project_file: Path, tmp_path: Path) -> Path:
    """A project in which the text of one source cites another source, and a work it has not."""
    (tmp_path / "overzicht.md").write_text(REVIEW, encoding="utf-8")
    session = open_session(project_file, "anna")
    attach(session, "smit2020contact", tmp_path / "overzicht.md")
    session.close()
    return project_file


def test_the_text_of_a_source_is_read_by_its_citekey(staven: Staven, citing_project: Path) -> None:
    said = staven("cite", "smit2020contact", "--json", "--project", citing_project)

    assert said.code == 0
    found = said.document
    assert [one["line"] for one in found] == [3, 4]
    assert [REVIEW[one["start"] : one["end"]] for one in found] == [
        "(Jansen & De Vries, 2019)",
        "(Waterman, 1999)",
    ]
    assert [mention["citekey"] for one in found for mention in one["mentions"]] == [
        "jansen2019buurt",
        None,
    ]


def test_a_text_of_the_project_is_read_by_its_guid(staven: Staven, citing_project: Path) -> None:
    session = open_session(citing_project, "anna")
    guid = document_of(session, "smit2020contact")
    session.close()

    said = staven("cite", "--document", guid, "--project", citing_project)

    assert said.out.splitlines() == [
        "    3  Jansen & De Vries, 2019  →  jansen2019buurt (1.00)",
        "    4  Waterman, 1999  →  not in the bibliography",
        "2 citations, 1 resolved",
    ]


def test_a_file_goes_before_a_source_of_that_name(
    staven: Staven, citing_project: Path, folder: Path
) -> None:
    (folder / "smit2020contact").write_text("Dat is alles (Waterman, 1999).", encoding="utf-8")

    said = staven("cite", "smit2020contact", "--project", citing_project)

    assert said.out.splitlines()[-1] == "1 citation, 0 resolved"


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (("gemeente2018visie",), "gemeente2018visie: there is no such file"),
        (("bestaat-niet",), "bestaat-niet: there is no such file"),
        (("--document", "bestaat-niet"), "this text is not in the project"),
    ],
)
def test_what_has_no_text_is_a_problem(
    staven: Staven, citing_project: Path, words: tuple[str, ...], problem: str
) -> None:
    said = staven("cite", *words, "--project", citing_project)

    assert said.code == 1
    assert problem in said.err


def test_the_audit_of_a_text_of_the_project_leaves_out_what_the_selection_left_out(
    staven: Staven, citing_project: Path
) -> None:
    session = open_session(citing_project, "anna")
    set_status(session, "gemeente2018visie", Status.EXCLUDED, "geen onderzoek")
    session.close()

    found = staven(
        "cite", "smit2020contact", "--audit", "--json", "--project", citing_project
    ).document

    assert [one["surface"] for one in found["missing"]] == ["Waterman, 1999"]
    assert [one["citekey"] for one in found["uncited"]] == ["smit2020contact"]


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
