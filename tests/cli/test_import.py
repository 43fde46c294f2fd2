"""`staven import`: what it says of each file, what can be asked of it, and its progress bar."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from commandline import STAVEN, Staven
from staven.cli.progress_bar import progress_bar

LIST = "# Rapport\n\n## Bronnen\n\n- Jansen, P. (2021). *Een lijst*. Utrecht: Bureau Wijk.\n"


class Terminal(io.StringIO):
    """Standard error where a person is looking."""

    def isatty(self) -> bool:
        return True


def test_files_of_several_kinds_come_in_at_once(
    staven: Staven, folder: Path, project_file: Path
) -> None:
    (folder / "a.ris").write_text("TY  - BOOK\nTI  - Een\nID  - een\nER  - \n", encoding="utf-8")
    (folder / "b.csv").write_text("Opschrift;Jaar\nTwee;2020\n;\n", encoding="utf-8")
    (folder / "c.md").write_text(LIST, encoding="utf-8")
    options = ("--map", "Opschrift=title", "--section", "bronnen", "--screen")

    said = staven("import", "a.ris", "b.csv", "c.md", *options, "--project", project_file, "--json")

    assert (said.code, said.err) == (0, "")
    assert (said.document["new"], said.document["updated"]) == (said.document["read"], 0)
    assert said.document["new"] >= 3
    assert {problem["file"] for problem in said.document["problems"]} <= {"b.csv", "c.md"}


@pytest.mark.parametrize("pair", ["Titel", "=title", "Titel="])
def test_a_map_that_is_no_pair_is_refused(
    staven: Staven, folder: Path, project_file: Path, pair: str
) -> None:
    (folder / "b.csv").write_text("Titel\nTwee\n", encoding="utf-8")

    said = staven("import", "b.csv", "--map", pair, "--project", project_file)

    assert (said.code, said.out) == (1, "")
    assert said.err.startswith(f"--map {pair}: this names no column and field.")


def test_a_bar_shows_how_far_it_is_and_is_gone_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)

    with progress_bar("Importing") as tell:
        tell(0, 2000)
        tell(1000, 2000)
        tell(7, 0)

    first, half, unknown, end = terminal.getvalue().split("\r")[1:]
    assert first.startswith("Importing  ░░░░░░░░░░░░░░░░░░░░  0 of 2,000")
    assert half.startswith("Importing  ██████████░░░░░░░░░░  1,000 of 2,000")
    assert unknown.startswith("Importing  ░░░░░░░░░░░░░░░░░░░░  7")
    assert end == "\x1b[K"


def test_a_program_that_listens_sees_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    listening = io.StringIO()
    monkeypatch.setattr(sys, "stderr", listening)

    with progress_bar("Importing") as tell:
        tell(1, 2)

    assert listening.getvalue() == ""


def test_what_changed_is_named_field_by_field(
    staven: Staven, folder: Path, project_file: Path
) -> None:
    record = "@book{a1, author = {Anders, A.}, title = {Wonen}, year = {2020}%s}"
    (folder / "a.bib").write_text(record % "", encoding="utf-8")
    staven("import", "a.bib", "--project", project_file)
    (folder / "a.bib").write_text(record % ", publisher = {Boom}, pages = {9}", encoding="utf-8")

    said = staven("import", "a.bib", "--project", project_file)
    assert said.out.splitlines() == ["1 read, 0 new, 1 updated", "  a1: publisher, pages"]
    (folder / "a.bib").write_text(record % ", publisher = {Boom!}", encoding="utf-8")
    assert staven("import", "a.bib", "--project", project_file, "--json").document["changed"] == [
        {"citekey": "a1", "fields": ["publisher"]}
    ]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_what_is_no_file_is_refused_before_it_is_opened(folder: Path, project_file: Path) -> None:
    os.mkfifo(folder / "buis.bib")

    done = subprocess.run(
        [STAVEN, "import", "buis.bib", "--project", project_file],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=30,  # nobody writes into it, so that opening it would take for ever
    )

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("buis.bib: this is neither a file nor a folder.")


def test_a_folder_that_is_no_project_is_refused_before_its_files_are_read(
    staven: Staven, folder: Path, project_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(path: Path) -> bytes:
        pytest.fail(f"{path} was read")

    (folder / "map").mkdir()
    (folder / "map" / "notities.md").write_text("x", encoding="utf-8")
    monkeypatch.setattr("staven.actions.project_folder.read_bytes", read)

    said = staven("import", "map", "--project", project_file)

    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("map: this is no project folder: it has no project.yaml.")


def test_a_work_that_comes_twice_in_one_file_is_said_so(
    staven: Staven, folder: Path, project_file: Path
) -> None:
    entry = "@book{%s, title = {Een wijk vol buren}, author = {Bos, J.}, year = {2020}}\n"
    (folder / "a.bib").write_text(entry % "een" + entry % "twee", encoding="utf-8")

    said = staven("import", "a.bib", "--screen", "--project", project_file)

    last = said.out.splitlines()[-1]
    assert last == "1 new source may be one work with another source: 'staven dedupe' shows them"
