"""Volume, issue and pages behind the name of a journal, in the styles that lists use."""

import re
from dataclasses import dataclass

from staven.corpus.months import MONTH_BEGINS

_PAGE = r"[A-Za-z]{0,2}\d+[a-z]?"
_DASH = r"\s?[-–—]{1,2}\s?"
_RANGE = rf"{_PAGE}(?:{_DASH}{_PAGE})?"
_YEAR = r"(?:1[89]\d\d|20\d\d)"
_MONTH = rf"(?:\b{MONTH_BEGINS}[a-z]*\.?,?\s*)?"
_PAGES_WORD = r"(?:(?:pp?|pg|pag|pags|blz|bladzijden?|pagina|pagina's|pages?)\b\.?|S\.)\s*"
_VOLUME_WORD = r"(?:jg|jrg|jaarg|jaargang|vol|volume|bd|tome)\b\.?\s*"
_ISSUE_WORD = r"(?:nrs?|no|nos|nummer|num|number|issue|iss|afl|aflevering|n°)\b\.?\s*"
_ARTICLE_WORD = r"art(?:icle|ikel)?\.?\s*"
_ISSUE = (
    r"(?:(?:suppl?\.?(?:ement)?\s*)?\d\w*(?:\s?[-–/&]\s?\d+\w*)?"
    r"|special issue|suppl?\.?(?:ement)?)"
)
_VOLUME = r"(?:\d{1,4}|[IVXLC]{1,7}\b)"
_YEAR_IN_FRONT = rf"(?:(?P<year>{_YEAR})\s*{_MONTH}\d{{0,2}}\s*[,;]\s*)?"
_YEAR_BEHIND = rf"(?:\s*\((?P<year2>{_YEAR})\))?"
_PAGES_END = r"(?![\w/])"
_PAGES_THEN = rf"(?:\s*[,;:]\s*(?:{_PAGES_WORD})?(?P<pages>{_RANGE}){_PAGES_END})?"

_LABELLED = (
    rf"\s*[.,;:]?\s*{_YEAR_IN_FRONT}"
    rf"(?:{_VOLUME_WORD}(?P<volume>{_VOLUME})|(?P<bare>\d{{1,4}})(?=\s*[,;:]?\s*{_ISSUE_WORD}\d))"
    rf"(?:\s*[,;:]?\s*\(?\s*(?:{_ISSUE_WORD})?\(?"
    rf"(?P<issue>(?<=[(.]){_ISSUE}|(?<=\s){_ISSUE}(?=[\s,;.)]|$))\s*\)?)?"
    rf"(?:\s*,?\s*\(?{_MONTH}(?P<year2>{_YEAR})\)?)?"
    rf"{_PAGES_THEN}"
)
"""`jg. 35, nr. 4, p. 162-169`, `2016, jg. 34, nr. 2`, `vol. 12, no. 3, 2019, pp. 1–20`,
`12, nr. 3`."""
_ISSUE_IN_BRACKETS = (
    rf"\s*[.,;:]?\s*{_YEAR_IN_FRONT}(?P<volume>{_VOLUME})\s*"
    rf"\(\s*(?P<issue>(?!{_YEAR}\s*\)|{_PAGES_WORD})[^()]{{1,25}}?)\s*\)"
    rf"{_YEAR_BEHIND}"
    rf"(?:\s*[,;:.]\s*(?:{_PAGES_WORD}|{_ARTICLE_WORD})?(?P<pages>{_RANGE}){_PAGES_END})?"
)
"""`44(2), 376-403`, `44 (2): 376`, `12(Suppl 1), e12`, `2019;12(3):1-20`."""
_ISSUE_AND_PAGES = (
    r"\s*[.,;:]?\s*(?P<volume>\d{1,4})\s*,\s*(?P<issue>\d{1,3})\s*[,:]\s*"
    rf"(?:{_PAGES_WORD})?(?P<pages>{_PAGE}{_DASH}{_PAGE}){_PAGES_END}"
)
"""`36, 10, 1587-1617`, `81, 2: 120-141`."""
_VOLUME_AND_PAGES = (
    rf"\s*[.,;:]?\s*{_YEAR_IN_FRONT}(?P<volume>\d{{1,4}}){_YEAR_BEHIND}\s*[,:;]\s*"
    rf"(?:{_PAGES_WORD})?"
    rf"(?P<pages>{_PAGE}{_DASH}{_PAGE}|(?<=[.\s]){_PAGE}(?=\s*\.?\s*(?:\(|$))){_PAGES_END}"
)
"""`44, 376-403`, `44: 376-403`, `2019;12:1-20`, `12, pp. 1–20`, `12 (2019), 1-20`."""
_ARTICLE = (
    rf"\s*[.,;:]?\s*(?P<volume>\d{{1,4}})\s*[,:;]\s*"
    rf"(?P<pages>{_ARTICLE_WORD}(?:no\.?\s*)?\w{{0,6}}\d\w*)"
)
"""`7, Article 12`."""
_ONLY_ISSUE = (
    rf"\s*[.,;:]?\s*(?:(?P<year>{_YEAR})\s*[,;]?\s*)?\(?{_ISSUE_WORD}(?P<issue>\d[\w/–-]*)\)?"
    rf"{_PAGES_THEN}"
)
"""`nr. 4, p. 12`."""
_PAGES_IN_BRACKETS = rf"\s*[.,;:]?\s*[(\[]\s*{_PAGES_WORD}(?P<pages>{_RANGE})\s*[)\]]"
"""`(pp. 63–76)`."""
_PAGES_WITH_WORD = rf"\s*[.,;:]\s*{_PAGES_WORD}(?P<pages>{_RANGE}){_PAGES_END}"
"""`, p. 12-30`."""
_PAGES_ALONE = rf"\s*[,:]\s*(?P<pages>(?!{_YEAR}{_DASH}{_YEAR})\d+{_DASH}\d+)(?=\s*(?:\.|,|$))"
"""`, 127-141`, but no two years."""


def _forms(*forms: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)


_JOURNAL_FORMS = _forms(
    _LABELLED, _ISSUE_IN_BRACKETS, _ISSUE_AND_PAGES, _VOLUME_AND_PAGES, _ARTICLE, _ONLY_ISSUE
)
_BOOK_FORMS = _forms(_PAGES_IN_BRACKETS, _PAGES_WITH_WORD, _PAGES_ALONE)


@dataclass(frozen=True, slots=True)
class Numbers:
    """Where in a journal or book a work stands."""

    volume: str = ""
    issue: str = ""
    pages: str = ""
    """With a dash between first and last: `376–403`."""
    year: int | None = None
    end: int = 0
    """Where the numbers end in the text."""


NOWHERE = Numbers()
"""No numbers."""


def numbers_at(text: str, start: int) -> Numbers | None:
    """The numbers that begin at `start`, right behind the name of a container; None if none do."""
    return _first(_JOURNAL_FORMS, text, start) or _first(_BOOK_FORMS, text, start)


def journal_numbers_at(text: str, start: int) -> Numbers | None:
    """As `numbers_at`, but only where a volume or issue says that it is a journal's."""
    return _first(_JOURNAL_FORMS, text, start)


def dashed(pages: str) -> str:
    """Pages with a dash between them, however they were printed."""
    return re.sub(_DASH, "–", pages)


def _first(forms: tuple[re.Pattern[str], ...], text: str, start: int) -> Numbers | None:
    found = next(filter(None, (form.match(text, start) for form in forms)), None)
    if found is None:
        return None
    groups = found.groupdict()
    year = groups.get("year") or groups.get("year2")
    return Numbers(
        volume=groups.get("volume") or groups.get("bare") or "",
        issue=(groups.get("issue") or "").strip(),
        pages=dashed(groups.get("pages") or ""),
        year=int(year) if year else None,
        end=found.end(),
    )
