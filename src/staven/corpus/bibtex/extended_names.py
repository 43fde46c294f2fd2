"""BibLaTeX's extended names: `family=Dijk, given=Jan, prefix=van, useprefix=true`."""

import re

_BEGINS = re.compile(r"\s*(?:family|given|prefix|suffix|hash|id)(?:-i)?\s*=", re.IGNORECASE)
_OPTION = re.compile(r"\s*([A-Za-z][\w-]*)\s*=\s*(.*)", re.DOTALL)
_QUOTED = 2
"""Characters that quotation marks around a value take."""


def is_extended(name: str) -> bool:
    """Whether a name gives its parts by their own names."""
    return "=" in name and _BEGINS.match(name) is not None


def parts_of(pieces: list[str]) -> dict[str, str]:
    """The parts of an extended name, with the LaTeX still in them.

    Args:
        pieces: The name, cut at the commas outside its braces.

    A piece without a name of its own goes on the one before it: somebody forgot its braces.
    Initials (`given-i`) and options (`useprefix`) are in what is given too.
    """
    parts: dict[str, str] = {}
    last = ""
    for piece in pieces:
        option = _OPTION.fullmatch(piece)
        if option is not None:
            last = option[1].lower()
            parts.setdefault(last, _unquoted(option[2].strip()))
        elif last and piece:
            parts[last] += f", {piece}"
    return parts


def _unquoted(text: str) -> str:
    if len(text) >= _QUOTED and text[0] == text[-1] == '"':
        return text[1:-1]
    return text
