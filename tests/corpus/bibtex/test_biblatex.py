"""What BibLaTeX has beyond BibTeX: names in named parts, sets, divided titles, other dates."""

from io import StringIO

import pytest

from staven.corpus.bibtex.latex import decode, encode
from staven.corpus.bibtex.read import read_bibtex
from staven.corpus.source import Name, Source
from staven.errors import Problem
from staven.export.bib import bib_of


def read(text: str) -> tuple[list[Source], list[Problem]]:
    found = list(read_bibtex(StringIO(text), "bronnen.bib", "guid of {}".format))
    return (
        [one for one in found if isinstance(one, Source)],
        [one for one in found if isinstance(one, Problem)],
    )


def one(text: str) -> Source:
    sources, problems = read(text)
    assert problems == []
    (source,) = sources
    return source


@pytest.mark.parametrize(
    ("written", "name"),
    [
        # The examples of the manual of BibLaTeX, in § 3.4, with Dutch names.
        (
            "family=Dijk, given=Jan, prefix=van, useprefix=true",
            Name("Dijk", "Jan", "van"),
        ),
        (
            "given=Hans, family=Harman, given-i=H, prefix-i=v, prefix=von",
            Name("Harman", "Hans", "von"),
        ),
        ("Given = {Jean, Jr}, Family = {de la Tour}", Name("de la Tour", "Jean, Jr")),
        ('family="Vries", given=K., suffix=sr., hash=a1b2', Name("Vries", "K.", "", "sr.")),
        (r"family=M{\"u}ller, given=J{\"o}rg", Name("Müller", "Jörg")),
        ("Family=Dijk, Given=Jan", Name("Dijk", "Jan")),
        (
            "family={Centraal Bureau voor de Statistiek}",
            Name("Centraal Bureau voor de Statistiek", institution=True),
        ),
    ],
)
def test_names_in_named_parts_are_read(written: str, name: Name) -> None:
    source = one(f"@book{{a, title = {{T}}, author = {{{written} and Bos, Ada}}}}")

    assert source.authors == (name, Name("Bos", "Ada"))


def test_a_name_with_an_equals_sign_but_no_parts_stays_whole() -> None:
    assert one("@book{a, title={T}, author={{Raad=Daad}}}").authors == (
        Name("Raad=Daad", institution=True),
    )


def test_a_set_of_entries_is_passed_over_and_named() -> None:
    sources, problems = read(
        """@set{samen, entryset = {een, twee}}
@book{een, title = {Een}}
@book{twee, title = {Twee}}
"""
    )

    assert [source.citekey for source in sources] == ["een", "twee"]
    assert list(map(str, problems)) == [
        "bronnen.bib:1: samen: this is a set of other entries and no work itself; it is left out."
    ]


def test_titles_in_two_parts_are_joined() -> None:
    chapter = one(
        """@incollection{a, title = {Deel}, booktitle = {Bundel}, booksubtitle = {Essays},
  maintitle = {Reeks}, mainsubtitle = {Alle delen}}"""
    )
    assert chapter.container == "Bundel: Essays"
    assert chapter.fields == {"maintitle": "Reeks: Alle delen"}

    article = one(
        "@article{a, title={T}, journaltitle={Mens en buurt}, journalsubtitle={Een tijdschrift}}"
    )
    assert article.container == "Mens en buurt: Een tijdschrift"
    assert article.fields == {}


def test_a_part_of_a_main_work_without_a_book_of_its_own_stands_in_the_main_work() -> None:
    part = one("@incollection{a, title={T}, maintitle={Handboek}, mainsubtitle={Alles}}")
    assert (part.container, part.fields) == ("Handboek: Alles", {})

    volume = one("@book{a, title={Deel twee}, maintitle={Handboek}}")
    assert (volume.title, volume.container, volume.fields) == (
        "Deel twee",
        "",
        {"maintitle": "Handboek"},
    )


def test_the_issue_is_the_number_where_no_number_is_given() -> None:
    assert one("@article{a, title={T}, issue={Voorjaar}}").number == "Voorjaar"
    both = one("@article{a, title={T}, number={3}, issue={Voorjaar}}")
    assert (both.number, both.fields) == ("3", {"issue": "Voorjaar"})


def test_other_dates_and_ranges_are_kept_as_they_are() -> None:
    source = one(
        "@inproceedings{a, title={T}, date={2019/2021}, origdate={1997}, eventdate={2018-05-03}}"
    )
    assert source.year == 2019
    assert source.fields == {"date": "2019/2021", "origdate": "1997", "eventdate": "2018-05-03"}


def test_quotation_marks_and_dashes_of_latex_in_titles_are_decoded() -> None:
    source = one(
        "@article{a, title = {``Meedoen'' --- 1990--2000}, journal={Zorg -- en {``}welzijn{''}},"
        " note = {zie ``x''}, howpublished = {www.x.nl/a--b}}"
    )
    assert source.title == "“Meedoen” — 1990–2000"
    assert source.container == "Zorg – en “welzijn”"
    assert source.fields == {"note": "zie ``x''", "howpublished": "www.x.nl/a--b"}


@pytest.mark.parametrize("title", ["a--b", "``x''", "---", "----", "'''", "`` --- ''", r"\--\`"])
def test_what_only_looks_like_them_survives_being_written_and_read(title: str) -> None:
    source = Source("guid of a", "a", "book", f"T {title} t")

    assert one(bib_of([source])) == source
    assert decode(encode(title), ligatures=True) == title
