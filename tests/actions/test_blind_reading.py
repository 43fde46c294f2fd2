"""No action that reads tells what others made of a text that is still read blind."""

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import staven.actions
from reading_blind import REASON, SOURCE, Canaries, all_are_done, bram_reads_blind
from staven.actions.codes import codebook
from staven.actions.session import Session, open_session
from staven.actions.texts import open_text
from staven.errors import StavenError
from staven.extracts.memo import MemoAbout
from staven.store.search import Filters

Action = Callable[..., object]
FEWEST = 30
"""Actions that are to be asked at least: fewer would mean that they are not found."""


def _actions() -> Iterator[tuple[str, Action]]:
    """Every public function of the actions that takes a session, those of tomorrow too."""
    for module in pkgutil.iter_modules(staven.actions.__path__, "staven.actions."):
        for name, function in vars(import_module(module.name)).items():
            if (
                inspect.isfunction(function)
                and not name.startswith("_")
                and function.__module__ == module.name
                and next(iter(inspect.signature(function).parameters), "") == "session"
            ):
                yield f"{module.name}.{name}", function


def _answers(session: Session, canaries: Canaries) -> Iterator[tuple[str, str]]:
    """What each action answers to a question about the blind text, as Python shows it.

    The project is open for reading only, so whatever would write is refused.
    """
    known: dict[str, list[Any]] = {
        "citekey": [SOURCE],
        "citekeys": [[SOURCE]],
        "document": [canaries.document],
        "source": [canaries.source, SOURCE],
        "guid": [canaries.quote, canaries.figure, canaries.document],
        "extract": [canaries.quote, canaries.figure],
        "code": ["ontmoeting"],
        "mechanism": ["ontmoeting"],
        "words": ["", "buren", "kanariememo", "kanarienotitie", "kanariefiguur"],
        "where": ["quotes", "memos", "sources", "texts"],
        "filters": [Filters(), Filters(reviewer="bram"), Filters(code="ontmoeting")],
        "text": [open_text(session, SOURCE)],
        "codebook": [codebook(session)],
        "names": [["anna"]],
        "name": [SOURCE, "ontmoeting", ""],
        "reviewer": ["anna"],
        "target": [canaries.source, ""],
        "about": list(MemoAbout),
    }
    for name, action in _actions():
        wanted = list(inspect.signature(action).parameters.values())[1:]
        needed = {one.name for one in wanted if one.default is one.empty}
        asked = [one.name for one in wanted if one.name in known]
        if not needed <= set(asked):
            continue
        for arguments in _each({key: known[key] for key in asked}):
            try:
                found = action(session, **arguments)
                said = list(found) if inspect.isgenerator(found) else found
            except StavenError as error:
                said = str(error)
            typed = [str(one) for one in arguments.values() if isinstance(one, str)]
            yield name, _without(repr(said), typed)


def _each(choices: dict[str, list[Any]]) -> Iterator[dict[str, Any]]:
    """Every way to choose one of each."""
    if not choices:
        yield {}
        return
    (name, values), *others = choices.items()
    for rest in _each(dict(others)):
        for value in values:
            yield {name: value, **rest}


def _without(text: str, typed: list[str]) -> str:
    for word in filter(None, typed):
        text = text.replace(word, "")
    return text


@pytest.fixture
def canaries(project_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Canaries:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return bram_reads_blind(project_file)


@pytest.mark.parametrize("reviewer", ["anna", "cas"])
def test_nobody_comes_across_what_bram_made(
    project_file: Path, canaries: Canaries, reviewer: str
) -> None:
    session = open_session(project_file, reviewer, for_writing=False)
    asked = set()
    for name, said in _answers(session, canaries):
        asked.add(name)
        for canary in canaries.all:
            assert canary not in said, name
    session.close()
    assert len(asked) >= FEWEST, sorted(asked)


def test_the_same_questions_find_it_once_all_are_done(
    project_file: Path, canaries: Canaries
) -> None:
    all_are_done(project_file)
    session = open_session(project_file, "cas", for_writing=False)

    said = "".join(said for _name, said in _answers(session, canaries))

    session.close()
    assert all(canary in said for canary in canaries.all)


def test_bram_sees_his_own(project_file: Path, canaries: Canaries) -> None:
    session = open_session(project_file, "bram", for_writing=False)

    said = "".join(said for _name, said in _answers(session, canaries))

    session.close()
    assert all(canary in said for canary in canaries.all)
    assert REASON in said
