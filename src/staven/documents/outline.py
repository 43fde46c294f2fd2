"""The outline of a text: its headings, however they are written, and how they nest.

Markdown says what a heading is; readers of Word and web files write it, so where a text has
Markdown headings only these count. Other texts are read as one reads a page: a short line on its
own that is numbered, is called what chapters are called, or stands in capitals.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

LONGEST = 120
"""Characters of a heading at most: what is longer is a sentence."""
_FEWEST_CAPITALS = 4
"""Letters of a heading in capitals at least: `WRR` alone is none."""
_MARKDOWN = re.compile(r"^ {0,3}(#{1,6})[ \t]+(\S[^\n]*?)[ \t]*#*[ \t]*$", re.MULTILINE)
_FENCE = re.compile(r"^ {0,3}(```|~~~).*?(?:^ {0,3}\1|\Z)", re.MULTILINE | re.DOTALL)
_LINE = re.compile(rf"^[ \t]*(\S[^\n]{{0,{LONGEST}}})$", re.MULTILINE)
_NUMBERED = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,4})\.?[ \t]+(?=[^\W\d_])")
_CHAPTER = re.compile(
    r"(?:hoofdstuk|chapter|deel|part|paragraaf|section|bijlage|annex|appendix)[ \t]+"
    r"(?:\d{1,2}|[ivx]{1,5}|[a-z])(?:\b|(?=:))",
    re.IGNORECASE,
)
_NAMES = frozenset(
    line.strip()
    for line in """
    abstract, samenvatting, managementsamenvatting, summary, executive summary
    voorwoord, woord vooraf, preface, dankwoord, acknowledgements, colofon
    inhoud, inhoudsopgave, contents, table of contents
    inleiding, introductie, introduction, achtergrond, background, theoretisch kader
    methode, methoden, methods, onderzoeksopzet
    resultaten, results, bevindingen, findings, discussie, discussion
    conclusie, conclusies, conclusion, conclusions, conclusies en aanbevelingen
    aanbevelingen, recommendations, slot, nawoord
    literatuur, literatuurlijst, bronnen, referenties, references, bibliography
    bijlage, bijlagen, appendix, appendices, noten, notes
    """.replace("\n", ",").split(",")
)
"""What sections are called that bear no number."""
_ENDS_NO_HEADING = re.compile(r"(?:[.;,:]|\.{2,}\s*\d+|\s\d{1,4}|…\s*\d*)$")
"""A sentence, an item of a list, or a line of a table of contents."""
_TWICE = 2
"""Times a line in capitals may occur: a running head stands on every page."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with all that stands below it, up to the next one at its level or above."""

    title: str
    """Without the marks of Markdown; with its number."""
    level: int
    """From 1, the outermost; the first heading may have any."""
    start: int
    """Offset of the line of the heading, in code points."""
    end: int
    """Offset past its last character, those of the sections within it included."""


def outline(text: str) -> tuple[Section, ...]:
    """The sections of a text in reading order; none where it has no headings."""
    headings = list(_markdown(text)) or list(_plain(text))
    return tuple(_closed(headings, len(text)))


def _closed(headings: Sequence[Section], end: int) -> list[Section]:
    """The sections, each up to where the next one begins that is not within it."""
    found: list[Section] = []
    following: dict[int, int] = {}
    for one in reversed(headings):
        ends = (start for level, start in following.items() if level <= one.level)
        found.append(replace(one, end=min(ends, default=end)))
        following[one.level] = one.start
        following = {level: at for level, at in following.items() if level <= one.level}
    return found[::-1]


def _markdown(text: str) -> Iterator[Section]:
    fenced = [found.span() for found in _FENCE.finditer(text)]
    starts = [start for start, _end in fenced]
    for found in _MARKDOWN.finditer(text):
        before = bisect_right(starts, found.start()) - 1
        if before < 0 or found.start() >= fenced[before][1]:
            yield Section(found[2], len(found[1]), found.start(), 0)


def _plain(text: str) -> Iterator[Section]:
    """Headings in a text without marks; their levels are those of their numbers."""
    capitals: Counter[str] = Counter()
    likely: list[tuple[Section, bool]] = []
    for found in _LINE.finditer(text):
        title = found[1].rstrip()
        if not _stands_alone(text, *found.span()) or _ENDS_NO_HEADING.search(title):
            continue
        number = _NUMBERED.match(title)
        if number:
            level = number[1].count(".") + 1
            if not title[number.end()].isupper():
                continue
        elif _CHAPTER.match(title) or title.casefold().rstrip(":") in _NAMES:
            level = 1
        elif _in_capitals(title):
            capitals[title] += 1
            level = 1
        else:
            continue
        likely.append((Section(title, level, found.start(), 0), number is None))
    for one, unnumbered in likely:
        if not (unnumbered and capitals[one.title] > _TWICE):
            yield one


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether there is nothing on the lines above and below."""
    before = text[max(0, start - 2) : start]
    after = text[end : end + 2]
    return (start == 0 or before in ("\n\n", "\n")) and (after in ("\n\n", "\n", ""))


def _in_capitals(title: str) -> bool:
    letters = [one for one in title if one.isalpha()]
    return (
        len(letters) >= _FEWEST_CAPITALS
        and len(letters) * 2 > len(title)
        and all(one.isupper() for one in letters)
    )
