"""Names of journals and books: whether two are one, in spite of abbreviation."""

import re
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from staven.corpus.folding import folded_words
from staven.corpus.same_work.match import Match

_BRACKETS = re.compile(r"\([^)]*\)?|\[[^\]]*\]?")
_OTHER_NAME = re.compile(r"\s*[:=]\s*")
_EMPTY_WORDS = """
a and der die et for fur i in la le of the und voor de van het en des du del di da official
online electronic resource
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())
_ALIKE = 92
"""Lowest likeness (0 to 100) of two names that differ by a slip of the pen."""
_ACRONYM = range(3, 7)
"""Letters of an acronym: `BMJ`, `JNCCN`."""


@lru_cache(maxsize=1 << 16)
def same_container(left: str, right: str) -> Match:
    """Whether two names mean one journal or book; unknown where one could be part of the other."""
    if not left or not right:
        return Match.UNKNOWN
    if left == right:
        return Match.SAME
    best = Match.DIFFERENT
    for one in _names(left):
        for other in _names(right):
            match = _same_name(one, other)
            if match is Match.SAME:
                return match
            if match is Match.UNKNOWN:
                best = match
    return best


@lru_cache(maxsize=1 << 14)
def _names(text: str) -> tuple[tuple[str, ...], ...]:
    """The names that a journal goes by: `CMAJ : Canadian Medical Association journal` has two."""
    parts = _OTHER_NAME.split(_BRACKETS.sub(" ", text))
    names = (tuple(word for word in folded_words(part) if word not in _EMPTY) for part in parts)
    return tuple(name for name in names if name)


def _same_name(left: tuple[str, ...], right: tuple[str, ...]) -> Match:
    if left == right:
        return Match.SAME
    short, long = sorted((left, right), key=len)
    if len(short) == 1 and len(long) > 1 and len(short[0]) in _ACRONYM:
        initials = "".join(word[0] for word in long)
        if short[0] == initials:
            return Match.SAME
    if all(_abbreviates(one, other) for one, other in zip(short, long, strict=False)):
        if len(short) == len(long):
            return Match.SAME
        return Match.UNKNOWN
    if ratio(" ".join(left), " ".join(right)) >= _ALIKE:
        return Match.SAME
    return Match.DIFFERENT


def _abbreviates(left: str, right: str) -> bool:
    """Whether one word shortens the other, as `natl` does `national`: its letters, in order."""
    short, long = (left, right) if len(left) <= len(right) else (right, left)
    if short[0] != long[0]:
        return False
    rest = iter(long)
    return all(letter in rest for letter in short)


def forget_containers() -> None:
    """Let go of the names that were compared."""
    same_container.cache_clear()
    _names.cache_clear()
