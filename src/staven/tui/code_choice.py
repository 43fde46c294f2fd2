"""A code as the pickers offer it."""

from staven.codebook.code import Codebook
from staven.codebook.pick import Picked
from staven.extracts.extract import Polarity
from staven.extracts.words import polarity_word
from staven.locale import _, language
from staven.tui.extract_words import code_name, one_line
from staven.tui.widgets.choice_list import Choice

_REASON = 40
"""Cells of the term or the reason that led to a code."""


def code_choice(
    picked: Picked,
    codebook: Codebook,
    polarity: Polarity | None,
    *,
    on_key: str = "",
    digit: str = "",
) -> Choice:
    """The row of a code: its name, what it does where that is said, why it is there, its line.

    Args:
        picked: The code, and why it is offered.
        codebook: That it is of.
        polarity: What it does, for a context that was turned; else None.
        on_key: The reviewer's key that it is on; empty for none.
        digit: Key that takes it at once; empty for none.
    """
    line = codebook.policy_line(picked.code)
    notes = [
        polarity_word(polarity) if polarity else "",
        _("on {key}").format(key=on_key) if on_key else "",
        one_line(picked.because, _REASON),
        line.label.said_in(language()) if line else "",
    ]
    said = " · ".join(note for note in notes if note)
    return Choice(picked.code.id, code_name(picked.code), said, digit)
