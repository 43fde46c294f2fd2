"""Where a reader can go, and how a selection grows and shrinks."""

from array import array

from staven.tui.widgets.reading_motion import (
    Selection,
    dragged,
    paragraph_after,
    paragraph_before,
    paragraph_starts,
    sentences_of,
    word_at,
)

TEXT = "Eerste zin hier. Tweede zin. Derde zin.\n\nNieuwe alinea."
STARTS = array("l", [0, 17, 29, 41])
ENDS = array("l", [16, 28, 39, 55])
SENTENCES = sentences_of(TEXT, STARTS, ENDS)


def on(start: int, end: int) -> Selection:
    return Selection(start, end, (start, end))


def words(selection: Selection) -> str:
    return TEXT[selection.start : selection.end]


def test_a_selection_grows_and_shrinks_by_word_at_its_end() -> None:
    selection = on(17, 28)

    assert words(selection.end_word_on(TEXT)) == "Tweede zin. Derde"
    assert words(selection.end_word_back(TEXT)) == "Tweede"
    assert words(selection.end_word_back(TEXT).end_word_back(TEXT)) == "Tweede"


def test_and_at_its_start() -> None:
    selection = on(17, 28)

    assert words(selection.start_word_back(TEXT)) == "hier. Tweede zin."
    assert words(selection.start_word_on(TEXT)) == "zin."
    assert words(selection.start_word_on(TEXT).start_word_on(TEXT)) == "zin."


def test_by_sentence_it_grows_down_and_comes_back_to_where_it_began() -> None:
    selection = on(17, 28)
    longer = selection.sentence_down(SENTENCES)

    assert words(longer) == "Tweede zin. Derde zin."
    assert words(longer.sentence_up(SENTENCES)) == "Tweede zin."
    assert (
        words(longer.sentence_up(SENTENCES).sentence_up(SENTENCES))
        == "Eerste zin hier. Tweede zin."
    )


def test_by_sentence_it_grows_up_and_comes_back() -> None:
    longer = on(17, 28).sentence_up(SENTENCES)

    assert words(longer) == "Eerste zin hier. Tweede zin."
    assert words(longer.sentence_down(SENTENCES)) == "Tweede zin."


def test_at_the_ends_of_the_text_it_stays_as_it_is() -> None:
    assert on(41, 55).sentence_down(SENTENCES) == on(41, 55)
    assert on(41, 55).end_word_on(TEXT) == on(41, 55)
    assert on(0, 16).sentence_up(SENTENCES) == on(0, 16)


def test_dragging_takes_whole_words_in_either_direction() -> None:
    assert words(dragged(TEXT, 9, 25)) == "zin hier. Tweede zin."
    assert dragged(TEXT, 25, 9) == dragged(TEXT, 9, 25)


def test_the_word_at_a_place_without_one_is_the_next_or_the_last() -> None:
    assert TEXT[slice(*word_at(TEXT, 40))] == "Nieuwe"
    assert TEXT[slice(*word_at(TEXT + "\n", len(TEXT) + 1))] == "alinea."


def test_paragraphs_begin_after_an_empty_line() -> None:
    starts = paragraph_starts(TEXT)

    assert list(starts) == [0, 41]
    assert paragraph_after(starts, 17) == 41
    assert paragraph_after(starts, 41) == 41
    assert paragraph_before(starts, 50) == 41
    assert paragraph_before(starts, 41) == 0


def test_without_empty_lines_each_line_is_a_paragraph() -> None:
    assert list(paragraph_starts("een\ntwee\ndrie")) == [0, 4, 9]


def test_a_text_without_sentences_is_one() -> None:
    whole = sentences_of("Zonder punt", array("l"), array("l"))

    assert len(whole) == 1
    assert whole.span(0) == (0, 11)
