"""staven init"""

import argparse
from pathlib import Path

from staven.actions.projects import init
from staven.cli.answer import answer, reviewer
from staven.locale import _


def run(arguments: argparse.Namespace) -> int:
    """Make a new project with a codebook."""
    path = init(
        Path(arguments.file).expanduser(),
        Path(arguments.codebook).expanduser(),
        reviewer(arguments),
        arguments.title,
    )
    said = _("{path} is made; bring in sources with 'staven import FILE.bib'").format(path=path)
    answer(arguments, {"project": str(path)}, [said])
    return 0
