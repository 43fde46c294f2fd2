"""When two records are one work: each rule by an example as lists and databases have it."""

from dataclasses import replace
from typing import Any

import pytest

from staven.corpus.same_work.find import find_duplicates
from staven.corpus.source import Name, Source


def verdict(left: Source, right: Source) -> str:
    """What is said of two records: "same", "review", or "nothing"."""
    left, right = replace(left, citekey="left"), replace(right, citekey="right")
    found = find_duplicates([left, right])
    if not found.pairs:
        return "nothing"
    (pair,) = found.pairs
    assert (found.groups != ()) == pair.same
    return "same" if pair.same else "review"


def people(*families: str) -> tuple[Name, ...]:
    return tuple(Name(family, "A.") for family in families)


ARTICLE = Source(
    guid="",
    citekey="",
    kind="article",
    title="Statushouders aan het werk: De moeizame positieverwerving op de arbeidsmarkt",
    authors=people("Odé", "Dagevos"),
    year=2017,
    container="Mens en Maatschappij",
    volume="92",
    number="4",
    pages="447–468",
)
REPORT = Source(
    guid="",
    citekey="",
    kind="techreport",
    title="Met beleid van start: Over de rol van beleid voor de positie van statushouders",
    authors=people("Huijnk", "Dagevos", "Djundeva"),
    year=2021,
    institution="Sociaal en Cultureel Planbureau",
)


@pytest.mark.parametrize(
    "changes",
    [
        {"title": ARTICLE.title.upper() + "."},
        {"title": "Statushouders aan het werk. De moeizame positie-verwerving op de arbeidsmakrt"},
        {"title": ARTICLE.title + " [Review] [42 refs]"},
        {"title": ARTICLE.title + ".[Erratum appears in Mens Maatsch. 2018;93(1):12 Note: na"},
        {"title": f"[{ARTICLE.title}]"},
        {"title": "Statushouders aan het werk"},
        {"authors": (Name("Dagevos", "Jaco"), Name("Ode", "Arend"))},
        {"authors": people("Odé"), "others": True},
        {"authors": (Name("A", "Odé"), Name("J", "Dagevos"))},
        {"authors": ()},
        {"container": "Mens Maatsch"},
        {"container": "Mens & Maatschappij : tijdschrift voor sociale wetenschappen"},
        {"container": ""},
        {"pages": "447-68"},
        {"pages": ""},
        {"pages": "", "authors": ()},
        {"pages": "", "number": "", "volume": ""},
        {"pages": "12–13"},
        {"volume": "92 Suppl 1"},
        {"volume": "29"},
        {"year": 2018},
        {"year": 2010},
        {"year": None},
        {"container": "Dutch Journal of Sociology"},
    ],
    ids=str,
)
def test_an_article_is_known_again_as_other_databases_have_it(changes: dict[str, Any]) -> None:
    assert verdict(ARTICLE, replace(ARTICLE, **changes)) == "same"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        # The abstract at a congress, and the article.
        ({"container": "Stroke", "volume": "41", "number": "7", "pages": "e505"}, "review"),
        ({"volume": "91", "year": 2016, "pages": "A12"}, "review"),
        # The same title by other people, as when a book is reviewed twice.
        ({"authors": people("Klaver", "Witkamp"), "pages": "30–31"}, "review"),
        ({"authors": people("Klaver"), "container": "Beleid en Maatschappij"}, "nothing"),
        (
            {"authors": people("Klaver"), "title": f"{ARTICLE.title} in Zweden", "pages": ""},
            "nothing",
        ),
        ({"authors": (), "container": "Sprank", "pages": "12"}, "nothing"),
        ({"container": "Sprank", "pages": "12", "year": 2023}, "nothing"),
        ({"authors": (), "title": f"{ARTICLE.title} in Zweden", "pages": ""}, "nothing"),
        # In another volume or issue, on other pages, in another year: too little to be sure.
        ({"volume": "93", "pages": ""}, "review"),
        ({"pages": "12–13", "number": ""}, "review"),
        ({"year": 2018, "volume": "", "pages": ""}, "review"),
        ({"year": 2018, "volume": "", "pages": "447"}, "review"),
        ({"number": "5", "volume": "", "pages": ""}, "review"),
        ({"authors": (), "number": "", "volume": "", "pages": ""}, "review"),
        # In its place, with another title: a translation, or another article on the page.
        ({"title": "Refugees at work: slow progress on the labour market"}, "review"),
        ({"title": "Refugees at work: slow progress", "authors": people("Klaver")}, "nothing"),
        ({"title": "Refugees at work: slow progress", "number": "5"}, "nothing"),
        ({"title": f"Erratum: {ARTICLE.title}"}, "review"),
        # A word of the title is another: two abstracts of one congress.
        ({"title": ARTICLE.title.replace("arbeidsmarkt", "woningmarkt"), "pages": ""}, "review"),
        # Texts about the article.
        ({"title": f"Erratum: {ARTICLE.title}", "pages": "500"}, "nothing"),
        ({"title": f"{ARTICLE.title}: correction", "pages": "500"}, "nothing"),
        ({"title": f"Reply to {ARTICLE.title}", "pages": "500"}, "nothing"),
        ({"title": f"{ARTICLE.title}: authors' reply", "pages": "500"}, "nothing"),
        ({"title": f"{ARTICLE.title}: a study protocol", "pages": "500"}, "review"),
        ({"title": f"{ARTICLE.title}. Deel 2", "pages": "469–480"}, "nothing"),
        ({"title": f"{ARTICLE.title} II", "pages": "469–480"}, "nothing"),
        # A report on the same study.
        (
            {"kind": "techreport", "container": "", "volume": "", "number": "", "pages": ""},
            "review",
        ),
    ],
    ids=str,
)
def test_what_only_looks_like_the_article_is_not_merged(
    changes: dict[str, Any], expected: str
) -> None:
    assert verdict(ARTICLE, replace(ARTICLE, **changes)) == expected


@pytest.mark.parametrize(
    ("title", "other", "expected"),
    [
        ("Auckland Stroke Outcomes Study. Part 1", "Auckland Stroke Outcomes Study. Part 2", "n"),
        ("Ervaren discriminatie in Nederland", "Ervaren discriminatie in Nederland II", "n"),
        ("Evaluatie Wet inburgering, fase I", "Evaluatie Wet inburgering, fase 1", "same"),
        ("Ervaringen met de wet: tweede meting", "Ervaringen met de wet: derde meting", "n"),
        ("Ervaringen met de wet: tweede meting", "Ervaringen met de wet: 2e meting", "same"),
        (
            "Results of a 1,607 subject pivotal trial",
            "Results of a 1607 subject pivotal trial",
            "same",
        ),
        ("Monitor arbeidstoeleiding 2019", "Monitor arbeidstoeleiding 2020", "n"),
        ("Screening in men under forty years", "Screening in women under forty years", "review"),
        ("Effects of β-blockers on survival", "Effects of beta-blockers on survival", "same"),
        ("Behavioural outcomes in Malmö", "Behavioral outcomes in Malmo", "same"),
        ("Hypotension after early surgery", "Hypertension after early surgery", "review"),
        ("Evaluatie van wet B", "Evaluatie van wet C", "n"),
        ("Monitor inburgering A", "Monitor inburgering B", "n"),
        ("Samen leven in wijk C: een verkenning", "Samen leven in wijk D: een verkenning", "n"),
        ("Ervaringen met de wet: meting XI", "Ervaringen met de wet: meting XII", "n"),
        ("Screening for factor V deficiency", "Screening for factor X deficiency", "n"),
        ("Screening for hepatitis B1 in adults", "Screening for hepatitis C1 in adults", "n"),
        ("Samen leven in wijk C", "Samen leven in Wijk-C", "same"),
        ("Cohort of U.S. veterans with stroke", "Cohort of US veterans with stroke", "same"),
    ],
)
def test_numbers_and_words_in_titles_decide(title: str, other: str, expected: str) -> None:
    left = replace(ARTICLE, title=title, pages="", number="")
    right = replace(left, title=other)
    assert verdict(left, right) == ("nothing" if expected == "n" else expected)


def test_a_number_that_a_title_lost_is_no_other_part() -> None:
    """Nothing else stands on those pages; but a number that is another may be a slip or not."""
    part = replace(ARTICLE, title=f"{ARTICLE.title}. Deel 2")

    assert verdict(part, ARTICLE) == "same"
    assert verdict(part, replace(ARTICLE, title=f"{ARTICLE.title}. Deel 3")) == "review"
    assert verdict(part, replace(ARTICLE, pages="469–480")) == "nothing"


@pytest.mark.parametrize("title", ["Editorial", "Reply", "Abstracts", "Inleiding", "Jaarrapport"])
def test_a_title_that_names_no_work_needs_the_same_place(title: str) -> None:
    left = replace(ARTICLE, title=title)

    assert verdict(left, replace(left, pages="12–13")) == "nothing"
    assert verdict(left, replace(left, pages="", volume="", number="")) == "nothing"
    assert verdict(left, replace(left, authors=(Name("Odé", "Arend"),))) == "same"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        # Under its institute, under its acronym, and in another order.
        ({"authors": (Name("Sociaal en Cultureel Planbureau", institution=True),)}, "same"),
        ({"authors": (Name("SCP", institution=True),), "institution": ""}, "same"),
        ({"authors": people("Djundeva", "Huijnk", "Dagevos"), "institution": "SCP"}, "same"),
        ({"authors": people("Huijnk"), "others": True, "institution": ""}, "same"),
        # A year apart: of the persons yes, of an institute no.
        ({"year": 2020}, "same"),
        ({"year": 2020, "authors": (Name("SCP", institution=True),)}, "review"),
        ({"year": None}, "review"),
        ({"year": 2017}, "review"),
        # By others.
        ({"authors": people("Klaver", "Odé", "Witkamp"), "institution": "Regioplan"}, "review"),
        # Its title cut short, its summary, the letters that go with it.
        ({"title": "Met beleid van start"}, "review"),
        ({"title": f"{REPORT.title}. Samenvatting"}, "review"),
        ({"title": f"Kabinetsreactie {REPORT.title}"}, "review"),
        ({"title": f"Aanbiedingsbrief bij {REPORT.title}", "kind": "misc"}, "review"),
        ({"kind": "misc", "kamerstuk": "32 824, nr. 344"}, "review"),
        # Numbers in a series, and editions.
        ({"number": "2021-7"}, "same"),
        ({"fields": {"edition": "2"}}, "same"),
        ({"fields": {"edition": "2"}, "year": 2022}, "review"),
        ({"title": f"{REPORT.title} (2e herziene druk)", "year": 2022}, "review"),
        # The article on it.
        ({"kind": "article", "container": "Mens en Maatschappij", "volume": "96"}, "review"),
        ({"doi": "10.1000/scp.2021"}, "same"),
    ],
    ids=str,
)
def test_a_report_is_known_again_in_other_reference_lists(
    changes: dict[str, Any], expected: str
) -> None:
    assert verdict(REPORT, replace(REPORT, **changes)) == expected


def test_works_of_a_series_are_never_merged() -> None:
    monitor = replace(REPORT, title="Monitor gemeentelijk beleid arbeidstoeleiding statushouders")

    assert verdict(monitor, replace(monitor, year=2020)) == "nothing"
    assert verdict(monitor, replace(monitor, title=f"{monitor.title} 2020", year=2020)) == "nothing"
    assert verdict(monitor, replace(monitor, title=f"{monitor.title} 2021")) == "review"
    assert verdict(monitor, replace(monitor, authors=people("Dagevos", "Huijnk"))) == "same"

    working_paper = replace(REPORT, number="12")
    assert verdict(working_paper, replace(working_paper, number="13", year=2022)) == "nothing"
    assert verdict(working_paper, replace(working_paper, number="13")) == "review"

    short = replace(REPORT, title="Inburgering")
    assert verdict(short, short) == "same"
    assert verdict(short, replace(short, year=2020)) == "nothing"

    yearly = replace(REPORT, title="Jaarverslag 2021", authors=())
    assert verdict(yearly, replace(yearly, institution="SCP")) == "same"
    assert verdict(yearly, replace(yearly, institution="CBS")) == "nothing"


def test_a_parliamentary_paper_is_known_by_its_number() -> None:
    letter = replace(REPORT, kind="misc", title="Integratiebeleid", kamerstuk="32 824, nr. 357")

    other_title = replace(letter, title="Toezegging hoofdlijnendebat")
    assert verdict(letter, other_title) == "same"
    assert verdict(letter, replace(letter, kamerstuk="32 824, nr. 381")) == "nothing"
    assert verdict(letter, replace(letter, kamerstuk="32824 en 29544, nr. 357")) == "same"
    budget = replace(letter, kamerstuk="36 200 XV, nr. 2")
    assert verdict(budget, replace(budget, kamerstuk="36 200 VI, nr. 2")) == "nothing"


def test_an_identifier_is_believed_where_the_titles_do_not_contradict_it() -> None:
    with_doi = replace(ARTICLE, doi="10.5117/MEM2017.4.ODE")

    as_address = "https://doi.org/10.5117/mem2017.4.ode."
    bare = Source("", "", "misc", ARTICLE.title, year=2017, doi=as_address)
    assert verdict(with_doi, bare) == "same"
    other = replace(bare, title="Vluchtelingen en werk in Europese steden")
    assert verdict(with_doi, other) == "review"
    assert verdict(with_doi, replace(bare, title=f"Erratum: {ARTICLE.title}")) == "review"
    # Two of its own, and all else the same: the journal went to another publisher.
    assert verdict(with_doi, replace(with_doi, doi="10.1234/56")) == "same"
    assert verdict(with_doi, replace(with_doi, doi="10.1234/56", pages="")) == "review"


def test_chapters_under_the_doi_of_their_book_are_not_proposed() -> None:
    chapter = replace(ARTICLE, kind="incollection", doi="10.1000/book", volume="", number="")
    other = replace(chapter, title="Taal, onderwijs en de tweede generatie", pages="470–490")

    assert verdict(chapter, other) == "nothing"


def test_a_web_page_without_makers_is_known_by_its_address_or_a_long_title() -> None:
    page = Source("", "", "misc", "Oplegger jeugdwerkloosheid", year=2021)
    page = replace(page, url="https://open.overheid.nl/documenten/ronl-4711/pdf")
    other_address = replace(page, url="https://open.overheid.nl")

    assert verdict(
        page, replace(page, url="http://open.overheid.nl/documenten/ronl-4711/pdf/")
    ) == ("same")
    assert verdict(page, other_address) == "review"
    title = "Oplegger bij het plan Samen werk maken van de aanpak"
    assert verdict(replace(page, title=title), replace(other_address, title=title)) == "same"


def test_a_thesis_and_its_printed_abstract_are_one_where_the_author_is_named_in_full() -> None:
    thesis = replace(ARTICLE, title="Rooting in new soil: early integration of refugees")
    thesis = replace(thesis, kind="phdthesis", authors=(Name("Damen", "Roxy Elisabeth"),))
    thesis = replace(thesis, container="", volume="", number="", pages="")
    printed = replace(
        thesis, container="Dissertation Abstracts International", volume="79", year=2018
    )

    assert verdict(thesis, printed) == "same"
    assert verdict(thesis, replace(printed, authors=people("Damen"))) == "review"
    assert verdict(thesis, replace(printed, year=2023)) == "review"
    assert verdict(thesis, replace(printed, authors=people("Jansen"))) == "nothing"


@pytest.mark.parametrize(
    ("base", "first", "poor", "second"),
    [
        (REPORT, {"doi": "10.1000/1"}, {}, {"doi": "10.1000/2"}),
        (REPORT, {"number": "12"}, {}, {"number": "13"}),
        (REPORT, {"fields": {"edition": "1"}}, {}, {"fields": {"edition": "2"}}),
        (REPORT, {"year": 2020}, {}, {"year": 2022}),
        (
            replace(REPORT, kind="misc", kamerstuk="32 824, nr. 344"),
            {},
            {"title": f"Aanbiding rapport {REPORT.title}"},
            {"title": f"Aanbieding rapport {REPORT.title}"},
        ),
        (REPORT, {}, {"kind": "misc"}, {"kind": "article", "container": "Sprank"}),
        (
            ARTICLE,
            {"title": f"{ARTICLE.title}. Deel 2"},
            {},
            {"title": f"{ARTICLE.title}. Deel 3"},
        ),
        (
            replace(ARTICLE, pages="447"),
            {"title": f"{ARTICLE.title}: uitkomsten voor Syrische jongeren in grote steden"},
            {},
            {"title": f"{ARTICLE.title}: de werkgevers en hun ervaringen met begeleiding"},
        ),
        (
            replace(ARTICLE, pages=""),
            {},
            {"authors": ()},
            {"authors": people("Klaver", "Witkamp")},
        ),
        (
            ARTICLE,
            {},
            {"container": "", "volume": "", "number": "", "pages": ""},
            {"container": "Sprank", "volume": "", "number": "", "pages": ""},
        ),
        (
            ARTICLE,
            {},
            {"volume": "", "number": "", "pages": ""},
            {"volume": "93", "number": "", "pages": "1–20"},
        ),
    ],
    ids=str,
)
def test_a_group_does_not_chain_through_what_contradicts(
    base: Source, first: dict[str, Any], poor: dict[str, Any], second: dict[str, Any]
) -> None:
    """A record with little in it fits two works that cannot be one."""
    one, little, other = (
        replace(base, citekey=citekey, **changes)
        for citekey, changes in (("first", first), ("poor", poor), ("second", second))
    )
    assert verdict(one, little) == verdict(little, other) == "same"

    found = find_duplicates([one, little, other])

    (group,) = found.groups
    assert len(group) == 2
    assert little in group
    refused = [pair for pair in found.pairs if pair.note]
    assert [pair.same for pair in refused] == [False]
    assert "cannot be" in refused[0].because[-1]


def test_what_is_the_same_as_one_record_is_one_group() -> None:
    """Each list cuts the title off elsewhere."""
    whole = replace(ARTICLE, citekey="whole")
    short = replace(ARTICLE, citekey="short", title="Statushouders aan het werk", authors=())
    typed = replace(ARTICLE, citekey="typed", title=ARTICLE.title.replace("werk", "wrek"))

    found = find_duplicates([whole, short, typed])

    assert [len(group) for group in found.groups] == [3]
    assert [pair.same for pair in found.pairs] == [True, True, True]
    assert found.pairs[0].because[0] == "one title is part of the other"


def test_papers_of_the_other_house_are_told_apart_by_their_letters() -> None:
    paper = replace(REPORT, kind="misc", institution="", kamerstuk="35 300, A")

    assert verdict(paper, replace(paper, kamerstuk="35300 A")) != "nothing"
    assert verdict(paper, replace(paper, kamerstuk="35300, A", title="Brief")) == "same"
    assert verdict(paper, replace(paper, kamerstuk="35 300, B")) == "nothing"


@pytest.mark.parametrize("kind", ["techreport", "article"])
def test_another_letter_keeps_two_works_apart_whatever_else_agrees(kind: str) -> None:
    left = replace(ARTICLE if kind == "article" else REPORT, title="Evaluatie van wet B in steden")
    right = replace(left, title="Evaluatie van wet C in steden")

    assert verdict(left, right) == ("review" if kind == "article" else "nothing")
    assert verdict(replace(left, doi="10.1000/1"), replace(right, doi="10.1000/1")) == "review"


LONG, BRIEF, BARE = REPORT.title, "Inburgering in beeld", "Inburgering"


@pytest.mark.parametrize("family", ["Dal", "Van", "Li", "Ten", "Le", "De", "O", "Ben", "Della"])
def test_a_surname_that_others_have_before_theirs_is_a_surname(family: str) -> None:
    mine = replace(REPORT, authors=people(family), institution="")

    for title in (LONG, BRIEF, BARE):
        record = replace(mine, title=title)
        assert verdict(record, record) == "same"
        assert verdict(record, replace(record, authors=people("Klaver"))) != "same"
    assert verdict(mine, replace(mine, number="7")) == "same"
    assert verdict(replace(mine, number="8"), replace(mine, number="7")) == "review"


def test_a_short_surname_goes_with_its_initials_or_its_first_name() -> None:
    initials = replace(REPORT, title=BRIEF, authors=(Name("Li", "W."),), institution="")

    assert verdict(initials, replace(initials, authors=(Name("Li", "Wei"),))) == "same"
    garbled = replace(initials, authors=(Name("de", "Vries"),))
    assert verdict(garbled, replace(garbled, authors=(Name("de", "Jong"),))) == "nothing"
    with_prefix = replace(initials, authors=(Name("Dal", "J.", prefix="van"), Name("Braak", "P.")))
    assert verdict(with_prefix, replace(with_prefix, authors=people("Dal"))) == "same"


@pytest.mark.parametrize(
    ("title", "kind", "expected"),
    [
        (LONG, "techreport", "same"),
        (BRIEF, "techreport", "review"),
        (BARE, "misc", "review"),
        ("Jaarrapport", "techreport", "review"),
    ],
)
def test_two_records_that_name_nobody_are_shown_where_all_else_is_the_same(
    title: str, kind: str, expected: str
) -> None:
    record = replace(REPORT, title=title, kind=kind, authors=(), institution="")

    assert verdict(record, record) == expected
    assert verdict(replace(record, number="8"), replace(record, number="9")) == "nothing"
    assert verdict(record, replace(record, year=2015)) == "nothing"


def test_an_article_without_authors_is_shown_where_its_journal_and_year_are_the_same() -> None:
    record = replace(ARTICLE, title=BARE, authors=(), volume="", number="", pages="")

    assert verdict(record, record) == "review"
    assert verdict(record, replace(record, container="Sprank")) == "nothing"
    assert verdict(replace(record, volume="92"), replace(record, volume="93")) == "nothing"


@pytest.mark.parametrize("title", [LONG, BRIEF, BARE])
def test_a_report_under_persons_and_under_an_institute_is_shown(title: str) -> None:
    persons = replace(REPORT, title=title, authors=people("Klaver", "Odé"), institution="")
    institute = replace(persons, authors=(Name("Regioplan", institution=True),))

    assert verdict(persons, institute) == "review"
    assert verdict(persons, replace(institute, year=2016)) == "nothing"


@pytest.mark.parametrize("body", ["SCP", "Sociaal en Cultureel Planbureau"])
def test_a_report_of_which_one_list_has_no_subtitle_is_shown(body: str) -> None:
    """A year in the subtitle is that of a survey or a law, and makes it no other work."""
    whole = replace(
        REPORT,
        title="Gevestigd, maar niet thuis. Eerste bevindingen uit de Survey migranten (SIM2020)",
        institution="Sociaal en Cultureel Planbureau",
        year=2022,
    )
    short = replace(whole, title="Gevestigd, maar niet thuis", institution="")
    assert verdict(whole, replace(short, authors=(Name(body, institution=True),))) == "review"

    audit = replace(
        whole,
        title="Inburgering. Eerste resultaten van de Wet inburgering 2013",
        authors=people("Antenbrink"),
        institution="Algemene Rekenkamer",
    )
    brief = replace(audit, title="Inburgering: eerste resultaten", institution="")
    brief = replace(brief, authors=(Name("Algemene Rekenkamer", institution=True),))
    assert verdict(audit, brief) == "review"
    assert verdict(audit, replace(brief, title="Inburgering: eerste resultaten. Deel 2")) == (
        "nothing"
    )
    assert verdict(audit, replace(brief, title="Inburgering: tweede resultaten")) == "nothing"
    assert verdict(brief, replace(brief, title=f"{brief.title}: meting 2020")) == "nothing"


MINISTRY: dict[str, Any] = {
    "kind": "misc",
    "authors": (Name("Ministerie van SZW", institution=True),),
    "institution": "",
}


@pytest.mark.parametrize(
    "title",
    [
        "Kamerbrief over {}",
        "Kamerbrief over het rapport {}",
        "Aanbieding rapport {}",
        "Aanbieding van het SCP-rapport ‘{}’ aan de Kamer",
        "Beleidsreactie op {}",
        "Beleidsreactie op het SCP-rapport ‘{}’ en vervolg",
        "Brief van de minister over het rapport {}",
        "{}: kabinetsreactie",
        "Government response to {}",
    ],
)
@pytest.mark.parametrize(
    "changes",
    [{}, MINISTRY, MINISTRY | {"year": 2022}, MINISTRY | {"kamerstuk": "32 824, nr. 344"}],
    ids=str,
)
def test_a_letter_about_a_report_is_shown_as_such(title: str, changes: dict[str, Any]) -> None:
    letter = replace(REPORT, citekey="letter", title=title.format(REPORT.title), **changes)

    (pair,) = find_duplicates([replace(REPORT, citekey="report"), letter]).pairs

    assert not pair.same
    assert "one is a letter about the other" in pair.because


def test_a_letter_is_no_other_than_itself_and_goes_with_its_own_report_only() -> None:
    letter = replace(REPORT, title=f"Kamerbrief over {REPORT.title}", **MINISTRY)

    assert verdict(letter, letter) == "same"
    assert verdict(letter, replace(REPORT, title=BRIEF)) == "nothing"
    assert verdict(letter, replace(REPORT, year=2015)) == "nothing"
    # In a journal it is one article about another.
    assert verdict(ARTICLE, replace(ARTICLE, title=f"Reactie op {ARTICLE.title}", pages="500")) == (
        "nothing"
    )
    stammered = replace(letter, title="Brief aan brief aan brief aan brief aan")
    assert verdict(stammered, stammered) == "same"
    # The letter that brings a report to parliament has the number under which both are found.
    sent, brought = (replace(one, kamerstuk="32 824, nr. 344") for one in (letter, REPORT))
    assert verdict(sent, brought) == "review"
    assert verdict(sent, replace(brought, kamerstuk="32 824, nr. 12")) == "nothing"
