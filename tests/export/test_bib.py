"""BibTeX out, and what comes back from it."""

from dataclasses import replace
from io import StringIO
from pathlib import Path

from hypothesis import given

from bibliographies import bibliographies
from staven.corpus.bibtex.read import read_bibtex
from staven.corpus.source import Name, Source
from staven.export.bib import bib_of


def test_an_entry_as_a_person_would_write_it() -> None:
    source = Source(
        guid="1",
        citekey="vandam2021werk",
        kind="techreport",
        title="Werk & {inkomen}: 100% zeker?",
        authors=(Name("Dam", "C.", "van"), Name("SCP en CBS", institution=True)),
        others=True,
        year=2021,
        month=3,
        institution="SCP",
        place="Den Haag",
        url="https://scp.nl/a_b",
        language="dutch",
        fields={
            "type": "Nota",
            "session": "2020",
            "note": "z.p.",
            "edition": "2",
            "urldate": "2022-01-02",
        },
    )

    assert bib_of([source]) == (
        "@techreport{vandam2021werk,\n"
        "  author = {van Dam, C. and {SCP en CBS} and others},\n"
        "  title = {Werk & \\textbraceleft{}inkomen\\textbraceright{}: 100% zeker?},\n"
        "  year = {2021},\n"
        "  month = {3},\n"
        "  institution = {SCP},\n"
        "  address = {Den Haag},\n"
        "  edition = {2},\n"
        "  note = {z.p.},\n"
        "  session = {2020},\n"
        "  type = {Nota},\n"
        "  url = {https://scp.nl/a_b},\n"
        "  urldate = {2022-01-02},\n"
        "  langid = {dutch},\n"
        "}\n"
    )


def test_entries_stand_in_order_of_their_keys_with_a_line_between() -> None:
    text = bib_of([Source("1", "b", "misc", "B"), Source("2", "a", "misc", "A")])

    assert text == "@misc{a,\n  title = {A},\n}\n\n@misc{b,\n  title = {B},\n}\n"
    assert bib_of([]) == ""


@given(bibliographies)
def test_what_is_written_is_read_back_the_same(sources: list[Source]) -> None:
    text = bib_of(sources)
    read = list(read_bibtex(StringIO(text), "uit.bib", lambda citekey: f"guid of {citekey}"))

    assert read == sorted(sources, key=lambda source: source.citekey)


def test_the_bibliography_of_the_model_case_comes_back_the_same() -> None:
    text = (Path(__file__).parents[2] / "corpus" / "bijlage-1.bib").read_text()
    found = read_bibtex(StringIO(text), "bijlage-1.bib", str.upper)
    sources = [one for one in found if isinstance(one, Source)]

    again = list(read_bibtex(StringIO(bib_of(sources)), "uit.bib", str.upper))

    assert again == sorted(sources, key=lambda source: source.citekey)


BOOK = """\
@incollection{smit2020taal,
  author = {Smit, C.},
  title = {Taal},
  crossref = {jansen2020bundel},
}

@book{jansen2020bundel,
  editor = {Jansen, A.},
  title = {De bundel},
  year = {2020},
  publisher = {Boom},
}
"""


def test_what_a_chapter_took_from_its_book_is_written_and_not_taken_again() -> None:
    """The book gets another publisher and a place; the chapter stays what it was made."""
    first = [
        one for one in read_bibtex(StringIO(BOOK), "boek.bib", str.upper) if isinstance(one, Source)
    ]
    changed = [
        replace(one, publisher="Springer", place="Utrecht")
        if one.citekey == "jansen2020bundel"
        else replace(one, publisher="")
        for one in first
    ]

    text = bib_of(changed)
    again = {
        one.citekey: one
        for one in read_bibtex(StringIO(text), "uit.bib", str.upper)
        if isinstance(one, Source)
    }

    assert "crossref" not in text
    chapter = again["smit2020taal"]
    assert (chapter.container, chapter.year) == ("De bundel", 2020)
    assert (chapter.publisher, chapter.place) == ("", "")
    assert bib_of(again.values()) == text
