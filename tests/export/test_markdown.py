"""Markdown shows what people typed, letter by letter: judged by another program that renders it."""

import html
import re

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from staven.export.markdown import escaped, listed, quoted, reference, strong, table
from staven.export.reference import Piece
from staven.export.table import Column, Table

RENDER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def shown(markdown: str) -> str:
    """What a reader sees of it: the text without its tags."""
    return html.unescape(re.sub(r"<[^>]*>", "", RENDER.render(markdown))).strip("\n")


TEXTS = st.text(
    alphabet=st.one_of(st.sampled_from("*_[]()<>|~^$`\\#+-=:.!&;@%1aiv \n\"'"), st.characters()),
    max_size=30,
)


def seen(text: str) -> str:
    """A text as HTML can show it: on one line, and without what no file may hold."""
    return " ".join(text.replace("\0", "\ufffd").split())


@given(TEXTS.filter(lambda text: bool(text.split())))
def test_a_text_is_shown_as_it_is(text: str) -> None:
    assert shown(escaped(text)) == seen(text)
    assert shown(listed([escaped(text)])).strip() == seen(text)


@given(st.lists(TEXTS, min_size=2, max_size=4))
@example(["a|b", "c"])
def test_cells_stay_in_their_columns(texts: list[str]) -> None:
    cells = tuple(text if text.split() else "x" for text in texts)
    columns = tuple(Column("head") for _cell in cells)

    found = re.findall(r"<td>(.*?)</td>", RENDER.render(table(Table("t", "T", columns, (cells,)))))

    assert [html.unescape(cell) for cell in found] == [seen(cell) for cell in cells]


def test_markup_in_a_title_is_text() -> None:
    assert shown(escaped("Wat *werkt* [en] <b>wat</b> niet | _1_")) == (
        "Wat *werkt* [en] <b>wat</b> niet | _1_"
    )
    assert shown(escaped("1. Inleiding")) == "1. Inleiding"
    assert RENDER.render(escaped("# 5")) == "<p># 5</p>\n"


def test_pandoc_reads_no_citation_subscript_or_formula_in_it() -> None:
    assert escaped("@walz ~2~ $x$ a^b^") == r"\@walz \~2\~ \$x\$ a\^b\^"


def test_only_a_literal_quote_stands_between_quotation_marks() -> None:
    assert quoted("Het helpt.", "Walz, 2021, p. 3", literal=True) == (
        "> “Het helpt.” (Walz, 2021, p. 3)"
    )
    assert quoted("Het helpt.", "Walz, 2021, via X", literal=False) == (
        "> Het helpt. (Walz, 2021, via X)"
    )


def test_a_reference_has_italics_and_a_link_that_underscores_do_not_break() -> None:
    pieces = (
        Piece("Smit, C. (2020). "),
        Piece("Contact [en] buurt.", italic=True),
        Piece(" "),
        Piece("https://x.nl/a_b_c", link=True),
    )

    rendered = RENDER.render(reference(pieces))

    assert "<em>Contact [en] buurt.</em>" in rendered
    assert 'href="https://x.nl/a_b_c"' in rendered


def test_columns_for_spreadsheets_and_empty_ones_are_left_out() -> None:
    columns = (Column("Name", 2), Column("Code", 0), Column("Value", 1), Column("Note", 1))
    rows = (("taal", "t", 1234, ""), ("werk", "w", 2.5, ""))

    assert table(Table("t", "Title", columns, rows)).splitlines() == [
        strong("Title"),
        "",
        "| Name | Value |",
        f"| {'-' * 60} | {'-' * 30} |",
        "| taal | 1,234 |",
        "| werk | 2.5 |",
    ]
