"""staven attach"""

import argparse
from pathlib import Path

from staven.actions.attaching import attach
from staven.cli.answer import answer, session_for
from staven.locale import _, number


def run(arguments: argparse.Namespace) -> int:
    """Add a text to a source."""
    with session_for(arguments, writing=True) as session:
        made = attach(session, arguments.citekey, Path(arguments.file).expanduser())
    document = {
        "citekey": made.citekey,
        "document": made.document,
        "characters": made.characters,
        "pages": made.pages,
    }
    said = _("{citekey}: a text of {characters} characters is attached")
    if made.known:
        said = _("{citekey}: this text was attached already ({characters} characters)")
    characters = number(made.characters)
    answer(arguments, document, [said.format(citekey=made.citekey, characters=characters)])
    return 0
