"""Underlines: which stretches of a text a line shows."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from staven.tui.widgets.underlines import underlines

SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=12)


def test_a_line_shows_what_begins_ends_or_goes_on_in_it() -> None:
    cited = underlines([(40, 50), (5, 12), (20, 30)])

    assert cited.within(0, 10) == [(5, 12)]
    assert cited.within(10, 25) == [(5, 12), (20, 30)]
    assert cited.within(22, 26) == [(20, 30)]
    assert cited.within(30, 40) == []


@given(SPANS, st.integers(0, 60), st.integers(0, 60))
def test_exactly_the_stretches_that_share_a_character_are_shown(
    spans: list[tuple[int, int]], start: int, end: int
) -> None:
    cited = underlines(spans)
    kept = cited.within(0, 100)

    assert all(one[1] <= other[0] for one, other in pairwise(kept))
    assert set(kept) <= set(spans)
    if start < end:
        assert cited.within(start, end) == [one for one in kept if one[0] < end and start < one[1]]
