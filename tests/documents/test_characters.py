"""Characters as the readers leave them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from staven.documents.characters import PAGE_MARK, tidy
from staven.documents.plain import canonical


@pytest.mark.parametrize(
    ("given", "left"),
    [
        (
            "e\ufb03ciënt, de \ufb01ets en het \ufb02atgebouw",
            "efficiënt, de fiets en het flatgebouw",
        ),
        ("€\u00a05\u2009000\u202f,-", "€ 5 000 ,-"),
        ("be\u00adleids\u200bmo\ufeffni\u2060tor", "beleidsmonitor"),
        ("coo\u0308rdinatie", "coördinatie"),
        ("a\u200b\u0308", "ä"),
        ("\uf0b7 punt", "• punt"),
        ("een\ttab,\x07 een bel\x00", "een tab, een bel"),
        ("regel \u2028 regel\r\nregel", "regel\nregel\nregel"),
        ("half \ud835 paar, \uffff", "half \ufffd paar, \ufffd"),
        (f"blad{PAGE_MARK}zijde", f"blad{PAGE_MARK}zijde"),
    ],
)
def test_characters_become_plain(given: str, left: str) -> None:
    assert tidy(given) == left


@given(st.text(st.characters()))
def test_tidy_text_is_canonical_and_stays_as_it_is(text: str) -> None:
    once = tidy(text)

    assert tidy(once) == once == canonical(once)
    assert {unicodedata.category(letter) for letter in set(once) - {"\n", PAGE_MARK}}.isdisjoint(
        {"Cc", "Cs", "Zl", "Zp"}
    )
    assert {letter for letter in once if unicodedata.category(letter) == "Zs"} <= {" "}
