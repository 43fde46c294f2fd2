"""Citekeys: short, readable names for sources."""

import re
import unicodedata
from collections.abc import Container

from staven.corpus.source import Source

_SMALL_WORDS = """
a aan als an and at bij by de door een en for from het hoe how in is met na naar of om on onder op
over te ten ter the to tot uit van via voor wat what with zijn
"""
"""Words that say nothing about what a title is about, in Dutch and English."""

_OTHER_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)


def citekey_for(source: Source, taken: Container[str]) -> str:
    """A new citekey: surname, year and the first word of weight in the title, as `walz2021monitor`.

    In lower-case ASCII; `nd` where there is no year. Where that is taken, `-2`, `-3` … follows.
    """
    who = _ascii(source.authors[0].surname if source.authors else source.institution)
    year = "nd" if source.year is None else str(source.year)
    words = [word for word in map(_ascii, re.split(r"[\W_]+", source.title)) if word]
    telling = next((word for word in words if word not in _SMALL_WORDS.split()), "".join(words[:1]))
    return untaken(f"{who}{year}{telling}", taken)


def untaken(citekey: str, taken: Container[str]) -> str:
    """`citekey`, or the first of `-2`, `-3` … behind it that nobody has."""
    if citekey not in taken:
        return citekey
    count = 2
    while f"{citekey}-{count}" in taken:
        count += 1
    return f"{citekey}-{count}"


def _ascii(text: str) -> str:
    spread = unicodedata.normalize("NFKD", text.lower().translate(_OTHER_LETTERS))
    return re.sub(r"[^a-z0-9]", "", spread)
