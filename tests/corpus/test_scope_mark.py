"""The mark on sources from before the project's period."""

import pytest

from staven.corpus.scope_mark import outside_period


@pytest.mark.parametrize(
    ("year", "marked"),
    [(1999, True), (2000, False), (2013, False), (2021, False), (2023, False), (None, False)],
)
def test_only_what_came_out_before_any_year_asked_about_is_marked(
    year: int | None, marked: bool
) -> None:
    """The model case: the policy of 2014–2021, its goals from 2000 on; the report is of 2023."""
    assert outside_period(year, (2014, 2021), (2000, 2021)) is marked


def test_without_a_period_nothing_is_outside_it() -> None:
    assert not outside_period(1950)
    assert not outside_period(1950, None, None)
    assert outside_period(1950, None, (2000, 2021))
