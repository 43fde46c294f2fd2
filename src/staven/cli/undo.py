"""staven undo"""

import argparse

from staven.actions.coding import undo
from staven.cli.answer import answer, session_for
from staven.cli.taken_back import what
from staven.locale import _


def run(arguments: argparse.Namespace) -> int:
    """Take back one's own last action."""
    with session_for(arguments, writing=True) as session:
        taken = undo(session)
    if taken is None:
        answer(arguments, {"undone": False, "what": ""}, [_("Nothing to undo.")])
        return 0
    said = what(taken)
    answer(arguments, {"undone": True, "what": said}, [_("Undone: {what}.").format(what=said)])
    return 0
