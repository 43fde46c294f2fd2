"""staven redo"""

import argparse

from staven.actions.coding import redo
from staven.cli.answer import answer, session_for
from staven.cli.taken_back import what
from staven.locale import _


def run(arguments: argparse.Namespace) -> int:
    """Do again what one took back last."""
    with session_for(arguments, writing=True) as session:
        taken = redo(session)
    if taken is None:
        answer(arguments, {"redone": False, "what": ""}, [_("Nothing to redo.")])
        return 0
    said = what(taken)
    answer(arguments, {"redone": True, "what": said}, [_("Done again: {what}.").format(what=said)])
    return 0
