"""What one entry of a reference list says, in whichever style it was printed."""

import pytest

from corpus.references.printed_references import ALL, Printed, spelled
from staven.corpus.references.records import reference_of


@pytest.mark.parametrize("printed", ALL, ids=[printed.text[:40] for printed in ALL])
def test_an_entry_says_who_when_and_what(printed: Printed) -> None:
    source = reference_of(printed.text).source

    assert spelled(source.authors, others=source.others) == printed.authors
    assert source.year == printed.year
    assert source.title == printed.title
    assert {name: getattr(source, name) for name in printed.rest} == printed.rest


@pytest.mark.parametrize("printed", ALL, ids=[printed.text[:40] for printed in ALL])
def test_title_and_date_do_not_need_italics(printed: Printed) -> None:
    """A list that was copied as plain text has lost them."""
    without = printed.text.replace("*", "")
    if "OVER.BUREN" in without or "Meten en weten" in without:
        pytest.skip("only its italics say where this title ends")
    source = reference_of(without).source

    assert (spelled(source.authors, others=source.others), source.year, source.title) == (
        printed.authors,
        printed.year,
        printed.title,
    )


def test_dates_keep_month_and_day() -> None:
    assert reference_of("Asser, L. F. (2014, 16 mei). Plan [x].").source.month == 5
    march = reference_of("Klerken, M. (2021) Een jaar. Den Haag, SCP, maart 2021.").source
    assert (march.year, march.month, march.day) == (2021, 3, None)
    other = reference_of("Erkens, H. (2021) *Werk*. Rabo, 16 juni 2022").source
    assert (other.year, other.month, other.fields["note"]) == (2021, None, "16 juni 2022")


def test_editors_stand_apart_from_authors() -> None:
    source = reference_of(
        "Wijgers, A. (2019). Inzicht. In: E. Miltenberg, J. Dagen en W. Huik (Red.), *Opnieuw "
        "beginnen. Achtergronden* (pp. 74-106). Den Haag, Nederland: Planbureau."
    ).source

    assert spelled(source.editors) == "|Miltenberg|E.; |Dagen|J.; |Huik|W."
    assert source.container == "Opnieuw beginnen. Achtergronden"
    assert (source.place, source.publisher) == ("Den Haag, Nederland", "Planbureau")


@pytest.mark.parametrize(
    ("printed", "url"),
    [
        ("<https://a.example/x_y.pdf>", "https://a.example/x_y.pdf"),
        (r"[https://a.example/x\_y?b=2](https://a.example/x_y?b=2)", "https://a.example/x_y?b=2"),
        (r"[Brief \(x.nl\)](http://www.x.example/brief)", "http://www.x.example/brief"),
        ("https://a.example/x.", "https://a.example/x"),
        ("(https://a.example/x(1).pdf)", "https://a.example/x(1).pdf"),
        ("www.a.example/x", "www.a.example/x"),
    ],
)  # fmt: skip
def test_addresses_are_found_however_they_are_written(printed: str, url: str) -> None:
    source = reference_of(f"Jansma, P. (2019). Titel. Geraadpleegd van {printed}").source

    assert (source.title, source.url, source.fields) == ("Titel", url, {})


def test_a_link_that_leads_nowhere_is_kept_as_a_note() -> None:
    source = reference_of("Jansma, P. (2019). Titel. Geraadpleegd via [kst-1.pdf (x.nl)](#)").source

    assert (source.title, source.url) == ("Titel", "")
    assert source.fields["note"] == "Geraadpleegd via kst-1.pdf (x.nl)"


def test_two_works_in_one_entry_are_two() -> None:
    found = reference_of(
        "Paulsen, R. en N. Tillema (1997). *Realistic Study*. Londen, SAGE Publications; Paulsen, "
        "R. en N. Tillema (2004). *Realist Study*. Paper for the Town Office."
    )

    assert (found.source.year, found.source.title) == (1997, "Realistic Study")
    assert found.source.publisher == "SAGE Publications"
    assert [(one.year, one.title) for one in found.also] == [(2004, "Realist Study")]
    assert not found.cited_in


def test_a_work_that_was_found_in_another_names_it() -> None:
    found = reference_of(
        "Hudson, T. (2013). *Using indicators*. Town Office. Zoals gebruikt in Odee, A., & Dagen, "
        "J. (2017). Werk: de moeite. *Mens en buurt*, 92(4), 447-468."
    )

    assert (found.source.title, found.source.institution) == ("Using indicators", "Town Office")
    assert [(one.year, one.title, one.pages) for one in found.also] == [
        (2017, "Werk: de moeite", "447–468")
    ]
    assert found.cited_in
    assert "Zoals gebruikt in Odee" in found.source.fields["note"]


def test_what_cannot_be_told_is_the_title_and_is_said_to_be_missing() -> None:
    found = reference_of("interne notitie over de buurt")

    assert found.source.title == "interne notitie over de buurt"
    assert found.missing == ("author", "year", "title")


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("Wat werkt bij het verminderen van ruzie", "dutch"),
        ("Neighbourhood trust and social mixing", "english"),
        ("Sprank", ""),
    ],
)
def test_the_language_shows_in_the_small_words(title: str, language: str) -> None:
    assert reference_of(f"Jansma, P. (2019). *{title}*.").source.language == language
