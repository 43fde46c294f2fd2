"""staven history"""

import argparse
from collections.abc import Iterator

from staven.actions.history import Step, history
from staven.cli.answer import answer, session_for
from staven.locale import _


def run(arguments: argparse.Namespace) -> int:
    """Show who changed what of an extract, when; the last first."""
    with session_for(arguments, writing=False) as session:
        steps = history(session, arguments.extract)
    document = {"extract": arguments.extract, "steps": [_document(one) for one in steps]}
    said = [line for one in steps for line in _lines(one)]
    if not said:
        said = [_("It came with an import, and has not been changed since.")]
    answer(arguments, document, said)
    return 0


def _document(step: Step) -> dict[str, object]:
    entry = step.entry
    return {
        "time": entry.time,
        "reviewer": entry.reviewer,
        "action": entry.action,
        "turn": entry.turn,
        "changed": list(step.parts),
        "said": step.said,
        "details": list(step.details),
    }


def _lines(step: Step) -> Iterator[str]:
    yield f"{step.entry.time}  {step.entry.reviewer}: {step.said}"
    yield from (f"  {detail}" for detail in step.details)
