"""Names in a reference, in the manner of APA 7."""

from collections.abc import Sequence

from staven.corpus.source import Name
from staven.locale import _

MOST_NAMES = 20
"""As many authors are all named; of more, the first 19 and the last."""


def author_list(authors: Sequence[Name], *, others: bool) -> str:
    """The authors of a work, surnames first: `De Vries, J., & Smit, C.`"""
    names = [_surname_first(name) for name in authors]
    if others:
        return _("{first} et al.").format(first=f"{', '.join(names)},")
    if len(names) > MOST_NAMES:
        return f"{', '.join(names[: MOST_NAMES - 1])}, … {names[-1]}"
    return joined(names)


def joined(names: Sequence[str]) -> str:
    """Names with an ampersand before the last."""
    if len(names) < 2:  # noqa: PLR2004  (one name needs no joining)
        return "".join(names)
    return f"{', '.join(names[:-1])}, & {names[-1]}"


def initials_first(name: Name) -> str:
    """A name as editors have it: `J. de Vries`."""
    if name.institution or not name.given:
        return name.surname
    return " ".join(filter(None, (_initials(name.given), name.prefix, name.family)))


def _surname_first(name: Name) -> str:
    if name.institution or not name.given:
        return name.surname
    return ", ".join(filter(None, (name.surname, _initials(name.given), name.suffix)))


def _initials(given: str) -> str:
    """`Ana María` as `A. M.`, `Jean-Paul` as `J.-P.`; initials stay as they are, spaced."""
    parts: list[str] = []
    for word in given.split():
        if "." in word:
            parts += [f"{part}." for part in word.split(".") if part]
        else:
            parts.append("-".join(f"{half[0]}." for half in word.split("-") if half))
    return " ".join(parts).replace(". -", ".-")
