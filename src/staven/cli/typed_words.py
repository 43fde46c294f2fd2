"""Words of a command line in either language, and numbers as people write them."""

import argparse
import re

from staven.corpus.screening import Decision
from staven.locale import _

_IN_DUTCH = {
    "opnemen": Decision.INCLUDE,
    "uitsluiten": Decision.EXCLUDE,
    "twijfel": Decision.UNSURE,
}


def decision_typed(text: str) -> str:
    """The decision in the word that the project keeps; another word as it stands."""
    word = text.strip().casefold()
    return _IN_DUTCH[word].value if word in _IN_DUTCH else word


def count_typed(text: str) -> int:
    """A whole number; a stop, comma or space may stand between its thousands.

    Raises:
        ArgumentTypeError: it is none.
    """
    found = re.fullmatch(r"(-?[0-9]{1,3})(?:([., ])[0-9]{3}(?:\2[0-9]{3})*)?|-?[0-9]{1,18}", text)
    if found is None:
        raise argparse.ArgumentTypeError(
            _("'{text}' is no whole number of up to 18 figures").format(text=text)
        )
    return int(re.sub("[., ]", "", text))
