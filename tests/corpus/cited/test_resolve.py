"""A citation leads to its source in spite of slips, and to none where that is not sure."""

import pytest

from citing import BIBLIOGRAPHY, cited, sources_in
from staven.corpus.cited.scale import SURE
from staven.corpus.cited.text import abbreviations_in, citations_in
from staven.corpus.cited.works import Bibliography

INSPECTORATE = Bibliography(
    sources_in("@book{inspectie2019, author={{Inspectie Werk}}, year={2019}, title={Ontzorgen}}")
)


@pytest.mark.parametrize(
    ("text", "citekey"),
    [
        ("(Walz et al., 2021)", "walz2021evaluatie"),
        ("(Waltz, Witkamp en de Ruig, 2021)", "walz2021evaluatie"),  # another spelling
        ("(Witkamp, Walz & De Ruig, 2021)", "walz2021evaluatie"),  # another order
        ("(Walz, 2021)", "walz2021evaluatie"),  # the others are not named
        ("Hujink en Andriessen (2016)", "huijnk2016zicht"),  # letters exchanged
        ("Huijnk e.a. (2017)", "huijnk2016zicht"),  # a year off
        ("Scholten et al. (2017)", "scholten2018policy"),
        ("(Card, Kluge & Weber, 2015)", "card2018works"),  # three names make up for the year
        ("Van der Linden en Dagevos (2022)", "linden2022vijf"),
        ("Dagevos & Van der Linden (2022)", "linden2022vijf"),  # the year says which of two
        ("Linden & Dagevos (2022)", "linden2022vijf"),  # without its prefix
        ("(CBS, 2018)", "cbs2018jaar"),  # the bibliography writes it out
        ("(Centraal Bureau voor de Statistiek, 2018)", "cbs2018jaar"),
        ("(CBS, 2020b)", "cbs2020b"),
        ("(CPB/SCP, 2020)", "jongen2020kansrijk"),  # persons cited by their institutions
        ("(SCP & CPB, 2020)", "jongen2020kansrijk"),
        ("(KIS, 2018)", "enden2018werkt"),
        ("Risbo (2023)", "risbo2023recht"),
        ("Het Risbo-rapport (2023)", "risbo2023recht"),
        ("het ministerie van SZW (2023)", "szw2023agenda"),
        ("(ministerie van Sociale Zaken en Werkgelegenheid, 2022)", "szw2022plan"),
        ("(SZW, 2022)", "szw2022plan"),
        ("Li & Zhao (2012)", "li2012ties"),
        ("(TK 2017-2018 29 544 nr. 821)", "tk29544nr821"),
        ("(TK 2018-2019, 29 544, nr. 821)", "tk29544nr821"),  # the next session
        ("(TK 2013-2014, 25883, nr. 523)", "tk29544nr523"),  # its second dossier
        ("35 394 nr. 35", "tk35394nr35"),
        ("Kamerstuk 35394-35", "tk35394nr35"),
        ("(Kennisplatform Integratie en Samenleving [KIS], 2018)", "enden2018werkt"),
        ("het Centraal Bureau voor de Statistiek [CBS] (2018)", "cbs2018jaar"),
        ("In het rapport *Integratie in zicht* (2016) staat", "huijnk2016zicht"),
        ("In het Jaarrapport Integratie 2018 staat", "cbs2018jaar"),
        ("In de kamerbrief van 16 mei 2014 staat", "tk29544nr523"),
        ("In de handreiking Vijf jaar in de stad staat", "linden2022vijf"),
        ("Volgens *Recht doen aan integratie* (Risbo, 2023)", "risbo2023recht"),
    ],
)
def test_a_slip_does_not_hide_the_source(text: str, citekey: str) -> None:
    assert [key for _surface, key in cited(text)] == [citekey]


@pytest.mark.parametrize(
    "text",
    [
        "(Bakker, 2020)",
        "(Waltman et al., 2021)",
        "(Smit, 2012)",
        "(Walz et al., 2012)",  # years away
        "(Walz & Bakker, 2021)",  # one of two names
        "(Dagevos, 2022)",  # the second author alone
        "(CBS, 2020)",  # two works, and no letter
        "(SCP, 2019)",  # an institution publishes every year
        "(SZW, 2021)",
        "(TK 2017-2018 29 544 nr. 822)",
        "(TK 2020-2021, 29 544, nr. 821)",  # another session altogether
        "Risbo (2023), *Een heel ander rapport over wonen*, Rotterdam",
        "Bron: CBS, eigen bewerking",
    ],
)
def test_what_is_not_sure_gets_no_source(text: str) -> None:
    ((_surface, citekey),) = cited(text)

    assert citekey is None


def test_who_is_not_sure_names_the_works_that_may_be_meant() -> None:
    (found,) = citations_in("(CBS, 2020)", BIBLIOGRAPHY)
    (resolved,) = found.resolved

    assert set(resolved.candidates[:2]) == {"cbs2020a", "cbs2020b"}
    assert 0 < resolved.score < SURE


def test_the_words_before_a_citation_say_which_of_two_works_is_meant() -> None:
    assert cited("De cijfers over armoede en uitsluiting (CBS, 2020) dalen.") == [
        ("CBS, 2020", "cbs2020a")
    ]
    assert cited("Over de welvaart in Nederland schrijft het CBS (2020) veel.") == [
        ("CBS (2020)", "cbs2020b")
    ]


def test_the_order_of_the_authors_says_which_of_two_works_is_meant() -> None:
    bibliography = Bibliography(
        sources_in(
            "@book{ab, author={Adams, A. and Bakker, B.}, year={2020}, title={Over wonen}}"
            "@book{ba, author={Bakker, B. and Adams, A.}, year={2020}, title={Werk en inkomen}}"
        )
    )

    assert cited("Bakker & Adams (2020)", bibliography) == [("Bakker & Adams (2020)", "ba")]
    assert cited("Adams & Bakker (2020)", bibliography) == [("Adams & Bakker (2020)", "ab")]


def test_an_abbreviation_and_a_year_is_a_citation_only_if_the_work_is_known() -> None:
    assert cited("dit geldt (RPE 2022)") == []
    assert cited("dit geldt (CBS 2018)") == [("CBS 2018", "cbs2018jaar")]


def test_the_text_itself_explains_its_abbreviations() -> None:
    text = "Het Landelijk Bureau voor Wijkwerk (LBW) is opgeheven. (LBW, 2014)"
    bibliography = Bibliography(
        sources_in("@book{wijk, author={{Landelijk Bureau voor Wijkwerk}}, year={2014}, title={X}}")
    )

    assert abbreviations_in(text) == {"LBW": "Landelijk Bureau voor Wijkwerk"}
    assert cited(text, bibliography) == [("LBW, 2014", "wijk")]


def test_an_abbreviation_in_square_brackets_is_learnt_in_both_directions() -> None:
    bibliography = Bibliography(sources_in("@book{cpb, author={{CPB}}, year={2014}, title={X}}"))
    text = "Centraal Planbureau [CPB] (2014); later Centraal Planbureau (2014) en (CPB, 2014)"

    assert abbreviations_in(text) == {"CPB": "Centraal Planbureau"}
    assert [key for _surface, key in cited(text, bibliography)] == ["cpb"] * 3


@pytest.mark.parametrize(
    "field",
    [
        "note={Kamerstuk 29 544, nr. 821}",
        "number={29 544, nr. 821}",
        "howpublished={Kamerstuk}, number={29544-821}",
        "howpublished={Kamerstukken II 2017/18, 29 544, nr. 821}",
        "url={https://zoek.officielebekendmakingen.nl/kst-29544-821.html}",
    ],
)
def test_a_parliamentary_number_in_any_field_is_that_of_the_record(field: str) -> None:
    record = f"@misc{{brief, author={{Bakker, B.}}, year={{2018}}, title={{Brief}}, {field}}}"

    assert cited("(TK 2017-2018, 29 544, nr. 821)", Bibliography(sources_in(record))) == [
        ("TK 2017-2018, 29 544, nr. 821", "brief")
    ]


def test_a_parliamentary_number_in_a_title_is_its_own_unless_it_speaks_of_another() -> None:
    def found(title: str, note: str = "") -> str | None:
        record = f"@misc{{brief, year={{2018}}, title={{{title}}}, note={{{note}}}}}"
        ((_surface, key),) = cited("Kamerstuk 29544, nr. 821", Bibliography(sources_in(record)))
        return key

    assert found("Brief over werk (Kamerstuk 29 544, nr. 821)") == "brief"
    assert found("Uitvoering van de motie over werk (Kamerstuk 29 544, nr. 821)") is None
    assert found("Een rapport", "Bijlage bij Kamerstuk 29 544, nr. 821") is None


def test_another_volume_of_a_series_is_not_the_one_in_the_bibliography() -> None:
    bibliography = Bibliography(
        sources_in("@book{j18, author={{CBS}}, year={2018}, title={Jaarrapport Integratie 2018}}")
    )

    assert [key for _surface, key in cited("het Jaarrapport Integratie 2018", bibliography)] == [
        "j18"
    ]
    assert [key for _surface, key in cited("het Jaarrapport Integratie 2019", bibliography)] == [
        None
    ]


def test_either_record_of_a_work_that_stands_twice_is_right_and_the_nearest_year_is_best() -> None:
    bibliography = Bibliography(
        sources_in(
            "@book{blom2017, author={Blom, M. and others}, year={2017}, title={Inburgering nu}}"
            "@book{blom2018, author={Blom, M. and Bakker, L.}, year={2018}, title={Inburgering nu}}"
        )
    )

    assert cited("(Blom e.a., 2017)", bibliography) == [("Blom e.a., 2017", "blom2017")]
    assert cited("(Blom & Bakker, 2018)", bibliography) == [("Blom & Bakker, 2018", "blom2018")]


def test_a_van_of_the_sentence_is_no_part_of_the_citation() -> None:
    assert cited("uit onderzoek van Walz e.a. (2021) en van Van der Linden e.a. (2022)") == [
        ("Walz e.a. (2021)", "walz2021evaluatie"),
        ("Van der Linden e.a. (2022)", "linden2022vijf"),
    ]
    assert cited("zoals de Inspectie Werk (2019) stelt", INSPECTORATE) == [
        ("Inspectie Werk (2019)", "inspectie2019")
    ]


def test_a_title_beside_its_author_is_not_counted_twice() -> None:
    text = (
        "In *Kansrijk beleid op de arbeidsmarkt* (CPB/SCP, 2020); het rapport Vijf jaar in de stad"
    )

    assert cited(text) == [
        ("CPB/SCP, 2020", "jongen2020kansrijk"),
        ("Vijf jaar in de stad", "linden2022vijf"),
    ]


def test_a_surname_in_another_script_is_a_surname() -> None:
    """Where it was lost, its bearer was taken for an institution, and never found by name."""
    bibliography = Bibliography(
        sources_in("@book{iv, author={Иванов, И.}, year={2019}, title={Жизнь в городе}}")
    )
    (found,) = citations_in("Dat blijkt (Иванов, 2019).", bibliography)

    assert found.resolved[0].citekey == "iv"
