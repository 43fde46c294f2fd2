"""Months and days in words."""

from staven.locale import pgettext


def month_name(month: int) -> str:
    """A month, 1 to 12, in the language in use.

    Raises:
        IndexError: there is no such month.
    """
    return (
        "",
        pgettext("month", "January"),
        pgettext("month", "February"),
        pgettext("month", "March"),
        pgettext("month", "April"),
        pgettext("month", "May"),
        pgettext("month", "June"),
        pgettext("month", "July"),
        pgettext("month", "August"),
        pgettext("month", "September"),
        pgettext("month", "October"),
        pgettext("month", "November"),
        pgettext("month", "December"),
    )[month]


def day_in_words(day: str) -> str:
    """A day in ISO 8601 as a sentence has it: `12 March 2023`."""
    year, month, number = day.split("-")
    return f"{int(number)} {month_name(int(month))} {year}"
