"""BibTeX as other programs and other people write it."""

from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from staven.corpus.bibtex.blocks import STRETCH
from staven.corpus.bibtex.read import read_bibtex
from staven.corpus.source import Name, Source
from staven.errors import Problem

DATA = Path(__file__).parent / "data"


def read(text: str) -> tuple[list[Source], tuple[Problem, ...]]:
    """The sources of a text in their order, and the problems by line."""
    found = list(read_bibtex(StringIO(text), "bronnen.bib", lambda citekey: f"guid of {citekey}"))
    problems = [one for one in found if isinstance(one, Problem)]
    return (
        [one for one in found if isinstance(one, Source)],
        tuple(sorted(problems, key=lambda problem: problem.line or 0)),
    )


def one(text: str) -> Source:
    sources, problems = read(text)
    assert problems == ()
    (source,) = sources
    return source


def test_an_export_of_zotero_is_read_whole() -> None:
    sources, problems = read((DATA / "zotero.bib").read_text())

    assert problems == ()
    report, article = sources
    assert report == Source(
        guid="guid of gruijter_monitor_2021",
        citekey="gruijter_monitor_2021",
        kind="report",
        title="Monitor gemeentelijk beleid arbeidstoeleiding vluchtelingen 2020",
        authors=(Name("Gruijter", "Marjan", "de"), Name("Hermans", "Lotte")),
        year=2021,
        month=5,
        institution="Kennisplatform Integratie & Samenleving",
        place="Utrecht",
        url="https://www.example.org/~kis/monitor_2020?a=1&b=2",
        language="dutch",
        fields={
            "urldate": "2022-11-03",
            "file": "Full Text:C\\:\\\\Users\\\\mdg\\\\monitor.pdf:application/pdf",
        },
    )
    assert article.title == "Wat is er mis met ISO 9001? Over naïviteit"
    assert (article.year, article.month, article.day) == (2018, 1, 15)
    assert (article.container, article.pages) == ("Mens & Maatschappij", "7–28")
    assert article.authors == (
        Name("Dagevos", "Jaco"),
        Name("Hoff", "Ünal", "van 't"),
        Name("Centraal Bureau voor de Statistiek, Den Haag", institution=True),
    )
    assert article.fields == {"keywords": "integratie, onderwijs"}


def test_a_broken_entry_is_named_and_all_others_are_kept() -> None:
    sources, problems = read((DATA / "jabref.bib").read_text())

    assert [source.citekey for source in sources] == ["Witvliet2018", "Odé1996"]
    (problem,) = problems
    assert (problem.file, problem.line, problem.entry) == ("bronnen.bib", 17, "Broken1999")

    report, thesis = sources
    assert report.institution == "Regioplan Beleidsonderzoek"
    assert report.authors == (Name("Witvliet", "M."), Name("Berg Jeths", "J. H.", "van den"))
    assert report.others
    assert (report.month, thesis.month) == (5, 6)
    assert thesis.authors == (Name("Odé", "Arend"),)
    assert (thesis.kind, thesis.institution) == ("phdthesis", "Vrije Universiteit")


def test_a_key_that_stands_twice_gives_two_sources() -> None:
    sources, problems = read("@misc{a, title={A}}\n\n@misc{a, title={C}}\n@misc{a-2, title={B}}\n")

    assert [(s.citekey, s.title) for s in sources] == [("a", "A"), ("a-2", "B"), ("a-3", "C")]
    (problem,) = problems
    assert (problem.line, problem.entry) == (3, "a")
    assert "a-3" in problem.problem


def test_an_entry_without_a_key_gets_one() -> None:
    sources, problems = read("@misc{, author={van der Braak, J.}, title={De weg}, year=2020}")

    assert [source.citekey for source in sources] == ["vanderbraak2020weg"]
    assert [problem.line for problem in problems] == [1]


def test_a_field_that_stands_twice_keeps_its_first_value_and_says_so() -> None:
    sources, problems = read("@misc{a,\n title={First},\n title={Second}, year={2001}}")

    assert [(source.title, source.year) for source in sources] == [("First", 2001)]
    assert "title" in problems[0].problem


def test_people_joined_by_commas_are_told_apart_and_reported() -> None:
    sources, problems = read("@misc{a, author={Jansen, P., de Wit, B.}, title={T}}")

    assert sources[0].authors == (Name("Jansen", "P."), Name("Wit", "B.", "de"))
    assert "Jansen, P., de Wit, B." in problems[0].problem


def test_a_field_left_outside_by_a_stray_brace_is_no_silent_loss() -> None:
    sources, problems = read("@misc{a,\n  title = {T}},\n  year = {2015},\n}\n")

    assert sources[0].year is None
    assert [problem.line for problem in problems] == [3]


def test_an_institution_in_double_braces_stays_whole() -> None:
    source = one(r"@misc{a, author={{Ministerie van Sociale Zaken en Werkgelegenheid}}, title={T}}")

    assert source.authors == (
        Name("Ministerie van Sociale Zaken en Werkgelegenheid", institution=True),
    )


def test_accents_of_names_are_decoded_after_splitting() -> None:
    source = one(
        r"@misc{a, author={{\L}ukasz {\c C}elik and \'Etienne Li"
        r" and {\'{E}}. {van} Dam and Ko\c{c}, B.}}"
    )

    assert [name.family for name in source.authors] == ["Çelik", "Li", "Dam", "Koç"]
    assert [name.given for name in source.authors[:2]] == ["Łukasz", "Étienne"]


def test_a_range_of_years_keeps_its_words_and_its_first_year() -> None:
    source = one("@misc{a, title={T}, date={2014/2016}, month={13}}")

    assert (source.year, source.month) == (2014, None)
    assert source.fields == {"date": "2014/2016", "month": "13"}


def test_nothing_is_dropped_where_two_fields_mean_the_same() -> None:
    source = one("@article{a, title={T}, journal={J}, booktitle={B}, langid={en}, language={nl}}")

    assert (source.container, source.language) == ("J", "english")
    assert source.fields == {"booktitle": "B", "language": "nl"}


def test_a_subtitle_joins_its_title() -> None:
    assert one("@book{a, title={Werkt het?}, subtitle={Een studie}}").title == (
        "Werkt het? Een studie"
    )


def test_a_chapter_takes_from_its_book_what_it_does_not_say_itself() -> None:
    """The parent stands last, as BibTeX has it; its DOI and its pages are its own."""
    sources, problems = read(
        """
        @incollection{hoofdstuk, author={Smit, A.}, title={Taal}, crossref={Bundel}, pages={1--9}}
        @misc{los, title={Los}}
        @book{bundel, title={De bundel}, subtitle={Essays}, editor={Bos, C.}, year=2019,
          publisher={Uitgever}, doi={10.1/bundel}, pages={300}, abstract={Alles.}}
        """
    )

    assert problems == ()
    assert [source.citekey for source in sources] == ["los", "bundel", "hoofdstuk"]
    chapter = sources[-1]
    assert (chapter.title, chapter.container, chapter.year) == ("Taal", "De bundel: Essays", 2019)
    assert (chapter.editors, chapter.publisher) == ((Name("Bos", "C."),), "Uitgever")
    assert (chapter.doi, chapter.pages, chapter.abstract) == ("", "1–9", "")
    assert chapter.fields == {"crossref": "Bundel"}


def test_an_article_takes_fields_of_data_that_are_no_work() -> None:
    sources, problems = read(
        """
        @xdata{tijdschrift, journaltitle={Mens}, xdata={jaar}}
        @article{a, title={A}, xdata={tijdschrift}}
        @xdata{jaar, year=2001, volume=7}
        """
    )

    assert problems == ()
    (article,) = sources
    assert (article.container, article.year, article.volume) == ("Mens", 2001, "7")


def test_books_that_refer_to_each_other_and_to_nothing_come_in_as_they_are() -> None:
    sources, problems = read(
        "@book{a, title={A}, crossref={b}}\n"
        "@book{b, series={S}, crossref={a}}\n"
        "@inbook{c, title={C}, crossref={Nergens}}\n"
    )

    assert {(source.citekey, source.title) for source in sources} >= {("a", "A"), ("c", "C")}
    (problem,) = problems
    assert (problem.line, problem.entry) == (3, "c")
    assert "'Nergens'" in problem.problem


def test_a_file_that_breaks_off_keeps_all_that_stands_before() -> None:
    sources, problems = read("@misc{a, title={A}}\n\n@misc{b,\n  title={B},\n  note={midden i")

    assert [source.citekey for source in sources] == ["a"]
    assert [(one.line, one.entry) for one in problems] == [(3, "b")]
    assert "cut off" in problems[0].problem


def test_a_missing_comma_between_two_fields_is_read_over_and_said() -> None:
    sources, problems = read("@misc{a,\n title = {x = 1}\n year = 2020,\n note = {l =\n 3}\n}")

    assert (sources[0].title, sources[0].year) == ("x = 1", 2020)
    assert sources[0].fields == {"note": "l = 3"}
    assert ["'year'" in one.problem for one in problems] == [True]


def test_abbreviations_comments_and_preambles_are_no_works() -> None:
    source = one(
        """%% Created with BibDesk
        @comment{BibDesk Static Groups{ <plist>x</plist> }}
        @preamble{"\\newcommand{\\x}{y}"}
        @string{esb = {Economisch Statistische Berichten}}
        @STRING(deel = " Online")
        @article(a, Title = "Een {"}citaat{"}", journal = ESB # deel, month = "5~" # mei)
        """
    )

    assert (source.title, source.container) == (
        'Een "citaat"',
        "Economisch Statistische Berichten Online",
    )
    assert (source.month, source.day) == (5, 5)


def test_an_export_of_mendeley_loses_its_own_spelling() -> None:
    """It doubles braces round titles, and spells signs as commands, in addresses too."""
    source = one(
        r"""@article{Aslund2011,
        abstract = {{\textless}i{\textgreater}x{\textless}/i{\textgreater} {\&} 5{\%}, {\~{}}3
          $\alpha$},
        author = {{\AA}slund, Olof and {\"{O}}sterberg, K{\aa}re and {De Nederlandsche Bank}},
        month = {jun},
        title = {{The virtues of {\textquoteleft}ABC{\textquoteright}: {\'{E}}tude}},
        url = {http://www.x.nl/{\~{}}a{\_}b{\%}20?x=1{\&}y=2}
        }"""
    )

    assert source.title == "The virtues of ‘ABC’: Étude"
    assert source.abstract == "<i>x</i> & 5%, ~3 α"
    assert source.url == "http://www.x.nl/~a_b%20?x=1&y=2"
    assert source.authors == (
        Name("Åslund", "Olof"),
        Name("Österberg", "Kåre"),
        Name("De Nederlandsche Bank", institution=True),
    )
    assert source.month == 6


def test_a_field_of_a_hundred_thousand_pages_is_left_out_and_all_else_kept() -> None:
    long = "x" * 1_000_001
    sources, problems = read(
        f"@misc{{a, title={{A}},\n  abstract = {{{long}}},\n  year = 2020}}\n"
        f"@misc{{b, title={{B}}, note={{{long}}}, year = 2021}}\n"
        "@misc{c, title={C}}\n"
    )

    assert [(one.citekey, one.year) for one in sources] == [("a", 2020), ("b", 2021), ("c", None)]
    assert all(one.abstract == "" and one.fields == {} for one in sources)
    assert [one.line for one in problems] == [2, 4]


def test_abbreviations_that_double_at_each_step_fill_no_memory() -> None:
    steps = "".join(f"@string{{s{n} = s{n - 1} # s{n - 1}}}\n" for n in range(1, 80))
    sources, problems = read(f"{steps}@misc{{a, title={{A}}, note = s79}}\n")

    assert [source.title for source in sources] == ["A"]
    assert problems


@settings(deadline=None, max_examples=30)
@given(st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=30), st.integers(0, 3))
def test_entries_keep_their_lines_and_abbreviations_wherever_the_file_is_cut(
    keys: list[str], padding: int
) -> None:
    """The file is read in stretches; entries of a third of one let each boundary fall somewhere."""
    filling = ("x " * (STRETCH // 60) + "\n") * 10
    text = "@string{s = {Afkorting}}\n"
    lines = {}
    for at, key in enumerate(keys):
        lines[f"{key}{at}"] = text.count("\n") + 1
        text += (
            f"@misc{{{key}{at},\n title = s,\n note = {{{filling}}}, author = {{A, B, C, D, E}}}}\n"
        )
        text += "\n" * padding
    sources, problems = read(text)

    assert [source.citekey for source in sources] == list(lines)
    assert all(source.title == "Afkorting" for source in sources)
    assert {problem.entry: problem.line for problem in problems} == lines


def test_records_come_while_the_file_is_still_being_read() -> None:
    taken = 0

    def endless() -> Iterator[str]:
        nonlocal taken
        while True:
            taken += 1
            yield f"@misc{{k{taken}, title={{T}}}}\n"

    reading = read_bibtex(endless(), "bronnen.bib", str)
    first = [next(reading) for _ in range(3)]
    assert [one.citekey for one in first if isinstance(one, Source)] == ["k1", "k2", "k3"]
    assert taken < STRETCH


@pytest.mark.parametrize(
    "text",
    [
        "x" + "\n" * 100_000 + "y",
        "@misc{a, author={A" + " " * 100_000 + "b}, title={x}}",
        "@misc{a, title=x" + "\n" * 100_000 + "1}, b=\n2}",
        "@misc{a, title={" + "{" * 100_000,
        "@a" * 100_000 + "{",
        "@misc{a, title={" + "\\'" * 100_000 + " " * 100_000 + "}}",
        "@book{k, title={t}}\n" * 10_000,
        "".join(f"@book{{k{n}, crossref={{k{n + 1}}}}}\n" for n in range(5_000)),
    ],
)
def test_no_text_takes_long(text: str) -> None:
    """A bibliography of this size takes a second; what grew with its square would take hours."""
    assert read(text) is not None


def test_the_bibliography_of_the_model_case_is_read_without_a_problem() -> None:
    file = Path(__file__).parents[3] / "corpus" / "bijlage-1.bib"
    text = file.read_text()

    sources, problems = read(text)

    assert problems == ()
    assert len(sources) == text.count("\n@") + text.startswith("@")
    assert len({source.citekey for source in sources}) == len(sources)
    braak = [name for s in sources for name in s.authors if name.prefix == "van den"]
    assert any(name.surname == "Van den Braak" for name in braak)


@pytest.mark.parametrize("field", ["year", "month", "day"])
def test_a_number_without_end_stays_a_text(field: str) -> None:
    """Python makes no number of more than 4,300 digits, and says so by an error."""
    [source] = [
        one
        for one in read_bibtex(
            StringIO(f"@misc{{a, {field} = {{{'1' * 5000}}}}}"), "bronnen.bib", str
        )
        if isinstance(one, Source)
    ]

    assert (source.year, source.month, source.day) == (None, None, None)
    assert source.fields[field] == "1" * 5000
