"""Citations are found where a reader sees them, and nowhere else."""

import pytest

from staven.corpus.citations.citation import Mention
from staven.corpus.citations.find import find_citations


def mentions(text: str) -> list[Mention]:
    """What is cited for certain: the rest depends on the bibliography."""
    found = [mention for one in find_citations(text) for mention in one.mentions]
    return [mention for mention in found if not mention.weak]


@pytest.mark.parametrize(
    ("text", "surface", "names", "year"),
    [
        ("Dat werkt (Walz et al., 2021).", "Walz et al., 2021", ("Walz",), 2021),
        ("Volgens Van der Linden e.a. (2022) wel.", "Van der Linden e.a. (2022)",
         ("Van der Linden",), 2022),
        ("Ook Huijnk en Andriessen (2016) zien dat.", "Huijnk en Andriessen (2016)",
         ("Huijnk", "Andriessen"), 2016),
        ("(zie voor een overzicht Van Liempt, I. & R. Staring, 2020)",
         "Van Liempt, I. & R. Staring, 2020", ("Van Liempt", "Staring"), 2020),
        ("(zie ook Felten & Broekroelofs 2022, p. 12)", "Felten & Broekroelofs 2022",
         ("Felten", "Broekroelofs"), 2022),
        ("Zo blijkt uit Walz' (2021) evaluatie.", "Walz' (2021)", ("Walz",), 2021),
        ("Smith's (2020) account", "Smith's (2020)", ("Smith",), 2020),
        ("As O'Neill and García-López (2011) show", "O'Neill and García-López (2011)",
         ("O'Neill", "García-López"), 2011),
        ("een overzicht (CPB/SCP, 2020)", "CPB/SCP, 2020", ("CPB", "SCP"), 2020),
        ("het ministerie van SZW (2018) schrijft", "ministerie van SZW (2018)",
         ("ministerie van SZW",), 2018),
        ("zoals Inspectie SZW (2023) stelt", "Inspectie SZW (2023)",
         ("Inspectie SZW",), 2023),
        ("In het Risbo-rapport (2023) staat", "Risbo-rapport (2023)", ("Risbo",), 2023),
        ("Bron: Risbo (2023)", "Risbo (2023)", ("Risbo",), 2023),
        ("Bron: CBS, bewerking Regioplan", "CBS", ("CBS",), None),
        ("dit verschilt (Ministerie van SZW, z.d.)", "Ministerie van SZW, z.d.",
         ("Ministerie van SZW",), None),
        ("dit wordt herhaald (Razenberg e.a. (2022)).", "Razenberg e.a. (2022)",
         ("Razenberg",), 2022),
        ("(Kennisplatform Wonen [KW], 2021)", "Kennisplatform Wonen [KW], 2021",
         ("Kennisplatform Wonen",), 2021),
        ("het Centraal Bureau voor de Statistiek [CBS] (2019)",
         "Centraal Bureau voor de Statistiek [CBS] (2019)",
         ("Centraal Bureau voor de Statistiek",), 2019),
        ("so say Li & Zhao (2012)", "Li & Zhao (2012)", ("Li", "Zhao"), 2012),
        ("so says Page et al. (2009)", "Page et al. (2009)", ("Page",), 2009),
    ],
)  # fmt: skip
def test_an_author_and_a_year_are_a_citation(
    text: str, surface: str, names: tuple[str, ...], year: int | None
) -> None:
    found = mentions(text)

    assert [(one.surface, one.names, one.year) for one in found] == [(surface, names, year)]


def test_one_pair_of_parentheses_is_one_citation_of_several_works() -> None:
    text = "Dat helpt (o.a. Walz et al., 2021; De Jong, 2019, p. 3; CBS 2018, 2020a, b)."
    (citation,) = find_citations(text)

    assert citation.surface == text[10:-1]
    assert [(one.surface, one.year, one.suffix) for one in citation.mentions] == [
        ("Walz et al., 2021", 2021, ""),
        ("De Jong, 2019", 2019, ""),
        ("CBS 2018", 2018, ""),
        ("2020a", 2020, "a"),
        ("b", 2020, "b"),
    ]


def test_years_behind_a_name_stay_with_it() -> None:
    (citation,) = find_citations("Heckman (1976, 1979) liet dat zien.")

    assert citation.surface == "Heckman (1976, 1979)"
    assert [(one.names, one.year) for one in citation.mentions] == [
        (("Heckman",), 1976),
        (("Heckman",), 1979),
    ]


def test_a_citation_may_go_on_on_the_next_line() -> None:
    names, year, paper = mentions(
        "Dat bleek al vroeg (Walz, Witkamp &\nDe Ruig, 2021), en later (Bakker,\n2022). Zie TK 29\n"
        "544, nr. 821."
    )

    assert names.surface == "Walz, Witkamp &\nDe Ruig, 2021"
    assert year.surface == "Bakker,\n2022"
    assert paper.paper is not None
    assert paper.paper.dossiers == ("29544",)


@pytest.mark.parametrize(
    ("text", "dossiers", "number", "session"),
    [
        ("(TK 2017-2018 29 544 nr. 821)", ("29544",), "821", 2017),
        ("(TK, 2021–2022, 32 824, nr. 357)", ("32824",), "357", 2021),
        ("Kamerstuk 32824, nr. 357", ("32824",), "357", None),
        ("35 394 nr. 35", ("35394",), "35", None),
        ("(TK 2013-2014, 29544 25883, nr. 523)", ("29544", "25883"), "523", 2013),
        ("(Tweede Kamer, vergaderjaar 2015-2016, 19 637 nr. 2085)", ("19637",), "2085", 2015),
        ("Kamerstukken II 2018/19, 30982, nr. 46", ("30982",), "46", 2018),
        ("(TK 2022-2023, 30 950, NR. 250)", ("30950",), "250", 2022),
        ("zie kst-29544-674.html", ("29544",), "674", None),
        ("Kamerstuk 35394-35", ("35394",), "35", None),
        ("(Kamerstukken II 2017/18, 29544, 821)", ("29544",), "821", 2017),
        ("Kamerstukken II 2017/18, 29 544, nr. 821", ("29544",), "821", 2017),
    ],
)
def test_a_parliamentary_number_is_read_in_any_spelling(
    text: str, dossiers: tuple[str, ...], number: str, session: int | None
) -> None:
    (found,) = mentions(text)

    assert found.paper is not None
    assert (found.paper.dossiers, found.paper.number, found.paper.session) == (
        dossiers,
        number,
        session,
    )


def test_a_source_line_may_name_a_source_without_a_year_and_one_with() -> None:
    found = mentions("Bron: CBS; bewerking door Walz (2021).")

    assert [(one.surface, one.year) for one in found] == [("CBS", None), ("Walz (2021)", 2021)]


def test_a_second_number_is_of_the_same_dossier() -> None:
    first, second = mentions("(TK 2021-2022, 34 352 nr. 253 en nr. 260)")

    assert (first.surface, second.surface) == ("TK 2021-2022, 34 352 nr. 253", "nr. 260")
    assert second.paper is not None
    assert (second.paper.dossiers, second.paper.number) == (("34352",), "260")


def test_a_title_with_a_year_is_a_citation_with_whoever_stands_before_it() -> None:
    text = "- WRR, *Samenleven in verscheidenheid* (2020).\n- De SCP-studie 'Met beleid' (2021)."
    first, second = mentions(text)

    assert (first.names, first.title, first.year) == (
        ("WRR",),
        "Samenleven in verscheidenheid",
        2020,
    )
    assert (second.names, second.title, second.year) == (("SCP",), "Met beleid", 2021)


@pytest.mark.parametrize(
    "text",
    [
        "in de periode (2014–2021)",
        "sinds de Wi2021 en de Participatiewet (2015)",
        "de Wet inburgering (Wet Inburgering 2013) en (Memorie van Toelichting Wet Werk 2015)",
        "op 3 mei 2020 en in januari 2021",
        "bestelnummer 35394-35",  # no word says that it is a parliamentary paper
        "Kamerstuk 29 544, 12 mei 2018",
        "sinds de invoering (in januari 2015)",
        "(27 november 2015)",
        "in Nederland (2020) en in Zweden (2018)",
        "Figuur 3.2 (2020) en tabel 3 (2019)",
        "dat staat in [1], [2,3] en [4–6], en ook in noot².",
        "het cohort (N = 2020) van 1990 tot 2010",
        "## Walz et al. (2021)",
        "1.2 Beleid volgens Walz (2021)\t6",
        "zie https://example.org/Walz-(2021)/(Jansen,2020)",
    ],
)
def test_a_year_alone_is_no_citation(text: str) -> None:
    assert mentions(text) == []


def test_the_list_of_references_cites_nothing() -> None:
    text = (
        "Dat werkt (Walz, 2021).\n\n# Literatuur\n\n## Rapporten\n\n"
        "- Dagevos, J. (2021). *Opnieuw beginnen*. Zie ook Huijnk (2016).\n"
        "- Huijnk, W. & I. Andriessen (2016). *Integratie in zicht*.\n"
        "- Risbo (2023). *Recht doen*.\n"
        "- Walz, G. (2021). *Evaluatie*.\n\n"
        "# Bijlage 2\n\nOok later (Walz, 2021).\n"
    )

    assert [one.surface for one in mentions(text)] == ["Walz, 2021", "Walz, 2021"]


def test_of_two_headings_over_one_list_the_second_counts() -> None:
    entries = "Risbo (2023). *Recht*.\nWalz, G. (2021). *Evaluatie*.\nHuijnk, W. (2016). *Zicht*.\n"

    assert mentions(f"Bronnen\n\nLiteratuur\n\n{entries}") == []


def test_a_section_on_sources_in_prose_is_searched() -> None:
    text = "## Bronnen\n\nDe data komen van Risbo (2023).\n\nWij volgen Walz (2021).\n"

    assert len(mentions(text)) == 2


def test_each_offset_is_that_of_the_text_itself() -> None:
    text = "Één *café* 🎓 (Åslund & Johansson, 2011)\nen e\u0301e\u0301n (Lazëri, 2023)."

    for citation in find_citations(text):
        assert text[citation.start : citation.end] == citation.surface
        assert citation.line == text.count("\n", 0, citation.start) + 1
        for mention in citation.mentions:
            assert text[mention.start : mention.end] == mention.surface
    assert len(mentions(text)) == 2
