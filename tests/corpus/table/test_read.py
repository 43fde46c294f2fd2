"""Tables of references, as programs export them and as people keep them."""

from collections.abc import Iterator, Mapping
from functools import partial
from itertools import islice

import pytest

from reading_records import exported, found_in, mint, named, read
from staven import locale
from staven.corpus.exported_values import LONGEST
from staven.corpus.ris.read import read_ris
from staven.corpus.source import Name, Source
from staven.corpus.table.read import read_csv
from staven.errors import Problem, StavenError

THREE = "ID,title,year\na,Een,2001\nb,Twee,2002\nc,Drie,2003\n"


def test_a_spreadsheet_in_dutch_is_read_whole() -> None:
    report, thesis, audit = exported(read_csv, "bureau.csv")

    assert report == Source(
        guid="guid of vandermeulen2019meedoen",
        citekey="vandermeulen2019meedoen",
        kind="techreport",
        title="Meedoen vanaf dag één: Evaluatie van de voorinburgering",
        authors=(Name("Meulen", "S.", "van der"), Name("Kuijpers", "T.")),
        year=2019,
        institution="Regiobureau",
        place="Utrecht",
        url="https://www.example.org/meedoen",
        abstract="Eerste alinea; tweede alinea.",
        fields={"nr": "1", "methode": "interviews"},
    )
    assert (thesis.kind, thesis.year) == ("mastersthesis", 2014)
    assert named(*audit.authors) == ["[Rekenkamer Middenstad]"]
    assert (audit.kind, audit.year, audit.citekey) == (
        "techreport",
        None,
        "rekenkamermiddenstadndwie",
    )


def test_an_export_of_zotero_is_read_whole() -> None:
    report, article = exported(read_csv, "zotero.csv")

    assert (report.citekey, report.kind) == ("QW3RTY12", "techreport")
    assert (report.year, report.month, report.institution) == (2019, 5, "Regiobureau")
    assert report.abstract == "Twee regels: de tweede."
    assert report.fields["type"] == "Onderzoeksrapport"
    assert report.fields["keywords"] == "inburgering; taal"
    assert (article.title, article.pages) == ('Waiting for "papers"', "411–437")
    assert named(*article.authors) == ["R. A.|de|Wit", "Niamh||O’Hara"]


def test_screening_programs_are_read_whole() -> None:
    (rayyan,) = exported(read_csv, "rayyan.csv")
    (covidence,) = exported(read_csv, "covidence.csv")
    article, guide = exported(read_csv, "eppi-reviewer.csv")

    assert rayyan.citekey == "rayyan-1000001"
    assert named(*rayyan.authors) == [
        "Maja||Lindqvist",
        "Pieter|de|Haan",
        "[Ministerie van Sociale Zaken en Werkgelegenheid]",
    ]
    assert rayyan.fields["note"].startswith('RAYYAN-INCLUSION: {"Anna"=>"Included"}')
    assert (covidence.year, covidence.month, covidence.number) == (2018, 3, "1")
    assert covidence.fields["covidence"] == "#17"
    assert (article.kind, article.container) == ("article", "Invented Tijdschrift voor Welzijn")
    assert named(*article.authors) == ["K||Smeets", "B|de|Raad"]
    assert (guide.kind, guide.month, guide.institution) == (
        "techreport",
        6,
        "Kenniscentrum Nieuwkomers",
    )


@pytest.mark.parametrize(
    ("table", "tagged"),
    [("scopus.csv", "scopus.ris"), ("web-of-science.txt", "web-of-science.ris")],
)
def test_a_database_tells_the_same_in_both_of_its_formats(table: str, tagged: str) -> None:
    by_row, by_tag = exported(read_csv, table)[0], exported(read_ris, tagged)[0]

    for field in (
        *("kind", "authors", "year", "month", "day", "container", "publisher", "place", "number"),
        *("volume", "pages", "doi", "language", "citekey"),
    ):
        assert getattr(by_row, field) == getattr(by_tag, field), field


def test_quotation_marks_mean_nothing_to_web_of_science() -> None:
    article, chapter = exported(read_csv, "web-of-science.txt")

    assert article.title == '"Language Training and Entry: A Register Study'
    assert article.fields["id"] == "REFUGEES; IMMIGRANTS"
    assert (chapter.kind, named(*chapter.editors)) == ("incollection", ["H||Jansma"])


@pytest.mark.parametrize(
    "text",
    [
        "titel;jaar\nEen;2001\n",
        "titel\tjaar\nEen\t2001\n",
        "titel|jaar\nEen|2001\n",
        '"titel","jaar"\r\n"Een","2001"\r\n',
        "'titel','jaar'\n'Een','2001'\n",
        "\ufeffTitel,Jaar\nEen,2001\n",
        "\n\nTITEL , JAAR\n\n Een , 2001 \n,\n",
        "sep=;\ntitel;jaar\nEen;2001\n",
        "titel,jaar\rEen,2001\r",
    ],
)
def test_delimiter_and_quotation_marks_are_found_out(text: str) -> None:
    (source,), problems = read(read_csv, text)

    assert (source.title, source.year) == ("Een", 2001)
    assert problems == []


def test_carriage_returns_alone_end_lines_too() -> None:
    sources = list(read_csv(["titel,jaar\rEen,2001\rTwee,2002\r"], "lijst", mint))

    assert [source.title for source in sources if isinstance(source, Source)] == ["Een", "Twee"]


def test_a_cell_of_several_lines_keeps_the_count_of_lines() -> None:
    text = 'ID,title,abstract\na,Een,"eerste\n\nderde"\na,Twee,\n'

    sources, problems = read(read_csv, text)

    assert sources[0].abstract == "eerste derde"
    assert problems == [
        "lijst:5: a: this key stands twice in the file; the second entry is kept as a-2."
    ]


@pytest.mark.parametrize(
    ("row", "title", "cells"), [("b,Twee", "Twee", 2), ("b,Twee,2002,x,y", "Twee", 5)]
)
def test_a_ragged_row_is_told_and_kept(row: str, title: str, cells: int) -> None:
    sources, problems = read(read_csv, THREE.replace("b,Twee,2002", row))

    assert [source.title for source in sources] == ["Een", title, "Drie"]
    advice = "check the delimiters and quotation marks in it."
    assert problems == [f"lijst:3: this row has {cells} cells where 3 are named: {advice}"]


def test_what_stands_beyond_the_last_column_is_kept() -> None:
    sources, _ = read(read_csv, THREE.replace("b,Twee,2002", "b,Twee,2002,,x"))

    assert sources[1].fields == {"surplus": "x"}


def test_an_unclosed_quotation_mark_costs_no_other_row() -> None:
    """Csv itself would take rows 3 and 4 for the end of a title."""
    sources, problems = read(read_csv, THREE.replace("b,Twee", 'b,"Twee'))

    assert [source.citekey for source in sources] == ["a", "b", "c"]
    assert sources[2].year == 2003
    assert problems == [
        "lijst:3: a quotation mark in this row is not closed; what follows is read as new rows."
    ]


def test_a_quotation_mark_that_closes_in_a_later_row_swallows_none() -> None:
    text = 'ID,title\na,"Een\nb,"Twee"\nc,"Drie"\n'

    sources, problems = read(read_csv, text)

    assert [source.citekey for source in sources] == ["a", "b", "c"]
    assert [source.title for source in sources][1:] == ["Twee", "Drie"]
    assert len(problems) == 1


def test_a_table_that_breaks_off_keeps_all_before_the_break() -> None:
    text = 'ID,title,abstract\na,"Een","x"\nb,"Twee","een lange sam'

    sources, problems = read(read_csv, text)

    assert [(source.citekey, source.title) for source in sources] == [("a", "Een"), ("b", "Twee")]
    assert sources[1].abstract == "een lange sam"
    assert "lijst:3" in problems[0]


def test_a_long_cell_passes_and_one_without_measure_is_left_out() -> None:
    """Csv stops at 131,072 characters unless it is told otherwise."""
    text = f"ID,title,abstract\na,Een,{'x' * 200_000}\nb,Twee,{'y' * (LONGEST + 1)}\nc,Drie,z\n"

    sources, problems = read(read_csv, text)

    assert [len(source.abstract) for source in sources] == [200_000, 0, 1]
    assert problems == ["lijst:3: the field abstract holds 1,000,001 characters and is left out."]


@pytest.mark.parametrize(
    ("columns", "title"),
    [({"Naam stuk": "title"}, "Een"), ({"naam stuk": "title", "Bureau X": "publisher"}, "Een")],
)
def test_columns_can_be_named_by_hand(columns: Mapping[str, str], title: str) -> None:
    text = "Naam stuk,Bureau X\nEen,Pers\n"

    (source,), problems = read(partial(read_csv, columns=columns), text)

    assert source.title == title
    assert problems == []


@pytest.mark.parametrize("field", ["author", "authors", "auteur", "Auteurs", "schrijver", "AU"])
def test_fields_may_be_named_as_columns_are(field: str) -> None:
    reader = partial(read_csv, columns={"wie": field, "Naam stuk": "titel", "wanneer": "jaartal"})

    (source,), _ = read(reader, 'wie,Naam stuk,wanneer\n"Bos, A.",Een,2001\n')

    assert (named(*source.authors), source.title, source.year) == (["A.||Bos"], "Een", 2001)


@pytest.mark.parametrize("language", locale.LANGUAGES)
def test_every_field_that_a_refusal_names_is_one(language: str) -> None:
    locale.use(language)
    table = "a,titel\n1,2\n"
    with pytest.raises(StavenError) as refused:
        found_in(partial(read_csv, columns={"a": "nergens"}), table)

    fields = refused.value.remedy.partition(": ")[2].rstrip(".").split(", ")

    assert len(fields) > 5
    for field in fields:
        assert found_in(partial(read_csv, columns={"a": field}), table)


def test_a_column_named_by_hand_goes_before_one_that_is_recognised() -> None:
    reader = partial(read_csv, columns={"Echte titel": "title"})

    (source,), _ = read(reader, "Titel,Echte titel\nOud,Nieuw\n")

    assert source.title == "Nieuw"
    assert source.fields == {"titel": "Oud"}


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ({}, r"no column with titles is recognised; there are: Naam stuk, Jaar\..*--map"),
        (
            {"Naam stuk": "naam"},
            r"there is no field naam\. Fields are, among others: title, authors, year,",
        ),
        ({"Stuk": "title"}, r"there is no column Stuk\. Columns are: Naam stuk, Jaar\."),
    ],
)
def test_columns_that_cannot_be_told_are_asked_for(
    columns: Mapping[str, str], message: str
) -> None:
    with pytest.raises(StavenError, match=message):
        found_in(partial(read_csv, columns=columns), "Naam stuk,Jaar\nEen,2001\n")


@pytest.mark.parametrize("text", ["", "\n\n", "sep=;\n", "title,year\n", "title,year\n,\n"])
def test_an_empty_table_is_refused(text: str) -> None:
    with pytest.raises(StavenError, match="there is no"):
        found_in(read_csv, text)


def test_a_row_without_title_is_told_and_kept() -> None:
    sources, problems = read(read_csv, "title,author\n,CBS\n")

    assert named(*sources[0].authors) == ["[CBS]"]
    assert problems == ["lijst:2: this row has no title; it is kept without one."]


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ("Journal Article,,", "article"),
        ('"Journal, Article",,', "article"),
        ("Rapport,,", "techreport"),
        ("Rekenkamerrapport,,", "techreport"),
        ("Kamerbrief,,", "misc"),
        (",Mens & Maatschappij,", "article"),
        (",,Regioplan", "techreport"),
        (",,", "misc"),
    ],
)
def test_the_kind_is_told_by_its_column_or_by_what_is_filled(row: str, kind: str) -> None:
    (source,), _ = read(read_csv, f"title,type,journal,institution\nEen,{row}\n")

    assert source.kind == kind


def test_more_digits_than_python_counts_are_no_date() -> None:
    endless = "9" * 5000

    (source,), _ = read(read_csv, f"title,year,month,day\nEen,2001,{endless},{endless}\n")

    assert (source.year, source.month, source.day) == (2001, None, None)
    assert source.fields["date"] == f"{endless}; {endless}"


def test_a_message_names_no_more_columns_than_anyone_would_read() -> None:
    with pytest.raises(StavenError) as refusal:
        found_in(read_csv, ",".join(f"kolom {at}" for at in range(500)) + "\n1\n")

    assert "kolom 39, …" in str(refusal.value)
    assert "kolom 40" not in str(refusal.value)


def test_an_endless_table_is_read_as_it_comes() -> None:
    def endless() -> Iterator[str]:
        yield "ID,title\n"
        while True:
            yield "a,Een\n"

    first = list(islice(read_csv(endless(), "lijst", mint), 3))

    assert [type(item) for item in first] == [Source, Problem, Source]
