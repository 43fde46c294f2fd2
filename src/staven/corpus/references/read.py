"""Reference lists in: what a report prints behind its text, as sources."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from staven.corpus.citekey import Citekeys
from staven.corpus.folding import folded_letters
from staven.corpus.reader import Found, Mint
from staven.corpus.references.entries import entries_in
from staven.corpus.references.lines import Line
from staven.corpus.references.records import Reference, reference_of
from staven.corpus.references.run_on import entries_apart
from staven.corpus.references.sections import headings_in, list_section, section_of
from staven.corpus.source import Source
from staven.errors import Problem, StavenError
from staven.locale import _

_SHOWN = 60
"""Characters of an entry that a problem quotes."""
_HEADINGS_SHOWN = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedReference(Reference):
    """One entry of a reference list; its works have citekeys that are unique in the list."""

    line: int
    """Of its first line, from 1."""
    raw: str
    """As it was printed, without its bullet or number."""


@dataclass(frozen=True, slots=True)
class ReferenceList:
    """What a file holds as a list of references."""

    items: tuple[ListedReference, ...]
    left_out: tuple[Line, ...] = ()
    """Lines that are no part of an entry: page numbers, running heads, texts in between."""
    section: str = ""
    """Heading of the section that the list was found under, where none was asked for."""


def references_in(lines: Iterable[str], file: str = "", section: str = "") -> ReferenceList:
    """The entries of a reference list: every one yields an item, whatever it holds.

    Args:
        lines: Lines of the file, with or without their line ends.
        file: Its name, for errors.
        section: Beginning of a heading; only what stands under it is read. Without it, a report
            whose references stand under one heading for them is read there only.

    Raises:
        StavenError: there is no such heading.
    """
    numbered = [Line(at, text.rstrip("\r\n")) for at, text in enumerate(lines, start=1)]
    heading, part = list_section(numbered) if not section.strip() else ("", numbered)
    if section.strip():
        part = _section(numbered, section, file)
    whole, left_out = entries_in(part)
    entries = list(entries_apart(whole))
    keys = Citekeys()
    found = [reference_of(entry.text) for entry in entries]
    # Works with an entry of their own have the first choice of keys.
    sources = [_keyed(one.source, keys) for one in found]
    items = [
        ListedReference(
            line=entry.line,
            raw=entry.raw,
            source=source,
            also=tuple(_keyed(other, keys) for other in one.also),
            cited_in=one.cited_in,
            missing=one.missing,
            conflict=one.conflict,
        )
        for entry, one, source in zip(entries, found, sources, strict=True)
    ]
    return ReferenceList(tuple(items), tuple(left_out), heading)


def read_reference_list(
    lines: Iterable[str], file: str, mint: Mint, section: str = ""
) -> Iterator[Found]:
    """The works in a plain list of references, and a problem where one could not be read well.

    A second work in an entry follows on the first. A work that an entry only cites ("Zoals gebruikt
    in …") is left to its own entry where the list has one. The entry's text is kept in `fields`, as
    `raw`.

    Raises:
        StavenError: no heading begins with `section`.
    """
    listed = references_in(lines, file, section)
    own = {_work_of(item.source) for item in listed.items}
    for item in listed.items:
        yield from _problems(item, file)
        yield _kept(item.source, item.raw, mint)
        for other in item.also:
            if not (item.cited_in and _work_of(other) in own):
                yield _kept(other, item.raw, mint)


def problems_of(listed: ReferenceList, file: str) -> list[Problem]:
    """What to look at in a list: what was not found, and what contradicts itself."""
    return [problem for item in listed.items for problem in _problems(item, file)]


def _section(lines: Sequence[Line], name: str, file: str) -> Sequence[Line]:
    part = section_of(lines, name)
    if part is None:
        titles = [heading.title for heading in headings_in(lines)]
        shown = "; ".join(titles[:_HEADINGS_SHOWN]) + (
            " …" if len(titles) > _HEADINGS_SHOWN else ""
        )
        raise StavenError(
            _("no heading begins with '{section}'").format(section=name),
            where=file,
            remedy=_("Its headings: {headings}.").format(headings=shown)
            if titles
            else _("The file has no headings; leave --section out."),
        )
    return part


def _problems(item: ListedReference, file: str) -> Iterator[Problem]:
    said = {
        "title": _("no title was found; the whole entry is taken for it."),
        "year": _("no year was found."),
        "author": _("no author was found."),
    }
    entry = item.raw.replace("\n", " ")
    shown = entry if len(entry) <= _SHOWN else f"{entry[:_SHOWN].rstrip()}…"
    for name in item.missing:
        yield Problem(said[name], file, item.line, shown)
    if item.conflict:
        reason = _("the address leads to Kamerstuk {other}, but {printed} is printed.")
        said_of = reason.format(other=item.conflict, printed=item.source.kamerstuk)
        yield Problem(said_of, file, item.line, shown)


def _keyed(source: Source, keys: Citekeys) -> Source:
    """The source under a citekey of its own; it gets its GUID when it is kept."""
    named = keys.named(source, lambda _citekey: "", "", None)
    return next(one for one in named if isinstance(one, Source))


def _kept(source: Source, raw: str, mint: Mint) -> Source:
    fields = {**source.fields, "raw": raw}
    return replace(source, guid=mint(source.citekey), fields=fields)


def _work_of(source: Source) -> tuple[str, int | None, str]:
    author = folded_letters(source.authors[0].family) if source.authors else ""
    return author, source.year, folded_letters(source.title)
