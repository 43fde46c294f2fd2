"""How staven is called: exit codes, where messages go, and which project is meant."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from commandline import STAVEN, Staven
from staven.cli.commands import MODULES, parser
from staven.cli.start import options_before_command


@pytest.mark.parametrize(
    "words",
    [
        ["zoek"],
        ["synth", "--mechanisme", "x"],
        ["synth", "--mech", "x"],
        ["attach", "alleen-een-sleutel"],
        ["search", "--limit", "tien"],
        ["search", "--in", "pages", "x"],
        ["--lang", "de", "synth"],
        ["--lang", "de"],
        ["export", "alles", "-o", "x.md"],
        ["--project"],
        ["--json"],
        ["import"],
        ["synth", "synth"],
    ],
)
def test_wrong_usage_exits_2_and_says_so_on_stderr(staven: Staven, words: list[str]) -> None:
    said = staven(*words)
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("usage: staven")
    assert "error: " in said.err.splitlines()[-1]


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (["synth"], "there is no project here. Name one with --project"),
        (["search", "x", "--project", "weg.staven"], "weg.staven: there is no project here."),
        (["init", "x.staven", "--codebook", "weg.yaml"], "weg.yaml: there is no such file."),
        (["init", "x.db", "--codebook", "weg.yaml"], "x.db: a project's name ends in .staven."),
    ],
)
@pytest.mark.parametrize("json", [[], ["--json"]])
def test_a_problem_is_one_line_on_stderr_and_exits_1(
    staven: Staven, words: list[str], problem: str, json: list[str]
) -> None:
    said = staven(*words, *json)
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith(problem)
    assert said.err.count("\n") == 1


def test_a_mistaken_codebook_lists_all_its_mistakes(staven: Staven, folder: Path) -> None:
    (folder / "fout.yaml").write_text(
        'codebook: x\nversion: "1"\nlabel: {nl: X, en: X}\ncodes:\n'
        "  - {id: a, kind: mechanisme, label: {nl: A, en: A}}\n"
        "  - {id: b, kind: goal, parent: weg, label: {nl: B, en: B}}\n",
        encoding="utf-8",
    )
    said = staven("init", "x.staven", "--codebook", "fout.yaml")
    assert (said.code, said.out) == (1, "")
    first, *rest = said.err.splitlines()
    assert first.startswith("fout.yaml: ")
    assert "the project is unchanged" in first
    assert [line.split(": ")[0] for line in rest] == ["  fout.yaml:5", "  fout.yaml:6"]
    assert not (folder / "x.staven").exists()


def test_help_and_version_exit_0(staven: Staven) -> None:
    top = staven("--help")
    assert (top.code, top.err) == (0, "")
    assert all(f"\n    {name} " in top.out for name in MODULES)
    for name in MODULES:
        said = staven(name, "--help")
        assert (said.code, said.err) == (0, "")
        assert said.out.startswith(f"usage: staven {name} ")
        assert "--project" in said.out
    assert staven("--version").out.startswith("staven ")


def test_options_that_hold_everywhere_stand_before_or_after(
    staven: Staven, project_file: Path
) -> None:
    asked = {
        staven(*words).out
        for words in (
            ["--project", project_file, "--json", "synth"],
            ["synth", "--project", project_file, "--json"],
            [f"--project={project_file}", "synth", "--json"],
            ["--json", "--reviewer", "check", "synth", "--project", project_file],
            ["--lang=en", "synth", "--json", "--project", project_file],
        )
    }
    assert len(asked) == 1
    assert asked.pop().startswith("{")


def test_the_last_word_on_an_option_counts(staven: Staven, project_file: Path) -> None:
    said = staven("--project", "weg.staven", "check", "--project", project_file)
    assert (said.code, said.out) == (0, "all is well\n")


def test_the_project_is_named_or_set_or_alone_here(
    staven: Staven, folder: Path, project_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STAVEN_PROJECT", str(project_file))
    assert staven("check").code == 0
    assert "weg.staven" in staven("check", "--project", "weg.staven").err
    monkeypatch.delenv("STAVEN_PROJECT")
    assert staven("check").code == 1
    (folder / "een.staven").write_bytes(project_file.read_bytes())
    assert staven("check").code == 0
    (folder / "twee.staven").write_bytes(project_file.read_bytes())
    said = staven("check")
    assert (said.code, said.out) == (1, "")
    assert said.err == (
        "there are 2 projects in this folder: een.staven, twee.staven. Name one with --project.\n"
    )
    assert staven("check", "--project", "twee.staven").code == 0


def test_a_bare_call_is_read_without_a_parser() -> None:
    assert options_before_command([]) == {}
    assert options_before_command(["--project", "x", "--lang=nl"]) == {
        "--project": "x",
        "--lang": "nl",
    }
    for words in (["synth"], ["--json"], ["--project"], ["--help"], ["--project", "x", "code"]):
        assert options_before_command(words) is None


def test_every_command_has_help() -> None:
    top = parser()
    (commands,) = (one for one in top._actions if one.dest == "command")  # noqa: SLF001  (argparse has no other way to list them)
    assert commands.choices is not None
    assert list(commands.choices) == list(MODULES)
    for name, command in dict(commands.choices).items():
        assert command.description, name
        assert f"staven {name}" in command.format_help()


def test_dutch_is_spoken_where_the_system_is_dutch(
    staven: Staven, project_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    assert "Ontmoeting" in staven("synth", "--project", project_file).out
    assert "Encounter" in staven("synth", "--project", project_file, "--lang", "en").out
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    assert "Encounter" in staven("synth", "--project", project_file).out


def test_what_was_written_is_said_who_by(staven: Staven, folder: Path, project_file: Path) -> None:
    (folder / "a.bib").write_text("@book{a1, title = {A}}", encoding="utf-8")
    staven("import", "a.bib", "--project", project_file, "--reviewer", "bram")

    with closing(sqlite3.connect(project_file)) as looking:
        last = looking.execute("SELECT reviewer, action FROM journal ORDER BY id DESC").fetchone()
    assert last == ("bram", "import")


def test_the_installed_command_gives_one_document(installed: Staven, project_file: Path) -> None:
    said = installed("synth", "--json", "--project", project_file)
    assert (said.code, said.err) == (0, "")
    assert len(said.document["mechanisms"]) == 2
    assert installed("zoek").code == 2
    said = installed("check")
    assert (said.code, said.out) == (1, "")
    assert "Traceback" not in said.err


@pytest.mark.parametrize("words", [["synth"], ["synth", "--json"], ["search"], ["--help"]])
def test_a_reader_that_stops_reading_is_no_error(
    folder: Path, project_file: Path, words: list[str]
) -> None:
    # Buffered, as it is for users; and the reader is gone before anything is written.
    environment = {name: held for name, held in os.environ.items() if name != "PYTHONUNBUFFERED"}
    reading, writing = os.pipe()
    os.close(reading)
    with subprocess.Popen(
        [STAVEN, *words, "--project", project_file],
        cwd=folder,
        env=environment,
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
    ) as running:
        os.close(writing)
        _nothing, err = running.communicate(timeout=30)
    assert (running.returncode, err) == (0, "")


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_a_read_only_project_is_read_and_not_written(folder: Path, project_file: Path) -> None:
    place = folder / "leeszaal"
    place.mkdir()
    copy = place / "wijk.staven"
    copy.write_bytes(project_file.read_bytes())
    (folder / "a.bib").write_text("@book{a1, title = {A}}", encoding="utf-8")
    copy.chmod(0o444)
    place.chmod(0o555)
    for above in (folder, *folder.parents):
        if above.stat().st_uid == os.getuid() and not above.stat().st_mode & 0o001:
            above.chmod(above.stat().st_mode | 0o011)
    as_nobody = (
        "import os, sys\n"
        "from staven.cli import check, commands, import_files\n"
        "from staven.cli.start import run\n"
        "if os.getuid() == 0:\n    os.setgid(65534)\n    os.setuid(65534)\n"
        "print(run(['check', '--project', sys.argv[1]]))\n"
        "print(run(['import', sys.argv[2], '--project', sys.argv[1]]))\n"
    )
    said = subprocess.run(
        [sys.executable, "-c", as_nobody, copy, folder / "a.bib"],
        capture_output=True,
        text=True,
        check=False,
    )
    place.chmod(0o755)

    assert said.stdout.splitlines() == ["all is well", "0", "1"], said.stderr
    problem = "this project is open for reading only; nothing was changed."
    assert said.stderr == f"{copy}: {problem} Copy the project to a folder of your own.\n"
    assert copy.read_bytes() == project_file.read_bytes()


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (
            ["screen", "x", "include", "--add-reason", "y", "--start"],
            "this does not go with a decision on a source: --add-reason, --start",
        ),
        (["screen", "x", "include", "--no-blind"], "with a decision on a source: --no-blind"),
        (["screen", "x", "include", "--reason", "y"], "--reason goes with exclude, or with"),
        (
            ["screen", "--stage", "full", "--settle"],
            "this goes with a source and a decision on it: --stage, --settle",
        ),
        (["screen", "x", "--reason", "y"], "a decision on it: --reason"),
        (["screen", "--reviewers", "2", "--stage", "full"], "a decision on it: --stage"),
        (["screen", "x", "--start", "--reviewers", "2"], "go with --start: --reviewers"),
        (["screen", "x", "--blind"], "so leave the source out: --blind"),
        (["screen", "--add-reason", ""], "--add-reason needs a word"),
        (["searches", "--database", "x", "--hits", "0"], "not with list: --database, --hits"),
        (["searches", "list", "Catalogus"], "not with list: Catalogus"),
        (["searches", "add", "--hits", "9" * 23], "no whole number of up to 18 figures"),
        (["searches", "add", "--hits", "1.20"], "'1.20' is no whole number"),
        (["dedupe", "--take", "year"], "this goes with --merge: --take"),
        (["dedupe", "--study", "x", "y", "--take", "year"], "this goes with --merge: --take"),
        (["cite", "--document", "x", "--bib", "y.bib"], "not with --document: --bib"),
        (["import", ""], "a file is named with an empty word"),
        (["attach", ""], "a file is named with an empty word"),
        (["import", ".", "--screen"], "not with a project folder: --screen"),
    ],
)
def test_an_option_that_would_do_nothing_is_wrong_usage(
    staven: Staven, project_file: Path, words: list[str], problem: str
) -> None:
    before = project_file.read_bytes()

    said = staven(*words, "--project", project_file)

    assert (said.code, said.out) == (2, "")
    assert said.err.startswith(f"usage: staven {words[0]}")
    assert problem in said.err.splitlines()[-1]
    assert project_file.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (["--limit", "9" * 20], "--limit asks for a number from 1 to 1,000,000,000."),
        (["--limit", "0"], "--limit asks for a number from 1 to 1,000,000,000."),
        (["--source", "nope"], "no source has the citekey 'nope'."),
        (["--code", "nope"], "there is no code 'nope'."),
        (["--stance", "nope"], "'nope' is not one of the words to filter on."),
    ],
)
def test_a_filter_that_nothing_can_pass_is_refused(
    staven: Staven, project_file: Path, words: list[str], problem: str
) -> None:
    said = staven("search", "buren", *words, "--project", project_file)

    assert (said.code, said.out) == (1, "")
    assert problem in said.err
    assert said.err.count("\n") == 1
