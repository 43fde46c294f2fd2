"""Markdown that shows text as text, in GitHub's dialect and in pandoc's alike."""

import re
from collections.abc import Iterable

from staven.export.reference import Piece
from staven.export.table import Cell, Table
from staven.locale import number

_MARKUP = re.compile(r"([\\`*_\[\]<>|~^$@]|&(?=#?\w+;))")
"""What would be read as markup anywhere; `@` begins a citation in pandoc."""
_LEADING = re.compile(
    r"^(\(?(?:\d{1,9}|[A-Za-z]|[ivxlcdm]+))([.)])(?=\s|$)|^([#+\-=:%])", re.IGNORECASE
)
"""What would begin a list, a heading, a rule or a definition where a line begins."""
_TABLE_WIDTH = 90
"""Dashes under a table's head together: more than pandoc's line, so that it wraps the cells."""


def escaped(text: str) -> str:
    """`text` on one line, so that it is shown letter by letter wherever it stands."""
    line = _MARKUP.sub(r"\\\1", " ".join(text.split()))
    return _LEADING.sub(_guarded, line)


def heading(text: str, level: int) -> str:
    """A heading; level 1 is the title."""
    return f"{'#' * level} {escaped(text)}"


def emphasised(text: str) -> str:
    """`text` in italics."""
    return f"*{escaped(text)}*" if text else ""


def strong(text: str) -> str:
    """`text` in bold."""
    return f"**{escaped(text)}**" if text else ""


def quoted(text: str, citation: str, *, literal: bool) -> str:
    """A passage with its citation; between quotation marks where its words are the source's own."""
    said = f"“{escaped(text)}”" if literal else escaped(text)
    return f"> {said} ({escaped(citation)})"


def listed(items: Iterable[str], indent: int = 0) -> str:
    """Lines of Markdown as the items of a list."""
    return "\n".join(f"{'  ' * indent}- {item}" for item in items)


def reference(pieces: Iterable[Piece]) -> str:
    """A reference, with its title in italics and its URL as a link."""
    return _LEADING.sub(_guarded, "".join(_piece(piece) for piece in pieces))


def table(shown: Table) -> str:
    """A table, without the columns that are for spreadsheets or empty; its title above in bold."""
    kept = [
        place
        for place, column in enumerate(shown.columns)
        if column.room and any(row[place] not in (None, "") for row in shown.rows)
    ]
    columns = [shown.columns[place] for place in kept]
    rooms = [column.room for column in columns]
    rule = [max(3, round(_TABLE_WIDTH * room / sum(rooms))) for room in rooms]
    lines = [
        _row(escaped(column.head) for column in columns),
        _row("-" * dashes for dashes in rule),
        *(_row(_cell(row[place]) for place in kept) for row in shown.rows),
    ]
    return f"{strong(shown.title)}\n\n" + "\n".join(lines)


def document(blocks: Iterable[str]) -> str:
    """Blocks with a blank line between them; empty ones are left out."""
    return "\n\n".join(block for block in blocks if block) + "\n"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return escaped(value)
    if isinstance(value, int) or value == int(value):
        return number(value)
    return number(value, 1 if round(value, 1) == value else 2)


def _piece(piece: Piece) -> str:
    if piece.link:
        return f"<{piece.text.replace(' ', '%20').replace('<', '%3C').replace('>', '%3E')}>"
    # Emphasis closes only against a letter, so spaces stay outside it.
    before = " " if piece.text.startswith(" ") else ""
    after = " " if piece.text.endswith(" ") else ""
    said = emphasised(piece.text) if piece.italic else _MARKUP.sub(r"\\\1", piece.text.strip())
    return f"{before}{said}{after}" if piece.text.strip() else piece.text


def _guarded(match: re.Match[str]) -> str:
    word, stop, sign = match.groups()
    return f"{word}\\{stop}" if word else f"\\{sign}"
