"""`staven assign`, and what no command shows of a text that others still read blind."""

import shutil
from pathlib import Path

import pytest

from commandline import Staven
from reading_blind import (
    FIGURE,
    MEMO,
    NOTE,
    QUOTE,
    REASON,
    SOURCE,
    all_are_done,
    bram_reads_blind,
)
from staven.cli.commands import MODULES

SHOWS_TEXTS = ("search", "cite", "suggest")
"""Commands that show a text, in which the quote stands for everybody to read."""
STAYS = ("demo", "code", "serve")
"""Commands that open the screens, or stay."""


@pytest.fixture
def project(project_file: Path, folder: Path) -> Path:
    return Path(shutil.copy(project_file, folder / "p.staven"))


def test_people_are_asked_and_withdrawn_from_the_command_line(
    staven: Staven, project: Path
) -> None:
    said = staven("assign", SOURCE, "--to", "anna, bram", "--blind", "--json")

    assert said.code == 0
    assert said.err == "New to this project: bram.\n"
    assert said.document["assigned"] == 2
    asked = staven("assign", "--json").document
    rows = [(row["citekey"], row["reviewer"], row["blind"]) for row in asked["assignments"]]
    assert rows == [(SOURCE, "anna", True), (SOURCE, "bram", True)]
    assert asked["reviewers"] == [
        {"reviewer": name, "assigned": 1, "finished": 0, "extracts": 0, "appraised": 0}
        for name in ("anna", "bram")
    ]
    assert f"{SOURCE}  buurt.md: bram (still to read, blind)" in staven("assign").out
    assert "bram: 0 extracts, 0 of 1 read" in staven("assign").out

    gone = staven("assign", SOURCE, "--withdraw", "--to", "bram")
    assert (gone.code, gone.out) == (0, "1 withdrawn\n")
    assert staven("undo").code == 0
    assert len(staven("assign", "--json").document["assignments"]) == 2
    assert project.exists()


def test_a_set_is_divided_from_the_command_line(staven: Staven, project: Path) -> None:
    said = staven("assign", "--divide", "anna,bram", "--twice", "1", "--blind", "--json")

    rows = said.document["assignments"]
    assert [(row["reviewer"], row["blind"]) for row in rows] == [("anna", True), ("bram", True)]
    assert project.exists()


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (["--to", "anna"], "no source was named"),
        ([SOURCE, "--blind"], "this goes with --to: --blind"),
        ([SOURCE, "--twice", "2"], "this goes with --divide: --twice"),
        (["--divide", "anna", "--twice", "1"], "reading twice asks for two people"),
        (["--divide", "anna,bram", "--twice", "5"], "5 sources cannot be read twice"),
        ([SOURCE, "--to", "anna", "--text", "x"], "no text 'x' in use"),
    ],
)
def test_what_goes_not_together_is_said(
    staven: Staven, project: Path, words: list[str], problem: str
) -> None:
    said = staven("assign", *words)

    assert said.code in (1, 2)
    assert problem in said.err
    assert project.exists()


def _everything_said(staven: Staven, folder: Path, guid: str) -> dict[str, str]:
    """What every command says to anna, by its words; also what it wrote to files."""
    lines: list[list[str]] = [["search", "--in", place, word, "--json"]
        for place in ("quotes", "memos", "sources", "texts")
        for word in ("", "buren", MEMO, FIGURE, REASON, NOTE)
    ]  # fmt: skip
    lines += [["search", "--reviewer", "bram"], ["search", "--code", "ontmoeting"]]
    lines += [["synth", "--mechanism", "ontmoeting"], ["synth"], ["cite", SOURCE, "--json"]]
    for name in MODULES:
        if name not in (*STAYS, "init", "import", "attach", "undo", "redo", "export"):
            # Also commands that this test has never heard of.
            lines += [[name, *rest, "--json"] for rest in ([], [SOURCE], [guid], ["list"])]
            lines += [[name, rest] for rest in (SOURCE, guid)]
    said = {}
    for words in lines:
        answer = staven(*words)
        said[" ".join(words)] = answer.out + answer.err
    for what, ending in (
        ("quotes", "q.csv"), ("quotes", "q.md"), ("tables", "t.md"), ("tables", "t"),
        ("chapter", "c.md"), ("bib", "b.bib"), ("codebook", "k.yaml"), ("project", "map"),
    ):  # fmt: skip
        staven("export", what, "-o", folder / ending)
        written = [folder / ending, *(folder / ending).rglob("*")]
        texts = [path.read_text(encoding="utf-8") for path in written if path.is_file()]
        said[f"export {what} {ending}"] = "\n".join(texts)
    return said


def test_no_command_tells_what_others_made_of_a_blind_text(
    staven: Staven, project: Path, folder: Path
) -> None:
    canaries = bram_reads_blind(project)

    said = _everything_said(staven, folder, canaries.quote)

    for words, text in said.items():
        typed = set(words.split())
        for canary in canaries.all:
            told = text.replace(canary, "") if canary in typed else text
            assert canary not in told, words
        if not words.startswith(SHOWS_TEXTS):
            assert QUOTE not in text, words
    assert said["export project map"] == ""
    assert staven("export", "project", "-o", folder / "map").code == 1

    # The same questions find all of it once both are done: the silence was no accident.
    all_are_done(project)
    after = "\n".join(_everything_said(staven, folder, canaries.quote).values())
    assert all(canary in after for canary in (*canaries.all, QUOTE))
