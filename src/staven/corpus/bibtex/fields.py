"""The fields of BibTeX and BibLaTeX, and what each is called in a source.

Reader and writer share these tables, so that what the one writes the other reads.
"""

import re
from collections.abc import Mapping
from functools import cache

from staven.corpus.months import LAST_DAY, LAST_MONTH, MONTHS

VERBATIM = frozenset({"doi", "eprint", "uri", "url", "urlraw"})
"""Fields in which `~` and `$` are no LaTeX."""

UNTOUCHED = frozenset({"file", "pdf"})
"""Fields with an escaping of their own, which are passed on as they stand."""

TITLES = frozenset(
    {
        *("title", "subtitle", "shorttitle", "titleaddon", "maintitle", "mainsubtitle"),
        *("booktitle", "booksubtitle", "journal", "journaltitle", "journalsubtitle", "series"),
    }
)
"""Fields of titles, in which quotation marks and dashes are set as LaTeX has them."""

_BOOK_PARTS = """
bookinbook conference inbook incollection inproceedings inreference suppbook suppcollection
"""
PARTS_OF_BOOKS = frozenset(_BOOK_PARTS.split())
"""Types of works that stand in a book."""

_ARTICLES = frozenset({"article", "suppperiodical"})
_THESES = frozenset({"phdthesis", "mastersthesis"})
_ORGANISED = frozenset({"conference", "inproceedings", "manual", "proceedings"})

_LANGUAGES = {
    "nl": "dutch",
    "nld": "dutch",
    "dut": "dutch",
    "nederlands": "dutch",
    "en": "english",
    "eng": "english",
    "engels": "english",
    "de": "german",
    "deu": "german",
    "ger": "german",
    "duits": "german",
    "fr": "french",
    "fra": "french",
    "fre": "french",
    "frans": "french",
}

_DAY_OF_MONTH = re.compile(r"(\d{1,2})\.?[ ~]?([^\W\d]+)\.?|([^\W\d]+)\.?[ ~](\d{1,2})\.?")
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def names_of(kind: str) -> Mapping[str, tuple[str, ...]]:
    """Per field of a source, its names in an entry of this type; the first is the one we write."""
    if kind in _ARTICLES:
        return _names("article")
    if kind in _THESES:
        return _names("thesis")
    return _names("organised" if kind in _ORGANISED else "")


@cache
def _names(family: str) -> Mapping[str, tuple[str, ...]]:
    journal, book = ("journal", "journaltitle"), ("booktitle",)
    bodies = ("institution", "school", "organization")
    if family == "thesis":
        bodies = ("school", "institution", "organization")
    elif family == "organised":
        bodies = ("organization", "institution", "school")
    return {
        "title": ("title",),
        "container": (*journal, *book) if family == "article" else (*book, *journal),
        "volume": ("volume",),
        "number": ("number", "issue"),
        "pages": ("pages",),
        "institution": bodies,
        "publisher": ("publisher",),
        "place": ("address", "location"),
        "kamerstuk": ("kamerstuk",),
        "doi": ("doi",),
        "url": ("url",),
        "language": ("langid", "language"),
        "abstract": ("abstract",),
    }


def month_of(text: str) -> int | None:
    """The month, from 1, that a number, an English or a Dutch name means; None where it is none."""
    word = text.strip().rstrip(".").lower()
    if word.isascii() and word.isdigit():
        return number_in(word, LAST_MONTH)
    return MONTHS.get(word)


def month_and_day_of(text: str) -> tuple[int | None, int | None]:
    """Month and day in a text like `5 mei` or `May 5`, as BibTeX styles have it in `month`."""
    match = _DAY_OF_MONTH.fullmatch(text.strip())
    if match is None:
        return month_of(text), None
    month, day = month_of(match[2] or match[3]), number_in(match[1] or match[4], LAST_DAY)
    return (month, day) if month and day else (None, None)


def number_in(text: str, last: int) -> int | None:
    """`text` as a number from 1 to `last`; None where it is anything else."""
    plain = text.strip()
    if not (plain.isascii() and plain.isdigit()):
        return None
    # Python refuses to make a number of more than some thousands of digits.
    digits = plain.lstrip("0")
    if not digits or len(digits) > len(str(last)) or int(digits) > last:
        return None
    return int(digits)


def date_parts(text: str) -> tuple[int, int | None, int | None] | None:
    """Year, month and day of an ISO 8601 date; None where it is a range or something vaguer."""
    match = _DATE.fullmatch(text.strip())
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    possible = all(
        part is None or 1 <= part <= last for part, last in ((month, LAST_MONTH), (day, LAST_DAY))
    )
    return (year, month, day) if year and possible else None


def language_of(text: str) -> str:
    """The name that BibLaTeX's `langid` has for a language code; other texts stay as they are."""
    return _LANGUAGES.get(text.lower().split("-")[0].split("_")[0], text)
