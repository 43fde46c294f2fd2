"""staven demo"""

import argparse
from pathlib import Path

from staven.actions.projects import demo
from staven.cli.answer import answer, reviewer, wants_json
from staven.cli.screens import open_screens
from staven.locale import _


def run(arguments: argparse.Namespace) -> int:
    """Make the model case, and open the screens on it."""
    folder = Path(arguments.folder).expanduser() if arguments.folder else None
    made = demo(folder, reviewer(arguments))
    opening = not (arguments.no_open or wants_json(arguments))
    if not opening:
        said = _("{path}: {sources} sources, {extracts} extracts").format(
            path=made.project, sources=made.sources, extracts=made.extracts
        )
        document = {
            "project": str(made.project),
            "sources": made.sources,
            "extracts": made.extracts,
        }
        answer(arguments, document, [said])
        return 0
    return open_screens(None, getattr(arguments, "reviewer", None), path=made.project)
