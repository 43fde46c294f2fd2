"""Values of BibTeX fields: their delimiters, `@string` abbreviations and `#` concatenations."""

import re
from collections.abc import Iterator, Mapping

_PARTS = re.compile(r"(?<!\\)[{}\"#]")


def value_of(raw: str, strings: Mapping[str, str]) -> str:
    """The text that a value stands for; `strings` has the abbreviations, by lower-case name.

    An abbreviation that nobody defined stands for itself, as the names of the months do.
    """
    return "".join(_part(part.strip(), strings) for part in _parts(raw))


def strings_of(definitions: Mapping[str, str]) -> dict[str, str]:
    """The texts of `@string` definitions, by lower-case name; each may use those before it."""
    strings: dict[str, str] = {}
    for name, raw in definitions.items():
        strings[name.lower()] = value_of(raw, strings)
    return strings


def _parts(raw: str) -> Iterator[str]:
    depth, quoted, start = 0, False, 0
    for mark in _PARTS.finditer(raw):
        if mark[0] == '"':
            quoted ^= depth == 0
        elif mark[0] != "#":
            depth += 1 if mark[0] == "{" else -1
        elif depth == 0 and not quoted:
            yield raw[start : mark.start()]
            start = mark.end()
    yield raw[start:]


def _part(part: str, strings: Mapping[str, str]) -> str:
    if len(part) > 1 and (part[0], part[-1]) in {("{", "}"), ('"', '"')}:
        return part[1:-1]
    return strings.get(part.lower(), part)
