"""Who made a work, as records are compared: persons and institutions."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from staven.corpus.name_prefixes import PREFIXES
from staven.corpus.same_work.match import Match
from staven.corpus.same_work.text import fold
from staven.corpus.source import Name

_NOT_NAMES = PREFIXES | {"jr", "sr", "st", "dos", "ii", "iii"}
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
    surnames = [
        word for word in fold(" ".join(people)).split() if len(word) > 1 and word not in _NOT_NAMES
    ]
    institutions = (
        tuple(name.family for name in used if name.institution) if len(people) < len(used) else ()
    )
    return Makers(surnames[0] if surnames else "", " ".join(surnames), institutions)


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
