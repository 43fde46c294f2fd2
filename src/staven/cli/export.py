"""staven export"""

import argparse
from pathlib import Path

from staven.actions.exporting import export
from staven.cli.answer import answer, session_for


def run(arguments: argparse.Namespace) -> int:
    """Write what was asked for; the ending of the file says the format."""
    with session_for(arguments, writing=False) as session:
        written = export(session, arguments.what, Path(arguments.output).expanduser())
    paths = [str(path) for path in written]
    answer(arguments, {"written": paths}, paths)
    return 0
