"""CSV and other tables of references: a row for each, the columns known by name."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

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
        columns: Fields (FIELDS of csv_columns) by column, for columns that no name gives away.

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
        draft = _draft(row.cells, names, places)
        if not draft.title:
            yield Problem(_("this row has no title."), file, row.line, draft.citekey)
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


def _draft(cells: Sequence[str], names: Sequence[str], places: Columns) -> Source:
    """The source in a row, with the key that it has there."""
    left = {at: text for at, cell in enumerate(cells) if (text := clean(cell))}

    def take(field: str) -> str:
        at = next((at for at in places.get(field, ()) if at in left), None)
        return "" if at is None else left.pop(at)

    title, subtitle = without_markup(take("title")), without_markup(take("subtitle"))
    if subtitle:
        title = f"{title}: {subtitle}" if title else subtitle
    authors, others = names_in_text(take("authors"))
    edited = take("editors")
    editors, more = names_in_text(edited)
    when = publication_date(take("year"), take("date"), month=take("month"), day=take("day"))
    body, publisher, container = take("institution"), take("publisher"), take("container")
    fields: dict[str, str] = {}
    kind = ""
    while not kind and (named := take("kind")):
        kind = kind_named(named)
        keep(fields, "type", "" if kind else named)
    kind = kind or kind_by_fields(container=container, institution=body, publisher=publisher)
    if kind in BODIES and not body:
        body, publisher = publisher, ""
    keep(fields, "date", when.unread)
    keep(fields, "editor", edited if more else "")
    url, doi = take("url"), take("doi")
    read: dict[str, Any] = {
        "pages": pages_of(take("pages")) or page_range(take("first page"), take("last page")),
        "doi": doi_of(doi) or doi_in_address(url),
        "url": url,
        "language": language_name(take("language")),
        "abstract": without_markup(take("abstract")),
    } | {field: take(field) for field in ("place", "number", "volume", "kamerstuk")}
    citekey = take("citekey")
    accessed = take("urldate")
    day = date_of(accessed)
    keep(fields, "urldate", iso_date(day) if day else accessed)
    for field in _KEPT:
        keep(fields, field, take(field))
    for at, text in left.items():
        keep(fields, names[at] if at < len(names) else _SURPLUS, text)
    return Source(
        guid="",
        citekey=citekey,
        kind=kind,
        title=title,
        authors=authors,
        others=others,
        editors=() if more else editors,
        year=when.year,
        month=when.month,
        day=when.day,
        container=container,
        institution=body,
        publisher=publisher,
        fields=fields,
        **read,
    )
