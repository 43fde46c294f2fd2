"""Where citations can stand: not in headings, contents, links, nor in the list of references."""

import re
from collections.abc import Iterator, Sequence

from staven.corpus.doi import DOI_BEGINS

_BLANK = "\x1f"
"""Stands for each character of a place without citations, so that offsets stay as they are."""

_LIST_NAMES = re.compile(
    r"""^(?:[\W\d_]|\b(?:bijlage|appendix|annex|hoofdstuk|chapter)\b|\b[a-z]\b)*
    (?:literatuur(?:lijst|opgave|verwijzingen)?|referenties|referentielijst|bronnen(?:lijst)?|
    bibliografie|bibliography|references|reference\s+list|works\s+cited|literature(?:\s+cited)?|
    geraadpleegde\s+(?:literatuur|bronnen)|gebruikte\s+(?:literatuur|bronnen))
    (?:\s+(?:en|and)\s+\w+)?\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
_ENTRY = re.compile(
    r"""^[\W\d_]{0,8}
    (?:[^\W\d_][\w'’.\- ]{1,40},\s(?:[A-Z][\w]{0,2}\.[\s-]?|[A-Z]\b)  # Jansen, A.
      |[^\W\d_][^()\n]{1,160}?[\s.,]\(?(?:1[6-9]|20)\d\d[^)\n]{0,24}\)?[.,:]?\s # Bureau (2019).
      |[^\W\d_][^()\n]{1,80}?\((?:1[6-9]|20)\d\d)""",
    re.VERBOSE,
)
_CONTENTS = re.compile(r"(?:\t|\.{3,}|\s{3,}|…\s*|<b>\s*)(?:<b>)?\s*\d{1,4}\s*(?:<[^>]*>\s*)*$")
_LINKS = re.compile(
    r"<?\bhttps?://[^\s<>]+>?|\bwww\.[^\s<>]+|\]\([^\s()]{3,}\)"
    rf"|\b{DOI_BEGINS}\S+|```.*?(?:```|\Z)",
    re.DOTALL,
)
_BEGINS = re.compile(r"[\W\d_]{0,8}[^\W\d_a-z]")
"""A line that goes on with the one before begins with a small letter."""
_APPENDIX = re.compile(r"\s{0,8}\W{0,8}(?:bijlage|appendix|annex)\s\w{1,3}\b", re.IGNORECASE)
_LONGEST_HEADING = 90
_SAMPLE = 12
"""Lines after which one can see whether a list of references goes on."""
_GIVEN_UP = 12
"""So many lines that are no reference end the list."""
_ENOUGH_ENTRIES = 3
"""Fewer lines that look like references are no list, whatever the heading says."""
_MOST = 0.5
"""Share of the lines under the heading that look like references."""


def searchable(text: str) -> str:
    """`text` with everything blanked in which no citation can stand; as long as it was."""
    pieces: list[str] = []
    done = 0
    for start, end in [*_outside(text)]:
        if start >= done:
            pieces += [text[done:start], _BLANK * (end - start)]
            done = end
    pieces.append(text[done:])
    return _LINKS.sub(lambda link: _BLANK * len(link[0]), "".join(pieces))


def _outside(text: str) -> Iterator[tuple[int, int]]:
    """Headings, lines of a table of contents, and lists of references, in order."""
    lines = _lines(text)
    at = 0
    while at < len(lines):
        start, end, line = lines[at]
        if _heads_list(line) and (stop := _list_end(lines, at)):
            yield start, lines[stop - 1][1]
            at = stop
            continue
        if line.startswith("#") or _CONTENTS.search(line[-_LONGEST_HEADING:]):
            yield start, end
        at += 1


def _lines(text: str) -> list[tuple[int, int, str]]:
    found, start = [], 0
    for line in text.split("\n"):
        found.append((start, start + len(line), line))
        start += len(line) + 1
    return found


def _heads_list(line: str) -> bool:
    return len(line) <= _LONGEST_HEADING and bool(_LIST_NAMES.match(line.strip("#*_ \t:")))


def _level(line: str) -> int:
    """How deep a heading is: 1 is the highest, 0 is no heading."""
    match = re.match(r"(#{1,6})\s", line)
    return len(match[1]) if match else 0


def _list_end(lines: Sequence[tuple[int, int, str]], heading: int) -> int:
    """The line past the list of references under this heading; 0 where there is no such list."""
    level = _level(lines[heading][2])
    entries = written = since = 0
    last = heading
    for at in range(heading + 1, len(lines)):
        line = lines[at][2]
        if _ends(lines, at, level):
            break
        # The second of two such headings is the one that heads the list.
        if not entries and _heads_list(line) and _level(line) == level:
            return 0
        if not _BEGINS.match(line) or _level(line):
            continue
        written += 1
        since += 1
        if _ENTRY.match(line):
            entries, since, last = entries + 1, 0, at
        if since > _GIVEN_UP or (written > _SAMPLE and entries < _MOST * written):
            break
    if entries < _ENOUGH_ENTRIES or entries < _MOST * (written - since):
        return 0
    # The last reference may go on on the lines below it.
    while (
        last + 1 < len(lines) and lines[last + 1][2].strip() and not _ends(lines, last + 1, level)
    ):
        last += 1
    return last + 1


def _ends(lines: Sequence[tuple[int, int, str]], at: int, level: int) -> bool:
    """Whether the list is over: at another part, or a heading no deeper under which none follow."""
    line = lines[at][2]
    if _APPENDIX.match(line):
        return True
    if not _level(line) or _level(line) > level > 0:
        return False
    following = [
        line
        for _start, _end, line in lines[at + 1 : at + 1 + _SAMPLE]
        if _BEGINS.match(line) and not _level(line)
    ]
    return sum(1 for line in following if _ENTRY.match(line)) <= _MOST * len(following)
