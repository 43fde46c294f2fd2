"""`staven attach` with one text, a folder of them, and a better version of one."""

from pathlib import Path

import pytest

from commandline import Staven
from staven.actions.coding import put_codes
from staven.actions.session import open_session
from staven.actions.texts import open_text
from staven.extracts.claim import Claim
from staven.extracts.extract import CodeUse


@pytest.fixture
def texts(folder: Path) -> Path:
    place = folder / "teksten"
    place.mkdir()
    (place / "smit2020contact.txt").write_text("Contact tussen buren.", encoding="utf-8")
    (place / "onbekend.txt").write_text("Iets anders.", encoding="utf-8")
    (place / "leeg.txt").write_text("", encoding="utf-8")
    return place


def test_a_folder_is_shown_first(staven: Staven, texts: Path, project_file: Path) -> None:
    said = staven("attach", texts, "--project", project_file, "--json")

    assert (said.code, said.err) == (0, "")
    assert set(said.document) == {"proposals", "attached", "problems"}
    first, second = sorted(said.document["proposals"], key=lambda one: one["score"])
    assert first["citekey"] is None
    assert second == {
        "file": str(texts / "smit2020contact.txt"),
        "citekey": "smit2020contact",
        "score": second["score"],
        "sure": True,
        "because": second["because"],
        "candidates": ["smit2020contact"],
    }
    assert second["because"].startswith("the citekey in the name")
    assert said.document["attached"] == []
    (problem,) = said.document["problems"]
    assert (problem["file"], problem["problem"]) == (str(texts / "leeg.txt"), "this file is empty")

    said = staven("attach", texts, "--project", project_file)
    assert "✓ smit2020contact.txt → smit2020contact" in said.out
    assert "? onbekend.txt → –" in said.out
    assert said.out.splitlines()[-1] == "1 file is sure; --yes attaches it"
    assert "leeg.txt: this file is empty" in said.err


def test_yes_attaches_what_is_sure(staven: Staven, texts: Path, project_file: Path) -> None:
    said = staven("attach", "--yes", texts, "--project", project_file)

    assert said.code == 0
    assert said.out.splitlines()[:2] == ["smit2020contact.txt → smit2020contact", "1 text attached"]
    assert "? onbekend.txt" in said.out

    again = staven("attach", texts, "--yes", "--project", project_file, "--json")
    assert again.document["attached"] == []
    assert "attached already" in again.document["problems"][1]["problem"]


def test_a_better_version_says_what_became_of_the_quotes(
    staven: Staven, folder: Path, project_file: Path
) -> None:
    session = open_session(project_file, "anna")
    text = open_text(session, "jansen2019buurt")
    for sentence in (1, 2, 3):
        start, end = text.starts[sentence], text.ends[sentence]
        put_codes(session, text, start, end, (CodeUse("ontmoeting"),), Claim())
    session.close()
    better = text.document.text.replace("kennen", "kénnén").replace("drie van", "negen van")
    (folder / "beter.md").write_text(better, encoding="utf-8")
    words = ("attach", "jansen2019buurt", "beter.md", "--replaces", "--project", project_file)

    said = staven(*words, "--json")

    assert said.code == 0
    document = said.document
    assert document["replaces"] == text.document.guid
    assert (document["moved"], document["reworded"]) == (2, [])
    (left,) = document["unplaced"]
    assert set(left) == {"extract", "quote", "because"}
    assert left["quote"] == "Dat gebeurt in drie van de tien wijken."

    again = staven(*words)
    assert again.code == 1
    assert "beter.md: this is the text that jansen2019buurt has already" in again.err


def test_a_better_version_in_words(staven: Staven, folder: Path, project_file: Path) -> None:
    session = open_session(project_file, "anna")
    text = open_text(session, "jansen2019buurt")
    for sentence in (1, 3):
        start, end = text.starts[sentence], text.ends[sentence]
        put_codes(session, text, start, end, (CodeUse("ontmoeting"),), Claim())
    session.close()
    better = text.document.text.replace("koffie", "kofie").replace("Dat gebeurt", "Zo is het")
    (folder / "beter.md").write_text(better.replace("drie", "geen"), encoding="utf-8")

    said = staven(
        "attach", "jansen2019buurt", "beter.md", "--replaces=buurt.md", "--project", project_file
    )

    first, second, *rest = said.out.splitlines()
    assert first.startswith("jansen2019buurt: buurt.md is replaced by a text of ")
    assert second == "1 extract moved along"
    assert rest[0].endswith("week koffie.”")
    assert rest[1].endswith("week kofie.”")
    assert rest[2] == "1 extract could not be placed, and stays on the old text:"
    assert rest[3].startswith("  “Dat gebeurt in drie van de tien wijken.”: ")


@pytest.mark.parametrize(
    ("words", "code", "problem"),
    [
        (["attach", "weg"], 2, "name a source and its file"),
        (["attach", "niemand", "teksten/onbekend.txt"], 1, "no source has the citekey 'niemand'"),
        (["attach", "smit2020contact", "weg.txt"], 1, "weg.txt: there is no such file."),
        (["attach", "smit2020contact", "teksten/leeg.txt"], 1, "leeg.txt: this file is empty."),
        (["attach", "teksten", "--replaces"], 1, "--replaces goes with one source and one file."),
        (["attach", "smit2020contact", "teksten/onbekend.txt", "--replaces"], 1, "no text of its"),
    ],
)
def test_mistakes_are_one_line(
    staven: Staven, texts: Path, project_file: Path, words: list[str], code: int, problem: str
) -> None:
    assert texts.is_dir()
    said = staven(*words, "--project", project_file)

    assert (said.code, said.out) == (code, "")
    assert problem in said.err.splitlines()[-1]
