"""`staven codebook`: the same edits as on the screen, for people and for programs."""

from pathlib import Path

import pytest

from commandline import Staven


@pytest.fixture
def book(staven: Staven, project_file: Path, monkeypatch: pytest.MonkeyPatch) -> Staven:
    """Staven on the small project."""
    monkeypatch.setenv("STAVEN_PROJECT", str(project_file))
    return staven


def ids(book: Staven) -> list[str]:
    return [one["code"] for one in book("codebook", "--json").document["codes"]]


def test_the_codes_are_listed_below_each_other(book: Staven) -> None:
    lines = book("codebook").out.splitlines()

    assert lines[0] == "       group residents (bewoners)"
    assert lines[1:3] == [
        "       policy line Neighbourhood (wijk)",
        "         outcome contact with neighbours (contact)",
    ]
    one = book("codebook", "show", "ontmoeting", "--json").document
    assert (one["code"], one["kind"], one["extracts"]) == ("ontmoeting", "mechanism", 0)
    assert one["definition"] == {"nl": "Mensen treffen elkaar", "en": "People meet"}
    assert one["named_by"] == ["buurthuis"]
    assert "People meet" in book("codebook", "show", "ontmoeting").out


def test_every_edit_is_a_command_and_is_undone_by_another(book: Staven) -> None:
    before = book("codebook", "--json").document
    made = book("codebook", "add", "Sport", "--kind", "mechanism", "--under", "wijk", "--json")
    assert made.document["code"] == "sport"
    assert book("codebook", "rename", "sport", "Samen sporten", "--lang", "nl").code == 0
    changed = book("codebook", "change", "sport", "--definition", "People play", "--json")
    assert changed.document["changed"][0]["fields"] == ["definition"]
    assert book("codebook", "move", "krimp", "--top").code == 0
    split = book("codebook", "split", "sport", "Football", "--json").document
    assert split["code"] == "football"
    assert book("codebook", "merge", "football", "sport", "--json").document["extracts"] == 0
    assert book("codebook", "delete", "sport", "--json").document == {"deleted": "sport"}
    assert "sport" not in ids(book)

    for _ in range(7):
        assert book("undo").out.startswith("Undone: ")
    assert "the last action was an import" in book("undo").err
    assert book("codebook", "--json").document["codes"] == before["codes"]


def test_versions_are_compared_in_words(book: Staven) -> None:
    book("codebook", "rename", "krimp", "shrinkage")
    assert book("codebook", "diff").out.splitlines() == [
        "from 1 to 1+1: 1 code has changed",
        "~ context shrinkage (krimp)",
        "  label (en): [-shrinking population-]{+shrinkage+}",
    ]
    assert book("codebook", "close", "--json").document == {"version": "2"}
    versions = book("codebook", "versions", "--json").document["versions"]
    assert [(one["name"], one["closed"]) for one in versions] == [("1", True), ("2", True)]
    assert book("codebook", "diff", "1", "2", "--json").document["changed"][0]["after"] == {
        "label": {"nl": "krimp", "en": "shrinkage"}
    }


def test_a_codebook_is_brought_in_only_when_that_is_said(book: Staven, codebook_file: Path) -> None:
    text = codebook_file.read_text(encoding="utf-8")
    codebook_file.write_text(text.replace("People meet", "People see"), encoding="utf-8")

    shown = book("codebook", "import", codebook_file)
    assert "definition (en): People [-meet-]{+see+}" in shown.out
    assert "with --yes it is brought in" in shown.out
    assert "People meet" in book("codebook", "show", "ontmoeting").out

    assert book("codebook", "import", codebook_file, "--yes").code == 0
    assert "People see" in book("codebook", "show", "ontmoeting").out
    assert book("codebook", "recheck", "--json").document == {"extracts": []}


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (["delete", "ontmoeting"], "this code is in use: 1 other code. Merge it"),
        (["rename", "weg", "x"], "the codebook has no code 'weg' (any more)."),
        (["rename", "krimp", " "], "a code needs a label. Type one."),
        (["merge", "krimp", "ontmoeting"], "only codes of one kind can be merged."),
        (["add", "x", "--kind", "theme", "--under", "krimp"], "x: a code of kind theme cannot"),
        (["move", "wijk", "--under", "krimp"], "a code cannot hang under itself."),
        (["split", "krimp", "x", "geen-guid"], "an extract that was chosen no longer carries"),
        (["diff", "9"], "the codebook has no version '9'. There are: 1 (1)."),
        (["close"], "nothing was edited since version 1."),
        (["import", "weg.yaml"], "weg.yaml: there is no such file."),
        (["recheck", "--right", "geen-guid"], "this extract does not wait"),
    ],
)
def test_a_problem_is_one_line(book: Staven, words: list[str], problem: str) -> None:
    said = book("codebook", *words)

    assert (said.code, said.out) == (1, "")
    assert said.err.startswith(problem)
    assert said.err.count("\n") == 1


@pytest.mark.parametrize(
    "words",
    [["weg"], ["rename", "krimp"], ["move", "krimp"], ["add", "x"], ["change", "krimp"]],
)
def test_wrong_usage_exits_2(book: Staven, words: list[str]) -> None:
    said = book("codebook", *words)

    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("usage: staven codebook")
