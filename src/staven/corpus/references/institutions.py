"""Institutions in the place of authors: one with commas in its name, or several side by side."""

import re

from staven.corpus.references.words import (
    has_institution_word,
    is_acronym,
    is_domain,
    opens_as_institution,
)
from staven.corpus.source import Name

_SEPARATORS = (r"\s*,?\s*&\s*", r"\s+en\s+", r"\s+and\s+", r"\s*,\s*", r"\s*/\s*")
_LONG = 3
"""Words of a name that can stand behind a comma as an institution of its own: shorter ones, as
`Welzijn en Sport`, end the name of a ministry."""


def institutions_in(text: str) -> tuple[Name, ...]:
    """`text` as one institution, or as several where each side of a separator names one."""
    parts = [text]
    for separator in _SEPARATORS:
        parts = [part for whole in parts for part in _split_institutions(whole, separator)]
    return tuple(Name(part.strip(" ,."), institution=True) for part in parts if part.strip(" ,."))


def _split_institutions(text: str, separator: str) -> list[str]:
    sides = re.split(separator, text)
    if len(sides) == 1 or is_domain(text):
        return [text]
    if "&" in separator:
        each = all(_institution_side(side) for side in sides) or all(
            " " not in side.strip() for side in sides
        )
    elif "," in separator:
        return _grouped(sides)
    elif "/" in separator:
        each = all(is_acronym(side) for side in sides)
    else:
        each = all(is_acronym(side) or opens_as_institution(side) for side in sides)
    return sides if each else [text]


def _grouped(sides: list[str]) -> list[str]:
    """Parts between commas, those put together that only end the name before them."""
    groups = [sides[0]]
    for side in sides[1:]:
        if _opens_name(side) or _long_name(side):
            groups.append(side)
        else:
            groups[-1] += f", {side}"
    apart = _opens_name(groups[0]) or _long_name(groups[0])
    return groups if apart else [", ".join(sides)]


def _institution_side(side: str) -> bool:
    return is_acronym(side) or has_institution_word(side)


def _opens_name(side: str) -> bool:
    return is_acronym(side) or opens_as_institution(side)


def _long_name(side: str) -> bool:
    return has_institution_word(side) and len(side.split()) >= _LONG
