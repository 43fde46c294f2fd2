"""Notes at the foot of a page, on columns drawn up by hand."""

from staven.documents.line import Line
from staven.documents.page_notes import notes_apart


def column(*rows: tuple[str, float]) -> list[Line]:
    """Rows of a text and its letter size; an empty text leaves room."""
    lines, baseline = [], 700.0
    for text, size in rows:
        if text:
            lines.append(Line(text, 50, 350, baseline, size))
        baseline -= 1.2 * size if text else 40
    return lines


def apart(*rows: tuple[str, float]) -> tuple[list[list[str]], list[list[str]]]:
    texts, notes = notes_apart([column(*rows)], usual=10)
    return [[line.text for line in text] for text in texts], [
        [line.text for line in note] for note in notes
    ]


def test_each_note_takes_the_lines_up_to_the_next() -> None:
    texts, notes = apart(
        ("Tekst.[^1] Meer.[^2]", 10),
        ("", 10),
        ("[^1] Eerste", 8),
        ("noot.", 8),
        ("[^2] Tweede.", 8),
    )

    assert texts == [["Tekst.[^1] Meer.[^2]"]]
    assert notes == [["[^1] Eerste", "noot."], ["[^2] Tweede."]]


def test_a_small_number_is_a_note_where_the_page_refers_to_it() -> None:
    """Word can print the number of a note on the line; a year at the foot of a table is none."""
    assert apart(("Tekst.[^3]", 10), ("", 10), ("3 De noot.", 8))[1] == [["[^3] De noot."]]
    assert apart(("Tekst.[^3]", 10), ("", 10), ("4 Geen noot.", 8))[1] == []
    assert apart(("Tekst.[^3]", 10), ("", 10), ("3 Een kop van de tekst", 10))[1] == []


def test_the_end_of_a_note_from_the_page_before_is_a_note_too() -> None:
    texts, notes = apart(
        ("Tekst.[^5]", 10), ("", 10), ("van de vorige bladzijde.", 8), ("[^5] Vijfde.", 8)
    )

    assert texts == [["Tekst.[^5]"]]
    assert notes == [["van de vorige bladzijde."], ["[^5] Vijfde."]]


def test_a_raised_number_higher_on_the_page_is_no_foot() -> None:
    """An exponent or a list of notes, with the running text going on below it."""
    texts, notes = apart(("[^2] begint een regel", 10), ("", 10), ("en de tekst gaat door.", 10))

    assert notes == []
    assert texts == [["[^2] begint een regel", "en de tekst gaat door."]]
