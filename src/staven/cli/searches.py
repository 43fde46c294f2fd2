"""staven searches"""

import argparse
from collections.abc import Iterator
from dataclasses import replace

from staven.actions.search_log import (
    SearchLine,
    correct_search,
    log_search,
    search_lines,
    search_named,
)
from staven.actions.session import Session
from staven.cli.answer import answer, session_for
from staven.corpus.search_record import SearchKind, SearchRecord
from staven.errors import StavenError
from staven.export.flow_words import kind_word
from staven.locale import _, ngettext, number


def run(arguments: argparse.Namespace) -> int:
    """List the log of searches, add to it, or change what stands in it."""
    with session_for(arguments, writing=arguments.what != "list") as session:
        if arguments.what == "list":
            lines = search_lines(session)
        else:
            write = _added if arguments.what == "add" else _changed
            guid = write(session, arguments).guid
            lines = tuple(line for line in search_lines(session) if line.search.guid == guid)
    documents = [_document(line) for line in lines]
    document = {"searches": documents} if arguments.what == "list" else documents[0]
    said = [text for line in lines for text in _lines(line)]
    if not lines:
        said = [_("No search is logged yet; 'staven searches add --database NAME' logs one.")]
    answer(arguments, document, said)
    return 0


def _added(session: Session, arguments: argparse.Namespace) -> SearchRecord:
    if arguments.search:
        raise StavenError(
            _("'{word}' goes with no option").format(word=arguments.search),
            remedy=_("Name what was searched with --database."),
        )
    return log_search(
        session,
        arguments.database or "",
        query=arguments.query or "",
        day=arguments.date or "",
        hits=arguments.hits,
        kind=SearchKind(arguments.kind or SearchKind.DATABASE),
        note=arguments.note or "",
    )


def _changed(session: Session, arguments: argparse.Namespace) -> SearchRecord:
    if not arguments.search:
        raise StavenError(_("no search was named"), remedy=_("Name the one to change."))
    known = search_named(session, arguments.search)
    names = ("database", "query", "date", "hits", "note")
    changes = {name: getattr(arguments, name) for name in names}
    given = {name: value for name, value in changes.items() if value is not None}
    kind = SearchKind(arguments.kind or known.kind)
    return correct_search(session, replace(known, kind=kind, **given))


def _document(line: SearchLine) -> dict[str, object]:
    one = line.search
    return {
        "guid": one.guid,
        "database": one.database,
        "kind": one.kind.value,
        "query": one.query,
        "date": one.date,
        "hits": one.hits,
        "sources": line.sources,
        "note": one.note,
    }


def _lines(line: SearchLine) -> Iterator[str]:
    one = line.search
    hits = _("hits not counted")
    if one.hits is not None:
        hits = ngettext("{n} hit", "{n} hits", one.hits).format(n=number(one.hits))
    sources = ngettext("{n} source", "{n} sources", line.sources).format(n=number(line.sources))
    yield f"{one.date}  {one.database} ({kind_word(one.kind)}): {hits}, {sources}"
    yield from (f"  {text}" for text in (one.query, one.note) if text)
