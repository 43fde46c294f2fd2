"""A source, prepared once for many comparisons."""

import re
from dataclasses import dataclass
from enum import IntEnum

from staven.corpus.same_work.makers import Makers, makers_of
from staven.corpus.same_work.notes import edition_in
from staven.corpus.same_work.place import Place, place_of
from staven.corpus.same_work.text import fold
from staven.corpus.same_work.title import Title, title_of
from staven.corpus.source import Source

_DOI = re.compile(r"10\.\d{4,9}/\S+")
_ADDRESS = re.compile(r"https?://(?:www\.)?([^/\s]+/[^#\s]*\d[^#\s]*)", re.IGNORECASE)
"""An address with a figure in its path is seldom that of a page with many documents."""
_PAPER = re.compile(r"(?P<files>\d.*?)\W*\bn(?:o|r|ummer)\b[.\s]*(?P<number>\w+)", re.IGNORECASE)
_FILE_NUMBER = re.compile(r"\d{2}[\s.]?\d{3}(?:[\s-]+[IVXLC]+\b)?")
"""Of a budget the chapter is part of it: `36 200 XV` is not `36 200 VI`."""


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
    files: frozenset[str]
    """Numbers of the parliamentary files that it belongs to."""
    paper: str
    """Its number in them."""
    whole_name: str
    """Of a thesis, its author's name in full, folded; empty where there are initials only."""


def record_of(source: Source) -> Record:
    """Prepare a source."""
    makers = makers_of(source.authors)
    files, paper = _parliamentary(source.kamerstuk) if source.kamerstuk else (frozenset(), "")
    institutions = makers.institutions
    form = Form.PAPER if paper else _form(source)
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
        _doi(source.doi) if source.doi else "",
        "" if source.container or not source.number else fold(source.number).strip(),
        title.edition or edition_in(source.fields.get("edition", "")),
        _address(source.url) if source.url else "",
        files,
        paper,
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
    given = fold(first.given).split()
    if not any(len(word) >= _FIRST_NAME for word in given):
        return ""
    return " ".join([*fold(first.family).split(), *given])


def _doi(text: str) -> str:
    found = _DOI.search(text.lower().replace("%2f", "/"))
    return found[0].rstrip(".,;)") if found else ""


def _address(text: str) -> str:
    found = _ADDRESS.match(text.strip())
    return found[1].rstrip("/").lower() if found else ""


def _parliamentary(text: str) -> tuple[frozenset[str], str]:
    """The files and the number of a parliamentary paper: `29 544 en 25 883, nr. 523`."""
    found = _PAPER.search(text)
    if found is None:
        return frozenset(), ""
    files = _FILE_NUMBER.findall(found["files"])
    return frozenset("".join(filter(str.isalnum, file)) for file in files), found["number"].lower()
