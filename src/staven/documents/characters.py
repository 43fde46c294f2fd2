"""Characters as a reader of files leaves them: ligatures undone, odd spaces plain, no controls."""

import re
import unicodedata

from staven.documents.plain import canonical

PAGE_MARK = "\f"
"""Stands in a text under way where a page begins; never in a finished text."""

_KEPT = "\n" + PAGE_MARK
_LETTERS = {
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
    "ﬅ": "st",
    "ﬆ": "st",
    # Where the fonts Symbol and Wingdings keep their bullets.
    **dict.fromkeys("\uf0b7\uf0a7\uf02d\uf0d8\uf0fc\uf076\uf06e\uf071", "•"),
    # Invisible, but part of how some scripts and emoji are spelled.
    "\u200c": "\u200c",
    "\u200d": "\u200d",
}
_BY_CATEGORY = {"Zs": " ", "Zl": "\n", "Zp": "\n", "Cs": "\ufffd", "Cf": ""}
_NO_CHARACTER = 0xFFFE
"""The last two of every plane are no characters, and never will be."""
_SPACES = re.compile(r"  +")
_AT_BREAK = re.compile(r" *\n *")


class _Plain(dict[int, str]):
    """Code points to plain text, worked out as they turn up."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        category = unicodedata.category(letter)
        if category == "Cc" and letter not in _KEPT:
            plain = " " if letter in "\t\v\x85" else ""
        elif code & _NO_CHARACTER == _NO_CHARACTER:
            plain = "\ufffd"
        else:
            plain = _LETTERS.get(letter) or _BY_CATEGORY.get(category, letter)
        self[code] = plain
        return plain


_PLAIN = _Plain()


def tidy(text: str) -> str:
    r"""`text` in canonical form: plain spaces, and no control characters but `\n` and PAGE_MARK.

    Runs of spaces become one, and none stay beside a line break.
    """
    if text.isascii() and text.isprintable():
        return _SPACES.sub(" ", text)
    plain = canonical(text).translate(_PLAIN)
    # A character taken out may have brought a letter and its accent together.
    return canonical(_AT_BREAK.sub("\n", _SPACES.sub(" ", plain)))
