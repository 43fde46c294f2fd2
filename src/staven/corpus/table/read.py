"""CSV and other tables of references: a row for each, the columns known by name."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from staven.corpus.author_text import names_in_text
from staven.corpus.citekey import Citekeys
from staven.corpus.exported_values import (
    BODIES,
    LONGEST,
    clean,
    date_of,
    doi_in_address,
    doi_of,
    iso_date,
    keep,
    language_name,
    page_range,
    pages_of,
    too_long,
    without_markup,
)
from staven.corpus.publication_date import publication_date
from staven.corpus.reader import Found, Mint
from staven.corpus.source import Source
from staven.corpus.table.columns import Columns, columns_of
from staven.corpus.table.kinds import kind_by_fields, kind_named
from staven.corpus.table.rows import Row, rows_in
from staven.errors import Problem, StavenError
from staven.locale import _

_NO_COLUMNS: Mapping[str, str] = MappingProxyType({})
_KEPT = (
    *("issn", "isbn", "keywords", "note", "series", "edition"),
    *("shorttitle", "shortjournal", "pagetotal", "eid"),
)
"""Fields that a source keeps among its others."""

_SURPLUS = "surplus"
"""What cells beyond the last named column are kept under."""


def read_csv(
    lines: Iterable[str], file: str, mint: Mint, columns: Mapping[str, str] = _NO_COLUMNS
) -> Iterator[Found]:
    """The sources in a table, row by row.

    Args:
        lines: The lines of the file, with their ends.
        file: Its name, for problems.
        mint: Gives the GUID of the source with this citekey.
        columns: Fields by column, for columns that no name gives away; a field is named as a
            column of it may be.

    Raises:
        StavenError: there is no row, no column of titles, or `columns` names what is not there.
    """
    rows = rows_in(lines)
    header = next(rows, None)
    if header is None:
        raise StavenError(_("there is no table in this file"), where=file)
    names = [clean(name) for name in header.cells]
    places = columns_of(names, columns, file)
    keys = Citekeys()
    found = False
    for row in rows:
        found = True
        yield from _checked(row, names, file)
        draft = _draft(_Cells(row.cells, names, places))
        if not draft.title:
            reason = _("this row has no title; it is kept without one.")
            yield Problem(reason, file, row.line, draft.citekey)
        yield from keys.named(draft, mint, file, row.line)
    if not found:
        raise StavenError(_("there is no row below the names of the columns"), where=file)


def _checked(row: Row, names: Sequence[str], file: str) -> Iterator[Problem]:
    """What is wrong with the form of a row; cells that are too long are emptied."""
    if row.unclosed:
        reason = _("a quotation mark in this row is not closed; what follows is read as new rows.")
        yield Problem(reason, file, row.line)
    elif len(row.cells) < len(names) or any(row.cells[len(names) :]):
        reason = _(
            "this row has {count} cells where {expected} are named: check the delimiters and "
            "quotation marks in it."
        )
        counts = {"count": len(row.cells), "expected": len(names)}
        yield Problem(reason.format(**counts), file, row.line)
    for at, cell in enumerate(row.cells):
        if len(cell) > LONGEST:
            name = names[at] if at < len(names) else str(at + 1)
            row.cells[at] = ""
            yield too_long(name, len(cell), file, row.line)


class _Cells:
    """The filled cells of a row, each taken once."""

    def __init__(self, cells: Sequence[str], names: Sequence[str], places: Columns) -> None:
        self._left = {at: text for at, cell in enumerate(cells) if (text := clean(cell))}
        self._names = names
        self._places = places

    def take(self, field: str) -> str:
        """The first cell that is left for a field; empty where none is."""
        at = next((at for at in self._places.get(field, ()) if at in self._left), None)
        return "" if at is None else self._left.pop(at)

    def rest(self) -> Iterator[tuple[str, str]]:
        """What nothing took, by the names of the columns."""
        for at, text in self._left.items():
            yield self._names[at] if at < len(self._names) else _SURPLUS, text


def _draft(cells: _Cells) -> Source:
    """The source in a row, with the key that it has there."""
    fields: dict[str, str] = {}
    authors, others = names_in_text(cells.take("authors"))
    edited = cells.take("editors")
    editors, more = names_in_text(edited)
    when = publication_date(
        cells.take("year"), cells.take("date"), month=cells.take("month"), day=cells.take("day")
    )
    body, publisher, container = map(cells.take, ("institution", "publisher", "container"))
    kind = _kind(cells, fields) or kind_by_fields(
        container=container, institution=body, publisher=publisher
    )
    if kind in BODIES and not body:
        body, publisher = publisher, ""
    keep(fields, "date", when.unread)
    keep(fields, "editor", edited if more else "")
    url, doi = cells.take("url"), cells.take("doi")
    source = Source(
        guid="",
        citekey=cells.take("citekey"),
        kind=kind,
        title=_title(cells),
        authors=authors,
        others=others,
        editors=() if more else editors,
        year=when.year,
        month=when.month,
        day=when.day,
        container=container,
        institution=body,
        publisher=publisher,
        place=cells.take("place"),
        number=cells.take("number"),
        volume=cells.take("volume"),
        pages=pages_of(cells.take("pages"))
        or page_range(cells.take("first page"), cells.take("last page")),
        url=url,
        doi=doi_of(doi) or doi_in_address(url),
        language=language_name(cells.take("language")),
        kamerstuk=cells.take("kamerstuk"),
        abstract=without_markup(cells.take("abstract")),
        fields=fields,
    )
    _keep_rest(cells, fields)
    return source


def _title(cells: _Cells) -> str:
    title, subtitle = map(without_markup, (cells.take("title"), cells.take("subtitle")))
    return ": ".join(filter(None, (title, subtitle)))


def _kind(cells: _Cells, fields: dict[str, str]) -> str:
    """The type that a column names; words that name none are kept, and the next column is asked."""
    while named := cells.take("kind"):
        if kind := kind_named(named):
            return kind
        keep(fields, "type", named)
    return ""


def _keep_rest(cells: _Cells, fields: dict[str, str]) -> None:
    """Keep what a source has no field for."""
    accessed = cells.take("urldate")
    day = date_of(accessed)
    keep(fields, "urldate", iso_date(day) if day else accessed)
    for field in _KEPT:
        keep(fields, field, cells.take(field))
    for name, text in cells.rest():
        keep(fields, name, text)
