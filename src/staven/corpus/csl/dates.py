"""Dates of CSL-JSON."""

from staven.corpus.bibtex.fields import number_in
from staven.corpus.exported_values import (
    LONGEST_DATE,
    Date,
    clean,
    date_of,
    iso_date,
    year_in,
)
from staven.corpus.months import LAST_DAY, LAST_MONTH, LAST_YEAR

_LASTS = (LAST_YEAR, LAST_MONTH, LAST_DAY)
_SEASONS = {"1": "21", "2": "22", "3": "23", "4": "24"}
"""How EDTF, and so BibLaTeX, counts spring to winter."""

PartialDate = tuple[int | None, int | None, int | None]
"""Year, month and day, each as far as it is known."""


def issued(value: object) -> tuple[PartialDate, str]:
    """The date of publication, and the whole of it as text where that says more or less than this.

    Of a range the first date is taken; `{"raw": "voorjaar 2019"}` gives its year and itself.
    """
    dates = _parts(value)
    text = date_text(value)
    if len(dates) == 1 and text == iso_date(dates[0]):
        return dates[0], ""
    if dates:
        return (dates[0][0], None, None), text
    if exact := date_of(text):
        return exact, ""
    return (year_in(text), None, None), text


def date_text(value: object) -> str:
    """A date or range as EDTF has it, or the words that stand for it; empty where there is none."""
    if isinstance(value, str | int):
        return clean(str(value))
    if not isinstance(value, dict):
        return ""
    dates = _parts(value)
    if not dates:
        words = next((value[key] for key in ("raw", "literal") if value.get(key)), "")
        return clean(str(words))
    text = "/".join(map(iso_date, dates))
    season = _SEASONS.get(str(value.get("season", "")))
    if season and len(dates) == 1 and dates[0][1] is None:
        text = f"{text}-{season}"
    return f"{text}~" if value.get("circa") else text


def date_variable(date: Date) -> dict[str, object]:
    """The date as CSL-JSON writes it."""
    return {"date-parts": [[part for part in date if part is not None]]}


def _parts(value: object) -> list[Date]:
    """The one or two dates in `date-parts`, as far as they are dates."""
    written = value.get("date-parts") if isinstance(value, dict) else None
    lists = written if isinstance(written, list) else []
    return [date for parts in lists[:2] if isinstance(parts, list) and (date := _date(parts))]


def _date(parts: list[object]) -> Date | None:
    numbers: list[int | None] = [None, None, None]
    for at, (part, last) in enumerate(zip(parts, _LASTS, strict=False)):
        digits = str(part)
        number = number_in(digits, last) if len(digits) <= LONGEST_DATE else None
        if number is None:
            break
        numbers[at] = number
    year, month, day = numbers
    return None if year is None else (year, month, day)
