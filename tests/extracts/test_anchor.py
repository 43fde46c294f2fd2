"""Quotes that are found again after their text has changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from staven.extracts.anchor import CONTEXT, anchor_at, find_again
from staven.extracts.extract import Anchor

TEXT = "Gemeenten begeleiden statushouders. De klantmanager begeleidt. Zij begeleiden werkgevers."


def test_an_anchor_keeps_the_words_and_what_stands_around_them() -> None:
    start = TEXT.index("De klantmanager")

    anchor = anchor_at(TEXT, start, start + 15)

    assert anchor.quote == "De klantmanager"
    assert anchor.prefix == TEXT[start - CONTEXT : start]
    assert anchor.suffix == TEXT[start + 15 : start + 15 + CONTEXT]
    assert len(anchor.prefix) == 32


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 3), (0, len(TEXT) + 1)])
def test_a_span_outside_the_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="does not lie within"):
        anchor_at(TEXT, start, end)


def test_a_quote_that_moved_is_found_by_what_stands_around_it() -> None:
    second = anchor_at(TEXT, TEXT.rindex("begeleiden"), TEXT.rindex("begeleiden") + 10)
    longer = "Vooraf. " * 9 + TEXT

    found = find_again(longer, second)

    assert found is not None
    assert found.start == longer.rindex("begeleiden")


def test_context_counts_for_more_than_the_old_offset() -> None:
    anchor = Anchor(5, 7, "ja", prefix="zij ", suffix=" of")

    found = find_again("x ja, ja en zij ja of", anchor)

    assert found is not None
    assert found.start == 16


def test_words_that_are_gone_are_not_found() -> None:
    assert find_again("heel iets anders", anchor_at(TEXT, 0, 9)) is None


@given(st.text(min_size=1), st.text(), st.data())
def test_an_anchor_in_its_own_text_stays_where_it_is(
    text: str, before: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    anchor = anchor_at(text, start, end)

    assert find_again(text, anchor) == anchor
    moved = find_again(before + text, anchor)
    assert moved is not None
    assert moved.quote == anchor.quote
