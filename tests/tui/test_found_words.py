"""Which words of a passage a question asks for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from staven.tui.found_words import as_typed, marks

PASSAGE = "De gemeente Één leert taal; taalles op de werkvloer, en nog eens taal."


def marked(words: str) -> list[str]:
    return [PASSAGE[start:end] for start, end in marks(PASSAGE, words)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("taal", ["taal", "taal"]),
        ("taal*", ["taal", "taalles", "taal"]),
        ("een", ["Één"]),
        ("TAALLES gemeente", ["gemeente", "taalles"]),
        ('"op de werkvloer"', ["op de werkvloer"]),
        ('"taal op"', []),
        ("", []),
        ('" - *', []),
    ],
)
def test_words_phrases_and_beginnings_are_marked(words: str, found: list[str]) -> None:
    assert marked(words) == found


def test_the_last_word_may_go_on_while_it_is_typed() -> None:
    assert as_typed("taal wer") == "taal wer*"
    assert as_typed("taal ") == "taal "
    assert as_typed('"op de wer') == '"op de wer'
    assert as_typed("") == ""


@given(st.text(max_size=60), st.text(max_size=20))
def test_marks_lie_in_order_within_the_text(text: str, words: str) -> None:
    end = 0
    for start, stop in marks(text, words):
        assert end <= start < stop <= len(text)
        end = stop
