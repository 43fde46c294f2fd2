"""Text as records are compared: lower case, without accents, marks or layout."""

import unicodedata

_GREEK = {
    "α": "alpha",
    "β": "beta",
    "γ": "gamma",
    "δ": "delta",
    "κ": "kappa",
    "λ": "lambda",
    "μ": "mu",
    "µ": "mu",
    "ω": "omega",
}
"""Letters that databases write out, as in `TNF-alpha`."""
_UNLIKE = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i"}
"""Letters that Unicode does not take apart."""
_DROPPED = frozenset("'’‘`´ʼ")
"""Marks inside a word: `Alzheimer's` and `Alzheimers` are one."""


class _Folding(dict[int, str]):
    """What becomes of each character, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _folded(chr(code))
        return folded


def _folded(character: str) -> str:
    if character in _DROPPED:
        return ""
    small = character.lower()
    if small in _GREEK:
        return _GREEK[small]
    plain = _UNLIKE.get(small) or "".join(
        part for part in unicodedata.normalize("NFKD", small) if not unicodedata.combining(part)
    )
    if unicodedata.combining(character):
        return ""
    return plain if plain.isalnum() else " "


_FOLDING = _Folding()


def fold(text: str) -> str:
    """`text` in lower case, without accents; every mark a space, apostrophes gone."""
    return text.translate(_FOLDING)


def words(text: str) -> list[str]:
    """The folded words of a text, in order."""
    return text.translate(_FOLDING).split()
