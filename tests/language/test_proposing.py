"""Codes proposed for sentences, from any codebook: which, why, and when nothing is said."""

from itertools import pairwise

import pytest

from staven import locale
from staven.codebook.code import Codebook
from staven.codebook.read import read_codebook
from staven.extracts.suggestion import Suggestion
from staven.language.proposing import MOST, Proposer
from staven.language.stretches import stretch_around, stretches

GARDENS = """\
codebook: tuinen
version: "1"
label: {nl: Tuinen, en: Gardens}
codes:
  - {id: tuin, kind: policy line, label: {nl: Tuinen, en: Gardens}}
  - {id: school, kind: policy line, label: {nl: Scholen, en: Schools}}
  - id: samen-tuinieren
    kind: mechanism
    parent: tuin
    label: {nl: Samen tuinieren, en: Gardening together}
    definition:
      nl: Wie samen met buren een moestuin onderhoudt, leert hen kennen.
      en: Those who keep a vegetable garden with neighbours get to know them.
    triggers: {nl: [moestuin, volkstuin, begeleiding], en: [allotment, vegetable garden]}
    level: front line
  - id: huiswerkhulp
    kind: mechanism
    parent: school
    label: {nl: Huiswerkhulp, en: Help with homework}
    definition:
      nl: Leerlingen die na school hulp krijgen, halen hogere cijfers.
      en: Pupils who get help after school get higher marks.
    synonyms: {nl: [huiswerkbegeleiding], en: [homework club]}
    triggers: {nl: [vrijwilliger, begeleiding], en: [volunteer]}
    level: front line
  - id: buurtregisseur
    kind: instrument
    parent: tuin
    label: {nl: buurtregisseur, en: neighbourhood director}
    serves: [samen-tuinieren]
  - id: droogte
    kind: context
    label: {nl: droogte, en: drought}
    triggers: {nl: [hitte], en: [heat]}
"""
"""A codebook that has nothing to do with ours."""


@pytest.fixture(scope="module")
def gardens() -> Codebook:
    codebook, problems = read_codebook(GARDENS, "tuinen.yaml")
    assert codebook is not None, problems
    return codebook


@pytest.fixture(scope="module")
def proposer(gardens: Codebook) -> Proposer:
    return Proposer(gardens)


def proposed(proposer: Proposer, text: str) -> list[Suggestion]:
    """What is proposed for a whole text."""
    return [one for part in proposer.propose(text, list(stretches(text))) for one in part]


def test_a_trigger_speaks_for_its_mechanism_and_is_the_reason(proposer: Proposer) -> None:
    text = "Niemand weet het.\n\nIn de moestuinen leerden buren elkaar kennen."

    (one,) = proposed(proposer, text)

    assert text[one.start : one.end] == "In de moestuinen leerden buren elkaar kennen."
    assert one.codes[0].code == "samen-tuinieren"
    assert "'moestuinen' (moestuin) is a trigger of Gardening together" in one.codes[0].because
    assert 0 < one.codes[0].score < 1


def test_the_reason_is_told_in_the_readers_language(proposer: Proposer) -> None:
    locale.use("nl")
    (one,) = proposed(proposer, "In de moestuin leerden buren elkaar kennen.")
    assert "Samen tuinieren" in one.codes[0].because
    assert "Gardening" not in one.codes[0].because


def test_an_english_text_is_read_with_the_same_codebook(proposer: Proposer) -> None:
    text = "The weather was fine. Pupils who went to the homework clubs got higher marks."
    (one,) = proposed(proposer, text)
    assert one.codes[0].code == "huiswerkhulp"
    assert text[one.start :].startswith("Pupils")


def test_nothing_is_said_of_a_sentence_about_something_else(proposer: Proposer) -> None:
    text = "De begroting voor 2019 was twaalf miljoen euro. Het rapport telt zes hoofdstukken."
    assert proposed(proposer, text) == []


def test_a_heading_is_never_proposed_to_be_coded(proposer: Proposer) -> None:
    text = "## Samen tuinieren in de moestuin\n\nHet is mooi weer geweest."
    assert all(one.start > text.index("\n") for one in proposed(proposer, text))


def test_a_denied_term_still_speaks_and_the_denial_is_told(proposer: Proposer) -> None:
    (one,) = proposed(proposer, "Er was geen moestuin voor de buren om elkaar te leren kennen.")

    assert one.codes[0].code == "samen-tuinieren"
    assert one.codes[0].negated
    assert "the sentence denies it" in one.codes[0].because


def test_under_a_heading_a_sentence_that_names_nothing_is_about_what_it_says(
    proposer: Proposer,
) -> None:
    body = "Deze aanpak helpt de deelnemers verder.\n"
    under = proposed(proposer, f"# Scholen\n\n## Huiswerkhulp\n\n{body}")
    alone = proposed(proposer, body)

    assert [one.codes[0].code for one in under] == ["huiswerkhulp"]
    assert "it stands under 'Huiswerkhulp'" in under[0].codes[0].because
    assert alone == []


def test_a_term_that_two_codes_share_goes_to_the_one_whose_part_of_the_policy_it_is(
    proposer: Proposer,
) -> None:
    for heading, code in (("Scholen", "huiswerkhulp"), ("Tuinen", "samen-tuinieren")):
        body = "Met goede begeleiding leren de deelnemers elkaar beter kennen na school.\n"
        (one,) = proposed(proposer, f"# {heading}\n\n{body}")
        assert one.codes[0].code == code


def test_an_instrument_speaks_for_the_mechanism_that_it_serves(proposer: Proposer) -> None:
    text = "De buurtregisseur zorgde dat buren elkaar in de tuin leerden kennen."
    (one,) = proposed(proposer, text)
    assert one.codes[0].code == "samen-tuinieren"
    assert "belongs to neighbourhood director, which serves Gardening" in one.codes[0].because


def test_other_kinds_of_code_are_proposed_where_they_are_asked_for(gardens: Codebook) -> None:
    asked = Proposer(gardens, gardens.codes)
    found = proposed(asked, "Door de hitte en de droogte ging het mis.")
    assert found[0].codes[0].code == "droogte"


def test_a_codebook_without_mechanisms_proposes_what_it_has() -> None:
    text = """\
codebook: kleuren
version: "1"
label: {nl: Kleuren, en: Colours}
codes:
  - {id: rood, kind: theme, label: {nl: Rood, en: Red}}
  - {id: blauw, kind: theme, label: {nl: Blauw, en: Blue}}
"""
    codebook, _problems = read_codebook(text, "kleuren.yaml")
    assert codebook is not None
    (one,) = proposed(Proposer(codebook), "Het huis is rood.")
    assert one.codes[0].code == "rood"


def test_at_most_three_codes_are_named_the_likeliest_first(proposer: Proposer) -> None:
    (one,) = proposed(proposer, "Vrijwilligers geven begeleiding in de moestuin aan buren.")
    scores = [code.score for code in one.codes]
    assert scores == sorted(scores, reverse=True)
    assert len(scores) <= MOST


def test_a_part_of_a_text_is_answered_as_it_is_in_the_whole(proposer: Proposer) -> None:
    """What shows is read first, apart; nothing may change when the rest has been read too."""
    paragraph = "In de moestuin leren buren elkaar kennen. Dat gaat vanzelf.\n\n"
    helped = "Met huiswerkhulp halen leerlingen goede cijfers.\n\n"
    rest = "Over iets anders gesproken.\n\n" * 3000
    text = f"# Tuinen\n\n{paragraph * 40}# Scholen\n\n{helped}{rest}"
    place = text.index("Met huiswerkhulp")
    (first,) = proposer.propose(text, [stretch_around(text, place, place + 10)])

    whole = proposed(proposer, text)
    assert first
    assert [one for one in whole if one.start in {two.start for two in first}] == first


def test_stretches_cover_a_text_once_and_end_with_a_paragraph() -> None:
    text = "Eén zin hier.\n\n" * 10_000
    parts = list(stretches(text))

    assert parts[0].start == 0
    assert parts[-1].end == len(text)
    assert all(one.end == two.start for one, two in pairwise(parts))
    assert all(text[one.end - 2 : one.end] == "\n\n" for one in parts)
    assert len(parts) > 2


@pytest.mark.parametrize("heading", ["Literatuur", "Bijlage 1 Bronnenlijst", "6. References"])
def test_titles_in_a_list_of_literature_are_no_evidence(proposer: Proposer, heading: str) -> None:
    title = "Buren leren elkaar kennen in de moestuin"
    text = f"# Tuinen\n\n{title}.\n\n# {heading}\n\n- Jansen (2020). {title}.\n"

    (one,) = proposed(proposer, text)

    assert one.start == text.index(title)


def test_a_chapter_that_only_begins_like_such_a_list_is_read(proposer: Proposer) -> None:
    text = "# Bronnen van steun in de buurt\n\nBuren leren elkaar kennen in de moestuin.\n"
    assert len(proposed(proposer, text)) == 1


def test_an_empty_text_and_one_without_an_end_are_answered(proposer: Proposer) -> None:
    assert proposed(proposer, "") == []
    assert proposed(proposer, "\n\n\n") == []
    assert proposed(proposer, "x" * 200_000) == []
