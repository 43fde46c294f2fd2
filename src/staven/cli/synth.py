"""staven synth"""

import argparse
import sys

from staven.actions.at_hand import project_at_hand, reviewer_at_hand
from staven.actions.kept_answers import keep, kept, state
from staven.cli.saying import put
from staven.locale import language


def run(arguments: argparse.Namespace) -> int:
    """Show the synthesis, or one mechanism of it; a program gets a kept answer where that holds."""
    for_program = getattr(arguments, "json", False)
    # What is still blind is shown to whoever made it.
    reviewer = ascii(reviewer_at_hand(getattr(arguments, "reviewer", None)))
    asked = f"synth {language()} {arguments.mechanism} {reviewer}"
    project = project_at_hand(getattr(arguments, "project", None)) if for_program else None
    mark = state(project, asked) if project else ""
    answer = kept(mark)
    if answer is None:
        # Late: a kept answer needs none of the rooms that make one.
        from staven.cli.synthesis_answer import document, show  # noqa: PLC0415

        if not for_program:
            show(arguments)
            return 0
        answer = document(arguments)
        if mark and project and state(project, asked) == mark:
            keep(mark, answer)
    put(answer, sys.stdout)
    return 0
