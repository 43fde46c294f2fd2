"""Words broken at line ends, after the Dutch spelling rules (Leidraad, Taalunie)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from staven.documents.hyphenation import rejoined, vocabulary

NOTHING = vocabulary([])


@pytest.mark.parametrize(
    ("left", "right", "whole"),
    [
        ("de beleids-", "monitor laat", "de beleidsmonitor laat"),
        ("samenwerkings-", "overeenkomst", "samenwerkingsovereenkomst"),
        # A hyphen that belongs to the word.
        ("de sociaal-", "economische positie", "de sociaal-economische positie"),
        ("in Noord-", "Holland", "in Noord-Holland"),
        ("een AOW-", "uitkering", "een AOW-uitkering"),
        ("de zzp-", "regeling", "de zzp-regeling"),
        ("voor 65-", "plussers", "voor 65-plussers"),
        ("in 2019-", "2020", "in 2019-2020"),
        ("COVID-", "19", "COVID-19"),
        ("een niet-", "westerse", "een niet-westerse"),
        ("een auto-", "ongeluk", "een auto-ongeluk"),
        # Half a word, that stands by itself.
        ("de in-", "en uitstroom", "de in- en uitstroom"),
        ("Vmbo-", "of mbo-opleiding", "Vmbo- of mbo-opleiding"),
        # A trema that falls away at the line's end.
        ("de ge-", "interviewde", "de geïnterviewde"),
        ("de co-", "ordinatie", "de coördinatie"),
        ("ge-", "organiseerd", "georganiseerd"),
        ("GEMEENTE-", "RAAD", "GEMEENTERAAD"),
        (
            "https://www.waterveen.nl/beleids-",
            "monitor",
            "https://www.waterveen.nl/beleids-monitor",
        ),
    ],
)
def test_rules_decide_where_the_document_does_not(left: str, right: str, whole: str) -> None:
    assert "".join(rejoined(left, right, NOTHING)) == whole


@pytest.mark.parametrize(
    ("elsewhere", "left", "right", "whole"),
    [
        ("Het buurt-huis", "het buurt-", "huis", "het buurt-huis"),
        ("Het buurthuis", "het buurt-", "huis", "het buurthuis"),
        ("een GGD-arts", "de GGD-", "directeur", "de GGD-directeur"),
        ("de wijk-aanpak", "een wijk-", "team", "een wijk-team"),
        (
            "twee buurt-huizen, vier buurthuizen, nog buurthuizen",
            "de buurt-",
            "huizen",
            "de buurthuizen",
        ),
        ("goede ideeën", "veel idee-", "en", "veel ideeën"),
    ],
)
def test_what_the_document_writes_elsewhere_decides(
    elsewhere: str, left: str, right: str, whole: str
) -> None:
    assert "".join(rejoined(left, right, vocabulary([elsewhere]))) == whole


def test_the_halves_themselves_are_no_evidence() -> None:
    words = vocabulary(["wij zien de beleids-", "monitor van elf", "sociaal-cultureel"]).words

    assert dict(words) == {
        "wij": 1, "zien": 1, "de": 1, "van": 1, "elf": 1, "sociaal-cultureel": 1
    }  # fmt: skip


@given(st.text(), st.text())
def test_no_letter_is_lost(left: str, right: str) -> None:
    first, second = rejoined(left, right, NOTHING)

    assert first in {left, left[:-1], f"{left} "}
    assert len(second) == len(right)
