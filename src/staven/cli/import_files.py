"""staven import"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from staven.actions.import_formats import Wanted
from staven.actions.import_paths import check_paths
from staven.actions.import_report import ImportReport
from staven.actions.import_words import changed_words
from staven.actions.importing import import_files
from staven.actions.search_log import search_named
from staven.cli.answer import answer, problem_document, session_for, tell, wants_json
from staven.cli.progress_bar import progress_bar
from staven.errors import StavenError
from staven.locale import _, ngettext, number

_NAMED = 20
"""Changed sources that are named; of more, the number is told."""


def run(arguments: argparse.Namespace) -> int:
    """Bring files into the project; problems are listed, and everything else goes in."""
    wanted = Wanted(_columns(arguments.map), arguments.section)
    paths = [Path(name).expanduser() for name in arguments.files]
    check_paths(paths)
    with session_for(arguments, writing=True) as session, progress_bar(_("Importing")) as told:
        search = search_named(session, arguments.search).guid if arguments.search else ""
        report = import_files(
            session, paths, told, wanted=wanted, to_screen=arguments.screen, search=search
        )
    document = {
        "read": report.read,
        "new": report.new,
        "updated": report.updated,
        "changed": [{"citekey": one.citekey, "fields": list(one.fields)} for one in report.changed],
        "same_work": report.same_work,
        "problems": [problem_document(problem) for problem in report.problems],
    }
    answer(arguments, document, _lines(report))
    if report.problems and not wants_json(arguments):
        count = len(report.problems)
        tell(ngettext("{n} problem:", "{n} problems:", count).format(n=count))
        for problem in report.problems:
            tell(f"  {problem}")
    return 0


def _lines(report: ImportReport) -> Iterator[str]:
    yield _("{read} read, {new} new, {updated} updated").format(
        read=report.read, new=report.new, updated=report.updated
    )
    yield from (f"  {changed_words(one)}" for one in report.changed[:_NAMED])
    if len(report.changed) > _NAMED:
        yield _("  and {n} more").format(n=number(len(report.changed) - _NAMED))
    if report.same_work:
        yield ngettext(
            "{n} new source may be one work with another source: 'staven dedupe' shows them",
            "{n} new sources may be one work with another source: 'staven dedupe' shows them",
            report.same_work,
        ).format(n=report.same_work)


def _columns(pairs: Sequence[str]) -> dict[str, str]:
    """Column to field, from words like `Titel rapport=title`.

    Raises:
        StavenError: a word is no such pair.
    """
    columns: dict[str, str] = {}
    for pair in pairs:
        column, has_field, field = pair.rpartition("=")
        if not (column.strip() and has_field and field.strip()):
            raise StavenError(
                _("this names no column and field"),
                where=f"--map {pair}",
                remedy=_("Write it as --map COLUMN=FIELD, as in --map 'Titel=title'."),
            )
        columns[column.strip()] = field.strip()
    return columns
