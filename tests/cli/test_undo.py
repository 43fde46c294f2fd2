"""`staven undo` and `staven redo`: one's own last action, said in words."""

from pathlib import Path

import pytest

from commandline import Staven

SMIT = "smit2020contact"


@pytest.fixture
def at_work(staven: Staven, project_file: Path, monkeypatch: pytest.MonkeyPatch) -> Staven:
    """In a project of which two sources wait to be screened."""
    monkeypatch.setenv("STAVEN_PROJECT", str(project_file))
    staven("screen", "--start")
    return staven


def decisions(staven: Staven) -> int:
    return len(staven("screen", SMIT, "--json").document["decisions"])


def test_a_decision_is_taken_back_and_done_again(at_work: Staven) -> None:
    at_work("screen", SMIT, "include")

    said = at_work("undo")
    assert (said.code, said.out) == (0, "Undone: decision in the screening added.\n")
    assert decisions(at_work) == 0

    said = at_work("redo")
    assert (said.code, said.out) == (0, "Done again: decision in the screening added.\n")
    assert decisions(at_work) == 1


def test_a_program_hears_what_was_undone(at_work: Staven) -> None:
    at_work("searches", "add", "--database", "Catalogus")

    assert at_work("undo", "--json").document == {
        "undone": True,
        "what": "search of the log added",
    }
    assert at_work("redo", "--json").document == {
        "redone": True,
        "what": "search of the log added",
    }


def test_one_takes_back_only_what_one_did(at_work: Staven) -> None:
    at_work("screen", SMIT, "include")

    assert at_work("undo", "--reviewer", "bram").out == "Nothing to undo.\n"
    said = at_work("redo", "--reviewer", "bram", "--json")
    assert (said.code, said.document) == (0, {"redone": False, "what": ""})
    assert decisions(at_work) == 1


def test_an_import_is_not_undone(staven: Staven, project_file: Path) -> None:
    said = staven("undo", "--project", project_file)

    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("the last action was an import")
