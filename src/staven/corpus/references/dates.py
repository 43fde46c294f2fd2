"""Dates in printed references: `(2023)`, `(2014, 16 mei)`, `(n.d.)`, `, 2019.`, `mei 2018`."""

import re
from dataclasses import dataclass

from staven.corpus.bibtex.fields import month_of, number_in
from staven.corpus.months import LAST_DAY, MONTH_BEGINS

_MONTH = rf"{MONTH_BEGINS}[a-zû]*\.?"
_YEAR = r"(?P<year>1[4-9]\d\d|20\d\d)"
_UNDATED = (
    r"n\.\s?d\.?|z\.\s?[jd]\.?|s\.\s?a\.?|nd|zj|zd|zonder (?:datum|jaar)|no date|ongedateerd"
    r"|in druk|in press|forthcoming|te verschijnen|accepted|submitted|in voorbereiding"
    r"|ongepubliceerd|unpublished|manuscript"
)
_DATE = (
    rf"(?:(?:ca\.?|circa|c\.|±|©)\s*)?{_YEAR}(?P<letter>[a-z])?\??"
    rf"(?:\s*[-–/]\s*(?:\d{{4}}|\d{{2}})(?!\d))?"
    rf"(?:\s*[,.:]?\s*(?:(?P<day>\d{{1,2}})(?:e|st|nd|rd|th)?\s+(?P<month>{_MONTH})(?!\w)"
    rf"|(?P<month2>{_MONTH})(?!\w)(?:\s+(?P<day2>\d{{1,2}})(?!\d))?"
    rf"(?:\s*[-–]\s*\d{{1,2}})?))?"
)
_DAY_FIRST = (
    rf"(?:(?P<day3>\d{{1,2}})\s+)?(?P<month3>{_MONTH})(?:\s+(?P<day4>\d{{1,2}}),)?\s+"
    r"(?P<year3>1[4-9]\d\d|20\d\d)"
)
_PURE = re.compile(rf"(?P<undated>{_UNDATED})(?:-?[a-z])?|{_DATE}|{_DAY_FIRST}", re.IGNORECASE)
_GROUP = re.compile(r"[(\[]\s*([^()\[\]]{2,60}?)\s*[)\]]")
_WITH_YEAR = re.compile(r"[\w .&-]{1,20}\s(1[4-9]\d\d|20\d\d)")
_BARE = re.compile(
    r"[.,;:]?\s+(?P<date>(?:1[4-9]\d\d|20\d\d)[a-z]?(?![\d-])|n\.\s?d\.|z\.\s?[jd]\.)\s*[.,:;]\s"
)
_ANY_YEAR = re.compile(r"(?<![\d/.–-])(1[5-9]\d\d|20\d\d)(?!\d)")
_LONGEST = 60
"""Characters that a date may have."""
_TRAILING = re.compile(rf"[,;(.]?\s*(?P<date>{_DAY_FIRST})\)?\s*\.?\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class When:
    """The date of a reference; `year` is None for one that says it has no date."""

    year: int | None
    month: int | None = None
    day: int | None = None
    written: str = ""
    """As it was printed."""


@dataclass(frozen=True, slots=True)
class DatePlace:
    """A date and where it stands in a text, its brackets included."""

    when: When
    start: int
    end: int
    pure: bool = True
    """False where the brackets hold more than a date, as in `(RPE 2022)`."""


def when_of(text: str) -> When | None:
    """The date that `text` is, wholly; None where it is anything else."""
    found = _PURE.fullmatch(text.strip())
    if found is None:
        return None
    if found["undated"]:
        return When(None, written=text.strip())
    month = found["month"] or found["month2"] or found["month3"]
    day = found["day"] or found["day2"] or found["day3"] or found["day4"]
    return When(
        int(found["year"] or found["year3"]),
        month_of(month) if month else None,
        number_in(day, LAST_DAY) if day else None,
        text.strip(),
    )


def bracketed_dates(text: str) -> list[DatePlace]:
    """All dates between brackets, from left to right."""
    places = []
    for found in _GROUP.finditer(text):
        if when := when_of(found[1]):
            places.append(DatePlace(when, found.start(), found.end()))
        elif year := _WITH_YEAR.fullmatch(found[1]):
            when = When(int(year[1]), written=found[1])
            places.append(DatePlace(when, found.start(), found.end(), pure=False))
    return places


def bare_dates(text: str) -> list[DatePlace]:
    """All years that stand between stops or commas, as in `Jansen, P., 2019. Titel`."""
    return [
        DatePlace(when, found.start(), found.end("date"))
        for found in _BARE.finditer(f"{text} ")
        if (when := when_of(found["date"]))
    ]


def last_year(text: str) -> int | None:
    """The last number in `text` that can be a year of publication."""
    years = _ANY_YEAR.findall(text)
    return int(years[-1]) if years else None


def trailing_date(text: str) -> tuple[str, When | None]:
    """`text` without the month and year that it ends in, and these."""
    near = max(0, len(text) - _LONGEST)
    found = _TRAILING.search(text, near)
    return (text[: found.start()], when_of(found["date"])) if found else (text, None)
