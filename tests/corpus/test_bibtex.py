"""BibTeX as other programs and other people write it."""

from pathlib import Path

from staven.corpus.bibtex import read_bibtex
from staven.corpus.source import Name, Source
from staven.errors import Problem

DATA = Path(__file__).parent / "data"


def read(text: str) -> tuple[list[Source], tuple[Problem, ...]]:
    return read_bibtex(text, "bronnen.bib", lambda citekey: f"guid of {citekey}")


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

    assert [(s.citekey, s.title) for s in sources] == [("a", "A"), ("a-3", "C"), ("a-2", "B")]
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


def test_the_bibliography_of_the_model_case_is_read_without_a_problem() -> None:
    file = Path(__file__).parents[2] / "corpus" / "bijlage-1.bib"
    text = file.read_text()

    sources, problems = read(text)

    assert problems == ()
    assert len(sources) == text.count("\n@") + text.startswith("@")
    assert len({source.citekey for source in sources}) == len(sources)
    braak = [name for s in sources for name in s.authors if name.prefix == "van den"]
    assert any(name.surname == "Van den Braak" for name in braak)
