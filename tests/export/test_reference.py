"""References as the APA's own style guide and Dutch university libraries print them."""

from dataclasses import replace

import pytest

from staven import locale
from staven.corpus.source import Name, Source
from staven.export.reference import bibliography

GRADY = Source(
    guid="1",
    citekey="grady2019",
    kind="article",
    title="Emotions in storybooks: A comparison of storybooks that represent ethnic and racial "
    "groups in the United States",
    authors=(
        Name("Grady", "J. S."),
        Name("Her", "M."),
        Name("Moreno", "G."),
        Name("Perez", "C."),
        Name("Yelinek", "J."),
    ),
    year=2019,
    container="Psychology of Popular Media Culture",
    volume="8",
    number="3",
    pages="207--217",
    doi="10.1037/ppm0000185",
)
"""The journal article of apastyle.apa.org."""


def report(citekey: str, *authors: Name) -> Source:
    """A report of 2021 by these authors."""
    return Source(
        guid=citekey,
        citekey=citekey,
        kind="techreport",
        title="Monitor gemeentelijk beleid",
        authors=authors,
        year=2021,
    )


def reference_to(source: Source) -> str:
    (entry,) = bibliography([source]).entries
    return entry.text


def test_a_journal_article_is_as_the_apa_prints_it() -> None:
    (entry,) = bibliography([GRADY]).entries

    assert entry.text == (
        "Grady, J. S., Her, M., Moreno, G., Perez, C., & Yelinek, J. (2019). Emotions in "
        "storybooks: A comparison of storybooks that represent ethnic and racial groups in the "
        "United States. Psychology of Popular Media Culture, 8(3), 207–217. "
        "https://doi.org/10.1037/ppm0000185"
    )
    italic = [piece.text for piece in entry.pieces if piece.italic]
    assert italic == ["Psychology of Popular Media Culture, 8"]
    assert entry.citation == "Grady et al., 2019"


def test_a_chapter_names_its_book_and_editors() -> None:
    """The chapter of apastyle.apa.org (Aron e.a., 2019)."""
    aron = Source(
        guid="1",
        citekey="aron2019",
        kind="incollection",
        title="Dialogue and the self",
        authors=(Name("Aron", "L."), Name("Botella", "M."), Name("Lubart", "T.")),
        editors=(Name("Dyne", "R. F.", prefix="van"), Name("Weiss", "T. W.")),
        year=2019,
        container="Creative minds",
        pages="1-20",
        publisher="Cambridge University Press",
    )

    assert reference_to(aron) == (
        "Aron, L., Botella, M., & Lubart, T. (2019). Dialogue and the self. In R. F. van Dyne, & "
        "T. W. Weiss (Eds.), Creative minds (pp. 1–20). Cambridge University Press."
    )


def test_an_author_who_is_the_publisher_is_named_once() -> None:
    movisie = Name("Movisie", institution=True)

    assert reference_to(replace(report("m", movisie), institution="Movisie")) == (
        "Movisie. (2021). Monitor gemeentelijk beleid."
    )


def test_a_report_has_its_number_behind_its_title_and_no_place() -> None:
    source = replace(report("r", Name("Witvliet", "M.")), number="22140", place="Amsterdam")

    assert reference_to(source) == "Witvliet, M. (2021). Monitor gemeentelijk beleid (No. 22140)."


def test_a_thesis_says_so() -> None:
    source = replace(
        report("t", Name("Damen", "R. E. C.")), kind="phdthesis", institution="Erasmus"
    )

    assert reference_to(source).endswith("gemeentelijk beleid [Doctoral dissertation, Erasmus].")


def test_a_parliamentary_paper_without_author_goes_by_its_number() -> None:
    source = replace(
        report("k"), title="Terugblik", kamerstuk="35 341, nr. 16", fields={"session": "2021-2022"}
    )
    (entry,) = bibliography([source]).entries

    assert entry.text == (
        "Parliamentary Paper 35 341, nr. 16. (2021). Terugblik (session 2021–2022)."
    )
    assert entry.citation == "Parliamentary Paper 35 341, nr. 16, 2021"


def test_first_names_become_initials() -> None:
    source = report("a", Name("García", "Ana María"), Name("Sartre", "Jean-Paul"))

    assert reference_to(source).startswith("García, A. M., & Sartre, J.-P. (2021).")


def test_of_more_than_twenty_authors_the_last_is_named_after_nineteen() -> None:
    many = [Name(f"N{chr(ord('a') + place)}", "X.") for place in range(21)]

    text = reference_to(report("a", *many))

    assert text.startswith("Na, X., Nb, X.")
    assert "Ns, X., … Nu, X. (2021)" in text
    assert "Nt" not in text


def test_works_of_one_author_and_year_get_letters_by_title() -> None:
    author = Name("Vries", "J.", prefix="de")
    listed = bibliography(
        [
            replace(report("late", author), title="Zorg"),
            replace(report("early", author), title="Arbeid"),
            replace(report("other", author), title="Elders", year=2020),
            replace(report("undated", author), title="Later", year=None),
            replace(report("undated-2", author), title="Nog later", year=None),
        ]
    )

    assert [listed.citation(key) for key in ("early", "late", "other", "undated")] == [
        "De Vries, 2021a",
        "De Vries, 2021b",
        "De Vries, 2020",
        "De Vries, n.d.-a",
    ]
    assert "(2021b)" in listed.by_citekey["late"].text


def test_the_list_is_in_the_order_of_the_alphabet_prefixes_and_accents_included() -> None:
    names = [
        Name("Zwart", "A."),
        Name("Åslund", "O."),
        Name("Vries", "J.", prefix="de"),
        Name("Dagevos", "J."),
        Name("Asscher", "L."),
    ]
    listed = bibliography(report(name.family, name) for name in names)

    assert [entry.citekey for entry in listed.entries] == [
        "Åslund",
        "Asscher",
        "Dagevos",
        "Vries",
        "Zwart",
    ]


def test_a_source_that_is_not_listed_is_cited_by_its_key() -> None:
    assert bibliography([]).citation("walz2021") == "walz2021"


@pytest.mark.usefixtures("dutch")
def test_dutch_writes_ea_and_zd_and_its_own_dates() -> None:
    open_list = replace(report("w", Name("Walz", "G.")), others=True, year=None)
    letter = replace(
        report("k", Name("Gennip", "C. E. G.", prefix="van")),
        kamerstuk="32 824, nr. 357",
        month=4,
        day=5,
    )

    listed = bibliography([open_list, letter])

    assert listed.by_citekey["w"].text == "Walz, G., e.a. (z.d.). Monitor gemeentelijk beleid."
    assert listed.citation("w") == "Walz e.a., z.d."
    assert listed.by_citekey["k"].text == (
        "Van Gennip, C. E. G. (2021, 5 april). Monitor gemeentelijk beleid "
        "(Kamerstuk 32 824, nr. 357)."
    )


@pytest.fixture
def dutch() -> None:
    locale.use("nl")
