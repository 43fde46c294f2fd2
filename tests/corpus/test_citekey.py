"""Citekeys that a person can guess."""

import pytest

from staven.corpus.citekey import Citekeys, citekey_for, untaken
from staven.corpus.source import Name, Source


def source(title: str, *authors: Name, year: int | None = 2021, institution: str = "") -> Source:
    return Source("", "", "misc", title, authors=authors, year=year, institution=institution)


@pytest.mark.parametrize(
    ("record", "citekey"),
    [
        (source("Monitor beleid", Name("Gruijter", "M.", "de")), "degruijter2021monitor"),
        (source("De 2e weg", Name("Çelik", "B."), year=None), "celiknd2e"),
        (source("Het", Name("Bøe Åslund")), "boeaslund2021het"),
        (
            source("Een plan", institution="Gemeente ’s-Hertogenbosch"),
            "gemeenteshertogenbosch2021plan",
        ),
        (source("Zonder schrijver"), "2021zonder"),
    ],
)
def test_surname_year_and_first_word_of_weight(record: Source, citekey: str) -> None:
    assert citekey_for(record, taken=()) == citekey


def test_a_key_that_is_taken_is_counted_on() -> None:
    assert untaken("a", {"a", "a-2"}) == "a-3"
    assert untaken("a", {"b"}) == "a"


def test_in_one_file_each_key_is_given_out_once() -> None:
    keys = Citekeys()

    given = [keys.numbered(key) for key in ("a", "a", "a-2", "a", "b", "a")]

    assert given == ["a", "a-2", "a-2-2", "a-3", "b", "a-4"]
    assert not keys.is_new("a-3")
    assert keys.is_new("c")
