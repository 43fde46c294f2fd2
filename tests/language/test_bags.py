"""Texts as bags of words, on paper: what each word says of each code."""

import math

import numpy as np
import pytest

from staven.language.bags import PART, Bags, rarity
from staven.language.words import Lexicon

TEXTS = [["appel peer"], ["peer banaan"], ["peer kers"]]
"""Three codes: all have pears, each has a fruit of its own."""


@pytest.fixture
def lexicon() -> Lexicon:
    return Lexicon("nl", frozenset({"appel", "taart"}))


def test_a_word_says_the_less_the_more_codes_have_it() -> None:
    told = rarity(np.array([1.0, 3.0]), 3)
    assert told[0] == pytest.approx(1.0)
    assert told[1] == pytest.approx(math.log(4 / 3.5) / math.log(4 / 1.5))


def test_words_of_a_sentence_add_up_each_once(lexicon: Lexicon) -> None:
    bags = Bags(TEXTS, lexicon)
    pear = math.log(4 / 3.5) / math.log(4 / 1.5)

    said = bags.said_by([lexicon.words("Een appel, nog een appel en een peer"), []])

    assert said[0] == pytest.approx([1.0 + pear, pear, pear])
    assert said[1] == pytest.approx([0.0, 0.0, 0.0])


def test_part_of_a_compound_says_half(lexicon: Lexicon) -> None:
    (said,) = Bags(TEXTS, lexicon).said_by([lexicon.words("appeltaart")])
    assert said == pytest.approx([PART, 0.0, 0.0])


def test_the_most_telling_words_are_named_first(lexicon: Lexicon) -> None:
    words = lexicon.words("Geef een peer of een appel")
    assert [words[at].spelt for at in Bags(TEXTS, lexicon).telling(words, 0)] == ["appel", "peer"]
