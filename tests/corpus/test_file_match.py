"""Files that find their source by what they are called and what stands on their first pages."""

import pytest

from labelled_files import SENTENCES, labelled_files, sources_of_bijlage_1
from staven.corpus.file_match.clues import FileClues, papers_of
from staven.corpus.file_match.match import FileMatch, match_file, match_files, shelf
from staven.corpus.source import Name, Source

BUURT = Source(
    "g1",
    "jansen2019buurt",
    "techreport",
    "Buurthuizen en hun bezoekers: een verkenning in tien wijken",
    authors=(Name("Jansen", "A."), Name("Vries", "B.", prefix="de")),
    year=2019,
    institution="Bureau Wijk",
    doi="10.1186/s13012-017-0689-2",
)
MONITOR_2019 = Source(
    "g2", "wit2019monitor", "techreport", "Monitor wijkgericht werken in gemeenten", (Name("Wit"),),
    year=2019,
)  # fmt: skip
MONITOR_2021 = Source(
    "g3", "wit2021monitor", "techreport", "Monitor wijkgericht werken in gemeenten", (Name("Wit"),),
    year=2021,
)  # fmt: skip
SHORT = Source("g4", "dam2015wijk", "book", "De wijk", (Name("Dam", prefix="van"),), year=2015)
PAPER = Source(
    "g5", "tk29544nr674", "misc", "Arbeidsmarktbeleid", year=2015, kamerstuk="29 544, nr. 674"
)  # fmt: skip
DISCRIMINATIE = Source(
    "g6", "blok2014ervaren", "techreport", "Ongelijkheid in de buurten en wijken", (Name("Blok"),),
    year=2014,
)  # fmt: skip
DISCRIMINATIE_2 = Source(
    "g7", "blok2020ervaren", "techreport", "Ongelijkheid in de buurten en wijken II",
    (Name("Blok"),), year=2020,
)  # fmt: skip
SHELF = shelf(
    [BUURT, MONITOR_2019, MONITOR_2021, SHORT, PAPER, DISCRIMINATIE, DISCRIMINATIE_2]
)  # fmt: skip
BODY = " ".join(SENTENCES)


def match(name: str, opening: str = "") -> FileMatch:
    return match_file(FileClues(name, opening), SHELF)


@pytest.mark.parametrize(
    ("name", "opening", "citekey"),
    [
        ("jansen2019buurt.pdf", "", "jansen2019buurt"),
        ("Jansen2019buurt_def (1).pdf", "", "jansen2019buurt"),
        ("10.1186_s13012-017-0689-2.pdf", "", "jansen2019buurt"),
        ("1-s2.0-main.pdf", "doi:10.1186/s13012-017-0689-2.\nBuurthuizen en hun bezoekers: een \
verkenning in tien wijken", "jansen2019buurt"),
        ("Jansen en de Vries - 2019 - Buurthuizen en hun bezoekers een verken.pdf", "",
         "jansen2019buurt"),
        ("rapport_def_v3.pdf", f"BUURTHUIZEN EN HUN\nBEZOE-\nKERS\nEen verkenning in tien wijken\n\
{BODY}", "jansen2019buurt"),
        ("Wit e.a. - 2021 - Monitor wijkgericht werken in gem.pdf", "", "wit2021monitor"),
        ("scan.pdf", f"A. Jansen\nBuurthulzen en hun bezoekers: een verkenmng in tien wijken\n\
{BODY}", "jansen2019buurt"),
        ("scan.pdf", f"Buurthuizen en hun bezoekers: een verkenning in tien wijken\n\
{BODY} Eerder verscheen Ongelijkheid in de buurten en wijken.", "jansen2019buurt"),
        ("kst-29544-674.pdf", "", "tk29544nr674"),
        ("kst-29544-674.html", "", "tk29544nr674"),
        ("brief.pdf", "Tweede Kamer der Staten-Generaal\n\n29 544 Arbeidsmarktbeleid\n\nNr. 674 \
BRIEF VAN DE MINISTER\n", "tk29544nr674"),
        ("monitor.pdf", f"Monitor wijkgericht werken in gemeenten\nmaart 2021\n{BODY}",
         "wit2021monitor"),
        ("Monitor wijkgericht werken in gemeenten 2019.pdf", "", "wit2019monitor"),
        ("blok.pdf", f"Ongelijkheid in de buurten en wijken II\nBlok\n{BODY}", "blok2020ervaren"),
        ("blok.pdf", f"Ongelijkheid in de buurten en wijken\nBlok, 2014\n{BODY}",
         "blok2014ervaren"),
        ("vanDam2015.pdf", f"De wijk\nVan Dam\n{BODY}", "dam2015wijk"),
    ],
)  # fmt: skip
def test_a_file_that_says_what_it_is_goes_to_its_source(
    name: str, opening: str, citekey: str
) -> None:
    found = match(name, opening)

    assert (found.citekey, found.sure) == (citekey, True), found.because
    assert found.score >= 0.8
    assert found.because


@pytest.mark.parametrize(
    ("name", "opening", "why"),
    [
        ("monitor.pdf", "Monitor wijkgericht werken in gemeenten\n", "fits as well"),
        ("monitor.pdf", "Monitor wijkgericht werken in gemeenten\n2019\nZie ook 2021", "fits as"),
        ("monitor-2023.pdf", "Monitor wijkgericht werken in gemeenten\n", "another year"),
        ("wijk.pdf", "De wijk\nUitgave van de gemeente", ""),
        ("Jansen 2019.pdf", "", ""),
        ("jansen2019buurt bijlagen.pdf", "", "something about a work"),
        ("kst-29544-674-b2.pdf", "", "something about a work"),
        ("stuk.pdf", "Geachte voorzitter, hierbij bied ik u aan: Buurthuizen en hun bezoekers: \
een verkenning in tien wijken, 2019", "a letter, an annex or a review"),
        ("x.pdf", f"{BODY * 2} Zie Buurthuizen en hun bezoekers: een verkenning in tien \
wijken (Jansen, 2019)", "far from the beginning"),
        ("jansen2019buurt en wit2019monitor.pdf", "", "fits as well"),
        ("jansen2019buurt.pdf", "Monitor wijkgericht werken in gemeenten\nWit, 2019", "fits as"),
        ("verslag.pdf", "Een verslag van iets anders, 2019", ""),
        ("", "", ""),
    ],
)  # fmt: skip
def test_what_is_in_doubt_is_never_sure(name: str, opening: str, why: str) -> None:
    found = match(name, opening)

    assert not found.sure, found
    assert why in found.because


def test_a_doi_that_is_only_cited_is_no_proof() -> None:
    found = match("x.pdf", "Een heel ander stuk. Vergelijk doi.org/10.1186/s13012-017-0689-2.")

    assert not found.sure


def test_two_files_that_claim_one_source_are_both_shown() -> None:
    files = [FileClues(name, "") for name in ("jansen2019buurt.pdf", "jansen2019buurt (1).pdf")]

    first, second = match_files(files, SHELF)

    assert (first.sure, second.sure) == (False, False)
    assert "but jansen2019buurt (1).pdf fits this source as well" in first.because
    assert "but jansen2019buurt.pdf fits this source as well" in second.because
    assert match_files(files[:1], SHELF)[0].sure


def test_a_parliamentary_paper_is_known_by_each_of_its_dossiers() -> None:
    both = Source("g", "k", "misc", "x", kamerstuk="29 544 en 25 883, nr. 523")

    assert papers_of(both) == {("29544", "523"), ("25883", "523")}
    assert papers_of(BUURT) == frozenset()


@pytest.mark.parametrize("seed", [13, 14, 15, 16])
def test_in_a_folder_of_all_habits_what_is_sure_is_right(seed: int) -> None:
    """Of 402 files of Bijlage 1 and 72 that are of none: no sure match is wrong, and most are sure.

    Some can never be: a scan called rapport_def_v3.pdf, or a work that the list has twice.
    """
    on = shelf(sources_of_bijlage_1())
    sure = found = known = 0
    wrong = []
    for file in labelled_files(seed):
        proposed = match_file(FileClues(file.name, file.opening), on)
        known += file.citekey is not None
        if proposed.sure and proposed.citekey != file.citekey:
            wrong.append((file.name, file.citekey, proposed))
        sure += proposed.sure
        found += file.citekey in proposed.candidates

    assert wrong == []
    assert sure / known >= 0.85, "recall of what is attached without a look"
    assert found / known >= 0.93, "recall of what is shown"
