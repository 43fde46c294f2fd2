"""The head of a printed reference: who wrote the work, and when."""

import re
from dataclasses import dataclass

from staven.corpus.references.dates import (
    DatePlace,
    When,
    bare_dates,
    bracketed_dates,
    last_year,
    when_of,
)
from staven.corpus.references.imprints import is_imprint
from staven.corpus.references.markup import CLOSE, OPEN, plain
from staven.corpus.references.names import NOBODY, REACH, Names, names_in
from staven.corpus.references.places import is_place
from staven.corpus.references.sentences import sentence_starts, sentences
from staven.corpus.references.words import (
    has_institution_word,
    is_acronym,
    is_domain,
    is_name_like,
    opens_as_institution,
)

_BOUNDARY = re.compile(rf"(?:(?<=[.:,])\s+|\s+(?=[\"“‘']|{OPEN}))")
_QUOTES = ("'", '"', "‘", "“", "„", "«")
_APOSTROPHE = re.compile(r"['’‘](?:t\s+[A-ZÀ-Þ]|s[-\s][A-ZÀ-Þ])")
"""A name that begins with one: `'t Hart`, `'s-Gravenhage`."""
_DATE_AT_END = re.compile(
    r"(?:(?P<rest>[.;,]?\s*)(?:\(((?:1[5-9]|20)\d\d)[a-z]?\)|(?<=[;,.:\s])((?:1[5-9]|20)\d\d)[a-z]?))\s*\.?\s*$"
)
_PLACE_AND_YEAR = re.compile(r"\s*\((?P<place>[^()\d]{3,40}?),?\s+(?P<year>\d{4})\)\.?$")
_OPENED = re.compile(rf"[{OPEN}“”„\"]|[\s(]‘")
"""A title has begun."""
_LAW = re.compile(
    r"(?:Wet|Rijkswet|Besluit|Regeling|Verordening|Richtlijn|Directive|Regulation|Staatscourant"
    r"|Staatsblad|Stb|Stcrt)\b"
)
_EXTENT = re.compile(r"(?<=[\d.;,])\s*\d+\s*(?:pp?|blz|pag|pagina's|pages)\b\.?\s*$", re.IGNORECASE)
_MOST_WORDS = 30
"""Words that the names of institutions together may have."""
_WORDS_OF_A_NAME = 2
"""So few words are more likely a name than a title."""
_MOST_BOUNDARIES = 60
"""Places at which the names may end: some twenty authors with three initials each."""
_MOST_DATES = 3
"""Dates that are tried: behind a third one there is no title any more."""
_LAST_PART = 40
"""Characters at the end in which a date may stand."""


@dataclass(frozen=True, slots=True)
class Head:
    """Authors and date, and what stands behind them."""

    names: Names
    when: When | None
    body: str
    """The titles and the rest, markup of italics included."""
    title: str = ""
    """The title, where it stands in the place of the authors."""


def head_of(text: str) -> Head:
    """Tell authors and date from the rest of a reference, in whichever style it is.

    Args:
        text: A reference with its markup read, without addresses and parliamentary numbers.
    """
    for place in bracketed_dates(text[:REACH])[:_MOST_DATES]:
        if head := _dated(text, place):
            return head
    for place in bare_dates(text[:REACH])[:_MOST_DATES]:
        if not _is_empty(text[place.end :]) and (head := _dated(text, place)):
            return head
    return _undated(text)


def _dated(text: str, place: DatePlace) -> Head | None:
    """The head that ends in this date; None where the text in front of it is no author."""
    front, body = text[: place.start].strip(), text[place.end :].lstrip(" .,:;")
    if not front and place.pure and not _is_empty(body):
        return Head(NOBODY, place.when, body)
    quoted = front[:1] in _QUOTES and not _APOSTROPHE.match(front)
    if not front or OPEN in front.rstrip(CLOSE)[1:] or quoted:
        return None
    if not place.pure:
        # The brackets are part of a title, which is all that there is: `Regeling (RPE 2022)`.
        title = text[: place.end].strip()
        alone = _is_empty(body) and not _PLACE_AND_YEAR.search(title)
        return Head(NOBODY, place.when, body, title) if alone else None
    front = plain(front)
    names = names_in(front)
    if names.persons or (_is_one_name(front) and not _is_title(front, body)):
        named_by_law = _LAW.match(front) and text[place.start] not in "(["
        return None if named_by_law else Head(names, place.when, body)
    if _authors_in_front(text)[0].names:
        return None
    alone = _is_empty(body) or all(map(is_imprint, sentences(body)))
    return Head(NOBODY, place.when, body, front) if alone else None


def _undated(text: str) -> Head:
    """The head of a reference whose year stands at its end, or nowhere."""
    names, body = _authors_in_front(text)
    body = _EXTENT.sub("", body)
    when = None
    placed = _PLACE_AND_YEAR.search(body)
    if placed and is_place(placed["place"]):
        when = when_of(placed["year"])
        return Head(names, when, f"{body[: placed.start()]}. {placed['place']}")
    if found := _DATE_AT_END.search(body[-_LAST_PART:]):
        at = max(0, len(body) - _LAST_PART) + found.start()
        when = when_of(found[2] or found[3])
        body = body[:at]
    elif year := last_year(plain(body)):
        when = When(year, written=str(year))
    return Head(names, when, body)


def _authors_in_front(text: str) -> tuple[Names, str]:
    """The longest beginning of a reference that consists of names, and the rest."""
    best: tuple[Names, str] = (NOBODY, text)
    for count, boundary in enumerate(_BOUNDARY.finditer(text[:REACH])):
        if count > _MOST_BOUNDARIES:
            break
        front = text[: boundary.start()]
        if not front or _OPENED.search(front):
            break
        names = names_in(front)
        if names.persons and all(
            name.institution or (name.given and "." not in name.family) for name in names.names
        ):
            best = (names, text[boundary.end() :])
    if not best[0].names:
        starts = sentence_starts(text)
        # An author is followed by a title and an imprint at least.
        first = plain(text[: starts[1]]).strip(" .") if starts[2:] else ""
        if first and is_name_like(first) and (has_institution_word(first) or is_acronym(first)):
            return names_in(first), text[starts[1] :]
    return best


def _is_one_name(front: str) -> bool:
    """Whether this can be the name of an institution: no sentences, not too long."""
    bare = front.strip(" .,")
    return (
        len(sentence_starts(bare)) == 1
        and len(bare.split()) <= _MOST_WORDS
        and bare[-1:] not in ("?", "!")
        and ":" not in bare
    )


def _is_title(front: str, body: str) -> bool:
    """Whether the text in the place of the authors is the title, there being no other."""
    if _is_empty(body):
        return True
    bare = front.strip(" .")
    known = has_institution_word(bare) or is_acronym(bare) or is_domain(bare)
    short = len(bare.split()) <= _WORDS_OF_A_NAME
    if known or short or body.startswith(OPEN) or len(sentences(body)) > 1:
        return False
    return is_imprint(body) and not (is_name_like(bare) and not _is_known(body))


def _is_known(text: str) -> bool:
    bare = plain(text).strip(" .")
    return is_acronym(bare) or opens_as_institution(bare)


def _is_empty(body: str) -> bool:
    return not re.search(r"[^\W_]", plain(body))
