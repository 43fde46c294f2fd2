"""LaTeX and Unicode, there and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from staven.corpus.bibtex.latex import decode, encode


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"na{\"\i}ef, co\"{o}peratie, \'etude", "naïef, coöperatie, étude"),
        (r"\v{S}koda en \c c, \aa rhus, {\o}re, Stra\ss{}e", "Škoda en ç, århus, øre, Straße"),
        (r"\emph{Zeer} {DNA}~x \& 5\%", "Zeer DNA x & 5%"),
        (r"CO$_2$ en m$^2$", "CO₂ en m²"),
        (r"van $5 en $6", "van $5 en $6"),
        (r"\onbekend{x}", r"\onbekendx"),
    ],
)
def test_markup_becomes_unicode(latex: str, text: str) -> None:
    assert decode(latex) == text


def test_an_address_keeps_its_tilde() -> None:
    assert decode(r"https://x.nl/~a\_b\%20", verbatim=True) == "https://x.nl/~a_b%20"


@given(st.text(alphabet=st.characters(codec="utf-8") | st.sampled_from("\\{}~$_^'\"")))
def test_what_is_encoded_is_decoded_to_the_same(text: str) -> None:
    assert decode(encode(text)) == text
    assert decode(encode(text, verbatim=True), verbatim=True) == text
