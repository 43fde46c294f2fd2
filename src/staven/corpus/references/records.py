"""A printed reference as a source: the whole of its parts."""

import re
from dataclasses import dataclass, replace

from staven.corpus.references.addresses import Address, without_address
from staven.corpus.references.dates import When, bracketed_dates, trailing_date
from staven.corpus.references.heads import Head, head_of
from staven.corpus.references.imprints import Imprint, imprint_of
from staven.corpus.references.languages import language_of_title
from staven.corpus.references.markup import marked, plain
from staven.corpus.references.names import names_in
from staven.corpus.references.papers import (
    PrintedPaper,
    paper_in_address,
    same_paper,
    without_paper,
)
from staven.corpus.references.series import Series, both, without_brackets, without_edition
from staven.corpus.references.titles import Titled, titled
from staven.corpus.references.words import is_publisher
from staven.corpus.source import Source

LONGEST = 4000
"""Characters of an entry that are looked at; no reference is half as long."""
_HEAD = 300
"""Characters in which names and a date must stand for a second work to begin there."""
_CITED_IN = re.compile(
    r"[\s.(\[]*\b(?:zoals\s+)?(?:gebruikt|geciteerd|aangehaald|vermeld|besproken|genoemd)\s+(?:in|door)\b:?\s*"
    r"|[\s.(\[]*\b(?:as\s+)?(?:cited|quoted|used|mentioned)\s+(?:in|by)\b:?\s*",
    re.IGNORECASE,
)
_POINTED_AT = re.compile(
    r"(?P<names>[^\W\d_][^()\d\n]{0,80}?),?\s*[(\[]?\s*"
    r"(?:(?:1[5-9]|20)\d\d[a-z]?|n\.\s?d\.?|z\.\s?[jd]\.?)"
    r"(?:\s*[,:]\s*(?:pp?|blz|pag)?\.?\s*\d+(?:\s*[-–]\s*\d+)?)?\s*[)\]]*\s*[.;]?\s*"
)
"""A short citation, whole: `Klaver (2016)`, `Klaver en Ode, 2016, p. 12)`."""
_JOINT = re.compile(r";\s+(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Reference:
    """What one entry of a list says: a work, and perhaps further works."""

    source: Source
    also: tuple[Source, ...] = ()
    """Works printed in the same entry: a second one, or the one that the first was taken from."""
    cited_in: bool = False
    """True where `also` holds the work in which the first was found cited."""
    missing: tuple[str, ...] = ()
    """What could not be found, of `author`, `year` and `title`."""
    conflict: str = ""
    """A parliamentary number in the address that is not the one that was printed; else empty."""


def reference_of(text: str) -> Reference:
    """Read one entry. Never fails: a title that cannot be told is the whole text.

    The sources have neither GUID nor citekey yet.
    """
    entry = marked(text[:LONGEST])
    entry, pointer = _without_pointer(entry)
    first, second, cited_in = _parts(entry)
    source, missing, conflict = _work(first)
    if not source.title:
        source = replace(source, title=text[:LONGEST].strip())
    if pointer:
        source = replace(source, fields={**source.fields, "note": _noted(source, pointer)})
    if not second:
        return Reference(source, missing=missing, conflict=conflict)
    other = _work(second)[0]
    if cited_in:
        fields = {**source.fields, "note": _noted(source, plain(entry[len(first) :]).strip(" .("))}
        source = replace(source, fields=fields)
    return Reference(source, (other,), cited_in, missing, conflict)


def _without_pointer(entry: str) -> tuple[str, str]:
    """The entry without the words at its end that only point at another: `Zoals gebruikt in …`."""
    for found in _CITED_IN.finditer(entry):
        if found.start() and _POINTED_AT.fullmatch(entry, found.end()):
            return entry[: found.start()], _closed(plain(entry[found.start() :]).strip(" ."))
    return entry, ""


def _closed(text: str) -> str:
    """`text` without a bracket around it."""
    return text[1:-1] if text.startswith("(") and text.endswith(")") else text


def _parts(entry: str) -> tuple[str, str, bool]:
    """The text of the work itself, that of a further work, and whether that one only cites it."""
    for found in _CITED_IN.finditer(entry):
        rest = entry[found.end() :]
        if found.start() and _begins_a_work(rest):
            return entry[: found.start()], rest, True
    for found in _JOINT.finditer(entry):
        rest = entry[found.end() :]
        if _begins_a_work(rest) and bracketed_dates(entry[: found.start()]):
            return entry[: found.start()], rest, False
    return entry, "", False


def _begins_a_work(text: str) -> bool:
    """Whether names and a date open `text`."""
    dates = bracketed_dates(text[:_HEAD])
    return bool(dates) and dates[0].pure and names_in(plain(text[: dates[0].start])).persons


def _noted(source: Source, note: str) -> str:
    return " ".join(filter(None, (source.fields.get("note", ""), note)))


def _work(entry: str) -> tuple[Source, tuple[str, ...], str]:
    """One work, what it lacks, and a parliamentary number that contradicts the printed one."""
    rest, address = without_address(entry)
    rest, printed = without_paper(rest)
    linked = paper_in_address(address.url)
    head = head_of(rest.strip(" ;,.:"))
    named = bool(head.names.names or head.title)
    # Without author and date there is no telling where a title would end.
    told = named or head.when is not None or printed is not None
    parts = _parts_of(head) if told else Titled("")
    source = _source(head, parts, address, printed or linked)
    lacking = {
        "author": not head.names.names and printed is None,
        "year": source.year is None and head.when is None,
        "title": not source.title and printed is None,
    }
    if not source.title:
        source = replace(source, title=plain(entry).rstrip(" .") or plain(entry))
    conflict = linked.number if printed and linked and not same_paper(printed, linked) else ""
    return source, tuple(name for name, lacks in lacking.items() if lacks), conflict


def _parts_of(head: Head) -> Titled:
    if head.title:
        return Titled(plain(head.title).strip(" .,"), imprint=head.body)
    return titled(head.body)


def _source(head: Head, parts: Titled, address: Address, paper: PrintedPaper | None) -> Source:
    title, series = without_brackets(parts.title)
    title, dated = _undated(title) if not parts.imprint else (title, None)
    container, edition = without_edition(parts.container)
    imprint = imprint_of(parts.imprint, both(series, Series(edition=edition)))
    kind = _kind(head, parts, imprint, paper)
    by_press = kind in {"book", "incollection", "article"}
    (year, month, day), other_date = _dates(head.when, imprint.when or dated)
    title = title.strip()
    return Source(
        guid="",
        citekey="",
        kind=kind,
        title=title,
        authors=head.names.names,
        others=head.names.others,
        editors=parts.editors.names,
        year=parts.numbers.year if year is None else year,
        month=month,
        day=day,
        container=container,
        institution="" if by_press else imprint.name,
        publisher=imprint.name if by_press else "",
        place=imprint.place,
        number=parts.numbers.issue or imprint.series.number,
        volume=parts.numbers.volume,
        pages=parts.numbers.pages,
        url=address.url,
        doi=address.doi,
        language="dutch" if paper else language_of_title(title),
        kamerstuk=paper.number if paper else "",
        fields=_fields(imprint, address, paper, other_date),
    )


def _undated(title: str) -> tuple[str, When | None]:
    """A title without the month and year behind a comma: `Titel, september 2013`."""
    rest, when = trailing_date(title)
    return (rest, when) if when and title[len(rest)] == "," else (title, None)


def _kind(head: Head, parts: Titled, imprint: Imprint, paper: PrintedPaper | None) -> str:
    """The BibTeX entry type that the printed signs add up to."""
    if paper:
        return "misc"
    if imprint.series.thesis:
        return "mastersthesis" if "master" in imprint.series.type.lower() else "phdthesis"
    if parts.container:
        return _kind_of_part(parts, imprint)
    if is_publisher(imprint.name) and not imprint.series.number:
        return "book"
    institutional = any(name.institution for name in head.names.names)
    reported = imprint.name or (not imprint.website and (imprint.series.number or institutional))
    return "techreport" if reported else "misc"


def _kind_of_part(parts: Titled, imprint: Imprint) -> str:
    in_book = parts.editors.names or (parts.hosted and imprint.name)
    numbers = parts.numbers
    if in_book or (numbers.pages and not numbers.volume and not numbers.issue):
        return "incollection"
    return "article"


def _fields(
    imprint: Imprint, address: Address, paper: PrintedPaper | None, other_date: str
) -> dict[str, str]:
    """What a source has no field for, by its BibTeX name."""
    fields = {
        "type": imprint.series.type,
        "edition": imprint.series.edition,
        "howpublished": "Kamerstuk" if paper else imprint.website,
        "session": paper.session if paper else "",
        "urldate": address.visited,
        "note": ". ".join(filter(None, (other_date, imprint.note, address.note))),
    }
    return {name: text for name, text in fields.items() if text}


_Date = tuple[int | None, int | None, int | None]


def _dates(head: When | None, behind: When | None) -> tuple[_Date, str]:
    """Year, month and day, and a date that says something else, as it was printed.

    A date in the imprint adds to that of the head, where they agree.
    """
    if head is None:
        return ((behind.year, behind.month, behind.day) if behind else (None, None, None)), ""
    if head.year is None:
        return (None, None, None), head.written
    if behind is None or head.month:
        return (head.year, head.month, head.day), ""
    if behind.year == head.year:
        return (head.year, behind.month, behind.day), ""
    return (head.year, None, None), behind.written
