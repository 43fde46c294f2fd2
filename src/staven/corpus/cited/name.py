"""How alike two names are, as far as a reader would forgive."""

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from staven.corpus.acronyms import spells
from staven.corpus.citations.words import INNER_WORDS, PREFIXES
from staven.corpus.folding import folded_words

_SOUNDS_ALIKE = 0.96
"""Likeness of two spellings that Dutch readers confuse: `Waltz` and `Walz`."""
_PART_OF_NAME = 0.92
"""Likeness of a name and one half of it: `Voogd` and `Voogd-Hamelink`."""
ONE_LETTER_OFF = 0.9
"""Likeness of two long names that differ in one letter: `Bureman` and `Burema`."""
_LONG_NAME = 6
_SHORTEST_PART = 4
_LITTLE_WORDS = INNER_WORDS | {"en", "and", "op", "over"}
_SHORTEST_ABBREVIATION = 2
_SPELLINGS = (
    (re.compile(r"(?:ij|ei|y)"), "i"),
    (re.compile(r"tz|ts"), "z"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"ck|c(?=[aouklr])"), "k"),
    (re.compile(r"ae"), "a"),
    (re.compile(r"uw|ouw"), "ou"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"(.)\1+"), r"\1"),
)


@lru_cache(maxsize=65_536)
def folded(text: str) -> str:
    """`text` in lower case without accents, its words apart by one space."""
    return " ".join(folded_words(text))


@lru_cache(maxsize=65_536)
def sound(name: str) -> str:
    """A folded name in one spelling for all that sound the same."""
    for pattern, letter in _SPELLINGS:
        name = pattern.sub(letter, name)
    return name.replace(" ", "")


@lru_cache(maxsize=65_536)
def surnames(name: str) -> tuple[str, ...]:
    """What may be the surname in a cited name, folded and without prefix; the fullest first."""
    words = folded(name).split()
    while len(words) > 1 and words[0] in PREFIXES:
        del words[0]
    forms = [" ".join(words)]
    inner = [at for at, word in enumerate(words) if word in PREFIXES]
    if inner and inner[-1] + 1 < len(words):
        forms.append(" ".join(words[inner[-1] + 1 :]))
    if len(words) > 1:
        forms.append(words[-1])
    return tuple(dict.fromkeys(forms))


@lru_cache(maxsize=65_536)
def alike(cited: str, family: str) -> float:
    """Likeness of a cited name and a folded surname, 0 to 1."""
    best = 0.0
    for form in surnames(cited):
        if form == family:
            return 1.0
        best = max(best, _alike(form, family))
    return best


def _alike(one: str, other: str) -> float:
    if sound(one) == sound(other):
        return _SOUNDS_ALIKE
    if _half(one, other) or _half(other, one):
        return _PART_OF_NAME
    shorter = min(len(one), len(other))
    if shorter >= _LONG_NAME and OSA.distance(one, other, score_cutoff=1) == 1:
        return ONE_LETTER_OFF
    return float(OSA.normalized_similarity(one, other))


def _half(part: str, whole: str) -> bool:
    words = whole.split()
    return len(words) > 1 and len(part) >= _SHORTEST_PART and part in (words[0], words[-1])


def initials(name: str) -> str:
    """The letters that an abbreviation of an institution may take: `scp`, small words left out."""
    return "".join(word[0] for word in folded(name).split() if word not in _LITTLE_WORDS)


def abbreviates(short: str, name: str) -> bool:
    """Whether `short` can stand for the institution `name`: `CPB` for Centraal Planbureau."""
    letters = folded(short).replace(" ", "")
    if len(letters) < _SHORTEST_ABBREVIATION:
        return False
    words = words_of_weight(name)
    return len(words) > 1 and spells(letters, words)


def words_of_weight(name: str) -> list[str]:
    """The words of an institution's name that an abbreviation takes its letters from, folded."""
    words = [word for word in folded(name).split() if word not in _LITTLE_WORDS]
    return words[1:] if words[:1] in (["ministerie"], ["ministry"]) else words
