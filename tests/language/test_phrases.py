"""Where terms stand in sentences: as they are, inflected, in compounds, or spread out."""

import pytest

from staven.language.negation import negated
from staven.language.phrases import AS_HEAD, AS_MODIFIER, SPREAD_OUT, Found, Phrases
from staven.language.terms import Origin, Term
from staven.language.words import Lexicon, spelt_words


def found(said: str, sentence: str, language: str = "nl") -> list[Found]:
    """Where the term `said` stands in a sentence."""
    lexicon = Lexicon(language, spelt_words([said], language))
    phrases = Phrases([Term("code", said, Origin.TRIGGER)], lexicon)
    (mine,) = phrases.find([lexicon.words(sentence)])
    return mine


@pytest.mark.parametrize(
    ("said", "sentence", "strength"),
    [
        ("intensieve begeleiding", "Men biedt intensieve begeleiding.", 1.0),
        ("intensieve begeleiding", "Wie intensief begeleid wordt, redt het.", 1.0),
        ("intensieve begeleiding", "De begeleiding was heel erg intensief.", SPREAD_OUT),
        ("netwerk", "Er ontstonden kennisnetwerken.", AS_HEAD),
        ("netwerk", "Op de netwerkbijeenkomst kwam niemand.", AS_MODIFIER),
        ("vanaf dag één", "Zij leren vanaf dag een de taal.", 1.0),
    ],
)
def test_a_term_is_found_in_the_shapes_that_texts_give_it(
    said: str, sentence: str, strength: float
) -> None:
    (one,) = found(said, sentence)
    assert one.strength == pytest.approx(strength)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("intensieve begeleiding", "De training is intensief."),
        ("in gesprek", "Het gesprek van gisteren liep uit."),
        (
            "sociale norm",
            "Wie sociale media gebruikt en er elke dag uren lang op leest, wijkt van de norm af.",
        ),
    ],
)
def test_part_of_a_phrase_is_not_the_phrase(said: str, sentence: str) -> None:
    assert found(said, sentence) == []


def test_no_phrase_runs_on_into_the_next_sentence() -> None:
    lexicon = Lexicon("nl", frozenset())
    phrases = Phrases([Term("code", "sociale norm", Origin.TRIGGER)], lexicon)
    ends, begins = lexicon.words("Dit is sociaal."), lexicon.words("Norm en waarde.")

    assert phrases.find([ends, begins]) == [[], []]


def test_english_terms_are_found_too() -> None:
    (one,) = found("dedicated caseworker", "Dedicated caseworkers made it work.", "en")
    assert (one.first, one.last) == (0, 1)


@pytest.mark.parametrize(
    ("sentence", "denied"),
    [
        ("Er was geen vaste klantmanager.", True),
        ("Een klantmanager ontbrak niet alleen hier.", True),
        ("Er is een gebrek aan klantmanagers.", True),
        ("De klantmanager belt elke week.", False),
        ("Er was geen geld, maar wel een klantmanager.", False),
        ("There was no klantmanager.", True),
    ],
)
def test_a_sentence_denies_a_term_or_not(sentence: str, *, denied: bool) -> None:
    lexicon = Lexicon("nl", spelt_words(["klantmanager"], "nl"))
    words = lexicon.words(sentence)
    at = next(place for place, word in enumerate(words) if word.spelt == "klantmanager")

    assert negated(words, at, at) is denied
