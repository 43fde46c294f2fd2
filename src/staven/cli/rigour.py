"""staven rigour"""

import argparse

from staven.actions.overruling import overrule
from staven.cli.answer import answer, session_for
from staven.cli.extract_answer import extract_document, extract_line
from staven.cli.levels_typed import level_typed
from staven.extracts.appraisal import Rigour
from staven.extracts.appraisal_words import rigour_word


def run(arguments: argparse.Namespace) -> int:
    """Give one extract a rigour of its own, or take it away."""
    rigour = level_typed(arguments.rigour, Rigour, rigour_word)
    with session_for(arguments, writing=True) as session:
        made = overrule(session, arguments.extract, rigour, arguments.reason)
    said = f"{extract_line(made)} · {rigour_word(rigour)}" if rigour else extract_line(made)
    answer(arguments, extract_document(made), [said])
    return 0
