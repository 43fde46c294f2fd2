"""Numbers of parliamentary papers, in the spellings of reference lists."""

import pytest

from staven.corpus.references.papers import (
    PrintedPaper,
    paper_in_address,
    same_paper,
    without_paper,
)
from staven.corpus.references.records import reference_of


@pytest.mark.parametrize(
    ("printed", "number", "session"),
    [
        ("[TK 2015-2016 29 544 nr. 674]", "29 544, nr. 674", "2015-2016"),
        ("[TK 2013-2014 29 544 25 883 nr.523]", "29 544 en 25 883, nr. 523", "2013-2014"),
        ("[TK 2022-2023 35341 32 175 nr. 17]", "35 341 en 32 175, nr. 17", "2022-2023"),
        ("[TK 32 824 nr. 381]", "32 824, nr. 381", ""),
        ("[TK 2021-2022 29 754 Nr. 647]", "29 754, nr. 647", "2021-2022"),
        ("Kamerstuk 29544, nr. 12", "29 544, nr. 12", ""),
        ("(Kamerstuk 32824-223)", "32 824, nr. 223", ""),
        ("Kamerstukken II 2019/20, 35 570 XV, nr. 2", "35 570 XV, nr. 2", "2019/20"),
        ("TK, vergaderjaar 2019–2020, 29 544, nr. 674", "29 544, nr. 674", "2019-2020"),
        ("Tweede Kamer der Staten-Generaal, Kamerstuk 30 950, nr. 250", "30 950, nr. 250", ""),
        ("(2012-2013, 33 400 nr. 4)", "33 400, nr. 4", "2012-2013"),
    ],
)
def test_a_number_is_read_in_any_spelling(printed: str, number: str, session: str) -> None:
    rest, paper = without_paper(f"Titel {printed}. Slot")

    assert paper is not None
    assert (paper.number, paper.session) == (number, session)
    assert rest == "Titel. Slot"


def test_papers_of_the_other_house_have_letters() -> None:
    _rest, paper = without_paper("Eerste Kamer, vergaderjaar 2019-2020, 35 300, A.")

    assert paper == PrintedPaper("35 300, A", "2019-2020")


@pytest.mark.parametrize(
    "text", ["In 2013-2014 kwamen 12 345 mensen", "Tweede Kamer (2020). Titel"]
)
def test_other_numbers_are_no_paper(text: str) -> None:
    assert without_paper(text) == (text, None)


def test_the_address_checks_the_printed_number() -> None:
    entry = "Asser, L. (2015). Buurtbeleid. [TK 2015-2016 29 544 nr. 674]. Geraadpleegd van <{}>"
    right = reference_of(entry.format("https://zoek.officielebekendmakingen.nl/kst-29544-674.html"))
    wrong = reference_of(entry.format("https://zoek.officielebekendmakingen.nl/kst-29544-647.html"))

    assert (right.source.kamerstuk, right.conflict) == ("29 544, nr. 674", "")
    assert (wrong.source.kamerstuk, wrong.conflict) == ("29 544, nr. 674", "29 544, nr. 647")
    assert right.source.title == "Buurtbeleid"
    assert right.source.fields == {"howpublished": "Kamerstuk", "session": "2015-2016"}


def test_a_number_may_stand_in_the_address_alone() -> None:
    found = reference_of("Kent, B. van (2022). Wijziging. https://x.example/kst-33750-XV-35.html")

    assert found.source.kamerstuk == "33 750 XV, nr. 35"


def test_one_paper_may_name_more_dossiers_than_its_address() -> None:
    _rest, printed = without_paper("[TK 2013-2014 29 544 25 883 nr.523]")
    linked = paper_in_address("kst-25883-523.html")

    assert printed is not None
    assert linked is not None
    assert same_paper(printed, linked)
