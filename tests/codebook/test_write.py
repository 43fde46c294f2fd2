"""A codebook written is the codebook read, whatever stands in it."""

from dataclasses import replace
from pathlib import Path

import yaml
from hypothesis import given
from hypothesis import strategies as st

from staven.codebook.code import Code, Codebook, Kind, Scope, Wording, Wordings
from staven.codebook.read import meaning_in, read_codebook
from staven.codebook.write import codebook_text, meaning_text

CODEBOOKS = Path(__file__).parents[2] / "codebooks"

TEXTS = st.text(max_size=30).map(str.strip)
"""Any text as an editor can hand it over: without spaces at its ends."""
WORDS = st.lists(TEXTS.filter(bool), max_size=3).map(tuple)
SAID = st.builds(Wording, TEXTS, TEXTS)
LISTED = st.builds(Wordings, WORDS, WORDS)


@st.composite
def codebooks(draw: st.DrawFn) -> Codebook:
    line = Code("lijn", Kind.POLICY_LINE, Wording(draw(TEXTS.filter(bool))))
    goal = Code("doel", Kind.GOAL, Wording(en="goal"), parent="lijn", intermediate=True)
    mechanism = Code(
        "werk",
        Kind.MECHANISM,
        Wording(en=draw(TEXTS.filter(bool))),
        parent="lijn",
        definition=draw(SAID),
        include=draw(LISTED),
        exclude=draw(LISTED),
        synonyms=draw(LISTED),
        triggers=draw(LISTED),
        level="front line",
    )
    instrument = Code(
        "wet",
        Kind.INSTRUMENT,
        Wording("Wet"),
        owner=draw(TEXTS),
        start=2014,
        budget=draw(TEXTS),
        serves=("werk",),
    )
    scope = Scope(draw(LISTED), draw(TEXTS), (2014, 2021), None, draw(SAID))
    codes = (line, goal, mechanism, instrument)
    return Codebook("proef", draw(TEXTS), Wording("Proef"), codes, scope, draw(TEXTS))


@given(codebooks())
def test_what_is_written_is_read_back_the_same(book: Codebook) -> None:
    read, problems = read_codebook(codebook_text(book), "proef.yaml")

    assert problems == ()
    assert read == book


def test_the_model_case_is_read_back_the_same() -> None:
    text = (CODEBOOKS / "integratie-2023.yaml").read_text(encoding="utf-8")
    book, _ = read_codebook(text, "integratie-2023.yaml")
    assert book is not None

    read, problems = read_codebook(codebook_text(book), "weer.yaml")

    assert (read, problems) == (book, ())


def test_other_programs_can_read_it_too() -> None:
    """What says nothing is left out, and a version stays a text."""
    codes = (Code("taal", Kind.MECHANISM, Wording("Taal: lezen & schrijven", "")),)
    text = codebook_text(Codebook("proef", "1.0", Wording("Proef"), codes))

    assert yaml.safe_load(text) == {
        "codebook": "proef",
        "version": "1.0",
        "label": {"nl": "Proef"},
        "codes": [
            {"id": "taal", "kind": "mechanism", "label": {"nl": "Taal: lezen & schrijven"}},
        ],
    }


def test_a_codebook_without_codes_is_read_back_too() -> None:
    book = Codebook("leeg", "", Wording("Leeg"), ())

    assert read_codebook(codebook_text(book), "leeg.yaml") == (book, ())


@given(SAID, LISTED, LISTED)
def test_a_meaning_is_read_back_the_same(
    definition: Wording, include: Wordings, exclude: Wordings
) -> None:
    code = Code("x", Kind.MECHANISM, Wording("x"), "", definition, include, exclude)

    found = meaning_in(meaning_text(code))

    assert replace(code, id="", kind=found.kind, label=Wording()) == found
