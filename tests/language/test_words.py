"""Words of a text: one spelling for all forms, compounds and their parts, and the language."""

import pytest

from staven.language.words import Lexicon, language_of, spelling, spelt_words


@pytest.mark.parametrize(
    "forms",
    [
        ("begeleiding", "begeleidt", "begeleiden", "begeleid"),
        ("ontmoeting", "ontmoetingen", "ontmoet"),
        ("gemeente", "gemeenten"),
        ("discriminatie",),
    ],
)
def test_all_forms_of_a_dutch_word_come_to_one_spelling(forms: tuple[str, ...]) -> None:
    assert len({spelling(form, "nl") for form in forms}) == 1


def test_english_forms_come_to_one_spelling() -> None:
    assert spelling("caseworkers", "en") == spelling("caseworker", "en")
    assert spelling("municipalities", "en") == spelling("municipality", "en")


def test_a_compound_tells_what_it_is_a_kind_of_and_what_stands_before_that() -> None:
    known = spelt_words(["cursus", "taal", "inburgering", "begeleiding"], "nl")
    lexicon = Lexicon("nl", known)

    (course,) = lexicon.words("taalcursussen")
    assert (course.head, course.modifier) == ("cursus", "taal")
    (programme,) = lexicon.words("inburgeringstraject")
    assert programme.modifier == spelling("inburgering", "nl")
    (who,) = lexicon.words("begeleiders")
    assert who.head == spelling("begeleiding", "nl")


def test_an_unknown_plural_of_a_known_word_is_that_word() -> None:
    lexicon = Lexicon("nl", spelt_words(["klantmanager"], "nl"))

    one, several = lexicon.words("klantmanager klantmanagers")

    assert one.spelt == several.spelt
    assert not several.head


def test_an_acronym_is_not_the_word_that_it_spells() -> None:
    acronym, preposition = Lexicon("nl").words("VIA via")

    assert acronym.spelt != preposition.spelt
    assert not acronym.function
    assert preposition.function


def test_accents_and_case_make_no_difference() -> None:
    one, other = Lexicon("nl").words("Coördinatie coordinatie")
    assert one.spelt == other.spelt


def test_the_language_is_told_by_the_small_words() -> None:
    assert language_of("De gemeente en de school werken samen aan het plan.") == "nl"
    assert language_of("The municipality and the school work together on this plan.") == "en"
    assert language_of("2019 2020 2021") == "nl"


def test_a_form_without_end_is_looked_at_as_far_as_a_word_can_be() -> None:
    (word,) = Lexicon("nl", frozenset({"taal"})).words("taal" * 50_000)
    assert len(word.spelt) <= 60
