"""The README is true: its commands run, its list is complete, its pictures show what they say."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from staven.cli.commands import MODULES

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
STAVEN = Path(sys.executable).with_name("staven")


def commands() -> list[str]:
    """The lines of the README's shell blocks, without their comments."""
    blocks = re.findall(r"```sh\n(.*?)```", README, flags=re.DOTALL)
    lines = [line.split("#")[0].strip() for block in blocks for line in block.splitlines()]
    return [line for line in lines if line]


def test_the_readme_fits_on_a_few_screens() -> None:
    assert len(README.splitlines()) <= 150


def test_the_commands_of_the_readme_run_one_after_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Without this the commands would work on the project of whoever runs the tests.
    monkeypatch.delenv("STAVEN_PROJECT", raising=False)
    monkeypatch.setenv("STAVEN_REVIEWER", "anna")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for name in ("corpus", "codebooks"):
        (tmp_path / name).symlink_to(ROOT / name)
    (tmp_path / "notes.md").write_text("Gemeenten begeleiden statushouders.\n", encoding="utf-8")
    lines = [line for line in commands() if line.startswith("staven ")]
    assert len(lines) >= 7

    for line in lines:
        _name, *words = shlex.split(line)
        done = subprocess.run(
            [STAVEN, *words],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
            stdin=subprocess.DEVNULL,
        )
        assert (done.returncode, done.stderr) == (0, ""), line
    assert (tmp_path / "chapter.md").stat().st_size > 0


@pytest.mark.parametrize("line", [line for line in commands() if line.startswith("make ")])
def test_the_make_targets_of_the_readme_exist(line: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")

    assert re.search(rf"^{line.removeprefix('make ')}:", makefile, flags=re.MULTILINE)


def test_the_list_of_commands_is_that_of_the_command_line() -> None:
    listed = re.findall(r"^\| `staven (\w+)", README, flags=re.MULTILINE)

    assert listed == list(MODULES)


@pytest.mark.parametrize(
    ("picture", "words"),
    [
        ("coding.svg", ("De Gruijter e.a. 2021", "fragmenten", "ondersteunt")),
        ("synthesis.svg", ("Synthese", "vertrouwen", "effectbewijs", "waarom", "inzet")),
    ],
)
def test_the_pictures_show_what_they_say(picture: str, words: tuple[str, ...]) -> None:
    drawn = (ROOT / "docs" / picture).read_text(encoding="utf-8").replace("&#160;", " ")

    assert f"docs/{picture}" in README
    assert all(word in drawn for word in words)
    assert "http" not in drawn.replace("http://www.w3.org", "").replace(
        "https://www.textualize.io", ""
    )


def test_the_first_ten_minutes_name_the_demo_as_it_is() -> None:
    sources = (ROOT / "corpus/integratie-2023/sources.jsonl").read_text(encoding="utf-8")
    texts = (ROOT / "corpus/integratie-2023/documents.jsonl").read_text(encoding="utf-8")

    assert f"{len(sources.splitlines())} sources" in README
    assert f"{len(texts.splitlines())} sources told in own words" in README


def test_the_citation_names_the_version_that_is_here() -> None:
    described = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    version = re.search(r'^version = "(.+)"$', described, flags=re.MULTILINE)

    assert version is not None
    assert f"staven (version {version[1]})" in README
