"""The rows of a table in text: its delimiter and quotes found out, and each row with its line."""

import csv
import re
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from staven.corpus.table.columns import is_web_of_science, known_columns

_DELIMITERS = ",;\t|"
_CUT_OFF = "unexpected end of data"
"""What csv says of a quotation that is not closed."""

_SEPARATOR_LINE = re.compile(r'"?sep=(.)"?\s*')


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table."""

    cells: list[str]
    line: int
    """Where it begins, counted from 1."""
    unclosed: bool = False
    """True where a quotation mark in it is not closed."""


def rows_in(lines: Iterable[str]) -> Iterator[Row]:
    """The rows that are not empty, the header first.

    A quotation mark that is never closed costs no more than the row that it stands in.
    """
    # The limit is the process's, and another part of it may have set its own.
    csv.field_size_limit(sys.maxsize)
    text = _Lines(lines)
    first = text.first_filled()
    if first is None:
        return
    delimiter = None
    if separator := _SEPARATOR_LINE.fullmatch(first):
        delimiter = separator[1]
        next(text)
        text.forget()
        first = text.first_filled() or ""
    dialect = _dialect(first, delimiter)
    width = 0
    reader = csv.reader(text, dialect)
    line = text.line
    for cells in reader:
        used = text.used
        row = Row([_cell(cell) for cell in cells], line)
        if dialect.quoting != csv.QUOTE_NONE and _runs_on(used, cells, width, dialect):
            text.put_back(used[1:])
            row = Row([_cell(cell) for cell in _alone(used[0], dialect)], line, unclosed=True)
        text.forget()
        line = text.line
        width = width or len(row.cells)
        if any(row.cells):
            yield row


class _Lines:
    """The lines of a file, of which the last can be put back."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = _split(lines)
        self._waiting: deque[str] = deque()
        self._given = 0
        self.used: list[str] = []
        """What was read of the row at hand."""

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._waiting.popleft() if self._waiting else next(self._lines)
        self._given += 1
        self.used.append(line)
        return line

    @property
    def line(self) -> int:
        """The line that comes next, from 1."""
        return self._given + 1

    def forget(self) -> None:
        """The row at hand is done."""
        self.used = []

    def put_back(self, lines: list[str]) -> None:
        """Read these once more."""
        self._waiting.extendleft(reversed(lines))
        self._given -= len(lines)

    def first_filled(self) -> str | None:
        """The first line with something on it, which stays to be read; None where there is none."""
        for line in self:
            if line.strip("\ufeff \t\r\n"):
                plain = line.lstrip("\ufeff")
                self._waiting.appendleft(plain)
                self._given -= 1
                self.forget()
                return plain
            self.forget()
        return None


def _split(lines: Iterable[str]) -> Iterator[str]:
    """The lines, also where only a carriage return ends them, which csv refuses."""
    for line in lines:
        if "\r" in line[:-2]:
            yield from re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$", line)
        else:
            yield line


def _dialect(header: str, delimiter: str | None) -> type[csv.Dialect]:
    """How this table is written, by its header."""
    quote = "'" if header.lstrip().startswith("'") else '"'

    def of(sign: str) -> type[csv.Dialect]:
        class Found(csv.excel):
            """The signs of this file."""

            quotechar = quote

        Found.delimiter = sign
        return Found

    def merit(sign: str) -> tuple[int, int]:
        names = next(csv.reader([header], of(sign)), [])
        return known_columns([_cell(name) for name in names]), len(names)

    best = of(delimiter or max(_DELIMITERS, key=merit))
    names = next(csv.reader([header], best), [])
    if best.delimiter == "\t" and is_web_of_science([_cell(name) for name in names]):
        # There a quotation mark is a character as any other.
        best.quoting = csv.QUOTE_NONE
    return best


def _runs_on(used: list[str], cells: list[str], width: int, dialect: type[csv.Dialect]) -> bool:
    """Whether a row of several lines, or the last, is so because its quotation is not closed."""
    quote = dialect.quotechar or ""
    if len(used) == 1:
        return used[0].count(quote) % 2 == 1 and _complaint(used, dialect) == _CUT_OFF
    if not _complaint(used, dialect):
        return False
    # A row of the right length has loose quotation marks, or has swallowed other rows.
    return len(cells) != width or any(len(_alone(line, dialect)) >= width > 1 for line in used[1:])


def _complaint(used: list[str], dialect: type[csv.Dialect]) -> str:
    """What csv has against these lines as one row; empty where it is well-formed."""
    try:
        list(csv.reader(used, dialect, strict=True))
    except csv.Error as error:
        return str(error)
    return ""


def _alone(line: str, dialect: type[csv.Dialect]) -> list[str]:
    return next(csv.reader([line], dialect), [])


def _cell(text: str) -> str:
    return text.strip()
