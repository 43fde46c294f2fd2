"""CSV that a spreadsheet opens right, and in which no cell runs."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from staven import locale
from staven.export.csv_table import BOM, csv_of
from staven.export.table import Cell, Column, Table


def one_column(*cells: Cell) -> Table:
    return Table("t", "T", (Column("Naam"), Column("Leeg")), tuple((cell, "") for cell in cells))


def cells_of(text: str, delimiter: str) -> list[str]:
    rows = csv.reader(io.StringIO(text.removeprefix(BOM), newline=""), delimiter=delimiter)
    return [row[0] for row in rows][1:]


def test_it_begins_with_the_mark_that_tells_excel_it_is_utf8() -> None:
    assert csv_of(one_column("café")).encode().startswith(b"\xef\xbb\xbfNaam")


def test_english_parts_columns_with_commas() -> None:
    assert csv_of(one_column("a,b", 2.5, 3, None)) == (
        f'{BOM}Naam,Leeg\r\n"a,b",\r\n2.5,\r\n3,\r\n,\r\n'
    )


def test_dutch_parts_columns_with_semicolons_and_writes_a_decimal_comma() -> None:
    locale.use("nl")

    assert csv_of(one_column("a,b", 2.5, 1200.0)) == (
        f"{BOM}Naam;Leeg\r\na,b;\r\n2,5;\r\n1200;\r\n"
    )


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r"])
def test_what_a_spreadsheet_would_run_is_marked_as_text(begin: str) -> None:
    typed = f'{begin}HYPERLINK("http://x.nl")'

    (cell,) = cells_of(csv_of(one_column(typed)), ",")

    assert cell == f"'{typed}"


def test_a_negative_number_stays_a_number() -> None:
    assert cells_of(csv_of(one_column(-5.25, -3)), ",") == ["-5.25", "-3"]


@given(st.text(st.characters(codec="utf-8"), max_size=20), st.sampled_from(["nl", "en"]))
def test_no_text_is_lost(text: str, language: str) -> None:
    locale.use(language)

    (cell,) = cells_of(csv_of(one_column(text)), ";" if language == "nl" else ",")

    assert cell in (text, f"'{text}")
    assert not cell.startswith(("=", "+", "-", "@"))
