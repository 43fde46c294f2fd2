"""Codes are found by a few letters, in either language, slips forgiven."""

import pytest

from staven.codebook.code import Code, Codebook, Kind, Wording, Wordings
from staven.codebook.pick import ON_EXTRACTS, Picker, plain

CODEBOOK = Codebook(
    id="klein",
    version="1",
    label=Wording(nl="Klein"),
    codes=(
        Code("wijk", Kind.POLICY_LINE, Wording(nl="Wijk", en="Neighbourhood")),
        Code("krimp", Kind.CONTEXT, Wording(nl="krimpende bevolking", en="shrinking population")),
        Code(
            "begeleiding",
            Kind.MECHANISM,
            Wording(nl="Intensieve begeleiding", en="Intensive guidance"),
            definition=Wording(nl="Eén vaste professional volgt iemand langere tijd."),
            synonyms=Wordings(nl=("vaste klantmanager",), en=("dedicated caseworker",)),
        ),
        Code("begrip", Kind.OUTCOME, Wording(nl="begrip voor elkaar", en="mutual understanding")),
        Code("taal", Kind.MECHANISM, Wording(nl="Inzet op taal", en="Investing in language")),
        Code("docenten", Kind.CONTEXT, Wording(nl="tekort aan taaldocenten")),
    ),
)


def found(letters: str, language: str = "nl") -> list[str]:
    return [picked.code.id for picked in Picker(CODEBOOK).pick(letters, language)]


def test_the_beginning_of_a_word_is_enough_and_mechanisms_come_first() -> None:
    assert found("begel") == ["begeleiding"]
    assert found("beg")[:2] == ["begeleiding", "begrip"]


def test_spaces_are_letters_so_that_two_beginnings_narrow_it() -> None:
    assert found("int beg") == ["begeleiding"]


def test_the_other_language_is_understood_too() -> None:
    assert found("guidance", "nl") == ["begeleiding"]
    assert found("taal", "en")[0] == "taal"


def test_a_synonym_leads_to_its_code_and_is_named() -> None:
    first = Picker(CODEBOOK).pick("klantm", "nl")[0]

    assert (first.code.id, first.because) == ("begeleiding", "vaste klantmanager")


def test_a_word_of_the_definition_leads_there_too() -> None:
    assert found("professional")[0] == "begeleiding"


def test_slips_are_forgiven_once_there_are_enough_letters() -> None:
    assert found("begelieding")[0] == "begeleiding"
    assert found("xq") == []


def test_a_label_goes_before_a_place_inside_another_word() -> None:
    assert found("taal") == ["taal", "docenten"]


def test_accents_and_capitals_do_not_count() -> None:
    assert plain("  Eén   Vaste ") == "een vaste"
    assert found("EEN VASTE")[0] == "begeleiding"


def test_without_letters_all_that_can_be_put_on_a_passage_is_offered() -> None:
    """A policy line holds codes; a passage is never coded with one."""
    assert found("") == ["begeleiding", "taal", "krimp", "docenten", "begrip"]
    assert Kind.POLICY_LINE not in ON_EXTRACTS


@pytest.mark.parametrize("letters", ["beg", "taal", "understanding", "population", "e"])
def test_scores_stay_between_0_and_100_and_fall(letters: str) -> None:
    scores = [picked.score for picked in Picker(CODEBOOK).pick(letters, "nl")]

    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 100 for score in scores)
