"""Names as reference managers, databases and people write them, outside BibTeX."""

import re
from collections.abc import Iterator
from functools import lru_cache

from staven.corpus.exported_values import clean
from staven.corpus.institutions import is_abbreviation, names_institution
from staven.corpus.name_prefixes import PREFIXES, split_before, split_behind
from staven.corpus.source import Name

Names = tuple[tuple[Name, ...], bool]
"""Names, and whether the list goes on: "et al.", "e.a."."""

_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
_OTHERS = frozenset(
    {"others", "and others", "et al.", "et al", "e.a.", "e.a", "ea.", "en anderen", "anderen"}
)
_MORE = re.compile(
    r"[\s,;&]{0,9}(?<![^\W\d_])(?:et\s+al\.?|e\.\s?a\.?|(?:and|en|&)\s+(?:others|anderen))\s*$",
    re.IGNORECASE,
)
_INITIALS = re.compile(
    r"(?:[^\W\d_]\.[\s-]*|[A-Z]h\.[\s-]*|IJ\.?[\s-]*)+|(?:[^\W\d_a-z](?:[\s-]|$))+"
    r"|[^\W\d_a-z]{1,4}|[^\W\d_a-z](?:-[^\W\d_a-z])+"
)
_AND = re.compile(r"(?: ?, ?| )and ", re.IGNORECASE)
_AMPERSAND = re.compile(r"(?: ?, ?| )(?:&|en) ", re.IGNORECASE)
_CUT = re.compile(r" ?[;|] ?")
_NUMBER = re.compile(r"\s*\(\d{6,}\)")
_PERSON, _PERSON_AND_SUFFIX = 2, 3
"""Parts between the commas of one name: surname, first name, suffix."""
_MOST_WORDS = 6
"""Words of a person's name; what is longer is a title."""
_SHORT_FORMS = range(3, 6)
"""Capitals of an institution: CBS, WODC; fewer are initials, as in `LI, XY`."""
_LONGEST_NAME = 300
"""Characters; ministries and consortia have some two hundred."""


def person(family: str, given: str, suffix: str = "") -> Name:
    """A person, with the prefix taken from wherever it was written."""
    prefix, surname = split_before(family)
    if not prefix:
        given, prefix = split_behind(given)
    return Name(surname, given, prefix, suffix)


def institution(name: str) -> Name:
    """An institution by its whole name."""
    return Name(name, institution=True)


def tagged_name(text: str) -> Name | None:
    """The name in a field that holds one, where a person has a comma and an institution has none.

    `Linden, M. van der` · `Jansen P.` · `CBS` · `Centraal Bureau voor de Statistiek,` (a comma at
    the end is EndNote's mark of an institution). None where there is no name in it.
    """
    name = _stripped(text)
    # People recur in a list; what is longer than a name must not stay in memory.
    return _tagged_name(name) if len(name) <= _LONGEST_NAME else institution(name)


@lru_cache(maxsize=1 << 14)
def _tagged_name(name: str) -> Name | None:
    if name.endswith(",") or name.startswith("{"):
        whole = name.rstrip(", ").removeprefix("{").removesuffix("}").strip()
        return institution(whole) if whole else None
    if not name or name == ",":
        return None
    return _with_comma(name) if "," in name else _initialled(name) or _bare(name, known=False)


def names_in_text(text: str) -> Names:
    """The names in one field that holds them all, however they are kept apart.

    `Jansen, P.; de Vries, K.` · `Jansen P, de Vries K` · `P. Jansen and K. de Vries` ·
    `Jansen, P., & Vries, K. de` · `Sociaal en Cultureel Planbureau`.
    """
    whole = clean(text)
    shorter = _MORE.sub("", whole)
    others = shorter != whole
    parts = [_stripped(part) for part in _CUT.split(shorter)]
    names = [name for part in parts for name in _of_part(part, alone=len(parts) == 1)]
    named = [name for name in names if not is_others(name.family)]
    found = tuple(name for name in named if any(map(str.isalnum, name.family)))
    return found, others or len(named) < len(names)


def is_others(text: str) -> bool:
    """Whether this stands for authors who are not named."""
    return text.strip(" ,").lower() in _OTHERS


def names_as_text(names: tuple[Name, ...]) -> str:
    """The names as BibTeX joins them, for a field that a source keeps as text."""
    return " and ".join(
        ", ".join(filter(None, (f"{name.prefix} {name.family}".strip(), name.suffix, name.given)))
        for name in names
    )


def _stripped(text: str) -> str:
    return clean(_NUMBER.sub("", text)).strip(";").strip()


def _of_part(text: str, *, alone: bool) -> Iterator[Name]:
    """The names in a text without semicolons; `alone` where no semicolons kept it apart."""
    if text.startswith("{") and text.endswith("}"):
        yield institution(text[1:-1].strip())
    elif len(parts := [part.strip(" ,") for part in _AND.split(text)]) > 1 and _may_split(text):
        for part in parts:
            yield from _of_part(part, alone=False)
    elif len(parts := [part.strip(" ,") for part in _AMPERSAND.split(text)]) > 1 and _may_split(
        text
    ):
        for part in parts:
            yield from _between_commas(part, alone=True)
    elif text:
        yield from _between_commas(text, alone=alone)


def _may_split(text: str) -> bool:
    """Whether "and" stands between names here, not within one as in `Mens & Maatschappij`."""
    if not names_institution(text.replace("&", "")):
        return True
    parts = [part.strip() for part in re.split(r"\s(?:and|&|en)\s", text)]
    return any(
        _has_initials(piece.strip())
        or (part.count(",") == 1 and part[-1:] != "," and not names_institution(part))
        for part in parts
        for piece in part.split(",")
    )


def _between_commas(text: str, *, alone: bool) -> Iterator[Name]:
    """The names in a text with commas alone: surnames with initials behind, or whole names."""
    pieces = [piece for piece in map(str.strip, text.split(",")) if piece]
    if not alone and 1 < len(pieces) <= _PERSON_AND_SUFFIX and not _initialled(pieces[0]):
        yield _with_comma(text)
        return
    if len(pieces) == _PERSON and not _initialled(pieces[0]):
        yield from _pair(*pieces)
        return
    paired = len(pieces) % 2 == 0 and not any(map(_has_initials, pieces))
    at = 0
    while at < len(pieces):
        piece, after = pieces[at], pieces[at + 1 : at + 3]
        if after and _is_given(after[0]) and not _is_given(piece):
            suffix = after[1] if len(after) > 1 and after[1].lower() in _SUFFIXES else ""
            yield person(piece, after[0], suffix)
            at += 3 if suffix else 2
        elif after and paired and _is_surname(piece) and _is_surname(after[0]):
            yield person(piece, after[0])
            at += 2
        else:
            yield _initialled(piece) or _bare(piece, known=True)
            at += 1


def _pair(first: str, second: str) -> Iterator[Name]:
    """Surname and first name; or two whole names, which have more than one word each."""
    _prefix, surname = split_before(first)
    whole = " " in surname and " " in split_behind(second)[0]
    if _is_given(second) and not (_is_short_form(first) and _is_short_form(second)):
        yield person(first, second)
    elif is_abbreviation(first) or names_institution(first) or whole:
        yield _bare(first, known=True)
        yield _bare(second, known=True)
    else:
        yield person(first, second)


def _with_comma(text: str) -> Name:
    """One name that has its surname first."""
    family, *rest = map(str.strip, text.lstrip(" ,").split(","))
    if len(rest) == 1 and _INITIALS.fullmatch(rest[0]):
        return person(family, rest[0])
    rest = [piece for piece in rest if piece]
    suffix = next((piece for piece in rest if piece.lower() in _SUFFIXES), "")
    rest = [piece for piece in rest if piece != suffix]
    if not rest:
        found = _initialled(family) or Name(family)
        return Name(found.family, found.given, found.prefix, suffix)
    middle = rest[0].lower().split()
    if len(rest) == _PERSON and all(word in PREFIXES for word in middle):
        return Name(family, rest[1], rest[0], suffix)
    given = ", ".join(rest)
    if names_institution(family) and not _has_initials(given):
        return institution(text)
    return person(family, given, suffix)


def _initialled(text: str) -> Name | None:
    """A person whose initials stand before or behind the surname without a comma."""
    words = text.split()
    for count in range(min(len(words) - 1, 4), 0, -1):
        behind, before = " ".join(words[-count:]), " ".join(words[:count])
        if _INITIALS.fullmatch(before) and not _INITIALS.fullmatch(words[count]):
            return person(" ".join(words[count:]), before)
        if _INITIALS.fullmatch(behind) and not is_abbreviation(words[0]):
            return person(" ".join(words[:-count]), behind)
    return None


def _bare(text: str, *, known: bool) -> Name:
    """A name without comma or initials; a person only where that is how persons are written here.

    Args:
        text: The name.
        known: Whether persons may be written first name first in this field.
    """
    words = text.split()
    if is_abbreviation(text) or names_institution(text):
        return institution(text)
    if words[0].lower() in PREFIXES:
        return person(text, "")
    inner = [word for word in words[1:-1] if word.lower() in PREFIXES]
    if len(words) > 1 and (known or inner) and words[0][:1].isupper() and len(words) <= _MOST_WORDS:
        prefix_at = next((at for at, word in enumerate(words[1:-1], 1) if word in PREFIXES), -1)
        at = prefix_at if prefix_at > 0 else len(words) - 1
        return person(" ".join(words[at:]), " ".join(words[:at]))
    return Name(text) if known else institution(text)


def _has_initials(text: str) -> bool:
    return _is_given(text) or _initialled(text) is not None


def _is_given(text: str) -> bool:
    """Whether these are initials, with or without a prefix behind them."""
    given, _prefix = split_behind(text)
    return bool(given) and _INITIALS.fullmatch(given) is not None


def _is_short_form(text: str) -> bool:
    """Whether these are more likely the capitals of an institution than initials or a surname."""
    return is_abbreviation(text) and len(text) in _SHORT_FORMS


def _is_surname(text: str) -> bool:
    return " " not in split_before(text)[1] and not is_abbreviation(text)
