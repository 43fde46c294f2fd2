"""Where a passage is cut, and which passages make one: laws, and examples one can see."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from staven.extracts.anchor import anchor_at
from staven.extracts.bounds import Nearness, cut, joined_memos, nearness, united
from staven.extracts.extract import CodeUse, Polarity

TEXT = "Eerst dit. Dan dat.\nEn nog.\n\nEen nieuwe alinea."


def span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def test_a_cut_leaves_the_space_between_to_neither() -> None:
    first, second = cut(TEXT, anchor_at(TEXT, 0, 27), TEXT.index("En nog"))

    assert (first.quote, second.quote) == ("Eerst dit. Dan dat.", "En nog.")


@given(st.text(alphabet="ab \n.", min_size=1, max_size=30), st.integers(-2, 32))
def test_the_parts_of_a_cut_are_the_whole_but_for_space(text: str, at: int) -> None:
    whole = anchor_at(text, 0, len(text))
    try:
        first, second = cut(text, whole, at)
    except ValueError:
        assert not (text[: max(0, at)].strip() and text[max(0, at) :].strip())
        return
    assert (first.start, second.end) == (0, len(text))
    assert first.end <= at <= second.start
    assert not text[first.end : second.start].strip()
    assert first == anchor_at(text, first.start, first.end)
    assert second == anchor_at(text, second.start, second.end)


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("Eerst dit.", "dit. Dan dat.", Nearness.OVERLAP),
        ("Eerst dit.", "Eerst dit.", Nearness.OVERLAP),
        ("Eerst dit.", "Dan dat.", Nearness.TOUCH),
        ("Dan dat.", "En nog.", Nearness.TOUCH),
        ("Eerst dit.", "En nog.", Nearness.SAME_PARAGRAPH),
        ("En nog.", "Een nieuwe alinea.", Nearness.APART),
    ],
)
def test_two_passages_overlap_touch_share_a_paragraph_or_stand_apart(
    one: str, other: str, near: Nearness
) -> None:
    assert nearness(TEXT, span(one), span(other)) is near
    assert nearness(TEXT, span(other), span(one)) is near


USES = st.lists(
    st.builds(CodeUse, st.sampled_from("abc"), st.sampled_from([None, *Polarity])),
    unique_by=lambda use: use.code,
)


@given(USES, USES)
def test_codes_of_two_are_each_there_once_and_the_first_is_believed(
    first: list[CodeUse], second: list[CodeUse]
) -> None:
    both = united(first, second)
    had = {use.code: use.polarity for use in first}
    also = {use.code: use.polarity for use in second}

    assert [use.code for use in both.codes] == list(dict.fromkeys([*had, *also]))
    for use in both.codes:
        assert use.polarity == (had.get(use.code) or also.get(use.code))
    differ = [code for code in also if had.get(code) and also[code] not in (None, had[code])]
    assert list(both.contested) == differ
    assert united(first, first).codes == tuple(first)


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [("a", "b", "a\nb"), ("", "b", "b"), ("a ", "", "a"), ("a", "a", "a"), ("", "", "")],
)
def test_memos_are_joined_each_once(first: str, second: str, joined: str) -> None:
    assert joined_memos(first, second) == joined
