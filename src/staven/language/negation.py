"""Whether a sentence denies what a term in it stands for, in Dutch and English."""

from collections.abc import Sequence

from staven.language.words import Word

BEFORE = 5
"""Words before a term among which a denial counts for it."""
AFTER = 4
"""Words after a term among which `niet` or `not` counts for it."""
_DENIES_WORDS = """
geen niet nooit noch zonder nauwelijks evenmin onvoldoende gebrek ontbreken ontbrekend no not never
nor without hardly insufficient lack lacking missing cannot
"""
_DENIES = frozenset(_DENIES_WORDS.split())
_DENIES_BEFORE_IT = frozenset({"niet", "nooit", "nauwelijks", "ontbreken", "not", "never"})
_TURNS = frozenset({"maar", "echter", "wel", "but", "however"})
"""Words that begin something else: a denial does not reach across them."""


def negated(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether the term at words `first` to `last` of a sentence is denied."""
    for word in reversed(words[max(0, first - BEFORE) : first]):
        if word.spelt in _TURNS:
            break
        if word.spelt in _DENIES:
            return True
    for word in words[last + 1 : last + 1 + AFTER]:
        if word.spelt in _TURNS:
            return False
        if word.spelt in _DENIES_BEFORE_IT:
            return True
    return False
