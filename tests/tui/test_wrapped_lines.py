"""A text in lines: no word is lost, no line is too wide, every place is found back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from staven.tui.widgets.wrapped_lines import (
    WrappedLines,
    clusters,
    has_odd_widths,
    shown,
    wrapped,
)

FAMILY = "👩\u200d👩\u200d👧"
"""Three people joined into one drawing, two cells wide."""


def lines_of(text: str, width: int) -> list[str]:
    laid = wrapped(text, width)
    return [laid.text[slice(*laid.span(line))] for line in range(len(laid))]


def test_lines_break_at_spaces_and_a_long_word_inside() -> None:
    assert lines_of("een twee drie\n\nvier", 8) == ["een twee", "drie", "", "vier"]
    assert lines_of("arbeidsmarktparticipatie", 10) == ["arbeidsmar", "ktparticip", "atie"]


def test_a_word_that_just_fits_stays_on_its_line() -> None:
    assert lines_of("een twee", 8) == ["een twee"]
    assert lines_of("een twee", 7) == ["een", "twee"]


def test_wide_letters_are_counted_by_their_cells() -> None:
    """Each Japanese letter takes two cells, and between any two of them a line may break."""
    assert lines_of("日本語テキスト", 6) == ["日本語", "テキス", "ト"]


def test_accents_and_joined_emoji_are_never_torn_apart() -> None:
    assert lines_of("e\u0301e\u0301e\u0301", 2) == ["e\u0301e\u0301", "e\u0301"]
    assert lines_of(f"{FAMILY}{FAMILY}", 3) == [FAMILY, FAMILY]


def test_what_a_terminal_would_obey_is_shown_as_a_dot() -> None:
    """An escape sequence or a letter that turns the direction round must not reach the terminal."""
    unsafe = "a\x1b[31mb\u202ec\td\u00ade"

    assert shown(unsafe) == "a·[31mb·c d·e"
    assert len(shown(unsafe)) == len(unsafe)


@pytest.mark.parametrize("letter", ["é", "–", "“", "…", "€", "→", "•", "ø", "Ж"])
def test_letters_of_european_text_are_wrapped_the_fast_way(letter: str) -> None:
    assert not has_odd_widths(letter)
    assert cell_len(letter) == 1


LETTERS = st.sampled_from(
    ["a", "b", " ", " ", "\n", "é", "日", "e\u0301", "❤\ufe0f", FAMILY, "\x07"]
)
TEXTS = st.lists(LETTERS, max_size=60).map("".join)


@given(TEXTS, st.integers(2, 12))
def test_wrapping_keeps_its_laws(text: str, width: int) -> None:
    """Nothing is lost but spaces and line ends, and no line is wider than asked."""
    laid = wrapped(shown(text), width)
    said = [laid.text[slice(*laid.span(line))] for line in range(len(laid))]

    assert list(laid.starts) == sorted(set(laid.starts))
    assert "".join(said).replace(" ", "") == laid.text.replace("\n", "").replace(" ", "")
    assert all(cell_len(line) <= width for line in said)


@given(TEXTS.filter(lambda text: text.strip() != ""), st.integers(2, 12), st.data())
def test_each_place_is_found_back_from_its_cell(text: str, width: int, data: st.DataObject) -> None:
    laid: WrappedLines = wrapped(shown(text), width)
    line = data.draw(
        st.sampled_from([n for n in range(len(laid)) if laid.span(n)[0] < laid.span(n)[1]])
    )
    start, end = laid.span(line)
    offset = data.draw(st.sampled_from([index for index, _ in clusters(laid.text, start, end)]))

    assert laid.line_at(offset) == line
    if cell_len(laid.text[offset]) > 0:
        before = laid.text[laid.starts[line] : min(offset, laid.span(line)[1])]
        assert laid.offset_at(line, cell_len(before)) == offset
