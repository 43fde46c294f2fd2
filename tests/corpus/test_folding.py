"""Records that say the same in other letters are compared as the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from staven.corpus.folding import folded_letters, folded_words


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("Odé & Çelik", ["ode", "celik"]),
        ("Ode\u0301", ["ode"]),  # the accent as a character of its own
        ("Sørensen, Ælfric, Þór, Łuczak", ["sorensen", "aelfric", "thor", "luczak"]),
        ("Alzheimer’s Alzheimer´s, 's-Gravenhage", ["alzheimers"] * 2 + ["s", "gravenhage"]),
        ("inte\u00adgratie", ["integratie"]),  # a soft hyphen shows at a line's end only
        ("TNF-α in H₂O²", ["tnf", "alpha", "in", "h2o2"]),
        ("Достоевский", ["достоевскии"]),
        ("—", []),
    ],
)
def test_case_accents_and_marks_make_no_difference(written: str, words: list[str]) -> None:
    assert folded_words(written) == words


@given(st.text())
def test_what_is_folded_folds_to_itself(text: str) -> None:
    """Law: folding twice is folding once."""
    once = " ".join(folded_words(text))

    assert folded_words(once) == once.split()
    assert folded_letters(text) == once.replace(" ", "")
