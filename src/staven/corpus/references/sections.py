"""Sections of a text by their headings, so that a list can be taken out of a whole report."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from staven.corpus.references.lines import Line, starts_reference

_MARKDOWN = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_UNDERLINE = re.compile(r"\s*(=|-){3,}\s*$")
_MARKUP = re.compile(r"</?\w+[^<>]*>|[*_`#]")
_IN_CONTENTS = re.compile(r"(?:\.\s?){3,}\s*\d+\s*$|\t.*\d+\s*$|\s{3,}\d{1,4}\s*$|…+\s*\d+\s*$")
_NUMBERING = re.compile(r"(?:\d+(?:\.\d+)*\.?|[A-Z]\.|[IVX]+\.)\s+")
_LABEL = re.compile(r"(bijlage|appendix|annex|hoofdstuk|chapter|deel|part)\s+(\w+)", re.IGNORECASE)
_OTHER_PARTS = re.compile(
    r"(?:bijlagen?|appendi\w+|annex|noten|eindnoten|notes|colofon|dankwoord|over de auteurs?"
    r"|about the authors?|samenvatting|summary|respondenten|interviews|index|register"
    r"|curriculum vitae)\b",
    re.IGNORECASE,
)
_LIST_HEADING = re.compile(
    r"(?:[\w .–:-]*\b)?(?:literatuur\w*|referenties|referentielijst|bibliografie"
    r"|bronnen(?:lijst)?|bronvermelding|references|reference list|bibliography"
    r"|works cited|literature cited)\b",
    re.IGNORECASE,
)
_LONGEST = 120
"""Characters that a heading may have in a text without Markdown."""
_LISTED_SHARE = 0.4
"""Smallest share of its lines that begin as references do, for a section to be the list."""
_PROSE_SHARE = 0.2
"""Largest share of the other lines that do, for these to be the text of a report."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading and its section, from its own line up to `end`."""

    title: str
    level: int
    start: int
    """Index of its line."""
    end: int
    """Index past the last line of its section, with sub-sections."""


def headings_in(lines: Sequence[Line]) -> list[Heading]:
    """The Markdown headings of a text, each with the extent of its section."""
    found: list[Heading] = []
    still_open: list[int] = []
    for at, line in enumerate(lines):
        heading = _heading_at(lines, at, line.text)
        if heading is None:
            continue
        while still_open and found[still_open[-1]].level >= heading.level:
            closing = still_open.pop()
            found[closing] = replace(found[closing], end=heading.start)
        still_open.append(len(found))
        found.append(heading)
    return found


def _heading_at(lines: Sequence[Line], at: int, text: str) -> Heading | None:
    """The heading that this line is, or underlines; its section runs to the end for now."""
    if marked := _MARKDOWN.match(text):
        return Heading(_bare(marked[2]), len(marked[1]), at, len(lines))
    if not at or not _UNDERLINE.match(text):
        return None
    above = lines[at - 1].text
    apart = at == 1 or not lines[at - 2].text.strip()
    if not apart or not 0 < len(above.strip()) <= _LONGEST:
        return None
    return Heading(_bare(above), 1 if "=" in text else 2, at - 1, len(lines))


def section_of(lines: Sequence[Line], name: str) -> Sequence[Line] | None:
    """The lines below the heading that begins with `name`, sub-sections included.

    Upper and lower case are the same, and numbers before a heading may be left out. A line of a
    table of contents is no heading. None where there is no such heading.
    """
    asked = _folded(name)
    sections = headings_in(lines)
    for fits in (_begins, _begins_unnumbered, _begins_anyhow):
        matches = [one for one in sections if fits(one.title, asked)]
        filled = [one for one in matches if _has_text(lines[one.start + 1 : one.end])]
        if matches:
            chosen = (filled or matches)[0]
            return lines[chosen.start + 1 : chosen.end]
    return _plain_section(lines, asked)


def list_section(lines: Sequence[Line]) -> tuple[str, Sequence[Line]]:
    """The section of a report that is its reference list, with its heading; else all lines.

    Sections right behind it that hold references too, as of parliamentary papers, belong to it.
    """
    sections = headings_in(lines)
    named = [one for one in sections if _LIST_HEADING.fullmatch(one.title)]
    if not named:
        return "", lines
    chosen = named[-1]
    end = chosen.end
    for one in sections:
        behind = one.start == end and not _OTHER_PARTS.match(one.title)
        if behind and _listed(lines[one.start + 1 : one.end]) >= _LISTED_SHARE:
            end = one.end
    inside = lines[chosen.start + 1 : end]
    outside = [*lines[: chosen.start], *lines[end:]]
    if _listed(inside) >= _LISTED_SHARE and _listed(outside) <= _PROSE_SHARE:
        return chosen.title, inside
    return "", lines


def _listed(lines: Sequence[Line]) -> float:
    """The share of the filled lines that begin as references do."""
    filled = [text for line in lines if (text := line.text.lstrip("-*+• \t"))]
    return sum(map(starts_reference, filled)) / len(filled) if filled else 0.0


def _plain_section(lines: Sequence[Line], asked: str) -> Sequence[Line] | None:
    """As `section_of`, in a text without Markdown: the last short line that begins so."""
    for fits in (_begins, _begins_unnumbered, _begins_anyhow):
        matches = [
            at
            for at, line in enumerate(lines)
            if 0 < len(line.text.strip()) <= _LONGEST
            and not _IN_CONTENTS.search(line.text.rstrip())
            and not starts_reference(line.text)
            and fits(_bare(line.text), asked)
            and (at == 0 or not lines[at - 1].text.strip(" \f") or "\f" in line.text)
        ]
        if matches:
            start = matches[-1]
            return lines[start + 1 : _plain_end(lines, start)]
    return None


def _plain_end(lines: Sequence[Line], start: int) -> int:
    title = _bare(lines[start].text)
    label = _LABEL.match(title)
    for at in range(start + 2, len(lines)):
        text = _bare(lines[at].text)
        if not text or len(text) > _LONGEST or lines[at - 1].text.strip(" \f") or text[-1] in ".,;":
            continue
        other = _LABEL.match(text)
        if label and other and other[1].lower() == label[1].lower() and other[2] != label[2]:
            return at
        if not label and _OTHER_PARTS.match(text) and not starts_reference(text):
            return at
    return len(lines)


def _begins(title: str, asked: str) -> bool:
    folded = _folded(title)
    return folded.startswith(asked) and not folded[len(asked) : len(asked) + 1].isalnum()


def _begins_unnumbered(title: str, asked: str) -> bool:
    return _begins(_NUMBERING.sub("", title, count=1), asked)


def _begins_anyhow(title: str, asked: str) -> bool:
    rest = _folded(title).removeprefix(asked)
    return rest != _folded(title) and not (asked[-1:].isdigit() and rest[:1].isdigit())


def _has_text(lines: Sequence[Line]) -> bool:
    return any(line.text.strip() and not _MARKDOWN.match(line.text) for line in lines)


def _folded(text: str) -> str:
    return " ".join(_bare(text).casefold().replace("–", "-").replace("—", "-").split())


def _bare(text: str) -> str:
    return " ".join(_MARKUP.sub("", text).split())
