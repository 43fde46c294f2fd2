"""staven attribute"""

import argparse

from staven.actions.attributing import CitedWork, attribute, attribute_to_new
from staven.cli.answer import answer, session_for
from staven.cli.extract_answer import extract_document, extract_line
from staven.tui.claim_keys import year_typed


def run(arguments: argparse.Namespace) -> int:
    """Let an extract count for the study of a cited source, which is made where there is none."""
    year = year_typed(arguments.year) if arguments.year else None
    with session_for(arguments, writing=True) as session:
        if arguments.new:
            work = CitedWork(arguments.authors, year, arguments.title)
            made = attribute_to_new(session, arguments.extract, work)
        else:
            made = attribute(session, arguments.extract, arguments.citekey)
    answer(arguments, extract_document(made), [extract_line(made)])
    return 0
