"""When a work came out, from fields that each tell a part of it."""

from dataclasses import dataclass

from staven.corpus.bibtex.fields import month_of, number_in
from staven.corpus.exported_values import LONGEST_DATE, date_of, month_and_day, year_in
from staven.corpus.months import LAST_DAY

_NO_DATE = frozenset({"z.d.", "zd", "z.j.", "zj", "n.d.", "nd", "n.d", "s.a.", "s.d."})


@dataclass(frozen=True, slots=True)
class PublicationDate:
    """Year, month and day as far as they are known."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    unread: str = ""
    """What the fields say beyond these, as they say it."""


def publication_date(
    year: str, date: str = "", *, month: str = "", day: str = ""
) -> PublicationDate:
    """The date that these fields tell together.

    The year goes before the date where they differ: dates of entry and of update stand in the
    second. `2019/2020` gives 2019, and itself as `unread`.
    """
    year, date = ("" if text.lower() in _NO_DATE else text for text in (year, date))
    by_year, by_date = date_of(year), date_of(date)
    first = by_year[0] if by_year else year_in(year)
    if first is None:
        first = by_date[0] if by_date else year_in(date)
    unread = [year] if year and not by_year else []
    within: tuple[int | None, int | None] = (None, None)
    if by_date and by_date[0] == first:
        within = by_date[1:]
    elif not by_date and (loose := month_and_day(date)):
        within = loose
    elif date:
        unread.append(date)
    if within[0] is None and by_year:
        within = by_year[1:]
    if within[0] is None and (month or day):
        within, rest = _columns(month, day)
        unread += rest
    return PublicationDate(first, *within, unread="; ".join(unread))


def _columns(month: str, day: str) -> tuple[tuple[int | None, int | None], list[str]]:
    """Month and day from fields of their own, and those that are neither."""
    which = month_of(month) if len(month) <= LONGEST_DATE else None
    on = number_in(day, LAST_DAY) if len(day) <= LONGEST_DATE else None
    both = month_and_day(month)
    if which is None and both:
        which, on = both[0], on or both[1]
    rest = [text for text, read in ((month, which), (day, on)) if text and read is None]
    return (which, on), rest
