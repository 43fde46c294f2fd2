"""Printing an answer, and opening the project that a command works on."""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from staven.actions.at_hand import project_at_hand, reviewer_at_hand
from staven.actions.session import Session, open_session
from staven.cli.saying import put, say
from staven.errors import Problem, StavenError
from staven.locale import _
from staven.store.database import sqlite_errors


@contextmanager
def session_for(arguments: argparse.Namespace, *, writing: bool) -> Iterator[Session]:
    """The project at hand, open for as long as the command runs.

    Raises:
        StavenError: there is none, or it cannot be written where the command must.
    """
    path = project_at_hand(getattr(arguments, "project", None))
    if path is None:
        raise StavenError(
            _("there is no project here"),
            remedy=_("Name one with --project, or make one with 'staven init' or 'staven demo'."),
        )
    session = open_session(path, reviewer(arguments), for_writing=writing)
    try:
        with sqlite_errors(path):
            yield session
    finally:
        session.close()


def reviewer(arguments: argparse.Namespace) -> str:
    """Who is at work."""
    return reviewer_at_hand(getattr(arguments, "reviewer", None))


def wants_json(arguments: argparse.Namespace) -> bool:
    """Whether a program is listening."""
    return getattr(arguments, "json", False)


def answer(arguments: argparse.Namespace, document: object, lines: Iterable[str]) -> None:
    """Print the JSON document where that is asked for, else the lines for a person."""
    if wants_json(arguments):
        say_document(document)
        return
    for line in lines:
        say(line, sys.stdout)


def say_document(document: object) -> None:
    """Print one JSON document."""
    text = json.dumps(document, ensure_ascii=False)
    try:
        text.encode((sys.stdout and sys.stdout.encoding) or "utf-8")
    except UnicodeEncodeError:  # the name of a file that is no text, or a terminal of one country
        text = json.dumps(document)
    put(text, sys.stdout)


def tell(line: str) -> None:
    """Say something beside the answer: on standard error."""
    say(line, sys.stderr)


def problem_document(problem: Problem) -> dict[str, object]:
    """A problem as JSON has it."""
    return {
        "file": problem.file,
        "line": problem.line,
        "entry": problem.entry,
        "problem": problem.problem,
    }
