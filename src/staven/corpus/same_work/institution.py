"""Names of institutions: whether two are one, written out, cut short or as an acronym."""

from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from staven.corpus.acronyms import spells
from staven.corpus.folding import folded_words
from staven.corpus.same_work.match import Match

_EMPTY_WORDS = "van der de het voor en and the of for ministerie ministry"
_EMPTY = frozenset(_EMPTY_WORDS.split())
_MISSPELT = 90
"""Lowest likeness (0 to 100) of a name and the same with a slip of the pen."""


def same_institution(left: Sequence[str], right: Sequence[str]) -> Match:
    """Whether two records share an institution."""
    if not left or not right:
        return Match.UNKNOWN
    shared = any(_one_name(one, other) for one in left for other in right)
    return Match.SAME if shared else Match.DIFFERENT


def forget_institutions() -> None:
    """Let go of the names that were compared."""
    _one_name.cache_clear()
    _forms.cache_clear()


@lru_cache(maxsize=1 << 14)
def _one_name(left: str, right: str) -> bool:
    return any(_goes_by(one, other) for one in _forms(left) for other in _forms(right))


@lru_cache(maxsize=1 << 13)
def _forms(name: str) -> tuple[tuple[str, ...], ...]:
    """The name without empty words, and what stands in brackets behind it: `… Raad (SER)`."""
    before, _bracket, behind = name.partition("(")
    forms = (
        tuple(word for word in folded_words(part) if word not in _EMPTY)
        for part in (before, behind)
    )
    return tuple(form for form in forms if form)


def _goes_by(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two names are one: `Regioplan` goes for `Regioplan Beleidsonderzoek`."""
    one, other = set(left), set(right)
    return (
        one <= other
        or other <= one
        or ratio("".join(left), "".join(right)) >= _MISSPELT
        or _acronym(left, right)
        or _acronym(right, left)
    )


def _acronym(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return len(short) == 1 and len(long) > 1 and spells(short[0], long)
