"""The house rules that a linter cannot see."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import staven

SOURCE = Path(staven.__file__).parent
MODULES = sorted(SOURCE.rglob("*.py"))
MOST_LINES = 300
HEAVY = ("textual", "rich", "sqlmodel", "sqlalchemy", "pydantic", "sqlite_utils", "yaml", "spacy",
         "simplemma", "bibtexparser", "rapidfuzz")  # fmt: skip
"""Libraries that a start waits for, so only what needs them imports them."""
SQL = ("SELECT ", "INSERT ", "UPDATE ", "DELETE ", "WITH ", "CREATE ", "PRAGMA ")


def name_of(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


def loaded_after(code: str, names: tuple[str, ...], *words: str | Path) -> list[str]:
    """Which of `names` a fresh process has imported after running `code`."""
    told = (
        f"{code}\nimport sys\n"
        f"print(*(name for name in {names!r} if name in sys.modules), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", told, *words], capture_output=True, text=True, check=True
    )
    return done.stderr.split()


def test_starting_loads_no_heavy_library_and_no_parser() -> None:
    assert loaded_after("import staven.cli.start", (*HEAVY, "argparse", "sqlite3")) == []


def test_reading_a_command_line_loads_no_heavy_library() -> None:
    code = "from staven.cli.commands import parser; parser()"
    assert loaded_after(code, (*HEAVY, "sqlite3", "importlib.metadata")) == []


@pytest.mark.parametrize("command", ["synth", "search", "check"])
def test_commands_that_only_read_load_no_heavy_library(project_file: Path, command: str) -> None:
    code = (
        "import sys\nfrom staven.cli.start import run\n"
        f"assert run([{command!r}, '--json', '--project', sys.argv[1]]) == 0"
    )
    assert loaded_after(code, HEAVY, project_file) == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_is_short_and_says_what_it_is_for(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= MOST_LINES
    assert ast.get_docstring(ast.parse(text))


def test_modules_are_called_by_a_noun_of_the_domain() -> None:
    shunned = {"util", "utils", "helper", "helpers", "manager", "base", "common", "misc"}
    assert [name_of(path) for path in MODULES if set(path.stem.split("_")) & shunned] == []


def test_nothing_is_imported_for_the_type_checker_alone() -> None:
    word = "TYPE_" + "CHECKING"
    assert [name_of(path) for path in MODULES if word in path.read_text(encoding="utf-8")] == []


def test_packages_only_say_what_they_are() -> None:
    """No re-exports: each name has one place."""
    full = [
        name_of(path)
        for path in MODULES
        if path.name == "__init__.py" and path.parent.name != "locale"
        for node in ast.parse(path.read_text(encoding="utf-8")).body[1:]
        if node
    ]
    assert full == []


def test_all_sql_is_in_the_store() -> None:
    elsewhere = [
        f"{name_of(path)}:{node.lineno}"
        for path in MODULES
        if path.relative_to(SOURCE).parts[0] != "store"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node.value.lstrip().startswith(SQL)
    ]
    assert elsewhere == []


def test_nothing_is_left_for_later() -> None:
    words = ("TO" + "DO", "FIX" + "ME", "X" * 3)
    left = [
        f"{name_of(path)}: {word}"
        for path in MODULES
        for word in words
        if word in path.read_text(encoding="utf-8")
    ]
    assert left == []


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.tcss")), ids=name_of)
def test_a_stylesheet_stands_beside_what_it_dresses(path: Path) -> None:
    assert path.with_suffix(".py").is_file()
