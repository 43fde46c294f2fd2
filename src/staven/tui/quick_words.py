"""The codes on keys in words."""

from staven.locale import _
from staven.tui.desk import Desk
from staven.tui.extract_words import code_label

NO_CODE = "-"
"""Stands for no code at all, where a key is to be freed."""


def key_words(code: str, desk: Desk) -> str:
    """What the next digit does: it gets a code, by id, or is freed; and what is on keys already."""
    asked = (
        _("press the digit to free")
        if code == NO_CODE
        else _("press a digit, 1–9, for {code}").format(code=code_label(code, desk.codebook))
    )
    taken = ", ".join(f"{key} {code_label(one, desk.codebook)}" for key, one in desk.quick.items())
    return " · ".join(part for part in (asked, _("escape: none"), taken) if part)
