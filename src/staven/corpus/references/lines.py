"""The lines of a printed list: bullets, numbers, headings, and what a page prints around them."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

_BULLET = re.compile(r"\s*(?:[-+*•·–—▪◦‣∙●○]|\\-)\s+(?=\S)")
_NUMBERED = re.compile(r"\s*(?:\[(\d{1,4})\]|\((\d{1,3})\)|(\d{1,3})[.)])(?:\s+(?=\S)|\s*$)")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s")
_RULE = re.compile(r"\s*(?:[-*_=~]\s*){3,}$")
_BOLD_LINE = re.compile(r"\s*(?:\*\*|__|<b>)[^*_<>]{2,80}(?:\*\*|__|</b>)\s*:?\s*$")
_PAGE = r"(?:\d{1,3}|1[0-4]\d\d)(?:\s*(?:van|of|/)\s*\d{1,4})?"
_PAGE_NUMBER = re.compile(
    rf"\s*(?:(?:(?:pagina|page|blz\.?|p\.)\s*|\|\s*)?{_PAGE}(?:\s*\|)?|[-–—]\s*{_PAGE}\s*[-–—])\s*",
    re.IGNORECASE,
)
_HEAD_OR_FOOT = re.compile(r"(?:\d{1,3}\s+[^\d(),.:;]{4,80}|[^\d(),.:;]{4,80}?[\s|]+\d{1,3})")
_DIGITS = re.compile(r"\d+")
_KNOWN_HEADING = re.compile(
    r"(?:(?:bijlage|appendix|annex|hoofdstuk|chapter)\s+\w{1,4}\W+)?(?:\d+(?:\.\d+)*\.?\s+)?"
    r"(?:(?:geraadpleegde|gebruikte|overige|bestudeerde)\s+)?"
    r"(?:literatuur|literatuurlijst|literatuuropgave|literatuuroverzicht|literatuurverwijzingen"
    r"|bronnen|bronnenlijst|bronvermelding|bibliografie|referenties|referentielijst|verwijzingen"
    r"|publicaties|rapporten|artikelen|boeken"
    r"|websites|kamerstukken|beleidsdocumenten|documenten|wetgeving|wet- en regelgeving"
    r"|jurisprudentie|noten"
    r"|references|reference list|bibliography|literature|literature cited|works cited"
    r"|sources|further reading)"
    r"(?:\s+(?:en|and|&)\s+[\w ]{3,40})?\s*:?",
    re.IGNORECASE,
)
_DIVIDER = re.compile(r"\s*[A-Z](?:\s*[-–/]\s*[A-Z])?\s*")
_PREFIX = (
    r"(?:(?:[Vv]an|[Dd]e[rn]?|[Tt]en|[Tt]er|[Tt]e|[Vv]on|[Ii]n|[Oo]p|'t|’t|El|Al|Le|La|Di|Da)"
    r"\s+){0,3}"
)
_SURNAME = r"[A-ZÀ-Þ][\w’'-]+(?:[\s-](?:[A-ZÀ-Þ][\w’'-]+|van|de|den|der)){0,3}"
_PERSON_START = re.compile(
    rf"{_PREFIX}{_SURNAME}"
    r"(?:,\s?(?:[A-ZÀ-Þ][a-z]{0,2}\.|[A-ZÀ-Þ]{1,3}(?=[\s,.(&])|[A-ZÀ-Þ][\w’'-]+(?:\s[A-Z]\.?)*[.,])"
    r"|\s[A-ZÀ-Þ]{1,2}(?=[,.]\s)|\s[A-ZÀ-Þ]{3}(?=,\s)|,?\s(?:e\.a\.|et al\.))"
    r"|(?:[A-ZÀ-Þ]\.\s?){1,4}"
    rf"{_PREFIX}{_SURNAME}[,\s]"
)
_DATE = r"(?:1[5-9]\d\d|20\d\d)[a-z]?"
_DATED_START = re.compile(
    rf"(?:[A-ZÀ-ÞĀ-Ž]|['‘“\"]\w)[^()\[\];]{{1,220}}?"
    rf"(?:\([^()\d]{{2,40}}\)[^()\[\]]{{0,160}}?)?"
    rf"[(\[]\s*(?:{_DATE}(?:\s*[,/–-][^()]{{1,30}})?|n\.\s?d\.|z\.\s?[jd]\.)\s*[)\]]"
    rf"|[A-ZÀ-ÞĀ-Ž][^()\[\]]{{2,160}}?[.,]\s{_DATE}[.,:]\s"
)
_MARKUP_IN_FRONT = re.compile(r"^(?:\s|\*|_|</?\w+>)*")
_REACH = 400
"""Characters in which the beginning of a reference shows."""
_LONGEST_HEAD = 120
"""Characters that a running head may have."""
_ANY_YEAR = re.compile(
    rf"(?<!\d){_DATE}(?!\d)|\b(?:n\.\s?d\.|z\.\s?[jd]\.)|\((?:in press|in druk|forthcoming)\)"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list, without its line end."""

    number: int
    """Counted in the file from 1."""
    text: str
    apart: bool = False
    """True where a gap or a heading is above it, and no page ended there."""


def bullet_end(text: str) -> int:
    """Where the text behind a bullet begins; 0 where the line has none."""
    found = _BULLET.match(text)
    return found.end() if found and not _RULE.fullmatch(text) else 0


def number_and_end(text: str) -> tuple[int, int]:
    """The number that a line opens with, and where the text behind it begins; zeros without."""
    found = _NUMBERED.match(text)
    if found is None:
        return 0, 0
    return int(found[1] or found[2] or found[3]), found.end()


def starts_reference(text: str) -> bool:
    """Whether a line begins as a reference does: with names, or with a name and a year."""
    bare = _MARKUP_IN_FRONT.sub("", text, count=1)[:_REACH]
    return bool(_PERSON_START.match(bare) or _DATED_START.match(bare))


def starts_with_person(text: str) -> bool:
    """Whether a line begins with a surname and its initials."""
    return bool(_PERSON_START.match(text.lstrip()[:_REACH]))


def has_year(text: str) -> bool:
    """Whether a year stands in the text, or words for one that is missing or to come."""
    return bool(_ANY_YEAR.search(text))


def is_heading(text: str) -> bool:
    """Whether a line is a heading, or a rule or letter that divides a list."""
    return bool(
        _HEADING.match(text)
        or _RULE.fullmatch(text)
        or (_BOLD_LINE.fullmatch(text) and not has_year(text))
        or _KNOWN_HEADING.fullmatch(text.strip(" *_#"))
        or _DIVIDER.fullmatch(text)
    )


def without_furniture(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines without page numbers and running heads, which are given apart.

    A line is one of these by its place (alone, or beside a page number or page break) and because
    it comes back, perhaps with another number.
    """
    counts = Counter(_DIGITS.sub("0", line.text.strip()) for line in lines if line.text.strip())
    kept, furniture = [], []
    for at, line in enumerate(lines):
        before = lines[at - 1].text if at else ""
        after = lines[at + 1].text if at + 1 < len(lines) else ""
        text = line.text.strip(" \t\f\u200b")
        if text and _is_furniture(text, before, after, counts[_DIGITS.sub("0", line.text.strip())]):
            furniture.append(line)
            kept.append(replace(line, text=""))
        else:
            kept.append(line)
    return kept, furniture


def _is_furniture(text: str, before: str, after: str, count: int) -> bool:
    gaps = _is_gap(before), _is_gap(after)
    if _PAGE_NUMBER.fullmatch(text):
        return any(gaps)
    if count == 1 or len(text) > _LONGEST_HEAD or bullet_end(text):
        return False
    return bool(_HEAD_OR_FOOT.fullmatch(text)) or (all(gaps) and not has_year(text))


def _is_gap(text: str) -> bool:
    """Whether a page may end here: nothing, a page number, or a page break."""
    return not text.strip() or "\f" in text or bool(_PAGE_NUMBER.fullmatch(text))
