"""The scale on which a mention and a work are weighed: 0 is nothing in common, 1 is no doubt."""

SURE = 0.8
"""Lowest score at which a citekey is given; below it there are candidates only.

Set on the model report, for a precision of 98 % and more: test_citations_of_the_report.py
measures it.
"""
CLEAR = 0.07
"""How far the best work must be ahead of another work, in score."""
CLEAR_OF_ANOTHER_YEAR = 0.15
"""The same where the year is not that of the best work: it may be any other of the author's."""
WORTH_SHOWING = 0.5
"""Lowest score of a candidate."""
YEAR_OFF = (1.0, 0.88, 0.82)
"""Factor by the distance in years: a slip is of one year or two."""
WRONG_YEAR = 0.55
"""Factor of a year that is farther off."""
NO_YEAR = 0.9
"""Factor where only one side has a year."""


def years_off(one: int | None, other: int | None) -> int | None:
    """Distance in years; None where one is not known."""
    return None if one is None or other is None else abs(one - other)
