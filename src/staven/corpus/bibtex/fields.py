"""The fields of BibTeX and BibLaTeX, and what each is called in a source.

Reader and writer share these tables, so that what the one writes the other reads.
"""

import re
from collections.abc import Mapping
from functools import cache

VERBATIM = frozenset({"doi", "eprint", "uri", "url", "urlraw"})
"""Fields in which `~` and `$` are no LaTeX."""

UNTOUCHED = frozenset({"file", "pdf"})
"""Fields with an escaping of their own, which are passed on as they stand."""

_ARTICLES = frozenset({"article", "suppperiodical"})
_THESES = frozenset({"phdthesis", "mastersthesis"})
_ORGANISED = frozenset({"conference", "inproceedings", "manual", "proceedings"})

_MONTHS = {
    name: month
    for month, names in enumerate(
        (
            "jan january januari",
            "feb february februari",
            "mar march maart mrt",
            "apr april",
            "may mei",
            "jun june juni",
            "jul july juli",
            "aug august augustus",
            "sep sept september",
            "oct october okt oktober",
            "nov november",
            "dec december",
        ),
        start=1,
    )
    for name in names.split()
}

_LANGUAGES = {
    "nl": "dutch",
    "nld": "dutch",
    "dut": "dutch",
    "nederlands": "dutch",
    "en": "english",
    "eng": "english",
    "engels": "english",
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
        "number": ("number",),
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
        return number_in(word, 12)
    return _MONTHS.get(word)


def month_and_day_of(text: str) -> tuple[int | None, int | None]:
    """Month and day in a text like `5 mei` or `May 5`, as BibTeX styles have it in `month`."""
    match = _DAY_OF_MONTH.fullmatch(text.strip())
    if match is None:
        return month_of(text), None
    month, day = month_of(match[2] or match[3]), number_in(match[1] or match[4], 31)
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
    possible = (month is None or 1 <= month <= 12) and (day is None or 1 <= day <= 31)  # noqa: PLR2004  (a calendar's own ends)
    return (year, month, day) if year and possible else None


def language_of(text: str) -> str:
    """The name that BibLaTeX's `langid` has for a language code; other texts stay as they are."""
    return _LANGUAGES.get(text.lower().split("-")[0].split("_")[0], text)
