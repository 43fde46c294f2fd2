"""People in the place of authors: `Surname, I.`, `I. Surname`, `Surname I` and mixtures of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from staven.corpus.name_prefixes import PREFIXES
from staven.corpus.references.initials import INITIAL, INITIALS, SEVERAL_INITIALS, initials
from staven.corpus.references.words import has_institution_word, is_acronym
from staven.corpus.source import Name

_ORDINARY_WORDS = frozenset({"a", "am", "an", "en", "im", "of", "tot"})
"""Prefixes that are far more often words of a title or of the list itself."""
_FOREIGN_PREFIXES = frozenset({"av", "bin", "d'", "d’", "ibn", "y"})
"""Prefixes that only initials beside them tell from other words and initials."""
_KNOWN_PREFIXES = (PREFIXES - _ORDINARY_WORDS) | _FOREIGN_PREFIXES
_PREFIX = rf"(?:{'|'.join(sorted(_KNOWN_PREFIXES))})"
_PREFIXES = rf"{_PREFIX}(?:\s+{_PREFIX})*"
_ONLY_PREFIX = re.compile(_PREFIXES)
_LOWER_PREFIX = re.compile(rf"({_PREFIXES})\s+(?=\S)")
_DUTCH_PREFIX = re.compile(
    r"((?:(?:van|in|op|aan|uit|uijt|onder|over|voor|bij)\s+(?:de[rn]?|het|'t|’t|‘t|ten|ter)"
    r"|van|von|de[rn]?|ten|ter|te|'t|’t|‘t))\s+(?=(?-i:[A-ZÀ-Þ]))",
    re.IGNORECASE,
)
_INITIALS_BEHIND = re.compile(
    rf"(?P<initials>{SEVERAL_INITIALS})(?:\s+(?P<prefix>(?i:{_PREFIXES})))?\.?"
)
_INITIALS_IN_FRONT = re.compile(rf"(?P<initials>{SEVERAL_INITIALS})\s*(?P<surname>\S.*)")
_INITIALS_AT_END = re.compile(
    rf"(?P<surname>.*[^\W\d_]{{2}}['’\w-]*)\s+(?P<initials>{SEVERAL_INITIALS}|[A-ZÀ-Þ]{{1,3}})\.?"
)
_GIVEN = re.compile(rf"[A-ZÀ-Þ][a-zß-ÿ’'-]+(?:[\s-]+(?:[A-ZÀ-Þ][a-zß-ÿ’'-]+|{INITIAL})){{0,2}}")
_PREFIX_AT_END = re.compile(rf"(.+?)\s+({_PREFIXES})", re.IGNORECASE)
_SUFFIX = re.compile(r"(?:Jr|Sr|II|III|IV)\.?")
_CAPITALISED = re.compile(r"[^\W\d_a-zß-ÿ]")
_NO_NAME = re.compile(r"[\d:?!\"“”()\[\]]")
_SMALL_WITHIN = frozenset({"y", "e", "i", "de", "der", "van", "la", "von", "el"})
_LONGEST_ACRONYM = 3
"""Letters of a surname in capitals that is left as it is."""
_MOST_WORDS = 5
"""Words that a person's surname may have, its prefix left out."""


@dataclass(slots=True)
class _Reading:
    """Names so far, the last of them waiting for its initials."""

    names: list[Name] = field(default_factory=list)
    pending: str = ""
    behind: bool = False
    """A prefix stood behind initials: `Jonge, P. de`."""
    front: set[int] = field(default_factory=set)
    """Which names stand surname first, with a lower-case prefix in front: `van der Snell, N.`"""

    def flush(self) -> None:
        if self.pending:
            self.names.append(_person(self.pending))
            self.pending = ""

    def give(self, given: str, prefix: str = "") -> None:
        if self.pending[0].islower():
            self.front.add(len(self.names))
        self.names.append(_person(self.pending, given, prefix))
        self.behind = self.behind or bool(prefix)
        self.pending = ""


def people_in(pieces: Sequence[str]) -> tuple[Name, ...]:
    """The people, and institutions among them, in a list cut at its separators; else nothing.

    Initials must say that these are people; else see `full_names_in`.
    """
    if not _has_initials(pieces):
        return ()
    reading = _Reading()
    for at, piece in enumerate(pieces):
        following = pieces[at + 1] if at + 1 < len(pieces) else ""
        if not any(rule(reading, piece, following) for rule in _RULES):
            return ()
    reading.flush()
    return tuple(_shifted_back(reading) if reading.behind else reading.names)


def full_names_in(pieces: Sequence[str]) -> tuple[Name, ...]:
    """`Jansen, Piet, and Bob Smit`: people whose given names are written out; else nothing."""
    if any(has_institution_word(piece) or is_acronym(piece) for piece in pieces):
        return ()
    surname, given, *others = [*pieces, "", ""]
    if not _is_surname(surname) or not _GIVEN.fullmatch(given):
        return ()
    names = [_person(surname, given)]
    for piece in filter(None, others):
        words = piece.split()
        if not 1 < len(words) <= _MOST_WORDS or not _GIVEN.match(piece):
            return ()
        lower = (at for at, word in enumerate(words) if at and word[0].islower())
        split = next(lower, len(words) - 1)
        names.append(_person(" ".join(words[split:]), " ".join(words[:split])))
    return tuple(names)


def _suffix(reading: _Reading, piece: str, _following: str) -> bool:
    """`Jr.` behind a name."""
    if not _SUFFIX.fullmatch(piece) or not (reading.pending or reading.names):
        return False
    reading.flush()
    stop = "." if piece[:2] in {"Jr", "Sr"} else ""
    reading.names[-1] = replace(reading.names[-1], suffix=piece.rstrip(".") + stop)
    return True


def _initials_behind(reading: _Reading, piece: str, _following: str) -> bool:
    """`I.` or `M. van der` behind a surname."""
    found = _INITIALS_BEHIND.fullmatch(piece)
    if found is None or not reading.pending:
        return False
    reading.give(found["initials"], found["prefix"] or "")
    return True


def _prefix_behind(reading: _Reading, piece: str, _following: str) -> bool:
    """`van` between commas: `Dijk, van, T.`"""
    if not reading.pending or not _ONLY_PREFIX.fullmatch(piece):
        return False
    reading.pending = f"{piece} {reading.pending}"
    return True


def _given_behind(reading: _Reading, piece: str, _following: str) -> bool:
    """`Piet B.` behind a surname."""
    given = reading.pending and _GIVEN.fullmatch(piece)
    if not given or not INITIALS.search(piece.rsplit(maxsplit=1)[-1]):
        return False
    reading.give(piece)
    return True


def _initials_in_front(reading: _Reading, piece: str, following: str) -> bool:
    """`M. van der Linden`; also `D. Kluve` before `J.`, where a comma is missing behind `D.`"""
    found = _INITIALS_IN_FRONT.fullmatch(piece)
    if found is None or not _is_surname(found["surname"]):
        return False
    if reading.pending and INITIALS.fullmatch(following):
        reading.give(found["initials"])
        reading.pending = found["surname"]
    else:
        reading.flush()
        reading.names.append(_person(found["surname"], found["initials"]))
    return True


def _initials_at_end(reading: _Reading, piece: str, _following: str) -> bool:
    """`van der Berg JA`."""
    found = _INITIALS_AT_END.fullmatch(piece)
    if found is None or not _is_surname(found["surname"]) or has_institution_word(piece):
        return False
    reading.flush()
    reading.names.append(_person(found["surname"], found["initials"]))
    return True


def _institution(reading: _Reading, piece: str, following: str) -> bool:
    """An institution among people."""
    if not has_institution_word(piece) and (_is_surname(piece) or not is_acronym(piece)):
        return False
    if _is_surname(piece) and _INITIALS_BEHIND.fullmatch(following):
        return False
    reading.flush()
    reading.names.append(Name(piece, institution=True))
    return True


def _surname(reading: _Reading, piece: str, _following: str) -> bool:
    """A surname, whose initials may follow."""
    if not _is_surname(piece):
        return False
    reading.flush()
    reading.pending = piece
    return True


_RULES = (
    _suffix,
    _initials_behind,
    _prefix_behind,
    _given_behind,
    _initials_in_front,
    _initials_at_end,
    _institution,
    _surname,
)
"""From what is certain to what is left; the first that applies takes the piece."""


def _person(surname: str, given: str = "", prefix: str = "") -> Name:
    family = surname.strip(" .,")
    written = prefix.strip()
    front = _DUTCH_PREFIX.match(family) or _LOWER_PREFIX.match(family)
    if front and not written and family[front.end() :].strip():
        written, family = front[1], family[front.end() :]
    elif given and (tail := _PREFIX_AT_END.fullmatch(given.strip())):
        given, written = tail[1], written or tail[2]
    family = family.strip()
    if given and family.isupper() and len(family) > _LONGEST_ACRONYM:
        family = family.title().replace("Ij", "IJ")
    return Name(family=family, given=initials(given), prefix=written.lower())


def _shifted_back(reading: _Reading) -> list[Name]:
    """The names, where a prefix slipped to the next: `Gaag, M., van der Snell, N., Jonge, P. de`.

    The list puts prefixes behind initials, so that one in front belongs to the name before it.
    """
    names = list(reading.names)
    for at in sorted(reading.front - {0}):
        before, name = names[at - 1], names[at]
        if not before.prefix and not before.institution:
            names[at - 1] = replace(before, prefix=name.prefix)
            names[at] = replace(name, prefix="")
    return names


def _has_initials(pieces: Sequence[str]) -> bool:
    """Whether a piece holds initials, so that these are people."""
    if any(_INITIALS_BEHIND.fullmatch(piece) for piece in pieces[1:]):
        return True
    for piece in pieces:
        first = _INITIALS_IN_FRONT.fullmatch(piece)
        if first and "." in first["initials"] and _is_surname(first["surname"]):
            return True
        last = _INITIALS_AT_END.fullmatch(piece)
        if last and _is_surname(last["surname"]) and not has_institution_word(piece):
            return True
    return False


def _is_surname(text: str) -> bool:
    """Whether `text` can be a surname: a few capitalised words, with or without a prefix."""
    front = _DUTCH_PREFIX.match(text) or _LOWER_PREFIX.match(text)
    words = (text[front.end() :] if front else text).split()
    return (
        0 < len(words) <= _MOST_WORDS
        and not _NO_NAME.search(text)
        and all(_CAPITALISED.match(word) or word.casefold() in _SMALL_WITHIN for word in words)
    )
