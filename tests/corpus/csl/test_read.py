"""CSL-JSON, in and out."""

import json
from collections.abc import Iterator
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading_records import exported, found_in, lines_of, mint, named, read
from staven.corpus.csl.fields import TEXTS, TYPES
from staven.corpus.csl.read import csl_item, read_csl
from staven.corpus.exported_values import LONGEST
from staven.corpus.source import Name, Source
from staven.errors import Problem, StavenError

texts = st.text(max_size=30)
words = st.text(min_size=1, max_size=12).filter(str.strip)
institutions = words.map(lambda family: Name(family, institution=True))
people = st.builds(
    Name,
    family=words | st.sampled_from(["van der Linden", "De Vries", "Gemeente Den Haag"]),
    given=texts | st.just("M. van"),
    prefix=st.sampled_from(["", "van der", "de"]),
    suffix=st.sampled_from(["", "Jr.", "III"]),
)
names = st.lists(institutions | people, max_size=3).map(tuple)
sources = st.builds(
    Source,
    guid=st.just(""),
    citekey=words.filter(str.isprintable),
    kind=st.sampled_from(sorted(TYPES)) | st.just("customkind"),
    title=texts | st.sampled_from(["Trust &amp; <i>control</i>", "Twee  spaties"]),
    authors=names,
    others=st.booleans(),
    editors=names,
    year=st.none() | st.integers(1, 9999),
    month=st.none() | st.integers(1, 12),
    day=st.none() | st.integers(1, 31),
    container=texts,
    institution=texts,
    publisher=texts,
    place=texts,
    number=texts,
    volume=texts,
    pages=texts | st.sampled_from(["7–28", "7-28", "e1"]),
    url=texts,
    doi=texts | st.just("10.1000/xyz"),
    language=texts | st.sampled_from(["dutch", "nl", "english"]),
    kamerstuk=texts,
    abstract=texts,
    fields=st.dictionaries(
        st.sampled_from([*TEXTS.values(), "urldate", "entrysubtype", "date", "title"]) | words,
        words | st.sampled_from(["2022-11-03", "2022", "Masterscriptie", "article-newspaper"]),
        max_size=5,
    ),
)


@given(sources)
def test_what_we_write_we_read_back(source: Source) -> None:
    text = json.dumps([csl_item(source)])

    found = [item for item in read_csl([text], "lijst", lambda _: "") if isinstance(item, Source)]

    assert found == [source]


def test_an_item_is_written_as_other_programs_expect_it() -> None:
    """The example of names in the CSL 1.0.2 specification, with a report of our own around it."""
    report = Source(
        guid="",
        citekey="humboldt2021",
        kind="techreport",
        title="Wegen: een verslag",
        authors=(
            Name("Humboldt", "Alexander", "von"),
            Name("Centraal Bureau voor de Statistiek", institution=True),
            Name("King", "Martin Luther", suffix="Jr."),
        ),
        year=2021,
        month=5,
        institution="CBS",
        place="Den Haag",
        number="12",
        pages="7–28",
        language="dutch",
        kamerstuk="29 544, nr. 674",
        fields={"issn": "1234-5678", "urldate": "2022-11-03"},
    )

    assert csl_item(report) == {
        "id": "humboldt2021",
        "type": "report",
        "title": "Wegen: een verslag",
        "author": [
            {"family": "Humboldt", "given": "Alexander", "non-dropping-particle": "von"},
            {"literal": "Centraal Bureau voor de Statistiek"},
            {"family": "King", "given": "Martin Luther", "suffix": "Jr."},
        ],
        "issued": {"date-parts": [[2021, 5]]},
        "publisher": "CBS",
        "publisher-place": "Den Haag",
        "number": "12",
        "page": "7-28",
        "language": "nl",
        "ISSN": "1234-5678",
        "accessed": {"date-parts": [[2022, 11, 3]]},
        "custom": {"kamerstuk": "29 544, nr. 674"},
    }


def test_a_surname_that_begins_as_a_prefix_says_that_it_has_none() -> None:
    source = Source(
        "", "a", "misc", "Titel", authors=(Name("van der Linden"), Name("Bos", "M. de"))
    )

    assert csl_item(source) == {
        "id": "a",
        "type": "document",
        "title": "Titel",
        "author": [
            {"family": "van der Linden", "non-dropping-particle": ""},
            {"family": "Bos", "given": "M. de", "non-dropping-particle": ""},
        ],
    }


@pytest.mark.parametrize(
    ("form", "genre", "kind"),
    [
        ("thesis", "Masterscriptie", "mastersthesis"),
        ("thesis", "Proefschrift", "phdthesis"),
        ("article-magazine", "", "article"),
        ("post-weblog", "", "online"),
        ("nonsense", "", "misc"),
    ],
)
def test_types_are_those_of_bibtex(form: str, genre: str, kind: str) -> None:
    item = {"id": "a", "title": "T", "type": form, "genre": genre}

    ((source,), _) = read(read_csl, json.dumps(item))

    assert source.kind == kind


def test_an_export_of_zotero_is_read_whole() -> None:
    report, article, column = exported(read_csl, "zotero.json")

    key = "http://zotero.org/users/1000001/items/AB12CD34"
    assert report == Source(
        guid=f"guid of {key}",
        citekey=key,
        kind="techreport",
        title="Leerroutes in de praktijk. Een tussenstand",
        authors=(Name("Gelder", "Iris", "van"), Name("Bureau Maatwerk", institution=True)),
        year=2021,
        month=9,
        institution="Bureau Maatwerk",
        place="Rotterdam",
        number="2021-03",
        url="https://example.org/leerroutes",
        language="dutch",
        abstract="Onder 600 deelnemers.",
        fields={"type": "Eindrapport", "urldate": "2023-02-14"},
    )
    assert named(*article.authors) == ["Arjen|ter|Beek", "Martha L.||King|III"]
    assert article.title == "Trust & control in case management"
    assert (article.doi, article.pages, article.number) == ("10.9999/isr.9.1.3", "3–19", "1")
    assert (article.year, article.fields["date"]) == (2013, "2013-22")
    assert (column.kind, column.fields) == ("article", {"entrysubtype": "article-newspaper"})


@pytest.mark.parametrize(
    ("issued", "date", "kept"),
    [
        ({"date-parts": [[2021, 5, 3]]}, (2021, 5, 3), None),
        ({"date-parts": [["2021", "05"]]}, (2021, 5, None), None),
        ({"date-parts": [[2020], [2021]]}, (2020, None, None), "2020/2021"),
        ({"date-parts": [[2020]], "circa": True}, (2020, None, None), "2020~"),
        ({"date-parts": [[None]]}, (None, None, None), None),
        ({"raw": "15 maart 2019"}, (2019, 3, 15), None),
        ({"literal": "voorjaar 2019"}, (2019, None, None), "voorjaar 2019"),
        ("2019-03", (2019, 3, None), None),
        (2019, (2019, None, None), None),
        ([2019], (None, None, None), None),
        ({"date-parts": [["9" * 5000]]}, (None, None, None), None),
    ],
)
def test_dates(issued: object, date: tuple[int | None, ...], kept: str | None) -> None:
    ((source,), _) = read(read_csl, json.dumps({"id": "a", "title": "Titel", "issued": issued}))

    assert (source.year, source.month, source.day) == date
    assert source.fields.get("date") == kept


def test_names_without_particles_of_their_own_are_taken_apart() -> None:
    authors = [
        {"family": "van der Linden", "given": "M."},
        {"family": "Linden", "given": "M. van der"},
        {"family": "Linden", "given": "M.", "dropping-particle": "van der"},
        {"literal": "et al."},
    ]

    ((source,), _) = read(read_csl, json.dumps({"id": "a", "title": "T", "author": authors}))

    assert named(*source.authors) == ["M.|van der|Linden"] * 3
    assert source.others


def test_what_has_no_field_is_kept_under_its_name() -> None:
    item = {
        "id": 12,
        "title": "Titel",
        "type": "chapter",
        "note": "gezien",
        "translator": [{"family": "Vries", "given": "K.", "non-dropping-particle": "de"}],
        "citation-key": "sleutel",
        "original-date": {"date-parts": [[1984]]},
        "rating": {"stars": 3},
        "custom": {"raw": "De hele regel", "line": 7},
    }

    ((source,), _) = read(read_csl, json.dumps([item]))

    assert (source.citekey, source.kind) == ("12", "incollection")
    assert source.fields == {
        "note": "gezien",
        "translator": "de Vries, K.",
        "citation-key": "sleutel",
        "origdate": "1984",
        "rating": '{"stars": 3}',
        "raw": "De hele regel",
        "line": "7",
    }


def test_a_second_work_in_the_same_reference_is_a_source_too() -> None:
    second = {"id": "b", "title": "Twee", "custom": {"also": [{"id": "c", "title": "Drie"}]}}
    item = {"id": "a", "title": "Een", "custom": {"also": [second], "raw": "Een; Twee; Drie"}}

    sources, problems = read(read_csl, json.dumps([item]))

    assert [(source.citekey, source.title) for source in sources] == [
        ("a", "Een"),
        ("b", "Twee"),
        ("c", "Drie"),
    ]
    assert sources[0].fields == {"raw": "Een; Twee; Drie"}
    assert problems == []


@pytest.mark.parametrize(
    "text",
    [
        '[{"id": "a", "title": "Een"}, {"id": "b", "title": "Twee"}]',
        '\ufeff[\n{"id": "a", "title": "Een"},\n{"id": "b", "title": "Twee"},\n]\n',
        '{"id": "a", "title": "Een"}\n{"id": "b", "title": "Twee"}\n',
        '{"items": [{"id": "a", "title": "Een"}, {"id": "b", "title": "Twee"}]}',
    ],
)
def test_a_list_lines_and_a_wrapped_list_are_read_alike(text: str) -> None:
    sources, problems = read(read_csl, text)

    assert [source.citekey for source in sources] == ["a", "b"]
    assert problems == []


def listed(count: int) -> str:
    items = [
        {"id": f"k{at}", "title": f"Titel {at}", "author": [{"family": "Bos"}]}
        for at in range(count)
    ]
    return json.dumps(items, indent=2)


def test_a_file_that_breaks_off_keeps_all_before_the_break() -> None:
    whole = listed(5)
    broken = whole[: whole.index("Titel 4")]

    sources, problems = read(read_csl, broken)

    assert [source.citekey for source in sources] == ["k0", "k1", "k2", "k3"]
    (problem,) = problems
    assert problem == (
        "lijst:40: the file breaks off here, or is broken; what stands before is kept."
    )
    assert lines_of(broken)[39].strip().startswith('"title')


def test_a_long_list_is_read_in_pieces_that_break_no_item() -> None:
    sources, problems = read(read_csl, listed(3000))

    assert [source.citekey for source in sources] == [f"k{at}" for at in range(3000)]
    assert problems == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('"title": "Titel 2"', '"title": "Titel 2'),
        ('"title": "Titel 2"', '"title": Titel 2'),
        ('"title": "Titel 2",', '"title": "Titel 2"'),
        ('"id": "k2"', '"id" "k2"'),
    ],
)
def test_a_broken_item_is_told_and_all_others_are_kept(right: str, wrong: str) -> None:
    sources, problems = read(read_csl, listed(5).replace(right, wrong))

    assert [source.citekey for source in sources] == ["k0", "k1", "k3", "k4"]
    (problem,) = problems
    assert "this item cannot be read" in problem
    assert int(problem.split(":")[1]) in range(20, 29)


def test_the_same_id_twice_keeps_both_and_names_the_second() -> None:
    text = '[{"id": "a", "title": "Een"},\n {"id": "a", "title": "Twee"},\n {"title": "Drie"}]'

    sources, problems = read(read_csl, text)

    assert [source.citekey for source in sources] == ["a", "a-2", "nddrie"]
    assert problems == [
        "lijst:2: a: this key stands twice in the file; the second entry is kept as a-2."
    ]


def test_what_is_no_record_is_told() -> None:
    text = '[{"id": "a"},\n 12, 13,\n {"volume": "3"},\n {"id": "b", "title": "Twee"}]'

    sources, problems = read(read_csl, text)

    assert [source.citekey for source in sources] == ["a", "b"]
    assert problems == [
        "lijst:1: a: this item has no title; it is kept without one.",
        "lijst:2: an item was expected here, between braces.",
        "lijst:3: this item has no id, no title and no author, and is left out.",
    ]


def test_a_field_that_no_record_can_have_is_left_out_and_the_rest_kept() -> None:
    text = json.dumps([{"id": "a", "title": "Een", "abstract": "x" * (LONGEST + 1), "volume": "3"}])

    ((source,), problems) = read(read_csl, text)

    assert (source.abstract, source.volume) == ("", "3")
    assert problems == ["lijst:1: the field abstract holds 1,000,001 characters and is left out."]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "no item of CSL-JSON"),
        ("[]", "no item of CSL-JSON"),
        ("@article{a, title = {b}}", "this is no JSON"),
        ('[{"volume": 3}]', "no item of CSL-JSON"),
        ("[" * 5000 + '{"a":' * 5000, "no item of CSL-JSON"),
        ('[{"id": "a", "title": "b", "custom":' + "[" * 100 + "]" * 100 + "}]", "no item"),
    ],
)
def test_what_has_no_item_is_refused(text: str, message: str) -> None:
    with pytest.raises(StavenError, match=message):
        found_in(read_csl, text)


def test_numbers_beyond_counting_and_half_characters_are_survived() -> None:
    text = '[{"id": ' + "9" * 5000 + ', "title": "\\ud800 half", "volume": 12.50, "page": NaN}]'

    ((source,), _) = read(read_csl, text)

    assert source.title == "\ufffd half"
    assert source.title.encode()
    assert source.volume == "12.50"


def test_an_endless_list_is_read_as_it_comes() -> None:
    def endless() -> Iterator[str]:
        yield "[\n"
        while True:
            yield '{"id": "a", "title": "Een"},\n'

    first = list(islice(read_csl(endless(), "lijst", mint), 3))

    assert [type(item) for item in first] == [Source, Problem, Source]
