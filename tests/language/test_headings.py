"""Headings of a text, marked or not, and which stand above a place."""

from staven.language.headings import headings, stacks

TEXT = """\
# Wijken

## 2 Ontmoeten

Een alinea met een punt.

- **Buurthuizen**

Ook dit gaat daarover.

- **Sport**    Op het veld treft men elkaar.

# Slot

Dit is het slot.
"""


def test_markdown_and_words_in_bold_are_headings() -> None:
    found = headings(TEXT)

    assert [heading.words for heading in found] == [
        "Wijken",
        "2 Ontmoeten",
        "Buurthuizen",
        "Sport",
        "Slot",
    ]
    for heading in found:
        assert heading.words in TEXT[heading.start : heading.end]


def test_above_a_place_stand_the_headings_of_its_sections_only() -> None:
    found = headings(TEXT)
    places = [TEXT.index(said) for said in ("Een alinea", "Ook dit", "Op het veld", "Dit is")]

    named = [[found[one].words for one in above] for above in stacks(found, places)]

    assert named == [
        ["Wijken", "2 Ontmoeten"],
        ["Wijken", "2 Ontmoeten", "Buurthuizen"],
        ["Wijken", "2 Ontmoeten", "Sport"],
        ["Slot"],
    ]


def test_in_plain_text_a_short_paragraph_without_a_stop_is_a_heading() -> None:
    text = "2.1 Dialoog in de wijk\n\nMensen spreken elkaar.\n\n12 procent\n\nEn dan, wat later,\n"
    assert [heading.words for heading in headings(text)] == ["Dialoog in de wijk"]


def test_words_in_bold_in_the_middle_are_no_heading() -> None:
    assert headings("Dit is **heel belangrijk**, zegt men.\n\nEn **dit** ook.\n") == []


def test_without_headings_nothing_stands_above() -> None:
    assert stacks([], [0, 5]) == [(), ()]
