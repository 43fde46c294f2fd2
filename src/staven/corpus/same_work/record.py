"""A source, prepared once for many comparisons."""

import re
from dataclasses import dataclass
from enum import IntEnum

from staven.corpus.doi import doi_in
from staven.corpus.folding import folded_words
from staven.corpus.kamerstuk import kamerstuk_of
from staven.corpus.same_work.makers import Makers, makers_of
from staven.corpus.same_work.notes import edition_in
from staven.corpus.same_work.place import Place, place_of
from staven.corpus.same_work.title import Title, title_of
from staven.corpus.source import Source

_ADDRESS = re.compile(r"https?://(?:www\.)?([^/\s]+/[^#\s]*\d[^#\s]*)", re.IGNORECASE)
"""An address with a figure in its path is seldom that of a page with many documents."""


class Form(IntEnum):
    """In what form a work came out; works of two known forms are not one."""

    UNKNOWN = 0
    ARTICLE = 1
    CHAPTER = 2
    BOOK = 3
    REPORT = 4
    THESIS = 5
    PAPER = 6
    """A parliamentary paper."""


_FORMS = {
    "article": Form.ARTICLE,
    "inbook": Form.CHAPTER,
    "incollection": Form.CHAPTER,
    "inproceedings": Form.CHAPTER,
    "conference": Form.CHAPTER,
    "book": Form.BOOK,
    "collection": Form.BOOK,
    "proceedings": Form.BOOK,
    "techreport": Form.REPORT,
    "report": Form.REPORT,
    "phdthesis": Form.THESIS,
    "mastersthesis": Form.THESIS,
    "thesis": Form.THESIS,
}
_OF_A_THESIS = ("ph.d", "phd", "dissertation abstracts")
"""What databases write for the volume or the journal of a thesis."""
_FIRST_NAME = 3
"""Letters of a word that is a name and no initials."""


@dataclass(frozen=True, slots=True)
class Record:
    """What of a source is compared, in the form in which it is compared."""

    title: Title
    makers: Makers
    place: Place
    year: int | None
    container: str
    institutions: tuple[str, ...]
    """Who made or published it, as far as that is an institution."""
    form: Form
    doi: str
    number: str
    """Report number, folded."""
    edition: str
    """In figures; empty where none is named."""
    address: str
    """Of the document itself on the web; empty where there is none, or of a whole site."""
    dossiers: frozenset[str]
    """Numbers of the parliamentary dossiers that it belongs to, a budget's with its chapter."""
    paper: str
    """Its number in them."""
    whole_name: str
    """Of a thesis, its author's name in full, folded; empty where there are initials only."""


def record_of(source: Source) -> Record:
    """Prepare a source."""
    makers = makers_of(source.authors)
    paper = kamerstuk_of(source.kamerstuk) if source.kamerstuk else None
    number = paper.number if paper else ""
    institutions = makers.institutions
    form = Form.PAPER if number else _form(source)
    if source.institution or source.publisher:
        named = (source.institution, source.publisher)
        institutions += tuple(name for name in named if name)
    title = title_of(source.title)
    return Record(
        title,
        makers,
        place_of(source.volume, source.number, source.pages, source.year),
        source.year,
        source.container,
        institutions,
        form,
        doi_in(source.doi).lower() if source.doi else "",
        "" if source.container or not source.number else " ".join(folded_words(source.number)),
        title.edition or edition_in(source.fields.get("edition", "")),
        _address(source.url) if source.url else "",
        frozenset(paper.dossiers) if paper else frozenset(),
        number,
        _whole_name(source) if form is Form.THESIS else "",
    )


def _form(source: Source) -> Form:
    if source.volume[:2] in ("Ph", "ph", "PH") or source.container[:5] in ("Disse", "disse"):
        written = f"{source.volume} {source.container}".lower()
        if any(mark in written for mark in _OF_A_THESIS):
            return Form.THESIS
    return _FORMS.get(source.kind, Form.UNKNOWN)


def _whole_name(source: Source) -> str:
    if not source.authors:
        return ""
    first = source.authors[0]
    given = folded_words(first.given)
    if not any(len(word) >= _FIRST_NAME for word in given):
        return ""
    return " ".join([*folded_words(first.family), *given])


def _address(text: str) -> str:
    found = _ADDRESS.match(text.strip())
    return found[1].rstrip("/").lower() if found else ""
