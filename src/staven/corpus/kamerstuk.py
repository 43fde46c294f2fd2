"""The number of a Dutch parliamentary paper, as records and official addresses have it."""

import re
from dataclasses import dataclass

_DOSSIER = re.compile(r"(?<!\d)(\d{2})[\s.]?(\d{3})(?!\d)(?:[\s-]+([IVXLC]+)\b)?")
_NUMBER = re.compile(r"\b(?i:n(?:rs?|o|ummer))\b[.\s]*(?P<word>\w+)|,\s*(?P<letter>[A-Z]{1,3})\s*$")
ADDRESS = re.compile(
    r"\bkst-?(?P<dossier>\d{5})(?:-(?P<chapter>[IVXLC]+))?-(?P<number>[A-Z0-9]{1,5})"
    r"(?![0-9A-Za-z])",
    re.IGNORECASE,
)
"""The part of the address of an official publication that names a paper: `kst-29544-674.html`."""
_DIGITS = 5
"""Figures of the number of a dossier."""


@dataclass(frozen=True, slots=True)
class Kamerstuk:
    """A parliamentary paper: the dossiers that it belongs to, and its number in them."""

    dossiers: tuple[str, ...]
    """Five figures each, and behind these the chapter of a budget: `29544`, `36200XV`."""
    number: str = ""
    """In lower case, as some are letters: `674`, `a`; empty where only the dossier is named."""

    @property
    def plain_dossiers(self) -> tuple[str, ...]:
        """The dossiers without chapters, which names of files and citations leave out."""
        return tuple(dossier[:_DIGITS] for dossier in self.dossiers)


def kamerstuk_of(text: str) -> Kamerstuk | None:
    """The paper that a record is: `29 544 en 25 883, nr. 523`; None where no dossier is named."""
    first = _DOSSIER.search(text)
    if first is None:
        return None
    number = _NUMBER.search(text, first.end())
    named = text[first.start() : number.start() if number else len(text)]
    dossiers = tuple("".join(parts) for parts in _DOSSIER.findall(named))
    return Kamerstuk(dossiers, _written(number["word"] or number["letter"]) if number else "")


def kamerstuk_in_address(url: str) -> Kamerstuk | None:
    """The paper that an address of an official publication leads to; None where it is another."""
    found = ADDRESS.search(url)
    if found is None:
        return None
    chapter = (found["chapter"] or "").upper()
    return Kamerstuk((found["dossier"] + chapter,), _written(found["number"]))


def _written(number: str) -> str:
    return number.lower().lstrip("0") or number
