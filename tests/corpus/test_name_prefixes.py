"""Prefixes of surnames, wherever a list writes them."""

import pytest

from staven.corpus.name_prefixes import split_before, split_behind


@pytest.mark.parametrize(
    ("family", "prefix", "surname"),
    [
        ("van der Linden", "van der", "Linden"),
        ("onder de Linden", "onder de", "Linden"),
        ("aan het Rot", "aan het", "Rot"),
        ("De Vries", "", "De Vries"),
        ("Bank", "", "Bank"),
    ],
)
def test_a_small_letter_makes_a_prefix(family: str, prefix: str, surname: str) -> None:
    assert split_before(family) == (prefix, surname)


def test_a_prefix_may_stand_behind_the_initials() -> None:
    assert split_behind("M. van der") == ("M.", "van der")
    assert split_behind("M. onder de") == ("M.", "onder de")
    assert split_behind("Jan Bij") == ("Jan Bij", "")
