"""What could not be read is told on standard error, also where a program gets the answer."""

from pathlib import Path

import pytest

from commandline import Staven

HALF = "@book{bos2020, title = {Wijken}, year = {2020}}\n@book{half, title = {Half"


def test_a_damaged_record_is_told_to_a_program_that_compares_files(
    staven: Staven, folder: Path
) -> None:
    (folder / "a.bib").write_text(HALF, encoding="utf-8")

    said = staven("dedupe", "a.bib", "--json")

    assert said.document["records"] == 1
    assert said.err.splitlines()[0] == "1 problem:"
    assert said.err.splitlines()[1].startswith("  a.bib:2: half: ")


def test_a_damaged_record_is_told_to_a_program_that_looks_for_citations(
    staven: Staven, folder: Path
) -> None:
    (folder / "a.bib").write_text(HALF, encoding="utf-8")
    (folder / "tekst.md").write_text("Dat blijkt niet.\n", encoding="utf-8")

    said = staven("cite", "tekst.md", "--bib", "a.bib", "--json")

    assert said.document == []
    assert "a.bib:2: half: " in said.err


def test_a_doubt_about_a_text_is_told_to_the_program_that_attaches_it(
    staven: Staven, folder: Path, project_file: Path
) -> None:
    (folder / "pagina.html").write_bytes(
        '<meta charset="utf-8"><p>Eén coördinator.</p>'.encode("cp1252")
    )
    words = ("attach", "smit2020contact", "pagina.html", "--project", project_file)

    said = staven(*words, "--json")

    assert said.document["citekey"] == "smit2020contact"
    assert "pagina.html: " in said.err


def test_a_reference_list_in_an_old_encoding_is_read_with_a_doubt(
    staven: Staven, folder: Path
) -> None:
    entry = "Coördinatiepunt, J. (2019). Café’s in de wijk. Utrecht: Bureau.\n"
    (folder / "lijst.txt").write_bytes(entry.encode("cp1252"))

    said = staven("refs", "lijst.txt", "--json")

    assert said.code == 0
    assert [item["title"] for item in said.document] == ["Café’s in de wijk"]
    assert "lijst.txt:1: this line is not UTF-8 and is read as Windows-1252" in said.err


@pytest.mark.parametrize("form", [[], ["--json"]])
def test_one_file_that_cannot_be_read_is_a_failure(
    staven: Staven, folder: Path, project_file: Path, form: list[str]
) -> None:
    (folder / "stuk.pdf").write_bytes(b"%PDF-1.7 en dan niets")

    said = staven("attach", "stuk.pdf", "--project", project_file, *form)
    assert said.code == 1
    assert "stuk.pdf" in said.out + said.err

    (folder / "smit2020contact.txt").write_text("Buren groeten elkaar.\n", encoding="utf-8")
    both = ("stuk.pdf", "smit2020contact.txt", "--yes")
    assert staven("attach", *both, "--project", project_file, *form).code == 0, "one of two is"
    again = staven("attach", "smit2020contact.txt", "--yes", "--project", project_file, *form)
    assert again.code == 0, "what is attached already is no failure"
