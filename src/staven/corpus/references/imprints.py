"""Imprints: who brought a work out, where, and as which number of which series."""

import re
from dataclasses import dataclass, field, replace

from staven.corpus.bibtex.fields import month_of
from staven.corpus.references.dates import When, trailing_date
from staven.corpus.references.markup import plain
from staven.corpus.references.places import is_place
from staven.corpus.references.sentences import sentences
from staven.corpus.references.series import (
    Series,
    both,
    series_of,
    without_brackets,
    without_edition,
)
from staven.corpus.references.words import (
    has_institution_word,
    is_acronym,
    is_domain,
    is_name_like,
    is_publisher,
    opens_as_institution,
)

_BRACKETS = re.compile(r"\s*\(([^()]+)\)")
_COMMA = re.compile(r"\s*,\s*")
_LONGER_WORD = re.compile(r"[^\W\d_][\w’'-]{3,}")
_YEAR_AT_END = re.compile(r"[,;]?\s*\(?(?:1[5-9]\d\d|20\d\d)[a-z]?\)?\s*\.?$")
_COMMISSIONED = re.compile(
    r"(?:(?:een\s+)?(?:onderzoek\s+)?in opdracht van|commissioned by|on behalf of)\b", re.IGNORECASE
)
_EDGES = " .,;:"
_LONGEST = 16
"""Words that the names of publishers together may have."""
_SHORT_NAME = 3
"""Words of a name that needs no other sign than its capitals: `Anne Frank Stichting`."""


@dataclass(frozen=True, slots=True)
class Imprint:
    """What stands behind the title of a book or report."""

    place: str = ""
    name: str = ""
    """Who brought it out: an institution or a publisher."""
    website: str = ""
    """A site named instead of who brought it out: `Overheid.nl`."""
    series: Series = field(default_factory=Series)
    when: When | None = None
    note: str = ""
    """What was said besides."""


def imprint_of(text: str, series: Series) -> Imprint:
    """Read the text behind a title; `series` is what stood in brackets behind that."""
    rest, when = trailing_date(plain(text).strip(_EDGES))
    found = Imprint(series=series, when=when, name=series.at)
    for sentence in sentences(rest.strip(_EDGES)):
        found = _with(found, sentence)
    return found


def is_imprint(sentence: str) -> bool:
    """Whether a sentence, standing last, tells who brought a work out rather than its subtitle."""
    bare = trailing_date(plain(sentence).strip(_EDGES))[0].strip(_EDGES)
    bare = _YEAR_AT_END.sub("", bare) or bare
    if not bare or len(bare.split()) > _LONGEST or bare[-1] in "?!]":
        return False
    if (
        series_of(bare)
        or _COMMISSIONED.match(bare)
        or is_place(bare)
        or is_domain(bare)
        or is_acronym(bare)
    ):
        return True
    sides = _sides(bare)
    if sides[1] and any(map(is_place, sides)):
        return True
    return bool(_places_in_brackets(bare)[0]) or (bare[0].isupper() and _is_name(bare))


def is_series(sentence: str) -> bool:
    """Whether a sentence stands beside a name: a series, edition or thesis, or who asked for it."""
    bare = trailing_date(plain(sentence).strip(_EDGES))[0].strip(_EDGES)
    return bool(series_of(bare) or _COMMISSIONED.match(bare))


def _is_name(text: str) -> bool:
    if opens_as_institution(text):
        return True
    if is_name_like(text) and len(text.split()) <= _SHORT_NAME:
        return True
    known = has_institution_word(text) or is_publisher(text)
    return known and ":" not in text and _mostly_names(text)


def _mostly_names(text: str) -> bool:
    """Whether capitals open at least half of the longer words, the first left out."""
    words = _LONGER_WORD.findall(text.partition(" ")[2] or text)
    return 2 * sum(not word[0].islower() for word in words) >= len(words)


def _with(found: Imprint, sentence: str) -> Imprint:
    """`found`, and what one more sentence tells."""
    rest, when = trailing_date(sentence.strip(_EDGES))
    bare, bracketed = without_brackets(rest.strip(_EDGES))
    found = replace(
        found,
        when=found.when or when,
        series=both(found.series, bracketed),
        name=found.name or bracketed.at,
    )
    bare = _YEAR_AT_END.sub("", bare).strip(_EDGES)
    if not bare or month_of(bare):
        return found
    if series := series_of(bare):
        return replace(found, series=both(found.series, series), name=found.name or series.at)
    if is_domain(bare):
        return replace(found, website=bare)
    if _COMMISSIONED.match(bare):
        return replace(found, note=f"{found.note} {bare}".strip())
    bare, edition = without_edition(bare)
    found = replace(found, series=both(found.series, Series(edition=edition)))
    place, name = _place_and_name(bare)
    if found.name and name:
        found = replace(found, note=f"{found.note} {bare}".strip())
    return replace(found, place=found.place or place, name=found.name or name)


def _place_and_name(text: str) -> tuple[str, str]:
    if is_place(text):
        return text, ""
    places, rest = _places_in_brackets(text)
    if places:
        return places, rest
    left, right = _sides(text)
    if right and is_place(right) and not is_place(left):
        return right, left
    before_colon = ":" in text and is_name_like(left) and not has_institution_word(left)
    return (left, right) if right and (is_place(left) or before_colon) else ("", text)


def _sides(text: str) -> tuple[str, str]:
    """The two sides of the colon, or of the comma that parts a place from a name."""
    left, colon, right = text.partition(":")
    if colon:
        return left.strip(), right.strip(" ,")
    parts = _COMMA.split(text)
    cuts = [(", ".join(parts[:at]), ", ".join(parts[at:])) for at in range(1, len(parts))]
    of_places = [cut for cut in reversed(cuts) if is_place(cut[0])]
    of_places += [cut for cut in cuts if is_place(cut[1])]
    return of_places[0] if of_places else (text, "")


def _places_in_brackets(text: str) -> tuple[str, str]:
    """`Bureau A (Utrecht) & Bureau B (Den Haag)` as its places and its names."""
    places = [found[1] for found in _BRACKETS.finditer(text) if is_place(found[1])]
    if not places:
        return "", text
    joint = " & " if "&" in text else " en " if " en " in text else ", "
    names = _BRACKETS.sub(lambda found: "" if is_place(found[1]) else found[0], text)
    return joint.join(places), names.strip()
