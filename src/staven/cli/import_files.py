"""staven import"""

import argparse
from pathlib import Path

from staven.actions.importing import import_files
from staven.cli.answer import answer, problem_document, session_for, tell, wants_json
from staven.locale import _, ngettext


def run(arguments: argparse.Namespace) -> int:
    """Bring files into the project; problems are listed, and everything else goes in."""
    with session_for(arguments, writing=True) as session:
        report = import_files(session, [Path(name).expanduser() for name in arguments.files])
    document = {
        "read": report.read,
        "new": report.new,
        "updated": report.updated,
        "same_work": report.same_work,
        "problems": [problem_document(problem) for problem in report.problems],
    }
    lines = [
        _("{read} read, {new} new, {updated} updated").format(
            read=report.read, new=report.new, updated=report.updated
        )
    ]
    if report.same_work:
        lines.append(
            ngettext(
                "{n} new source may be a work that the project had",
                "{n} new sources may be works that the project had",
                report.same_work,
            ).format(n=report.same_work)
        )
    answer(arguments, document, lines)
    if report.problems and not wants_json(arguments):
        count = len(report.problems)
        tell(ngettext("{n} problem:", "{n} problems:", count).format(n=count))
        for problem in report.problems:
            tell(f"  {problem}")
    return 0
