"""Initials as lists print them, and as the corpus writes them."""

import re

INITIAL = r"(?:[A-ZÀ-ÞŠČŽ](?:[a-zß-ÿ]{1,2}(?=\.))?(?:\.|(?![\w’'])))"
"""One initial, as an expression: `A.`, `A` or `Ch.`"""
SEVERAL_INITIALS = rf"{INITIAL}(?:[\s-]*{INITIAL})*"
"""All initials of a person, with or without stops and spaces."""
INITIALS = re.compile(SEVERAL_INITIALS)
_CAPITALS = re.compile(r"[A-ZÀ-Þ]{1,4}")
_UNSTOPPED = re.compile(r"([A-ZÀ-ÞŠČŽ][a-zß-ÿ]{0,2})\.?(?=[\s-]|[A-ZÀ-ÞŠČŽ]|$)")


def initials(text: str) -> str:
    """Initials spaced and stopped: `A. M.` for `AM`, `A.M.` or `A M`; given names as they are."""
    bare = text.strip(" ,")
    if _CAPITALS.fullmatch(bare):
        return " ".join(f"{letter}." for letter in bare)
    if not INITIALS.fullmatch(bare):
        return bare
    return re.sub(r"\.\s*(?=[^\s.-])", ". ", _UNSTOPPED.sub(r"\1.", bare)).strip()
