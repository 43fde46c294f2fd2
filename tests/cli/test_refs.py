"""`staven refs`: a reference list as CSL-JSON, without a project."""

from pathlib import Path
from typing import Any

import docx
import pytest

from commandline import Staven

LIST = """\
# Rapport

Uit onderzoek blijkt veel.

## Literatuur

- Linde, M. van der & CBS (2022, 3 mei). *Vijf jaar: een stand*. Den Haag: SCP.
- Hudson, T. (2013). *Using indicators*. Town Office. Zoals gebruikt in Odee, A. (2017). Werk: de
  moeite. *Mens en buurt*, 92(4), 447-468.

## Kamerstukken

- Asser, L. (2015). Buurtbeleid. [TK 2015-2016 29 544 nr. 674].
- iets zonder meer
"""


@pytest.fixture
def report(folder: Path) -> Path:
    (folder / "rapport.md").write_text(LIST, encoding="utf-8")
    return Path("rapport.md")


def test_the_list_is_printed_as_csl_json_with_line_and_raw_text(
    staven: Staven, report: Path
) -> None:
    said = staven("refs", report, "--section", "Literatuur", "--json")
    assert (said.code, said.err) == (0, "")
    first, second = said.document

    assert first["id"] == "vanderlinde2022vijf"
    assert first["author"] == [
        {"family": "Linde", "given": "M.", "non-dropping-particle": "van der"},
        {"literal": "CBS"},
    ]
    assert first["issued"] == {"date-parts": [[2022, 5, 3]]}
    assert first["title"] == "Vijf jaar: een stand"
    assert first["custom"]["line"] == 7
    assert first["custom"]["raw"].startswith("Linde, M. van der & CBS (2022, 3 mei). *Vijf jaar")
    assert (first["custom"]["kamerstuk"], first["custom"]["also"]) == (None, [])
    assert second["custom"]["line"] == 8
    (also,) = second["custom"]["also"]
    assert (also["title"], also["page"]) == ("Werk: de moeite", "447-468")


def test_parliamentary_numbers_stand_under_custom(staven: Staven, report: Path) -> None:
    said = staven("refs", report, "--section", "kamer", "--json")

    assert said.document[0]["custom"]["kamerstuk"] == "29 544, nr. 674"
    assert said.document[0]["title"] == "Buurtbeleid"


def test_ids_are_unique(staven: Staven, folder: Path) -> None:
    (folder / "l.txt").write_text("Jansma, P. (2019). Een.\n" * 3, encoding="utf-8")
    said = staven("refs", "l.txt", "--json")

    assert [item["id"] for item in said.document] == [
        "jansma2019een",
        "jansma2019een-2",
        "jansma2019een-3",
    ]


def test_a_person_gets_lines_and_hears_what_to_look_at(staven: Staven, report: Path) -> None:
    said = staven("refs", report, "--section", "kamer")

    assert said.code == 0
    assert said.out.splitlines() == [
        "   13  Asser 2015  Buurtbeleid",
        "   14  iets zonder meer n.d.",
        "2 references",
    ]
    assert "rapport.md:14: iets zonder meer: no year was found." in said.err


def test_second_works_are_shown_below_the_first(staven: Staven, report: Path) -> None:
    said = staven("refs", report, "--section", "lit")

    assert "       + Odee 2017  Werk: de moeite" in said.out.splitlines()


def word_list(path: Path) -> None:
    document = docx.Document()
    document.add_heading("Literatuur", 1)
    entry = document.add_paragraph("Jansma, P. (2019). ")
    entry.add_run("Titel een").italic = True
    entry.add_run(". Utrecht: Movisie.")
    document.add_paragraph("Smits, B. e.a. (2020). Titel twee. Den Haag: SCP.", style="List Bullet")
    document.add_paragraph("")
    document.add_paragraph("CBS (2021). Titel drie. Den Haag: CBS.")
    document.save(str(path))


def test_a_word_list_is_read(staven: Staven, folder: Path) -> None:
    word_list(folder / "lijst.docx")
    said = staven("refs", "lijst.docx", "--json")

    def told(item: dict[str, Any]) -> tuple[str, int, str]:
        return item["title"], item["issued"]["date-parts"][0][0], item["publisher"]

    assert [told(item) for item in said.document] == [
        ("Titel een", 2019, "Movisie"),
        ("Titel twee", 2020, "SCP"),
        ("Titel drie", 2021, "CBS"),
    ]


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("weg.md", None, "weg.md: there is no such file. "),
        ("leeg.md", "", "leeg.md: "),
        ("kop.md", "# Kop\n", "kop.md: no references were found. "),
        ("lijst.bib", "@book{a}", "lijst.bib: "),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(
    staven: Staven, folder: Path, name: str, text: str | None, says: str
) -> None:
    if text is not None:
        (folder / name).write_text(text, encoding="utf-8")
    said = staven("refs", name, "--json")

    assert (said.code, said.out) == (1, "")
    assert said.err.startswith(says)
    assert said.err.count("\n") == 1


def test_a_section_that_is_not_there_names_those_that_are(staven: Staven, report: Path) -> None:
    said = staven("refs", report, "--section", "Bijlage 9", "--json")

    assert (said.code, said.out) == (1, "")
    assert said.err == (
        "rapport.md: no heading begins with 'Bijlage 9'. "
        "Its headings: Rapport; Literatuur; Kamerstukken.\n"
    )


def test_a_whole_report_is_read_where_its_references_are(installed: Staven, report: Path) -> None:
    said = installed("refs", report)

    assert said.code == 0
    assert said.out.splitlines()[-1] == "4 references, under the heading 'Literatuur'"
