"""The number of a parliamentary paper, out of what records and official addresses have."""

import pytest

from staven.corpus.kamerstuk import Kamerstuk, kamerstuk_in_address, kamerstuk_of


@pytest.mark.parametrize(
    ("written", "dossiers", "number"),
    [
        ("29 544, nr. 674", ["29544"], "674"),
        ("29544 nr 674", ["29544"], "674"),
        ("29 544, Nr. 674", ["29544"], "674"),
        ("Kamerstuk nr. 29544, nr. 674", ["29544"], "674"),
        ("Kamerstuk 29.544, nummer 674", ["29544"], "674"),
        ("TK 2015-2016, 29 544, nr. 674", ["29544"], "674"),
        ("29 544 en 25 883, nr. 523", ["29544", "25883"], "523"),
        ("36 200 XV, nr. 2", ["36200XV"], "2"),
        ("36200-VI, nr. 007", ["36200VI"], "7"),
        ("35 300, A", ["35300"], "a"),
        ("29 544", ["29544"], ""),
    ],
)
def test_dossiers_and_number_are_told_apart(written: str, dossiers: list[str], number: str) -> None:
    assert kamerstuk_of(written) == Kamerstuk(tuple(dossiers), number)


@pytest.mark.parametrize("written", ["", "nr. 674", "Stcrt. 2019, 12", "Handelingen 123456"])
def test_without_a_dossier_there_is_no_paper(written: str) -> None:
    assert kamerstuk_of(written) is None


def test_an_official_address_names_the_paper_too() -> None:
    site = "https://zoek.officielebekendmakingen.nl"

    assert kamerstuk_in_address(f"{site}/kst-29544-674.html") == kamerstuk_of("29 544, nr. 674")
    assert kamerstuk_in_address(f"{site}/kst-33750-XV-35.html") == kamerstuk_of("33 750 XV, nr. 35")
    assert kamerstuk_in_address(f"{site}/stcrt-2019-12.html") is None


def test_names_of_files_leave_the_chapter_of_a_budget_out() -> None:
    paper = kamerstuk_of("36 200 XV en 29 544, nr. 2")

    assert paper is not None
    assert paper.plain_dossiers == ("36200", "29544")
