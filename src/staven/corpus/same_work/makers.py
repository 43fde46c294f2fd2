"""Who made a work, as records are compared: persons and institutions."""

import string
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from staven.corpus.folding import folded_words
from staven.corpus.name_prefixes import PREFIXES
from staven.corpus.same_work.match import Match
from staven.corpus.source import Name

_NOT_NAMES = PREFIXES | {"jr", "sr", "st", "dos", "ii", "iii"}
_LIKE_PREFIXES = _NOT_NAMES.union(
    *((word.capitalize(), word.upper()) for word in _NOT_NAMES), string.ascii_letters
)
"""Surnames that are also what others have before theirs, in all letter cases, or a letter only."""
_NAMES_USED = 12
"""Authors looked at: enough to know a team by."""
_INITIALS = 3
"""Letters of a surname that may be initials: some readers take `Jansen AB` for an AB of Jansens."""
_ALIKE = 80
"""Lowest likeness (0 to 100) of two first surnames of which one was garbled."""


@dataclass(frozen=True, slots=True)
class Makers:
    """Persons by their surnames, institutions by their names."""

    first: str = ""
    """Surname of the first person, folded; empty where there is none."""
    surnames: str = ""
    """Of all persons, folded, with spaces between: one text takes less room than a set."""
    institutions: tuple[str, ...] = ()
    """Institutions that stand as authors."""


def makers_of(authors: Sequence[Name]) -> Makers:
    """The persons and institutions among the authors."""
    used = authors[:_NAMES_USED]
    people = [
        name.family if len(name.family) > _INITIALS else f"{name.given} {name.family}"
        for name in used
        if not name.institution
    ]
    surnames = _names_in(" ".join(people))
    if not _LIKE_PREFIXES.isdisjoint([name.family for name in used]):
        surnames = [word for name in used if not name.institution for word in _surname(name)]
    institutions = (
        tuple(name.family for name in used if name.institution) if len(people) < len(used) else ()
    )
    return Makers(surnames[0] if surnames else "", " ".join(surnames), institutions)


def _names_in(text: str) -> list[str]:
    return [word for word in folded_words(text) if len(word) > 1 and word not in _NOT_NAMES]


def _surname(name: Name) -> list[str]:
    """The words of one surname; with the first names where it is short, as they may be swapped."""
    found = _names_in(name.family)
    if len(name.family) > _INITIALS:
        return found or folded_words(name.family)
    found = _names_in(f"{name.given} {name.family}")
    # A capital makes it a surname and no prefix: `Li, Wei` and `Li, W.` are one.
    if not found or (
        name.family in _LIKE_PREFIXES and name.family.istitle() and len(name.family) > 1
    ):
        found += folded_words(name.family)
    return found


def same_persons(left: Makers, right: Makers) -> Match:
    """Whether the persons are the same; order, initials and a list cut short do not matter."""
    if not left.surnames or not right.surnames:
        return Match.UNKNOWN
    if left.surnames == right.surnames:
        return Match.SAME
    one, other = set(left.surnames.split()), set(right.surnames.split())
    if 2 * len(one & other) >= min(len(one), len(other)):
        return Match.SAME
    return Match.SAME if ratio(left.first, right.first) >= _ALIKE else Match.DIFFERENT
