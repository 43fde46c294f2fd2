"""The outline of a text, by headings as people write them."""

from pathlib import Path

from staven.documents.outline import outline
from staven.documents.pdf import extract_pdf

DATA = Path(__file__).parent.parent / "data" / "documents"


def titles(text: str) -> list[tuple[int, str]]:
    return [(one.level, one.title) for one in outline(text)]


def test_markdown_headings_nest_and_end_where_the_next_one_of_their_level_begins() -> None:
    lines = "Vooraf.|# Een|a|## Een a ##|b|### Diep|c|## Een b|d|# Twee|e"
    text = lines.replace("|", "\n\n")
    found = outline(text)
    assert titles(text) == [
        (1, "Een"),
        (2, "Een a"),
        (3, "Diep"),
        (2, "Een b"),
        (1, "Twee"),
    ]
    assert [text[one.start : one.end] for one in found[1:3]] == [
        "## Een a ##\n\nb\n\n### Diep\n\nc\n\n",
        "### Diep\n\nc\n\n",
    ]
    assert (found[0].start, found[0].end) == (text.index("# Een"), text.index("# Twee"))
    assert found[-1].end == len(text)


def test_what_looks_like_a_heading_in_code_is_none() -> None:
    assert titles("# Kop\n\n```\n# geen kop\n```\n\n## Onder\n\n#hashtag\n") == [
        (1, "Kop"),
        (2, "Onder"),
    ]


def test_numbered_headings_of_a_plain_text_nest_by_their_numbers() -> None:
    lines = "1 Inleiding|Tekst.|1.1 Aanleiding|Tekst.|2. Methode|2.1.3 Werkwijze|En zo."
    assert titles(lines.replace("|", "\n\n")) == [
        (1, "1 Inleiding"),
        (2, "1.1 Aanleiding"),
        (1, "2. Methode"),
        (3, "2.1.3 Werkwijze"),
    ]


def test_lists_tables_of_contents_and_sentences_are_no_headings() -> None:
    text = (
        "1. Eerst dit\n2. Dan dat\n\n1.2 Aanleiding ...... 12\n\n3 Resultaten 45\n\n"
        "4 Gemeenten deden mee.\n\n12 gemeenten deden mee\n\n2019 Was een goed jaar\n\nWRR\n\n"
        "EEN ZIN IN HOOFDLETTERS DIE EINDIGT.\n"
    )
    assert titles(text) == []


def test_chapters_by_name_and_by_capitals_count_but_running_heads_do_not() -> None:
    head = "\n\nWIJKMONITOR WATERSTAD\n\nTekst van een bladzijde.\n\n"
    text = (
        f"Samenvatting\n\nKort.{head}Hoofdstuk 3: De wijk\n\nLang.{head}DE BEWONERS\n\nZij.{head}"
    )
    assert titles(text) == [(1, "Samenvatting"), (1, "Hoofdstuk 3: De wijk"), (1, "DE BEWONERS")]


def test_a_text_without_headings_has_no_outline() -> None:
    assert outline("") == outline("Een enkele zin.\n") == ()


def test_the_pages_of_a_pdf_give_the_chapters_that_its_markdown_has() -> None:
    file = "buurthuis-libreoffice.pdf"
    text = extract_pdf((DATA / file).read_bytes(), file).text
    written = outline((DATA / "buurthuis.md").read_text(encoding="utf-8"))
    chapters = {one.title for one in written if one.level == 1}
    found = [one.title for one in outline(text)]
    assert found == [
        one.title for one in written if one.level == 1 and one.title != "Kosten en baten"
    ]
    assert set(found) <= chapters
    assert all(text[one.start :].startswith(one.title) for one in outline(text))


def test_a_million_words_with_many_headings_take_a_moment_only() -> None:
    text = "# Kop\n\nEen zin van zes hele woorden.\n\n" * 40_000
    found = outline(text)
    assert len(found) == 40_000
    assert found[0].end == found[1].start
