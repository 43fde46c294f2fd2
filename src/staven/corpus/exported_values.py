"""What reference managers and databases write in a field: dates, page ranges, DOIs, languages."""

import html
import re
import unicodedata
from functools import lru_cache

from staven.corpus.bibtex.fields import date_parts, language_of, month_of, number_in
from staven.corpus.doi import DOI_BEGINS, doi_in
from staven.corpus.months import LAST_DAY, LAST_MONTH, LAST_YEAR
from staven.errors import Problem
from staven.locale import _, number

LONGEST = 1_000_000
"""Characters that a field may hold; the longest abstracts have some ten thousand."""

LONGEST_DATE = 60
"""Characters that a date may have, with a time and its zone; what is longer is no date."""

BODIES = frozenset({"techreport", "phdthesis", "mastersthesis"})
"""BibTeX types of which the publisher is the institution that stands behind the work."""

Date = tuple[int, int | None, int | None]
"""Year, month and day; the last two None where the text does not say."""

_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
_HALF_CHARACTER = re.compile(r"[\ud800-\udfff]")
_MARKUP = re.compile(
    r"</?(?:jats:[a-z-]+|i|b|u|p|br|em|sc|sub|sup|strong|span)(?:\s[^<>]*)?/?>", re.IGNORECASE
)
_ENTITY = re.compile(r"&(?:#\d{2,6}|#x[0-9a-f]{2,5}|[a-z]{2,8}\d?);", re.IGNORECASE)
_NO_NAME = re.compile(r"[\W_]+")
_PAGE_DASH = re.compile(r"(?<=\d)\s*[-‐‑–—]{1,3}\s*(?=[A-Za-z]{0,2}\d)")
_DOI_ADDRESS = re.compile(rf"https?://(?:dx\.|www\.)?doi\.org/{DOI_BEGINS}\S+", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)")
_SLASHED = re.compile(r"(\d{4})\s*/\s*(\d{0,2})\s*(?:/\s*(\d{0,2})\s*(?:/\s*(.*))?)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_TIME = re.compile(r"(?<=\d)[T /]\d{1,2}:\d{2}.*$")
_WORDS = re.compile(r"[^\W\d_]+\.?|\d+")
_ISO_LENGTHS = {1: "{:04}", 2: "{:04}-{:02}", 3: "{:04}-{:02}-{:02}"}
_NAMED = frozenset({"dutch", "english", "german", "french", "spanish", "italian", "danish"})


def clean(text: str) -> str:
    """`text` on one line and in composed characters, without what no screen can show."""
    if text.isprintable() and "  " not in text:
        words = text.strip()
    else:
        words = " ".join(_HALF_CHARACTER.sub("\ufffd", _UNSEEN.sub("", text)).split())
    return words if words.isascii() else unicodedata.normalize("NFC", words)


def without_markup(text: str) -> str:
    """`text`, cleaned, without the tags and entities of web pages that some databases leave in."""
    if "<" in text:
        text = _MARKUP.sub("", text)
    if "&" in text:
        text = _ENTITY.sub(lambda entity: html.unescape(entity[0]), text)
    return clean(text)


def too_long(name: str, length: int, file: str, line: int) -> Problem:
    """The problem of a field that holds more than LONGEST, and is left out."""
    reason = _("the field {field} holds {count} characters and is left out.")
    return Problem(reason.format(field=name, count=number(length)), file, line)


def keep(fields: dict[str, str], name: str, text: str) -> None:
    """Put a text among the other fields of a source, beside what may stand there under that name.

    The name is made one that BibTeX can write.
    """
    if not text:
        return
    plain = _NO_NAME.sub("-", name.strip().lower()).strip("-") or "field"
    free, count = plain, 1
    while fields.get(free, text) != text:
        count += 1
        free = f"{plain}-{count}"
    fields[free] = text


def pages_of(text: str) -> str:
    """Pages with a dash in each range: `7–28`."""
    return _PAGE_DASH.sub("–", clean(text))


def page_range(first: str, last: str) -> str:
    """Pages from the first to the last; one page where both are the same or one is not given."""
    first, last = pages_of(first), pages_of(last)
    if not (first and last) or first == last or "–" in first:
        return first or last
    return f"{first}–{last}"


def doi_of(text: str) -> str:
    """The DOI in a text that is meant to be one, without resolver or label."""
    return doi_in(text) or clean(text)


def doi_in_address(url: str) -> str:
    """The DOI that an address of doi.org stands for; empty where it is another address."""
    return doi_in(url) if _DOI_ADDRESS.fullmatch(url.strip()) else ""


def language_name(text: str) -> str:
    """The name that BibLaTeX's `langid` has for a language; other texts stay as they are."""
    word = text.strip().lower()
    return word if word in _NAMED else language_of(clean(text))


def year_in(text: str) -> int | None:
    """The first year that a vague date names, as in `[ca. 1998]` or `2019/2020`."""
    found = _YEAR.search(text)
    if found:
        return int(found[1])
    return number_in(text, LAST_YEAR) if len(text) <= LONGEST_DATE else None


def date_of(text: str) -> Date | None:
    """The date that a text is, in any order that exporters use; None where it is vaguer or none.

    `2019/03/15/`, `2019-03-15`, `15-3-2019`, `15 maart 2019`, `March 15, 2019`, `2019 Mar`.
    """
    return _date_of(text) if len(text) <= LONGEST_DATE else None


@lru_cache(maxsize=1 << 12)
def _date_of(text: str) -> Date | None:
    plain = _TIME.sub("", text.strip())
    if slashed := _SLASHED.fullmatch(plain):
        year, month, day, more = slashed.groups()
        return None if more else _checked(year, month, day)
    if backward := _DAY_FIRST.fullmatch(plain):
        day, month, year = backward.groups()
        return _checked(year, month, day)
    return date_parts(plain) or _in_words(plain)


def month_and_day(text: str) -> tuple[int | None, int | None] | None:
    """Month and day of a date that leaves the year out, as `MAR 15`; None where it is no such."""
    words = _WORDS.findall(text) if len(text) <= LONGEST_DATE else []
    months = [month for word in words if not word.isdigit() and (month := month_of(word))]
    days = [day for word in words if (day := number_in(word, LAST_DAY))]
    if len(months) != 1 or len(months) + len(days) != len(words):
        return None
    return months[0], days[0] if days else None


def iso_date(date: Date) -> str:
    """The date as BibLaTeX writes it: `2019-03-15`, `2019-03`, `2019`."""
    known = [part for part in date if part is not None]
    return _ISO_LENGTHS[len(known)].format(*known)


def _in_words(text: str) -> Date | None:
    words = [word for word in _WORDS.findall(text) if word.lower() != "de"]
    years = [word for word in words if word.isdigit() and len(word) == len(str(LAST_YEAR))]
    if len(years) != 1:
        return None
    year = int(years[0])
    rest = [word for word in words if word != years[0]]
    if not year or not rest:
        return (year, None, None) if year else None
    others = month_and_day(" ".join(rest))
    return (year, *others) if others else None


def _checked(year: str, month: str | None, day: str | None) -> Date | None:
    parts = [int(year), int(month or 0) or None, int(day or 0) or None]
    if not parts[0] or (parts[1] or 0) > LAST_MONTH or (parts[2] or 0) > LAST_DAY:
        return None
    return parts[0], parts[1], parts[2] if parts[1] else None


MASTER = re.compile(r"master|scriptie", re.IGNORECASE)
"""How a record says that a thesis is a master's."""
