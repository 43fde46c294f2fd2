"""staven check"""

import argparse

from staven.actions.checking import check
from staven.cli.answer import answer, session_for
from staven.locale import _, ngettext


def run(arguments: argparse.Namespace) -> int:
    """Check the project; 1 where something is wrong."""
    with session_for(arguments, writing=False) as session:
        found = check(session)
    document = {
        "ok": not found,
        "findings": [
            {"kind": one.fault.value, "where": one.where, "guid": one.guid, "problem": one.problem}
            for one in found
        ],
    }
    lines = [f"{one.where}: {one.problem}" for one in found]
    count = len(found)
    last = ngettext("{n} thing to look at", "{n} things to look at", count).format(n=count)
    answer(arguments, document, [*lines, last if found else _("all is well")])
    return 1 if found else 0
