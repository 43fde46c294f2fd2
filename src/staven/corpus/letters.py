"""Words by their letters alone: what stays the same whichever program wrote them down."""

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"[^\W_]+")
"""Letters and digits in a row; a hyphen, a dash or a quotation mark ends a word."""

UNDIVIDED = {
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "ł": "l",
    "þ": "th",
    "ı": "i",
}
"""Letters that Unicode does not take apart, as one writes them without."""

_RAISED = dict.fromkeys(map(ord, "⁰¹²³⁴⁵⁶⁷⁸⁹ªº"))


@lru_cache(maxsize=100_000)
def letters(word: str) -> str:
    """`word` in lower case without accents, ligatures taken apart and raised digits left out.

    Empty where nothing but those is left.
    """
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word.translate(_RAISED)).casefold()
    return "".join(character for character in apart if character.isalnum())


def words_of(text: str) -> list[str]:
    """The words of a text by their letters, in order."""
    return [word for word in map(letters, WORD.findall(text)) if word]
