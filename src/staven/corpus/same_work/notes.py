"""What stands behind a title without being of it: notes of databases, sections, editions."""

import re

from staven.corpus.same_work.words import NUMERALS

_SPOKEN_ON = re.compile(
    r"[\s.:]*\[(?:published |see )?(?:errat|comment|review|retract|corrected|republish).*",
    re.IGNORECASE,
)
"""Where a database speaks on: `[Review] [72 refs]`, `[Erratum appears in …`, cut off or not."""
_BRACKETS = re.compile(r"[\s.]*\[[^\]]*\]\s*\.?$")
"""Other notes: `[Dutch]`. Brackets from the first letter on are a translation, and stay."""
_ROUND_BRACKETS = re.compile(
    r"\s*\((?:structured abstract|provisional abstract|brief record|review|corrected)\)\s*$",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"\s*[:.–-]\s*(?:original|research) (?:article|paper|research)\s*$", re.IGNORECASE
)
"""The section of the journal, glued to the title."""
_MAY_BE_NOTES = ("]", ").", "].", ")", "rticle", "aper", "esearch")
"""Ends of the titles that the expressions above can match: the others need not be tried."""

_EDITION = re.compile(
    r"\W+(?:(?P<ordinal>\d+)\s?(?:e|de|ste|st|nd|rd|th)?|(?P<word>\w+))\.?,?"
    r"(?: (?:geheel|volledig|herziene|gewijzigde|revised|rev\.|and|en|expanded))*"
    r" (?:druk|editie|edition|ed\.)\W*$",
    re.IGNORECASE,
)
"""`(2e herziene druk)`, `, second edition`."""
_MAY_BE_EDITION = ("druk", "editi", "ed.")

_MARKUP = re.compile(
    r"</?(?:i|b|em|strong|sub|sup|scp|it|sc|span|p|title)\b[^>]*>|&[a-z]+;", re.IGNORECASE
)


def without_notes(title: str) -> str:
    """A title without markup and without what databases add to it."""
    if "<" in title or "&" in title:
        title = _MARKUP.sub(" ", title)
    if "[" in title and (note := _SPOKEN_ON.search(title, 1)):
        title = title[: note.start()]
    while title[-8:].lower().endswith(_MAY_BE_NOTES):
        note = (
            _BRACKETS.search(title, 1)
            or _ROUND_BRACKETS.search(title, 1)
            or _SECTION.search(title, 1)
        )
        if note is None:
            break
        title = title[: note.start()]
    return title


def without_edition(title: str) -> tuple[str, str]:
    """A title and its edition in figures; that is empty where none is named."""
    end = title[-9:].lower()
    if not any(word in end for word in _MAY_BE_EDITION):
        return title, ""
    found = _EDITION.search(title)
    return (title[: found.start()], _figures(found)) if found else (title, "")


def edition_in(field: str) -> str:
    """The edition that a field names, in figures: `2nd`, `Second ed.` and `2` are one."""
    text = f" {field.strip()}"
    found = _EDITION.search(text) or _EDITION.search(f"{text} ed.")
    return _figures(found) if found else field.strip().lower()


def _figures(found: re.Match[str]) -> str:
    word = (found["word"] or "").lower()
    return found["ordinal"] or NUMERALS.get(word, word)
