"""The names in the place of authors or editors, whoever they are."""

import re
from dataclasses import dataclass

from staven.corpus.references.institutions import institutions_in
from staven.corpus.references.persons import full_names_in, people_in
from staven.corpus.source import Name

REACH = 1200
"""Characters in which the authors of a reference must have been named."""
EDITORS = r"\b(?:reds?|redactie|eds?|editors?|hrsg|samenst)\b"
"""What is printed beside names of editors, as an expression."""
_ROLE = re.compile(
    rf"[,\s]*[(\[]?\s*{EDITORS}\.?\s*[)\]]?"
    r"\s*[,.]?\s*$",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"[,;&\s]*\b(?:(?:en|and|und|&)\s+)?"
    r"(?:e\.?\s?a\b\.?|et\.?\s+al\b\.?|and\s+others|en\s+anderen|u\.\s?a\.)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{2}")
_SEPARATOR = re.compile(r"\s*(?:[,;]|&|\.{3}|…|\b(?:en|and|und)\b(?=\s))\s*", re.IGNORECASE)
_INITIAL_LAST = re.compile(r"(?:^|[\s.,-])[A-ZÀ-Þ][a-z]{0,2}$")


@dataclass(frozen=True, slots=True)
class Names:
    """Names, and how sure it is that they are people's."""

    names: tuple[Name, ...] = ()
    others: bool = False
    """True where "e.a." or "et al." stands behind them."""
    persons: bool = False
    """True where initials or given names say that these are people."""


NOBODY = Names()
"""No names."""


def names_in(text: str) -> Names:
    """The names in a text that stands where a reference has its authors or editors.

    Where nothing says that they are people, the text is the name of one institution or several; it
    may as well be a title, which the caller has to see.
    """
    bare, others = _without_others(_cleaned(text))
    if not bare:
        return Names(others=others)
    pieces = [piece for part in _SEPARATOR.split(bare) if (piece := part.strip())]
    if not pieces:
        return Names(others=others)
    people = people_in(pieces)
    if not people and bare.startswith(f"{pieces[0]},"):
        people = full_names_in(pieces)
    if people:
        return Names(people, others, persons=True)
    return Names(institutions_in(bare), others)


def _cleaned(text: str) -> str:
    """`text` without "(Red.)" and the punctuation around it, but with the stop of an initial."""
    bare = " ".join(_ROLE.sub("", text.strip(" ,;:.")).split())
    stopped = text.strip().endswith(".") and _INITIAL_LAST.search(bare)
    return f"{bare}." if stopped else bare


def _without_others(text: str) -> tuple[str, bool]:
    """`text` up to "e.a." or "et al." that ends it, and whether one does."""
    found = _OTHERS.search(text)
    if found is None or _WORD.search(text, found.end()):
        return text, False
    return text[: found.start()].strip(" ,;&"), True
