"""What is said on a terminal: records give it no orders, and what it cannot take is told once."""

import json
import os
import subprocess
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import IO

import pytest

from commandline import STAVEN, Staven
from staven.cli.saying import harmless, say

RED = "\x1b[31mrood\x1b]0;gekaapt\x07\x9b2J\x7f"


def test_control_characters_are_shown_and_letters_stay() -> None:
    assert harmless(RED) == r"\x1b[31mrood\x1b]0;gekaapt\x07\x9b2J\x7f"
    assert harmless("een\r\ttwee\n") == "een\\x0d\ttwee\n"
    plain = "Eén ‘café’ → 漢字 👋\u00a0\u2028"
    assert harmless(plain) == plain


def test_a_title_with_escapes_gives_the_terminal_no_orders(
    staven: Staven, folder: Path, project_file: Path
) -> None:
    record = [{"id": "bos2020", "type": "book", "title": RED, "author": [{"family": RED}]}]
    for name in ("a.json", "b.json"):
        (folder / name).write_text(json.dumps(record), encoding="utf-8")
    assert staven("import", "a.json", "--screen", "--project", project_file).code == 0

    for words in (
        ("screen", "bos2020"),
        ("search", "gekaapt*", "--in", "sources"),
        ("dedupe", "a.json", "b.json"),
        ("import", f"a{RED}.json"),
        ("search", "x", "--stance", RED),
    ):
        said = staven(*words, "--project", project_file)
        told = said.out + said.err
        assert "\\x9b2J" in told, words
        assert told.replace("\n", "").replace("\t", "").isprintable(), words

    (hit,) = staven(
        "search", "gekaapt*", "--in", "sources", "--json", "--project", project_file
    ).document["hits"]
    assert "\x9b2J" in hit["quote"], "a program gets the title as it is"


def test_a_letter_that_the_terminal_lacks_is_written_as_its_number() -> None:
    terminal = TextIOWrapper(BytesIO(), encoding="latin-1")

    say("café → 漢 \udce9", terminal)

    terminal.seek(0)
    assert terminal.read() == "café \\u2192 \\u6f22 \\udce9\n"


def run(
    folder: Path, *words: str | Path, stdout: IO[str] | int = subprocess.DEVNULL
) -> subprocess.CompletedProcess[str]:
    """Staven in a process of its own, buffered as it is for users."""
    environment = {name: held for name, held in os.environ.items() if name != "PYTHONUNBUFFERED"}
    return subprocess.run(
        [STAVEN, *words],
        cwd=folder,
        env=environment,
        text=True,
        check=False,
        stdout=stdout,
        stderr=subprocess.PIPE,
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk to write to")
@pytest.mark.parametrize("words", [["synth"], ["synth", "--json"], ["search"], ["--help"]])
def test_a_full_disk_is_one_line(folder: Path, project_file: Path, words: list[str]) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = run(folder, *words, "--project", project_file, stdout=full)

    assert done.returncode == 1
    assert done.stderr == "the answer could not be written: no space is left on the disk.\n"


def test_a_reader_that_has_had_enough_of_a_long_answer_is_no_error(
    folder: Path, project_file: Path
) -> None:
    """More than a pipe holds, so that it breaks while the project is still open."""
    (folder / "lang.md").write_text("Buren groeten elkaar. " * 8_000, encoding="utf-8")
    run(folder, "attach", "smit2020contact", "lang.md", "--project", project_file)
    words = ("search", "buren", "--in", "texts", "--limit", "8000", "--project", project_file)
    (folder / "teksten").mkdir()
    for number in range(1000):
        name = f"onbekend-{number}-met-een-lange-naam-die-nergens-op-lijkt.txt"
        (folder / "teksten" / name).write_text(f"Tekst {number}.\n", encoding="utf-8")

    for asked in (words, ("attach", "teksten", "--project", project_file)):
        for form in ([], ["--json"]):
            with subprocess.Popen(
                [STAVEN, *asked, *form],
                cwd=folder,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
            ) as running:
                assert running.stdout is not None
                assert running.stderr is not None
                assert len(running.stdout.read(10)) == 10
                running.stdout.close()
                err = running.stderr.read()
            assert (running.returncode, err) == (0, b""), (asked, form)


@pytest.mark.skipif(os.name == "nt", reason="a shell of another kind")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_closed_streams_are_not_spoken_to(folder: Path, project_file: Path, closed: str) -> None:
    (folder / "half.bib").write_text(
        "@book{a1, title = {A}}\n@book{half, title = {B", encoding="utf-8"
    )
    for words in ("synth", "synth --json", "import half.bib", "search x --stance zo"):
        asked = f"'{STAVEN}' {words} --project '{project_file}' {closed}"
        done = subprocess.run(
            ["/bin/sh", "-c", asked], cwd=folder, capture_output=True, text=True, check=False
        )
        assert "Traceback" not in done.stderr
        assert "Exception" not in done.stderr
        assert done.returncode == (1 if "stance" in words else 0), (words, done.stderr)


def test_a_file_as_folder_is_named_and_not_the_project(
    staven: Staven, folder: Path, project_file: Path
) -> None:
    (folder / "bestand").write_text("x", encoding="utf-8")

    said = staven("export", "quotes", "-o", "bestand/quotes.md", "--project", project_file)

    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("bestand/quotes.md: this file cannot be written: ")
    assert str(project_file) not in said.err
