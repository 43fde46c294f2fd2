"""RIS as reference managers and databases write it, and as it gets broken."""

from itertools import chain, islice, repeat

import pytest

from reading_records import exported, found_in, mint, named, read
from staven.corpus.exported_values import LONGEST
from staven.corpus.ris.read import read_ris
from staven.corpus.source import Name, Source
from staven.errors import Problem, StavenError

RECORD = """TY  - RPRT
ID  - {key}
AU  - Jansen, P.
TI  - Rapport {key}
PY  - 2020
ER  -
"""


def one(*lines: str, form: str = "RPRT") -> Source:
    text = "\n".join([f"TY  - {form}", "TI  - Titel", *lines, "ER  - ", ""])
    (source,), problems = read(read_ris, text)
    assert problems == []
    return source


def test_an_export_of_zotero_is_read_whole() -> None:
    report, chapter, article, thesis = exported(read_ris, "zotero.ris")

    assert report == Source(
        guid="guid of vandermeulen2019meedoen",
        citekey="vandermeulen2019meedoen",
        kind="techreport",
        title="Meedoen vanaf dag één. Evaluatie van de voorinburgering",
        authors=(
            Name("Meulen", "Sanne", "van der"),
            Name("Kuijpers", "Ton"),
            Name("Kenniscentrum Nieuwkomers", institution=True),
        ),
        year=2019,
        month=5,
        institution="Regiobureau",
        place="Utrecht",
        number="2019-07",
        url="https://www.example.org/meedoen",
        language="dutch",
        abstract=(
            "Onderzocht is hoe deelnemers op B1-niveau komen. "
            "A2-niveau bleek voor velen het hoogst haalbare."
        ),
        fields={"pagetotal": "118", "type": "Onderzoeksrapport", "urldate": "2023-02-14"},
    )
    assert (chapter.kind, chapter.container) == ("incollection", "Werk maken van werk")
    assert named(*chapter.authors) == ["Jelle|van|Hofstra"]
    assert named(*chapter.editors) == ["Els||Bos", "Youssef||El Amrani"]
    assert chapter.pages == "41–66"
    assert named(*article.authors) == ["R. A.|de|Wit", "Niamh||O’Hara|Jr."]
    assert (article.year, article.month, article.day) == (2021, 11, 3)
    assert article.container == "Journal of Invented Migration Studies"
    assert article.fields["shortjournal"] == "J. Inv. Migr. Stud."
    assert (article.number, article.volume) == ("4", "12")
    assert (thesis.kind, thesis.institution) == ("mastersthesis", "Noorderuniversiteit")


def test_endnote_marks_institutions_and_writes_lists_without_tags() -> None:
    article, report, book = exported(read_ris, "endnote.ris")

    assert (article.citekey, article.month) == ("431", 3)
    assert article.fields["keywords"] == "klantmanagers, beroepshouding, gemeenten"
    assert (article.fields["issn"], article.fields["issn-2"]) == ("1111-2222", "3333-444X")
    assert article.fields["links"] == "https://example.org/ruimte.pdf"
    assert named(*report.authors) == [
        "[Ministerie van Nieuwe Zaken]",
        "[Planbureau Samenleving, Afdeling Cijfers]",
    ]
    assert report.number == "2020-14"
    assert (named(*book.editors), book.authors) == (["Wieke||Postma"], ())
    assert (book.container, book.fields["series"]) == ("", "Stadsonderzoek")


def test_mendeley_and_google_scholar_write_the_older_tags() -> None:
    article, page = exported(read_ris, "mendeley.ris")
    (found,) = exported(read_ris, "google-scholar.ris")

    assert (article.title, article.year) == (
        "Small steps: mentoring newcomers in mid-sized towns",
        2019,
    )
    assert (article.container, article.abstract) == (
        "Invented Journal of Local Policy",
        "A mixed-methods study.",
    )
    assert article.pages == "e17–e31"
    assert (page.kind, page.year, page.month, page.day) == ("online", 2022, 1, 18)
    assert named(*found.authors) == ["K||Smeets", "B|de|Raad"]
    assert found.citekey == "smeets2015vrijwilligers"


def test_databases_are_read_whole() -> None:
    (register,) = exported(read_ris, "web-of-science.ris")
    ties, paper = exported(read_ris, "scopus.ris")

    assert (register.publisher, register.place) == ("IMAGINARY PRESS", "LONDON")
    assert (register.year, register.month, register.day) == (2020, 3, 15)
    assert register.language == "english"
    assert register.fields["accession"] == "WOS:000999999900001"
    assert named(*ties.authors) == ["S.||Brouwer", "T.J.|van|Leeuwen"]
    assert (ties.fields["issn"], ties.fields["eid"]) == ("99990001", "104233")
    assert (paper.kind, paper.pages) == ("inproceedings", "77–82")


def test_nothing_of_a_record_is_dropped() -> None:
    """Every value of every export is found again somewhere in its source."""
    source = one("AU  - Jansen, P.", "C1  - vijf", "U4  - zes", "XX  - zeven", "RN  - acht")

    assert source.fields == {"c1": "vijf", "u4": "zes", "xx": "zeven", "annotation": "acht"}


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("van der Linden, M.", "M.|van der|Linden"),
        ("Linden, M. van der", "M.|van der|Linden"),
        ("Linden, van der, M.", "M.|van der|Linden"),
        ("van der Linden M.J.", "M.J.|van der|Linden"),
        ("De Vries, K.", "K.||De Vries"),
        ("King, M. L., Jr.", "M. L.||King|Jr."),
        ("Raad, B. de", "B.|de|Raad"),
        ("Kim, Do", "Do||Kim"),
        ("Marjan de Gruijter", "Marjan|de|Gruijter"),
        ("Centraal Bureau voor de Statistiek", "[Centraal Bureau voor de Statistiek]"),
        ("Centraal Bureau voor de Statistiek, Den Haag", None),
        ("Movisie,", "[Movisie]"),
        ("{Algemene Rekenkamer}", "[Algemene Rekenkamer]"),
        ("CPB/SCP", "[CPB/SCP]"),
        (", B. de", "B.||de"),
    ],
)
def test_names_of_people_and_institutions(written: str, name: str | None) -> None:
    assert named(*one(f"A1  - {written}").authors) == [name or f"[{written}]"]


def test_several_authors_in_one_value_are_several_authors() -> None:
    several = one("AU  - Jansen, P.; de Vries, K.", "AU  - et al.")

    assert named(*several.authors) == ["P.||Jansen", "K.|de|Vries"]
    assert several.others


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        (["PY  - 2019"], (2019, None, None)),
        (["PY  - 2019///"], (2019, None, None)),
        (["Y1  - 2019/03/15/"], (2019, 3, 15)),
        (["PY  - 2019", "DA  - 2019-03-15"], (2019, 3, 15)),
        (["PY  - 2019", "DA  - MAR 15"], (2019, 3, 15)),
        (["PY  - 2019", "DA  - 15 maart"], (2019, 3, 15)),
        (["DA  - 15 maart 2019"], (2019, 3, 15)),
        (["PY  - 2019", "DA  - 2020/01/02/"], (2019, None, None)),
        (["PY  - 2019/00/00"], (2019, None, None)),
    ],
)
def test_dates(lines: list[str], date: tuple[int | None, int | None, int | None]) -> None:
    source = one(*lines)

    assert (source.year, source.month, source.day) == date


def test_more_digits_than_python_counts_are_no_date() -> None:
    endless = "9" * 5000
    source = one(f"PY  - {endless}", f"DA  - {endless}")

    assert source.year is None
    assert source.fields["date"] == f"{endless}; {endless}"


def test_what_a_date_says_beyond_year_month_and_day_is_kept() -> None:
    vague = one("PY  - 2019/03//Spring")
    contrary = one("PY  - 2019", "DA  - 2020/01/02/")

    assert (vague.year, vague.fields["date"]) == (2019, "2019/03//Spring")
    assert contrary.fields["date"] == "2020/01/02/"


@pytest.mark.parametrize(
    ("lines", "doi"),
    [
        (["DO  - 10.1000/xyz"], "10.1000/xyz"),
        (["DO  - https://doi.org/10.1000/xyz"], "10.1000/xyz"),
        (["DO  - doi: 10.1000/xyz."], "10.1000/xyz"),
        (["UR  - https://doi.org/10.1000/xyz"], "10.1000/xyz"),
        (["UR  - https://example.org/10.1000/xyz"], ""),
    ],
)
def test_a_doi_is_told_in_several_ways(lines: list[str], doi: str) -> None:
    assert one(*lines).doi == doi


@pytest.mark.parametrize(
    ("form", "lines", "pages", "total"),
    [
        ("RPRT", ["SP  - 118"], "", "118"),
        ("BOOK", ["SP  - 118 p."], "", "118"),
        ("RPRT", ["SP  - 11", "EP  - 18"], "11–18", None),
        ("JOUR", ["SP  - 118"], "118", None),
        ("JOUR", ["SP  - 118", "EP  - 118"], "118", None),
        ("JOUR", ["SP  - S7-S28"], "S7–S28", None),
        ("CHAP", ["SP  - 7-28"], "7–28", None),
    ],
)
def test_pages_of_a_part_and_how_many_a_whole_has(
    form: str, lines: list[str], pages: str, total: str | None
) -> None:
    source = one(*lines, form=form)

    assert (source.pages, source.fields.get("pagetotal")) == (pages, total)


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("RPRT", "techreport"),
        ("GOVDOC", "techreport"),
        ("JOUR", "article"),
        ("CHAP", "incollection"),
        ("BOOK", "book"),
        ("THES", "phdthesis"),
        ("ELEC", "online"),
        ("CPAPER", "inproceedings"),
        ("UNPB", "unpublished"),
        ("GEN", "misc"),
    ],
)
def test_types_are_those_of_bibtex(form: str, kind: str) -> None:
    assert one(form=form).kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "TY  - RPRT\nTI  - Titel\nPY  - 2020\nER  -\n",
        "TY  - RPRT\r\nTI  - Titel\r\nPY  - 2020\r\nER  - \r\n",
        "\ufeffTY  - RPRT\nTI  - Titel\nPY  - 2020\nER  - \n",
        "TY  -RPRT\nTI  -Titel\nPY  -2020\nER  -\n",
        "TY - RPRT\nTI - Titel\nPY - 2020\nER -\n",
        "  TY  - RPRT\n  TI  - Titel\n  PY  - 2020\n  ER  - \n",
        "TY-RPRT\nTI-Titel\nPY-2020\nER-\n",
        "Provider: Verzonnen\nDatabase: X\n\nTY  - RPRT\nTI  - Titel\nPY  - 2020\nER  - \n",
    ],
)
def test_spaces_line_ends_and_headings_make_no_difference(text: str) -> None:
    (source,), problems = read(read_ris, text)

    assert (source.kind, source.title, source.year) == ("techreport", "Titel", 2020)
    assert problems == []


def test_a_record_without_its_end_is_kept_and_told() -> None:
    text = "TY  - RPRT\nTI  - Een\n\nTY  - RPRT\nTI  - Twee\nER  - \nTY  - RPRT\nTI  - Drie\n"

    sources, problems = read(read_ris, text)

    assert [source.title for source in sources] == ["Een", "Twee", "Drie"]
    assert problems == [
        "lijst:1: this record has no end (ER); it is kept.",
        "lijst:7: this record has no end (ER); it is kept.",
    ]


def test_a_record_without_its_type_is_kept_and_told() -> None:
    text = "TY  - RPRT\nTI  - Een\nER  - \nAU  - Jansen, P.\nTI  - Twee\nER  - \n"

    sources, problems = read(read_ris, text)

    assert [(source.title, source.kind) for source in sources] == [
        ("Een", "techreport"),
        ("Twee", "misc"),
    ]
    assert problems == ["lijst:4: this record does not begin with its type (TY)."]


def test_the_same_key_twice_keeps_both_and_names_the_second() -> None:
    text = RECORD.format(key="a") + RECORD.format(key="a") + RECORD.format(key="b")

    sources, problems = read(read_ris, text)

    assert [source.citekey for source in sources] == ["a", "a-2", "b"]
    assert [source.guid for source in sources] == ["guid of a", "guid of a-2", "guid of b"]
    assert problems == [
        "lijst:7: a: this key stands twice in the file; the second entry is kept as a-2."
    ]


def test_text_outside_records_is_told_once_for_each_stretch() -> None:
    stray = "Zoekresultaten\nvan vandaag\n"

    sources, problems = read(read_ris, stray + RECORD.format(key="a") + stray)

    assert len(sources) == 1
    assert problems == [
        "lijst:1: this text stands outside any record and is left out.",
        "lijst:9: this text stands outside any record and is left out.",
    ]


def test_an_unknown_type_a_missing_title_and_an_empty_record_are_told() -> None:
    text = "TY  - XYZ\nTI  - Een\nER  - \nTY  - RPRT\nAU  - Bos, E.\nER  - \nTY  - RPRT\nER  - \n"

    sources, problems = read(read_ris, text)

    assert [source.kind for source in sources] == ["misc", "techreport"]
    assert sources[0].fields["entrysubtype"] == "XYZ"
    assert problems == [
        "lijst:1: XYZ is no type of RIS; the record is read as of no special kind.",
        "lijst:4: this record has no title; it is kept without one.",
        "lijst:7: this record is empty, and is left out.",
    ]


def test_a_field_that_no_record_can_have_is_left_out_and_the_rest_kept() -> None:
    long = "x" * (LONGEST + 1)
    text = f"TY  - RPRT\nTI  - Een\nAB  - {long}\nPY  - 2020\nER  - \n{RECORD.format(key='b')}"

    sources, problems = read(read_ris, text)

    assert [(source.title, source.year, source.abstract) for source in sources] == [
        ("Een", 2020, ""),
        ("Rapport b", 2020, ""),
    ]
    assert problems == ["lijst:3: the field AB holds 1,000,001 characters and is left out."]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "there is no record of RIS"),
        ("A2 - zomaar een tekst\nA1-niveau en hoger\n", "there is no record of RIS"),
        ("PMID- 123\nOWN - NLM\nTI  - Title\n", "lijst:1: this is PubMed's own format, not RIS"),
        ("FN Clarivate\nPT J\n", "this is Web of Science's own format"),
        ("%0 Report\n%A Jansen\n", "this is EndNote's own format"),
    ],
)
def test_what_is_no_ris_is_refused(text: str, message: str) -> None:
    with pytest.raises(StavenError, match=message):
        found_in(read_ris, text)


def test_a_file_without_end_is_read_as_it_comes() -> None:
    endless = chain.from_iterable(repeat(RECORD.format(key="a").splitlines(keepends=True)))

    first = list(islice(read_ris(endless, "lijst", mint), 5))

    assert [item.citekey for item in first if isinstance(item, Source)] == ["a", "a-2", "a-3"]
    assert len([item for item in first if isinstance(item, Problem)]) == 2
