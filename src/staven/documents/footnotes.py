"""Raised digits: a reference to a note, or part of a unit or a power."""

import re

_UNIT = re.compile(r"(?<![\w.])(?:[kcdm]?m|ha|CO|in|ft)$")
_POWER = re.compile(r"(?<![\d.,])10$")
_LABEL = re.compile(r"[\[(]?(\d{1,3}|[ivxl]{1,6}|[a-z]|\*{1,4}|[†‡§])[\])]?")


def label_in(text: str) -> str:
    """The number or sign of a note in `text` (`[12]`, `iv`, `*`); empty where it is no label."""
    found = _LABEL.fullmatch(text.strip())
    return found.group(1) if found else ""


def mark(label: str) -> str:
    """How a note is marked in the text, and at its own beginning."""
    return f"[^{label}]"


def raised(before: str, digits: str) -> str:
    """What raised digits after the text `before` are written as.

    A note is marked; the square of a unit stays as printed (`m2`, `CO2`), a power of ten becomes
    `10^6`.
    """
    if _UNIT.search(before):
        return digits
    if _POWER.search(before):
        return f"^{digits}"
    return mark(digits)
