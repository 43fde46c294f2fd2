"""Entries that a list printed behind one another on one line, a bullet between them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from staven.corpus.references.dates import bracketed_dates
from staven.corpus.references.entries import Entry
from staven.corpus.references.markup import marked, plain
from staven.corpus.references.names import names_in
from staven.corpus.references.words import is_acronym, is_domain, is_name_like, opens_as_institution

_BULLET = re.compile(r"(?<=[.?!>)])\s+[-–—•*·▪]\s+(?=\S)")
_HEAD = 160
"""Characters in which the names and the date of a work must stand for an entry to begin there."""
_WORDS_OF_A_NAME = 2
"""So few words with capitals, before a date, are more likely a name than the end of a title."""


def entries_apart(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries, those that run on in one parted where a bullet stands before names and a date.

    A bullet is also a dash in a title: only where who wrote a work, and when, stand in front of it
    and behind it does it part two.
    """
    for entry in entries:
        texts, raws = _parted(entry.text), _parted(entry.raw)
        if len(texts) == 1:
            yield entry
            continue
        if len(raws) != len(texts):
            raws = texts  # a line that broke within a word or an address stood in the way
        line = entry.line
        for text, raw in zip(texts, raws, strict=True):
            yield replace(entry, line=line, raw=raw, text=text)
            line += raw.count("\n")


def _parted(text: str) -> list[str]:
    parts: list[str] = []
    start = 0
    for bullet in _BULLET.finditer(text):
        before = text[start : bullet.start()]
        if _begins_a_work(text[bullet.end() :]) and bracketed_dates(before):
            parts.append(before)
            start = bullet.end()
    return [*parts, text[start:]]


def _begins_a_work(text: str) -> bool:
    head = marked(text[:_HEAD])
    dates = bracketed_dates(head)
    if not dates or not dates[0].pure:
        return False
    front = plain(head[: dates[0].start]).strip()
    if names_in(front).persons or is_acronym(front) or is_domain(front):
        return True
    short = 0 < len(front.split()) <= _WORDS_OF_A_NAME
    return is_name_like(front) and (short or opens_as_institution(front))
