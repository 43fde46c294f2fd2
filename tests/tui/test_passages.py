"""Bars in the margin: one a code, side by side where passages share a line."""

from staven.codebook.code import Kind
from staven.tui.widgets.passages import Passage, laid_out
from staven.tui.widgets.wrapped_lines import wrapped

LINES = wrapped("regel een\nregel twee\nregel drie\nregel vier", 20)
"""Four lines, beginning at 0, 10, 21 and 32."""
LONG = Passage("lang", 0, 31, (Kind.MECHANISM,))
SHORT = Passage("kort", 10, 20, (Kind.CONTEXT, Kind.OUTCOME))


def test_passages_that_overlap_stand_in_lanes_of_their_own() -> None:
    bars = laid_out([SHORT, LONG], LINES).bars(1)

    assert {lane: (bar.kind, bar.begins) for lane, bar in bars.items()} == {
        0: (Kind.MECHANISM, False),
        1: (Kind.CONTEXT, True),
        2: (Kind.OUTCOME, True),
    }


def test_a_line_without_passages_has_no_bars() -> None:
    assert laid_out([SHORT, LONG], LINES).bars(3) == {}


def test_a_lane_is_used_again_further_on() -> None:
    later = Passage("later", 32, 42, (Kind.GOAL,))

    assert laid_out([LONG, SHORT, later], LINES).bars(3)[0].kind is Kind.GOAL


def test_who_was_there_first_keeps_its_lane() -> None:
    """Coding a passage must not make the bars of others jump."""
    placed = laid_out([SHORT], LINES)
    placed.put(LONG)

    assert placed.bars(1)[0].key == "kort"
    assert placed.bars(1)[2].key == "lang"


def test_a_passage_that_is_dropped_leaves_nothing_behind() -> None:
    placed = laid_out([LONG, SHORT], LINES)
    placed.drop("lang")
    placed.drop("lang")

    assert placed.bars(0) == {}
    assert list(placed.lines_of("lang")) == []
    assert placed.within(0, 42) == [SHORT]


def test_only_what_shares_a_character_is_within() -> None:
    placed = laid_out([LONG, SHORT], LINES)

    assert placed.within(20, 31) == [LONG]
    assert placed.within(31, 32) == []
    assert placed.within(15, 16) == [LONG, SHORT]
