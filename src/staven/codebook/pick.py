"""Finding a code by a few letters: in labels, synonyms, trigger terms and definitions."""

import unicodedata
from dataclasses import dataclass

from staven.codebook.code import Code, Codebook, Kind

ON_EXTRACTS = (
    Kind.MECHANISM,
    Kind.CONTEXT,
    Kind.OUTCOME,
    Kind.INSTRUMENT,
    Kind.BOTTLENECK,
    Kind.GOAL,
    Kind.GROUP,
)
"""The kinds that a passage can be coded with, those most used first; others only hold codes."""
LOWEST = 80.0
"""Likeness (0–100, rapidfuzz's partial ratio) below which letters are no slip of the same word."""
_FUZZY_FROM = 4
"""Letters from which slips are forgiven: shorter ones are like everything."""
_SAME, _BEGINS, _WITHIN = 100.0, 95.0, 90.0
"""Likeness of a term that is the letters, begins with them, or holds them."""
_SLIP = 0.85
"""What a likeness with slips in it counts for: below that of letters typed right."""
_SYNONYM_LESS, _TRIGGER_LESS, _OTHER_LANGUAGE_LESS = 6.0, 14.0, 2.0
"""Points, of 100, that a term loses which is not the label in the user's language."""
_DEFINITION = 40.0
"""Points of a code that only its definition fits: below every likeness.

All of these are our own, chosen so that the order is the one that a reader expects.
"""


@dataclass(frozen=True, slots=True)
class Picked:
    """A code that the letters lead to."""

    code: Code
    score: float
    """From 0 to 100: how well the letters fit."""
    because: str = ""
    """The synonym or term that they fit; empty where it was the label, or no letters were typed."""


@dataclass(frozen=True, slots=True)
class _Term:
    plain: str
    said: str
    less: float
    language: str


class Picker:
    """The codes of one codebook, made ready for picking."""

    def __init__(self, codebook: Codebook, kinds: tuple[Kind, ...] = ON_EXTRACTS) -> None:
        self._codes = [code for code in codebook.codes if code.kind in kinds]
        self._codes.sort(key=lambda code: kinds.index(code.kind))
        self._terms = {code.id: _terms(code) for code in self._codes}
        self._definitions = {
            code.id: plain(f"{code.definition.nl} {code.definition.en}") for code in self._codes
        }

    def pick(self, letters: str, language: str, limit: int = 50) -> list[Picked]:
        """The codes that fit `letters`, best first; all of them, mechanisms first, without letters.

        Case and accents do not count. A label in the other language counts a little less than one
        in `language`, then synonyms, trigger terms, and words of the definition.
        """
        wanted = plain(letters)
        if not wanted:
            return [Picked(code, 0.0) for code in self._codes[:limit]]
        found = [self._best(code, wanted, language) for code in self._codes]
        hits = [one for one in found if one is not None]
        hits.sort(key=lambda one: -one.score)
        return hits[:limit]

    def _best(self, code: Code, wanted: str, language: str) -> Picked | None:
        best: Picked | None = None
        for term in self._terms[code.id]:
            likeness = _likeness(wanted, term.plain)
            if not likeness:
                continue
            score = likeness - term.less
            score -= _OTHER_LANGUAGE_LESS if term.language != language else 0.0
            if best is None or score > best.score:
                best = Picked(code, score, term.said if term.less else "")
        if best is None and all(word in self._definitions[code.id] for word in wanted.split()):
            return Picked(code, _DEFINITION, code.definition.said_in(language))
        return best


def warm_up() -> None:
    """Import what the first letters need, so that they do not wait for it."""
    import rapidfuzz.fuzz  # noqa: F401, PLC0415  (15 ms: after the first paint)


def plain(text: str) -> str:
    """`text` in small letters without accents, its spaces single."""
    bare = unicodedata.normalize("NFD", text.casefold())
    return " ".join("".join(letter for letter in bare if not unicodedata.combining(letter)).split())


def _terms(code: Code) -> list[_Term]:
    terms = []
    for language in ("nl", "en"):
        label = getattr(code.label, language)
        said = [(label, 0.0)] if label else []
        said += [(one, _SYNONYM_LESS) for one in getattr(code.synonyms, language)]
        said += [(one, _TRIGGER_LESS) for one in getattr(code.triggers, language)]
        terms += [_Term(plain(one), one, less, language) for one, less in said]
    return terms


def _likeness(wanted: str, term: str) -> float:
    """From 0 (no likeness) to 100 (the same)."""
    if wanted == term:
        return _SAME
    if term.startswith(wanted) or _begin_words(wanted, term):
        return _BEGINS
    if wanted in term:
        return _WITHIN
    if len(wanted) < _FUZZY_FROM:
        return 0.0
    from rapidfuzz import fuzz  # noqa: PLC0415  (see warm_up)

    ratio = fuzz.partial_ratio(wanted, term, score_cutoff=LOWEST)
    return _SLIP * ratio if len(term) >= len(wanted) - 1 else 0.0


def _begin_words(wanted: str, term: str) -> bool:
    """Whether each word of `wanted` begins a word of `term`, in the same order.

    Both have single spaces, and `term` does not begin with `wanted`.
    """
    if " " not in wanted:
        return f" {wanted}" in term
    left = iter(term.split())
    return all(any(word.startswith(part) for word in left) for part in wanted.split())
