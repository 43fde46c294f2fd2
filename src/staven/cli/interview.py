"""staven interview"""

import argparse

from staven.actions.interviews import bring_interview
from staven.cli.answer import answer, session_for, tell
from staven.locale import _


def run(arguments: argparse.Namespace) -> int:
    """Add an interview by category; 1 where it seems to name somebody and that is not meant."""
    with session_for(arguments, writing=True) as session:
        made = bring_interview(
            session,
            arguments.category,
            day=arguments.date,
            note=arguments.note,
            new=arguments.new,
            anyway=arguments.anyway,
        )
    document = {
        "citekey": made.citekey or None,
        "title": made.title,
        "category": made.category,
        "questions": [
            {"field": one.field, "words": one.words, "sign": one.sign.value, "question": str(one)}
            for one in made.questions
        ],
    }
    said = [f"{made.citekey}: {made.title}"] if made.citekey else []
    answer(arguments, document, said)
    for one in made.questions:
        tell(f"{one.field}: {one}")
    if not made.citekey:
        tell(_("Nothing was written. Leave the name out, or repeat this with --anyway."))
        return 1
    return 0
