"""Whether a record that comes in again under a citekey is of the work that is known by that key."""

import re
import unicodedata
from enum import IntEnum

from staven.corpus.same_work.evidence import Evidence, compare
from staven.corpus.same_work.match import Match
from staven.corpus.same_work.record import record_of
from staven.corpus.same_work.wording import Wording
from staven.corpus.source import Source

_NEITHER = re.compile(r"[\W_]+", re.ASCII)


class Likeness(IntEnum):
    """How well two records under one key go together; the best of several keys is meant."""

    OTHER = 0
    """Another work: a key of author, year and a word is no proof of anything."""
    LIKE = 1
    """The same work, put right since or told less fully."""
    SAME = 2
    """The same title, year and first author."""
    IDENTIFIED = 3
    """The same DOI."""


def likeness_of(known: Source, newer: Source) -> Likeness:
    """How well a newer record goes with the one that is known by its key, or by a like key."""
    here, there = known.doi.casefold(), newer.doi.casefold()
    if here and here == there:
        return Likeness.IDENTIFIED
    same_title = folded_title(known.title) == folded_title(newer.title)
    same_makers = _first(known) == _first(newer)
    if same_title and same_makers and known.year == newer.year:
        # Even where the DOI is another one: then that was put right.
        return Likeness.SAME
    if (here and there) or not (known.title and newer.title):
        return Likeness.OTHER
    evidence = compare(record_of(known), record_of(newer))
    return Likeness.OTHER if _told_apart(evidence, same_makers=same_makers) else Likeness.LIKE


def _told_apart(evidence: Evidence, *, same_makers: bool) -> bool:
    decisive = (evidence.markers, evidence.numbers, evidence.paper, evidence.number)
    # A subtitle that is missing may have held a number; a whole title has all of its numbers.
    lost = evidence.numbers is not Match.SAME and evidence.title is not Wording.PART
    same_title = evidence.title >= Wording.SLIPS
    # A year may have been put right, but not that of a yearly report.
    one_off = evidence.distinctive and not evidence.series and evidence.near_years
    return (
        evidence.title is Wording.OTHER
        or lost
        or evidence.lettered
        or evidence.letter
        or Match.DIFFERENT in decisive
        or (not same_title and Match.DIFFERENT in (evidence.edition, evidence.form))
        or not (one_off or evidence.years in {0, None})
        # One record may name more authors than the other; a key is made of the first.
        or (evidence.persons is Match.DIFFERENT and not same_makers)
    )


def folded_title(title: str) -> str:
    """A title without case, accents and punctuation."""
    if title.isascii():
        return _NEITHER.sub("", title.lower())
    plain = unicodedata.normalize("NFD", title.casefold())
    return "".join(part for part in plain if part.isalnum())


def _first(source: Source) -> str:
    return source.authors[0].family.casefold() if source.authors else ""
