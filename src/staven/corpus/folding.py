"""Records folded for comparison: lower case, without accents, marks or layout.

The words of a text are told by `letters` instead: a raised digit there is the mark of a footnote,
and here it is a digit.
"""

import unicodedata

from staven.corpus.letters import UNDIVIDED

_GREEK = {
    "α": "alpha",
    "β": "beta",
    "γ": "gamma",
    "δ": "delta",
    "κ": "kappa",
    "λ": "lambda",
    "μ": "mu",
    "ω": "omega",
}
"""Letters that databases write out, as in `TNF-alpha`."""
_DROPPED = dict.fromkeys("'’‘`´ʼ\u00ad", "")
"""Marks inside a word, the soft hyphen among them: `Alzheimer's` and `Alzheimers` are one."""
_SPELLED = UNDIVIDED | _GREEK | _DROPPED


class _Folding(dict[int, str]):
    """What becomes of each character, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _folded(chr(code))
        return folded


def _folded(character: str) -> str:
    if character in _DROPPED or unicodedata.combining(character):
        return ""
    apart = unicodedata.normalize("NFKD", character).lower()
    kept = [part for part in apart if not unicodedata.combining(part)]
    plain = "".join(_SPELLED.get(part, part) for part in kept)
    return plain if plain.isalnum() or not plain else " "


_FOLDING = _Folding()


def folded_words(text: str) -> list[str]:
    """The words of a text in order, in lower case, without accents, marks and apostrophes."""
    return text.translate(_FOLDING).split()


def folded_letters(text: str) -> str:
    """The folded letters and digits of a text alone: `follow-up` and `follow up` are one."""
    return "".join(folded_words(text))
