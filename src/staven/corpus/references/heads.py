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
from staven.corpus.references.names import NOBODY, Names, names_in
from staven.corpus.references.places import is_place
from staven.corpus.references.sentences import sentence_starts, sentences
from staven.corpus.references.words import (
    has_institution_word,
    is_acronym,
    is_domain,
    is_name_like,
    opens_as_institution,
)

_REACH = 1200
"""Characters in which the authors of a reference must have been named."""
_BOUNDARY = re.compile(rf"(?:(?<=[.:,])\s+|\s+(?=[\"“‘']|{OPEN}))")
_QUOTES = ("'", '"', "‘", "“", "„", "«")
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
    for place in bracketed_dates(text[:_REACH])[:3]:
        if head := _dated(text, place):
            return head
    for place in bare_dates(text[:_REACH])[:3]:
        if not _is_empty(text[place.end :]) and (head := _dated(text, place)):
            return head
    return _undated(text)


def _dated(text: str, place: DatePlace) -> Head | None:
    """The head that ends in this date; None where the text in front of it is no author."""
    front, body = text[: place.start].strip(), text[place.end :].lstrip(" .,:;")
    if not front and place.pure and not _is_empty(body):
        return Head(NOBODY, place.when, body)
    if not front or OPEN in front.rstrip(CLOSE)[1:] or front[0] in _QUOTES:
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
    if found := _DATE_AT_END.search(body[-40:]):
        at = len(body) - min(40, len(body)) + found.start()
        when = when_of(found[2] or found[3])
        body = body[:at]
    elif year := last_year(plain(body)):
        when = When(year, written=str(year))
    return Head(names, when, body)


def _authors_in_front(text: str) -> tuple[Names, str]:
    """The longest beginning of a reference that consists of names, and the rest."""
    best: tuple[Names, str] = (NOBODY, text)
    for count, boundary in enumerate(_BOUNDARY.finditer(text[:_REACH])):
        if count > 60:  # noqa: PLR2004  (twenty authors with three initials each)
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
        first = plain(text[: starts[1]]).strip(" .") if len(starts) > 2 else ""  # noqa: PLR2004  (author, title, imprint)
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
    short = len(bare.split()) <= 2  # noqa: PLR2004  (a name, more likely than a title)
    if known or short or body.startswith(OPEN) or len(sentences(body)) > 1:
        return False
    return is_imprint(body) and not (is_name_like(bare) and not _is_known(body))


def _is_known(text: str) -> bool:
    bare = plain(text).strip(" .")
    return is_acronym(bare) or opens_as_institution(bare)


def _is_empty(body: str) -> bool:
    return not re.search(r"[^\W_]", plain(body))
