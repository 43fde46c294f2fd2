"""What two versions of a codebook differ in."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from staven.codebook.code import Code, Codebook, Kind, Wording, Wordings
from staven.codebook.difference import Fate, difference, marked_words, put_together

LINE = Code("wijk", Kind.POLICY_LINE, Wording("Wijk"))
OTHER = Code("stad", Kind.POLICY_LINE, Wording("Stad"))
MEET = Code("ontmoeting", Kind.MECHANISM, Wording("Ontmoeting"), "wijk", Wording("Mensen treffen"))
BUDGET = Code("budget", Kind.MECHANISM, Wording("Budget"), "wijk")
BOOK = Codebook("wijk", "1", Wording("Wijkbeleid"), (LINE, OTHER, MEET, BUDGET))
WORDS = st.text("ab \n", max_size=20)


def with_codes(*codes: Code) -> Codebook:
    return replace(BOOK, codes=codes)


def test_what_is_the_same_does_not_differ() -> None:
    found = difference(BOOK, replace(BOOK, version="2"))

    assert not found
    assert found.changes == ()


def test_each_code_is_told_once_with_the_fields_that_changed() -> None:
    moved = replace(MEET, parent="stad", label=Wording("Treffen"))
    new = Code("nieuw", Kind.CONTEXT, Wording("Nieuw"))

    found = difference(BOOK, with_codes(LINE, OTHER, moved, new))

    assert [code.id for code in found.added] == ["nieuw"]
    assert [code.id for code in found.removed] == ["budget"]
    assert [(one.code.id, one.fields) for one in found.changed] == [
        ("ontmoeting", ("label", "parent"))
    ]
    assert not found.reordered


def test_only_another_meaning_asks_for_a_recheck() -> None:
    label = difference(BOOK, with_codes(LINE, OTHER, replace(MEET, label=Wording("X")), BUDGET))
    meaning = replace(MEET, exclude=Wordings(("online",)))
    excluded = difference(BOOK, with_codes(LINE, OTHER, meaning, BUDGET))

    assert [one.means_something_else for one in label.changed] == [False]
    assert [one.means_something_else for one in excluded.changed] == [True]


def test_another_order_of_neighbours_is_a_difference_and_a_new_code_between_is_none() -> None:
    between = Code("tussen", Kind.MECHANISM, Wording("Tussen"), "wijk")

    assert difference(BOOK, with_codes(LINE, OTHER, BUDGET, MEET)).reordered
    assert not difference(BOOK, with_codes(LINE, OTHER, MEET, between, BUDGET)).reordered


def test_words_that_changed_are_marked_where_they_stand() -> None:
    before, after = "De kat zit op de mat.", "De hond zit vandaag op de mat."

    assert (
        put_together(marked_words(before, after)) == "De [-kat-]{+hond+} zit{+ vandaag+} op de mat."
    )


def test_a_space_between_two_changed_words_is_no_word_that_stayed() -> None:
    assert put_together(marked_words("Inzet op taal", "Andere naam")) == (
        "[-Inzet op taal-]{+Andere naam+}"
    )


@given(WORDS, WORDS)
def test_both_texts_can_be_told_from_the_marked_one(before: str, after: str) -> None:
    stretches = marked_words(before, after)

    assert "".join(one.text for one in stretches if one.fate is not Fate.NEW) == before
    assert "".join(one.text for one in stretches if one.fate is not Fate.GONE) == after
    assert all(one.text for one in stretches)
