"""The synthesis as the command line shows it: to a program, and to a person."""

import argparse
import json
import sys
from collections.abc import Iterator

from staven.actions.codes import codebook
from staven.actions.synthesis import mechanism_row, synthesis
from staven.cli.answer import session_for
from staven.cli.saying import say
from staven.codebook.code import Codebook
from staven.extracts.claim import Aspect
from staven.extracts.words import aspect_word
from staven.locale import language
from staven.synthesis.as_json import as_json
from staven.synthesis.deployment import in_words
from staven.synthesis.ladder import rung_name
from staven.synthesis.synthesis import MechanismRow, Synthesis
from staven.synthesis.words import counts_in_signs, grade_words


def document(arguments: argparse.Namespace) -> str:
    """The JSON document on the project at hand.

    Raises:
        StavenError: there is no project, or no such mechanism in it.
    """
    found, book = _synthesis(arguments)
    whole = as_json(found, book, language())
    if arguments.mechanism:
        whole = _only(whole, arguments.mechanism)
    return json.dumps(whole, ensure_ascii=False)


def show(arguments: argparse.Namespace) -> None:
    """Print it for a person.

    Raises:
        StavenError: there is no project, or no such mechanism in it.
    """
    found, book = _synthesis(arguments)
    for line in _lines(found, book, arguments.mechanism):
        say(line, sys.stdout)


def _synthesis(arguments: argparse.Namespace) -> tuple[Synthesis, Codebook]:
    with session_for(arguments, writing=False) as session:
        book = codebook(session)
        found = synthesis(session, book)
    if arguments.mechanism:
        mechanism_row(found, arguments.mechanism)
    return found, book


def _only(document: dict[str, object], mechanism: str) -> dict[str, object]:
    """The document with one mechanism, and with nothing on others."""
    kept = {}
    for key, value in document.items():
        if not isinstance(value, list):
            kept[key] = value
        elif key == "mechanisms":
            kept[key] = [one for one in value if one["code"] == mechanism]
        elif key in ("cmo", "gaps"):
            kept[key] = [one for one in value if one["mechanism"] == mechanism]
    return kept


def _lines(found: Synthesis, book: Codebook, mechanism: str) -> Iterator[str]:
    line_before = None
    for row in found.mechanisms:
        if mechanism not in ("", row.code.id):
            continue
        line = book.policy_line(row.code)
        if line is not line_before and line is not None:
            yield f"{'' if line_before is None else chr(10)}{line.label.said_in(language())}"
            line_before = line
        yield f"  {row.code.label.said_in(language())}"
        works = ", ".join(
            part
            for part in (
                grade_words(row.works),
                rung_name(row.works.supporting) if row.works.supporting else "",
                counts_in_signs(row.works.stances),
            )
            if part
        )
        yield f"    {aspect_word(Aspect.WORKS)}: {works}"
        yield f"    {aspect_word(Aspect.DEPLOYED)}: {in_words(row.deployed)}"
        if mechanism:
            yield from _reasons(row)


def _reasons(row: MechanismRow) -> Iterator[str]:
    for concern in row.works.concerns:
        yield f"      {concern.because}"
    if row.deployed.because:
        yield f"      {row.deployed.because}"
