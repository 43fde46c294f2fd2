"""Values of BibTeX fields: their delimiters, `@string` abbreviations and `#` concatenations."""

import re
from collections.abc import Iterator, Mapping

LONGEST_FIELD = 1_000_000
"""Characters in a field: no record has a longer one, and an index of it would help nobody."""

_SIGNS = re.compile(r"(?<!\\)[{}\"#]")
_NEXT_FIELD = re.compile(r"(?<=[}\"\w])[^\S\n]*\n\s*([A-Za-z][\w-]*)\s*=\s*(?=[{\"\w])")


def value_of(raw: str, strings: Mapping[str, str]) -> str:
    """The text that a value stands for; `strings` has the abbreviations, by lower-case name.

    An abbreviation that nobody defined stands for itself, as the names of the months do.
    """
    if "#" not in raw:
        return _part(raw, strings)
    texts: list[str] = []
    length = 0
    for part in _parts(raw):
        texts.append(_part(part.strip(), strings))
        length += len(texts[-1])
        if length > 2 * LONGEST_FIELD:  # long texts joined many times would fill the memory
            break
    return "".join(texts)


def fields_run_together(raw: str) -> list[tuple[str, str]]:
    """The fields in a value that goes on into the next ones, since the comma between is missing.

    The first has no name: it is the value itself. A value that stands alone gives only that one.
    """
    if "\n" not in raw or "=" not in raw:
        return [("", raw)]
    found: list[tuple[str, str]] = []
    name, start = "", 0
    for mark in _NEXT_FIELD.finditer(raw):
        if _closed(raw[start : mark.start()]):
            found.append((name, raw[start : mark.start()]))
            name, start = mark[1], mark.end()
    return [*found, (name, raw[start:])]


def _closed(text: str) -> bool:
    """Whether every brace and quotation mark that `text` opens is closed in it."""
    states = [outside for _mark, outside in _marks(text)]
    return not states or states[-1]


def _parts(raw: str) -> Iterator[str]:
    start = 0
    for mark, outside in _marks(raw):
        if mark[0] == "#" and outside:
            yield raw[start : mark.start()]
            start = mark.end()
    yield raw[start:]


def _marks(text: str) -> Iterator[tuple[re.Match[str], bool]]:
    """Each sign, and whether what follows it is outside all braces and quotation marks."""
    depth, quoted = 0, False
    for mark in _SIGNS.finditer(text):
        if mark[0] == '"':
            quoted ^= depth == 0
        elif mark[0] != "#":
            depth += 1 if mark[0] == "{" else -1
        yield mark, depth == 0 and not quoted


def _part(part: str, strings: Mapping[str, str]) -> str:
    ends = part[:1] + part[-1:]
    if ends in ("{}", '""') and len(part) > 1:
        return part[1:-1]
    return strings.get(part.lower(), part) if strings else part
