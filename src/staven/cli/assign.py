"""staven assign"""

import argparse
import re
from collections.abc import Iterator

from staven.actions.assigning import (
    Assigning,
    assign,
    assigned,
    divide,
    reader_progress,
    withdraw,
)
from staven.actions.assigning_words import count_words, reader_words, reading_state, remarks
from staven.actions.session import Session
from staven.cli.answer import answer, session_for, tell
from staven.errors import StavenError
from staven.locale import _
from staven.store.assignments import AssignedText, ReaderProgress


def run(arguments: argparse.Namespace) -> int:
    """List who reads what, or ask people to read texts, or no longer to."""
    listing = not (arguments.to or arguments.divide or arguments.withdraw)
    with session_for(arguments, writing=not listing) as session:
        done = None if listing else _done(session, arguments)
        texts = [
            row
            for row in assigned(session)
            if not arguments.citekeys or row.citekey in arguments.citekeys
        ]
        progress = reader_progress(session)
    document: dict[str, object] = {} if done is None else _what_changed(done)
    document |= {
        "assignments": [_document(row) for row in texts],
        "reviewers": [_reader(one) for one in progress],
    }
    lines = list(_lines(texts, progress)) if done is None else [count_words(done)]
    for line in () if done is None else remarks(done):
        tell(line)
    answer(arguments, document, lines)
    return 0


def _done(session: Session, arguments: argparse.Namespace) -> Assigning:
    people = _names(arguments.to)
    if arguments.divide:
        return divide(
            session,
            arguments.citekeys,
            _names(arguments.divide),
            twice=arguments.twice,
            blind=bool(arguments.blind),
        )
    if not arguments.citekeys:
        raise StavenError(_("no source was named"), remedy=_("Name one or more by citekey."))
    if arguments.withdraw:
        return withdraw(session, arguments.citekeys, people, arguments.text)
    return assign(
        session, arguments.citekeys, people, blind=arguments.blind, document=arguments.text
    )


def _names(typed: str) -> list[str]:
    return [name.strip() for name in re.split(r"[,;]", typed) if name.strip()]


def _what_changed(done: Assigning) -> dict[str, object]:
    return {
        "assigned": done.assigned,
        "changed": done.changed,
        "withdrawn": done.withdrawn,
        "new_reviewers": list(done.new_reviewers),
        "seen_before": list(done.seen_before),
        "opened": list(done.opened),
        "finished": list(done.finished),
    }


def _document(row: AssignedText) -> dict[str, object]:
    one = row.assignment
    return {
        "citekey": row.citekey,
        "document": one.document,
        "title": row.title,
        "reviewer": one.reviewer,
        "blind": one.blind,
        "finished": one.finished,
    }


def _reader(one: ReaderProgress) -> dict[str, object]:
    return {
        "reviewer": one.reviewer,
        "assigned": one.assigned,
        "finished": one.finished,
        "extracts": one.extracts,
        "appraised": one.appraised,
    }


def _lines(texts: list[AssignedText], progress: tuple[ReaderProgress, ...]) -> Iterator[str]:
    if not texts:
        yield _("Nobody was asked to read anything yet; 'staven assign CITEKEY --to NAME' does.")
    for row in sorted(texts, key=lambda row: (row.citekey, row.title, row.assignment.reviewer)):
        yield f"{row.citekey}  {row.title}: {row.assignment.reviewer} ({reading_state(row)})"
    if progress:
        yield ""
    for one in progress:
        yield f"{one.reviewer}: {reader_words(one)}"
