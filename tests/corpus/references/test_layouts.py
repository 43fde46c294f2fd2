"""Which lines of a file are one reference: the same works in every layout of a list."""

import re
import textwrap
from collections.abc import Callable, Sequence

import pytest

from corpus.references.printed_references import APA, DUTCH, INSTITUTIONS, OTHER_STYLES
from staven.corpus.references.read import references_in
from staven.errors import StavenError

AUTHOR_DATE = [one.text.replace("*", "") for one in (*APA, *DUTCH, *INSTITUTIONS) if one.authors]
"""Entries that begin with names, as in a list that is sorted by author."""
VANCOUVER = [one.text for one in OTHER_STYLES[:3]]

Lines = list[str]


def wrapped(text: str, width: int = 78, first: str = "", others: str = "") -> Lines:
    return textwrap.wrap(
        text,
        width,
        initial_indent=first,
        subsequent_indent=others,
        break_long_words=False,
        break_on_hyphens=False,
    )


def one_a_line(texts: Sequence[str]) -> Lines:
    return list(texts)


def bullets(texts: Sequence[str]) -> Lines:
    return [line for text in texts for line in wrapped(f"- {text}", others="  ")]


def bullets_copied_flush(texts: Sequence[str]) -> Lines:
    return [line for text in texts for line in wrapped(f"• {text}")]


def numbers(texts: Sequence[str]) -> Lines:
    return [line for at, text in enumerate(texts, 1) for line in wrapped(f"{at}. {text}")]


def numbers_in_brackets(texts: Sequence[str]) -> Lines:
    return [line for at, text in enumerate(texts, 1) for line in wrapped(f"[{at}] {text}")]


def hanging(texts: Sequence[str]) -> Lines:
    return [line for text in texts for line in wrapped(text, others="    ")]


def first_line_indented(texts: Sequence[str]) -> Lines:
    return [line for text in texts for line in wrapped(text, first="    ")]


def blank_lines(texts: Sequence[str]) -> Lines:
    return [line for text in texts for line in (text, "")]


def wrapped_with_blank_lines(texts: Sequence[str]) -> Lines:
    return [line for text in texts for line in (*wrapped(text), "")]


def wrapped_without_any_sign(texts: Sequence[str]) -> Lines:
    return [line for text in texts for line in wrapped(text)]


LAYOUTS = [
    one_a_line,
    bullets,
    bullets_copied_flush,
    numbers,
    numbers_in_brackets,
    hanging,
    first_line_indented,
    blank_lines,
    wrapped_with_blank_lines,
    wrapped_without_any_sign,
]


def with_pages(lines: Lines) -> Lines:
    """The same with a page's end, its number and the running head every nine lines."""
    paged: Lines = []
    for at, line in enumerate(lines, 1):
        paged.append(line)
        if at % 9 == 0:
            paged += ["", str(90 + at // 9), "", "Wijkonderzoek in vier steden", ""]
    return paged


def with_running_heads(lines: Lines) -> Lines:
    """The same with a running head that holds the page number, between any two lines."""
    paged: Lines = []
    for at, line in enumerate(lines, 1):
        paged.append(line)
        if at % 9 == 0:
            paged.append(f"Wijkonderzoek in vier steden {90 + at // 9}")
    return paged


def works(lines: Lines) -> list[tuple[str, int | None]]:
    return [(item.source.title, item.source.year) for item in references_in(lines).items]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("page", [list, with_pages, with_running_heads])
def test_a_list_holds_the_same_works_in_every_layout(
    layout: Callable[[Sequence[str]], Lines], page: Callable[[Lines], Lines]
) -> None:
    plain = [work for text in AUTHOR_DATE for work in works([text])]
    assert len(plain) == len(AUTHOR_DATE)

    assert works(page(layout(AUTHOR_DATE))) == plain


@pytest.mark.parametrize("layout", [numbers, numbers_in_brackets, one_a_line, blank_lines])
def test_vancouver_lists_too(layout: Callable[[Sequence[str]], Lines]) -> None:
    assert works(layout(VANCOUVER)) == [(one.title, one.year) for one in OTHER_STYLES[:3]]


def test_lines_and_raw_texts_lead_back_into_the_file() -> None:
    lines = ["# Literatuur", "", *bullets(AUTHOR_DATE)]
    file = "\n".join(lines)

    for item in references_in(lines).items:
        assert lines[item.line - 1].startswith("- ")
        assert re.sub(r"\s+", " ", item.raw) in re.sub(r"\s+", " ", file)
        assert item.raw.split("\n")[0] == lines[item.line - 1].removeprefix("- ")


def test_only_some_entries_may_have_a_bullet_or_number() -> None:
    lines = [
        "Jansma, P. (2019). Een onderzoek. Utrecht: Movisie.",
        "",
        "- Smits, B. (2020). Nog een. Den Haag: SCP.",
        "1. Bakema, B. (2021). Het laatste. Den Haag: SCP.",
    ]

    assert [item.raw[:6] for item in references_in(lines).items] == ["Jansma", "Smits,", "Bakema"]


def test_headings_dividers_and_bold_lines_are_no_references() -> None:
    entry = "Jansma, P. (2019). Titel. Utrecht: Movisie."
    lines = ["Literatuur", "==========", "", "**Boeken**", "", "A", "", entry, "", "### B", entry]

    assert works(lines) == [("Titel", 2019), ("Titel", 2019)]


def test_words_and_addresses_broken_at_a_line_s_end_are_made_whole() -> None:
    lines = [
        "Jansma, P. (2019). Een onderzoek naar arbeids-",
        "migratie, in- en",
        "uitstroom en Noord-",
        "Holland. Utrecht: Movisie. Geraadpleegd van https://www.movisie.example/",
        "rapporten/2019.pdf",
    ]
    (item,) = references_in(lines).items

    assert item.source.title == (
        "Een onderzoek naar arbeidsmigratie, in- en uitstroom en Noord-Holland"
    )
    assert item.source.url == "https://www.movisie.example/rapporten/2019.pdf"
    assert item.raw == "\n".join(lines)


_TWO = ["- Jansma, P. (2019). Titel.", "- Smits, B. (2020). Ook een."]


def test_in_a_marked_list_other_texts_are_left_out_and_named() -> None:
    lines = ["Hieronder staan onze bronnen.", "", *_TWO, "", "Einde."]
    listed = references_in(lines)

    assert works(lines) == [("Titel", 2019), ("Ook een", 2020)]
    assert [(line.number, line.text) for line in listed.left_out] == [
        (1, "Hieronder staan onze bronnen."),
        (6, "Einde."),
    ]


REPORT = """\
<b>Bijlage 1 – Literatuur</b>	<b>94</b>
Bijlage 2 – Respondenten	101

# Wijkonderzoek

Uit onderzoek (Jansma, 2019) blijkt veel. Dat vindt ook Smits.

## Bijlage 1 – Literatuur

### Publicaties

- Jansma, P. (2019). Titel een. Utrecht: Movisie.

### Kamerstukken

- Smits, B. (2020). Titel twee [TK 2019-2020 29 544 nr. 1].

## Bijlage 10 – Figuren

- Figuur (2021). Geen bron.
"""


@pytest.mark.parametrize("asked", ["Bijlage 1", "bijlage 1 - lit", "Bijlage 1 – Literatuur"])
def test_a_section_is_named_by_the_beginning_of_its_heading(asked: str) -> None:
    listed = references_in(REPORT.split("\n"), "r.md", asked)

    assert [item.source.title for item in listed.items] == ["Titel een", "Titel twee"]
    assert [item.line for item in listed.items] == [12, 16]


def test_a_subsection_can_be_asked_for_too() -> None:
    assert [one.source.year for one in references_in(REPORT.split("\n"), "", "Kamer").items] == [
        2020
    ]


def test_a_report_is_read_where_its_references_are() -> None:
    listed = references_in(REPORT.split("\n"))

    assert listed.section == "Bijlage 1 – Literatuur"
    assert [item.source.title for item in listed.items] == ["Titel een", "Titel twee"]


def test_a_section_that_is_not_there_is_an_error_with_those_that_are() -> None:
    with pytest.raises(StavenError) as refused:
        references_in(REPORT.split("\n"), "r.md", "Bijlage 3")

    assert str(refused.value).startswith("r.md: no heading begins with 'Bijlage 3'.")
    assert "Wijkonderzoek; Bijlage 1 – Literatuur; Publicaties" in str(refused.value)


def test_a_number_is_not_the_beginning_of_another() -> None:
    with pytest.raises(StavenError):
        references_in(REPORT.replace("Bijlage 1 –", "Bijlage 3 –").split("\n"), "", "Bijlage 1")

    text = "# Bijlage 10\n\nSmits, B. (2020). Tien.\n\n# Bijlage 1\n\nSmits, B. (2020). Een.\n"
    assert [one.raw for one in references_in(text.split("\n"), "", "Bijlage 1").items] == [
        "Smits, B. (2020). Een."
    ]


def test_a_text_without_markdown_has_headings_too() -> None:
    """As a PDF gives it: the table of contents comes first."""
    text = """\
Inhoud
5 Slot .......... 12
Literatuur .......... 14
Bijlage A .......... 15

5 Slot

Zo eindigt het.

Literatuur

Jansma, P. (2019). Titel een. Utrecht: Movisie.

Bijlage A

Smits, B. (2020). Geen bron.
"""
    listed = references_in(text.split("\n"), "r.txt", "Literatuur")

    assert [item.source.title for item in listed.items] == ["Titel een"]
