"""Texts that name somebody, and texts that only look like it; all names are invented."""

from dataclasses import replace
from pathlib import Path

import pytest

from bibliographies import bijlage_1
from staven.corpus.person_name_question import is_interview, person_questions, questions_of
from staven.corpus.person_name_signs import Sign
from staven.corpus.source import Name, Source

BIBLIOGRAPHY = Path(__file__).parents[2] / "corpus" / "bijlage-1.bib"


@pytest.mark.parametrize(
    ("text", "words", "sign"),
    [
        ("Interview met J. de Vriesland", "J. de Vriesland", Sign.INITIALS),
        ("gesproken met A.B. Zomer-Winter", "A.B. Zomer-Winter", Sign.INITIALS),
        ("Zandstra, P.Q. (2022)", "Zandstra, P.Q.", Sign.INITIALS),
        ("Interview Karin Waterlander", "Karin Waterlander", Sign.FIRST_NAME),
        ("Gesprek met Fatima", "Fatima", Sign.FIRST_NAME),
        ("Interview Hans", "Hans", Sign.FIRST_NAME),
        ("Interview: Ahmed el Noorden", "Ahmed el Noorden", Sign.FIRST_NAME),
        ("Jan-Willem van der Heuveltop aan het woord", "Jan-Willem van der Heuveltop",
         Sign.FIRST_NAME),
        ("Interview met Van der Heuveltop", "Van der Heuveltop", Sign.FIRST_NAME),
        ("mevrouw Heuveltop", "mevrouw Heuveltop", Sign.ADDRESS),
        ("dhr. P. van den Heuveltop", "dhr. P. van den Heuveltop", Sign.ADDRESS),
        ("met de heer El Noorden", "de heer El Noorden", Sign.ADDRESS),
        ("Mw. mr. Zandstra", "Mw. mr. Zandstra", Sign.ADDRESS),
        ("k.zandstra@waterstad.nl", "k.zandstra@waterstad.nl", Sign.MAIL),
        ("wethouder van Waterstad", "wethouder van Waterstad", Sign.ROLE),
        ("Wethouder sociale zaken in Waterstad", "Wethouder sociale zaken in Waterstad", Sign.ROLE),
        ("oud-burgemeester van Zandstad", "oud-burgemeester van Zandstad", Sign.ROLE),
        ("directeur van de Stichting Zandpad", "directeur van de Stichting Zandpad", Sign.ROLE),
    ],
)  # fmt: skip
def test_what_names_somebody_is_questioned(text: str, words: str, sign: Sign) -> None:
    [question] = person_questions(text)

    assert (question.words, question.sign) == (words, sign)
    assert words in str(question)


@pytest.mark.parametrize(
    "text",
    [
        "Interview gemeente Amersfoort",
        "Interview gemeente 3",
        "Interview ministerie van SZW",
        "Interview met ambtenaren van het ministerie",
        "Interview met wethouders van middelgrote gemeenten",
        "Interview met een projectleider",
        "Interview met VluchtelingenWerk Nederland",
        "Interview wetenschap 2, over Rotterdam en Den Haag",
        "Groepsgesprek praktijk, 12 deelnemers",
        "Jan van Galenstraat",
        "Anne Frank Huis",
        "Willem de Zwijger College",
        "De Sint Maartenschool en haar buurt",
        "Werkbezoek in de U.S. Department of Labor",
        "info@waterstad.nl",
        "B.V. Waterwerken",
        "Taal & Werk. Een evaluatie",
        "",
    ],
)
def test_what_names_nobody_passes(text: str) -> None:
    assert person_questions(text) == ()


def test_titles_of_a_whole_bibliography_pass() -> None:
    """Of the 134 real titles none names a person; ministers are named by their letters."""
    titles = [one.title for one in bijlage_1()]
    questioned = [
        title
        for title in titles
        for question in person_questions(title)
        if question.sign is not Sign.ROLE
    ]

    assert len(titles) > 100
    assert questioned == []


def interview(title: str = "Interview gemeente 1", **fields: str) -> Source:
    return Source("guid", "interview-gemeente-1", "interview", title, fields=fields)


def test_an_interview_is_questioned_field_by_field() -> None:
    source = replace(
        interview("Interview met Karin Waterlander", note="k.w@waterstad.nl", category="practice"),
        authors=(Name("Waterlander", "K."), Name("Bureau Zandpad", institution=True)),
    )

    asked = [(one.field, one.words) for one in questions_of(source)]

    assert asked == [
        ("title", "Karin Waterlander"),
        ("note", "k.w@waterstad.nl"),
        ("author", "Waterlander, K."),
    ]


def test_only_interviews_are_questioned() -> None:
    """Other sources have authors, and titles in which a person may be the subject."""
    report = replace(interview("Het leven van Karin Waterlander"), kind="book")
    article = replace(report, title="Interview met Karin Waterlander", container="Weekblad")

    assert questions_of(report) == questions_of(article) == ()
    assert not is_interview(article)
    assert is_interview(replace(report, kind="misc", fields={"howpublished": "Interview"}))
    assert is_interview(replace(report, title="Gespreksverslag gemeente"))
