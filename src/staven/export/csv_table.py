"""CSV that a spreadsheet opens right, and that runs nothing there."""

import csv
import io
from collections.abc import Iterable, Iterator

from staven.export.table import Cell, Table
from staven.locale import language

BOM = "\ufeff"
"""Tells Excel that the file is UTF-8."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a cell begins with that a spreadsheet takes for a formula (OWASP, CSV injection)."""


def csv_of(table: Table) -> str:
    """A table as CSV: in Dutch with `;` and a decimal comma, as Excel reads it there.

    A text that a spreadsheet would take for a formula gets an apostrophe before it, which marks it
    as text. Numbers are written plain, and so are left alone.
    """
    file = io.StringIO()
    writer = csv.writer(file, delimiter=";" if language() == "nl" else ",")
    writer.writerow(_written([column.head for column in table.columns]))
    writer.writerows(_written(row) for row in table.rows)
    return f"{BOM}{file.getvalue()}"


def _written(cells: Iterable[Cell]) -> Iterator[str]:
    for cell in cells:
        if cell is None:
            yield ""
        elif isinstance(cell, str):
            yield f"'{cell}" if cell.startswith(_FORMULA) else cell
        elif isinstance(cell, int):
            yield str(cell)
        else:
            plain = f"{cell:.10f}".rstrip("0").rstrip(".")
            yield plain.replace(".", ",") if language() == "nl" else plain
