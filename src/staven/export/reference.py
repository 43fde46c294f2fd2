"""References and citations in the manner of APA 7, in the language in use.

Source:
    American Psychological Association (2020), Publication manual, 7th edition. Dutch prefixes take
    a capital and are sorted on, as Dutch university libraries adapt it.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from staven.corpus.label import author_label
from staven.corpus.source import Source
from staven.export.author_list import author_list, initials_first, joined
from staven.export.month import month_name
from staven.locale import _


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a reference in one type."""

    text: str
    italic: bool = False
    link: bool = False
    """True where the text is a URL."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One work in the list of references."""

    citekey: str
    label: str
    """Who wrote it, as a citation names them: `Walz e.a.`"""
    year: str
    """With the letter that tells it from others of that year: `2021a`, `z.d.`"""
    pieces: tuple[Piece, ...]
    """The reference."""

    @property
    def citation(self) -> str:
        """Author and year, without parentheses: `Walz e.a., 2021a`."""
        return f"{self.label}, {self.year}"

    @property
    def text(self) -> str:
        """The reference without italics."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Bibliography:
    """The list of references, and the citation that goes with each."""

    entries: tuple[Entry, ...]
    """In the order of the alphabet."""
    by_citekey: dict[str, Entry] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_citekey", {one.citekey: one for one in self.entries})

    def citation(self, citekey: str) -> str:
        """The citation of a source; its citekey where it is not in the list."""
        entry = self.by_citekey.get(citekey)
        return entry.citation if entry else citekey


def bibliography(sources: Iterable[Source]) -> Bibliography:
    """The list of references to these sources."""
    ordered = sorted(sources, key=_order)
    same: dict[tuple[str, int | None], list[str]] = {}
    for source in ordered:
        same.setdefault((_alphabetic(label_of(source)), source.year), []).append(source.citekey)
    entries = []
    for source in ordered:
        twins = same[_alphabetic(label_of(source)), source.year]
        letter = _letter(twins.index(source.citekey)) if len(twins) > 1 else ""
        year = _year(source, letter)
        pieces = tuple(_reference(source, year))
        entries.append(Entry(source.citekey, label_of(source), year, pieces))
    return Bibliography(tuple(entries))


def label_of(source: Source) -> str:
    """Who wrote a source, as a citation names them; a parliamentary paper by its number."""
    if source.kamerstuk and not (source.authors or source.institution):
        return _("Parliamentary Paper {number}").format(number=source.kamerstuk)
    return author_label(
        source.authors, others=source.others, institution=source.institution, title=source.title
    )


def _reference(source: Source, year: str) -> Iterator[Piece]:
    who = _authors(source)
    date = f"({_date(source, year)})."
    if who == source.title:
        yield Piece(_stopped(source.title), italic=True)
        yield Piece(f" {date}")
    else:
        yield Piece(f"{_stopped(who)} {date} ")
        yield from _title(source)
    yield from _place_found(source, who)
    if source.doi:
        yield Piece(" ")
        yield Piece(f"https://doi.org/{source.doi}", link=True)
    elif source.url:
        yield Piece(" ")
        yield Piece(source.url, link=True)


def _title(source: Source) -> Iterator[Piece]:
    """The title: in italics where the work stands on its own, plain where it is part of another."""
    if source.container:
        yield Piece(_stopped(source.title))
        return
    aside = _aside(source)
    yield Piece(source.title if aside else _stopped(source.title), italic=True)
    if aside:
        yield Piece(f" {aside}.")


def _aside(source: Source) -> str:
    """What stands behind a title to say what kind of work it is: a number, or its form."""
    form, number = source.fields.get("type", ""), source.number
    if source.kind in ("phdthesis", "mastersthesis"):
        thesis = form or _("Doctoral dissertation")
        return f"[{', '.join(filter(None, (thesis, source.institution)))}]"
    if source.kamerstuk:
        paper = _("Parliamentary Paper {number}").format(number=source.kamerstuk)
        session = source.fields.get("session", "").replace("-", "–")
        told = _("session {years}").format(years=session) if session else ""
        named = label_of(source) == paper
        said = ", ".join(filter(None, ("" if named else paper, told)))
        return f"({said})" if said else ""
    if number:
        return f"({form} {number})" if form else _("(No. {number})").format(number=number)
    edition = source.fields.get("edition", "")
    if edition:
        return _("({edition} ed.)").format(edition=edition)
    form = form or source.fields.get("howpublished", "")
    return f"[{form}]" if form else ""


def _place_found(source: Source, who: str) -> Iterator[Piece]:
    """The journal, book or publisher; nothing where the author published it."""
    if not source.container:
        thesis = source.kind in ("phdthesis", "mastersthesis")
        publisher = source.publisher or ("" if thesis else source.institution)
        if publisher and publisher != who:
            yield Piece(f" {_stopped(publisher)}")
        return
    if source.kind in ("incollection", "inbook", "inproceedings"):
        editors = joined([initials_first(name) for name in source.editors])
        red = _("(Ed.)") if len(source.editors) == 1 else _("(Eds.)")
        yield Piece(f" In {editors} {red}, " if editors else " In ")
        yield Piece(source.container, italic=True)
        pages = _("(pp. {pages})").format(pages=_dashed(source.pages))
        yield Piece(f" {pages}." if source.pages else ".")
        if source.publisher:
            yield Piece(f" {_stopped(source.publisher)}")
        return
    yield Piece(" ")
    yield Piece(", ".join(filter(None, (source.container, source.volume))), italic=True)
    issue = f"({_dashed(source.number)})" if source.number and source.volume else ""
    yield Piece(f"{issue}{f', {_dashed(source.pages)}' if source.pages else ''}.")


def _date(source: Source, year: str) -> str:
    if source.year is None or not (source.month and source.day) or source.container:
        return year
    return _("{year}, {month} {day}").format(
        year=year, month=month_name(source.month), day=source.day
    )


def _year(source: Source, letter: str) -> str:
    if source.year is None:
        return "-".join(filter(None, (_("n.d."), letter)))
    return f"{source.year}{letter}"


def _letter(place: int) -> str:
    """`a` to `z`, then `aa`."""
    before, last = divmod(place, 26)
    return (_letter(before - 1) if before else "") + chr(ord("a") + last)


def _authors(source: Source) -> str:
    if source.authors:
        return author_list(source.authors, others=source.others)
    return label_of(source)


def _order(source: Source) -> tuple[str, bool, int, str, str]:
    """By author, then by year (works without one first), then by title."""
    return (
        _alphabetic(_authors(source)),
        source.year is not None,
        source.year or 0,
        _alphabetic(source.title),
        source.citekey,
    )


def _alphabetic(text: str) -> str:
    spread = unicodedata.normalize("NFKD", text.casefold())
    return re.sub(r"[^\w\s,]", "", spread)


def _dashed(pages: str) -> str:
    return re.sub(r"\s*-+\s*", "–", pages)


def _stopped(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."
