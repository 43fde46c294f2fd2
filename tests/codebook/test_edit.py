"""Changes of a codebook, without a project: what fits is done, what does not is told."""

from dataclasses import replace

import pytest

from staven.codebook.code import Code, Codebook, Kind, Wording, Wordings
from staven.codebook.edit import (
    changed_code,
    holders_for,
    minted_id,
    moved,
    reworded,
    with_code,
    without,
)
from staven.codebook.merge import merged, split_off
from staven.errors import StavenError

WIJK = Code("wijk", Kind.POLICY_LINE, Wording("Wijk"))
SOCIAAL = Code("sociaal", Kind.THEME, Wording("Sociaal"), "wijk")
TREFFEN = Code("treffen", Kind.MECHANISM, Wording("Treffen", "Meeting"), "sociaal")
STAD = Code("stad", Kind.POLICY_LINE, Wording("Stad"))
GELD = Code("geld", Kind.MECHANISM, Wording("Geld", "Money"), "stad", brings=("rust",))
RUST = Code("rust", Kind.OUTCOME, Wording("Rust"), "stad")
HUIS = Code("huis", Kind.INSTRUMENT, Wording("Huis"), "wijk", serves=("treffen", "geld"))
ZAAL = Code("zaal", Kind.INSTRUMENT, Wording("Zaal"), "huis")
BOOK = Codebook(
    "proef", "1", Wording("Proef"), (WIJK, SOCIAAL, TREFFEN, HUIS, ZAAL, STAD, GELD, RUST)
)


def ids(book: Codebook) -> list[str]:
    return [code.id for code in book.codes]


@pytest.mark.parametrize(
    ("label", "taken", "made"),
    [
        ("Inzet op taal!", (), "inzet-op-taal"),
        ("Één wijk", (), "een-wijk"),
        ("Rust", ("rust", "rust-2"), "rust-3"),
        ("共同", (), "mechanism"),
        ("a" * 90, (), "a" * 60),
    ],
)
def test_an_id_is_made_of_the_label_and_is_nobody_elses(
    label: str, taken: tuple[str, ...], made: str
) -> None:
    assert minted_id(label, taken, "mechanism") == made


def test_a_new_code_stands_behind_its_neighbours_of_the_same_kind() -> None:
    theme = Code("cultuur", Kind.THEME, Wording("Cultuur"), "wijk")

    assert ids(with_code(BOOK, theme))[:4] == ["wijk", "sociaal", "treffen", "cultuur"]


def test_a_code_is_moved_with_all_below_it() -> None:
    found = moved(BOOK, "huis", "stad")

    assert ids(found) == ["wijk", "sociaal", "treffen", "stad", "geld", "rust", "huis", "zaal"]
    assert found.by_id["huis"].parent == "stad"
    assert found.by_id["zaal"].parent == "huis"


@pytest.mark.parametrize(
    ("code", "parent", "problem"),
    [
        ("huis", "zaal", "cannot hang under itself"),
        ("huis", "huis", "cannot hang under itself"),
        ("treffen", "rust", "a code of kind mechanism cannot hang under rust, a outcome"),
        ("treffen", "weg", "the codebook has no code 'weg'"),
        ("weg", "stad", "the codebook has no code 'weg'"),
    ],
)
def test_a_code_does_not_hang_where_it_does_not_fit(code: str, parent: str, problem: str) -> None:
    with pytest.raises(StavenError, match=problem):
        moved(BOOK, code, parent)


def test_the_places_on_offer_are_the_places_that_fit() -> None:
    for code in BOOK.codes:
        offered = {one.id for one in holders_for(BOOK, code)}
        for parent in BOOK.codes:
            if parent.id in offered:
                assert moved(BOOK, code.id, parent.id).by_id[code.id].parent == parent.id
            else:
                with pytest.raises(StavenError):
                    moved(BOOK, code.id, parent.id)


def test_two_people_can_change_two_fields_of_one_code_but_not_the_same() -> None:
    theirs = replace(TREFFEN, definition=Wording("van hen"))
    now = changed_code(BOOK, TREFFEN, theirs)

    both = changed_code(now, TREFFEN, replace(TREFFEN, level="system"))
    assert both.by_id["treffen"] == replace(theirs, level="system")

    with pytest.raises(StavenError, match="somebody else has changed this code"):
        changed_code(now, TREFFEN, replace(TREFFEN, definition=Wording("van mij")))


def test_two_neighbours_of_one_kind_do_not_have_one_name() -> None:
    double = Code("geld-2", Kind.MECHANISM, Wording("gELD"), "stad")

    with pytest.raises(StavenError, match="there is such a code already: geld"):
        with_code(BOOK, double)
    assert "geld-2" in with_code(BOOK, replace(double, parent="sociaal")).by_id


def test_words_are_changed_in_one_language_and_empty_lines_are_none() -> None:
    known = replace(TREFFEN, synonyms=Wordings(("oud",), ("meeting",)))

    found = reworded(known, "nl", {"synonyms": [" nieuw  woord ", "", "nieuw woord"]})

    assert found.synonyms == Wordings(("nieuw woord",), ("meeting",))
    assert found.definition == known.definition


def test_merging_takes_along_what_hangs_there_and_what_points_there() -> None:
    found = merged(BOOK, "treffen", "geld")

    assert "treffen" not in found.by_id
    assert found.by_id["huis"].serves == ("geld",)
    kept = found.by_id["geld"]
    assert (kept.label, kept.brings) == (GELD.label, ("rust",))
    assert kept.synonyms == Wordings(("Treffen",), ("Meeting",))


def test_what_is_merged_into_a_code_below_it_leaves_no_circle() -> None:
    found = merged(BOOK, "huis", "zaal")

    assert found.by_id["zaal"].parent == "wijk"
    assert found.by_id["zaal"].serves == ("treffen", "geld")


@pytest.mark.parametrize(
    ("into", "problem"),
    [("treffen", "this is the same code"), ("rust", "of one kind"), ("weg", "no code 'weg'")],
)
def test_not_everything_can_be_merged(into: str, problem: str) -> None:
    with pytest.raises(StavenError, match=problem):
        merged(BOOK, "treffen", into)


def test_what_is_split_off_stands_beside_and_means_nothing_yet() -> None:
    known = changed_code(BOOK, GELD, replace(GELD, definition=Wording("Mensen krijgen geld")))

    found = split_off(known, "geld", Wording("Leningen"), "leningen")

    new = found.by_id["leningen"]
    assert ids(found)[-3:] == ["geld", "leningen", "rust"]
    assert (new.kind, new.parent, new.brings) == (Kind.MECHANISM, "stad", ("rust",))
    assert new.definition == Wording()


def test_a_code_that_others_name_does_not_go() -> None:
    with pytest.raises(StavenError, match="huis"):
        without(BOOK, "treffen")
    assert "zaal" not in without(BOOK, "zaal").by_id
