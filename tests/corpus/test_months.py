"""The months by name, as the Unicode locale data have them."""

import re
from typing import Literal

import pytest
from babel.dates import get_month_names

from staven.corpus.bibtex.fields import month_and_day_of, month_of
from staven.corpus.months import MONTH_BEGINS


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("width", ["wide", "abbreviated"])
def test_every_month_is_known_by_its_name(
    language: str, width: Literal["wide", "abbreviated"]
) -> None:
    named = get_month_names(width, locale=language)

    assert {number: month_of(name) for number, name in named.items()} == {
        number: number for number in range(1, 13)
    }
    assert all(re.match(MONTH_BEGINS, name, re.IGNORECASE) for name in named.values())


def test_other_words_and_numbers_are_no_month() -> None:
    assert [month_of(text) for text in ("13", "0", "zomer", "", "maartse", "²")] == [None] * 6


@pytest.mark.parametrize("text", ["15 mei", "15. mei", "May 15", "mei~15"])
def test_a_day_may_stand_beside_its_month(text: str) -> None:
    assert month_and_day_of(text) == (5, 15)
    assert month_and_day_of(text.replace("15", "32")) == (None, None)
