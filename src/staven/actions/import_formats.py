"""Files of records: which format each is in, and its records one by one, straight from the disk."""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from io import StringIO
from pathlib import Path

from staven.actions.files import read_bytes
from staven.actions.telling import Tell
from staven.corpus.bibtex.read import read_bibtex
from staven.corpus.csl.read import read_csl
from staven.corpus.decoded_lines import beginning, decoded_lines
from staven.corpus.reader import Found
from staven.corpus.references.lines import Line
from staven.corpus.references.read import read_reference_list
from staven.corpus.references.sections import headings_in, section_of
from staven.corpus.ris.read import read_ris
from staven.corpus.table.read import read_csv
from staven.documents.reading import read_document
from staven.errors import Problem, StavenError
from staven.locale import _
from staven.locale.system_words import reason
from staven.store.journal import mint

BLOCK = 1 << 20
"""Bytes that are read from the disk at a time."""
SAMPLE = 1 << 16
"""Bytes by which a format is recognised."""


HEADINGS = 12
"""Headings that are named to somebody who asked for one that is not there."""


class Format(StrEnum):
    """What a file of records is written in."""

    BIBTEX = "BibTeX"
    RIS = "RIS"
    CSL = "CSL-JSON"
    TABLE = "CSV"
    REFERENCES = "reference list"


_BY_ENDING = {
    ".bib": Format.BIBTEX,
    ".bibtex": Format.BIBTEX,
    ".biblatex": Format.BIBTEX,
    ".ris": Format.RIS,
    ".json": Format.CSL,
    ".csljson": Format.CSL,
    ".csv": Format.TABLE,
    ".tsv": Format.TABLE,
    ".tab": Format.TABLE,
    ".txt": Format.REFERENCES,
    ".md": Format.REFERENCES,
    ".markdown": Format.REFERENCES,
    ".docx": Format.REFERENCES,
}

_OTHERS = {
    **dict.fromkeys((".zip", ".gz", ".bz2", ".xz", ".7z", ".tar", ".tgz"), "archive"),
    **dict.fromkeys((".xlsx", ".xls", ".ods"), "sheet"),
    **dict.fromkeys((".doc", ".odt", ".rtf"), "office"),
    **dict.fromkeys((".pdf", ".html", ".htm"), "text"),
    **dict.fromkeys((".xml", ".nbib", ".enw", ".ciw", ".enl"), "records"),
    **dict.fromkeys((".qdpx", ".qdc"), "coding"),
    ".staven": "",
}
"""Endings that say for certain what a file is, none of which can be read."""

_TYPES = """
article book booklet bookinbook collection conference dataset inbook incollection inproceedings
inreference manual mastersthesis misc mvbook online patent periodical phdthesis proceedings report
software suppbook techreport thesis unpublished
"""
_SIGNS = {
    Format.RIS: re.compile(r"^\s*TY {0,2}- ?[A-Z]", re.MULTILINE),
    Format.BIBTEX: re.compile(
        rf"^\s*@(?:{'|'.join(_TYPES.split())})[ \t]*[{{(]", re.MULTILINE | re.IGNORECASE
    ),
    Format.CSL: re.compile(r'\A\s*(?:\[\s*)?\{\s*"'),
    # Web of Science calls its tables .txt; a list of references has no four columns.
    Format.TABLE: re.compile(r"\A[^\t\n]*(?:\t[^\t\n]*){3,}\n"),
}
"""How each format that has signs of its own shows itself, the surest first."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a file is to be read, where it does not say so itself."""

    columns: Mapping[str, str] = field(default_factory=dict)
    """Column of a table to field of a source."""
    section: str = ""
    """Beginning of the heading of the reference list in a longer text; empty for all of it."""


@dataclass(frozen=True, slots=True)
class RecordFile:
    """A file of records that is being read."""

    path: Path
    format: Format
    found: Iterator[Found]
    """Its sources and problems; they are read as they are asked for."""
    digest: Callable[[], str]
    """SHA-256 of the file, in hexadecimal, once all is read."""


def record_file(path: Path, wanted: Wanted, tell: Tell) -> RecordFile:
    """The records of a file, by its ending or, where that does not fit, by what it holds.

    `tell` is told how many bytes are read, of how many, a hundred times at most.

    Raises:
        StavenError: it cannot be read, or is of a kind that is not known; while it is being read
            also, where it turns out to be no such file.
    """
    format_ = _format_of(path, _sample(path))
    digest = hashlib.sha256()
    if path.suffix.lower() == ".docx":
        data = read_bytes(path)
        digest.update(data)
        found = _listed(StringIO(read_document(data, str(path)).text), str(path), wanted)
    else:
        found = _read(_blocks(path, digest.update, tell), str(path), format_, wanted)
    return RecordFile(path, format_, found, digest.hexdigest)


def _sample(path: Path) -> str:
    """The beginning of a file, good enough to recognise it by."""
    try:
        with path.open("rb") as file:
            start = file.read(SAMPLE)
    except OSError:
        start = read_bytes(path)[:SAMPLE]  # says what is wrong with it
    return beginning(start)


def _format_of(path: Path, sample: str) -> Format:
    """The format of a file.

    Raises:
        StavenError: it is none that is known.
    """
    ending = path.suffix.lower()
    by_ending = _BY_ENDING.get(ending)
    if ending == ".docx" or (by_ending in _SIGNS and _SIGNS[by_ending].search(sample)):
        return by_ending or Format.REFERENCES
    if ending in _OTHERS:
        raise _refused(path)
    shown = next((one for one, sign in _SIGNS.items() if sign.search(sample)), None)
    if shown is Format.TABLE and by_ending is None:
        shown = None
    if shown is None and by_ending is None:
        raise _refused(path)
    return shown or by_ending or Format.REFERENCES


def _refused(path: Path) -> StavenError:
    ending = path.suffix.lower()
    said = {
        "archive": _("Unpack it, and import what is in it."),
        "sheet": _("Save the sheet as CSV, and import that."),
        "office": _("Open it in Word or LibreOffice, and save it as .docx."),
        "text": _("A text is added to its source with 'staven attach'."),
        "records": _("Export the records as RIS or BibTeX, and import that."),
        "coding": _("Projects of other coding programs (REFI-QDA) are not read."),
        "": _(
            "Import BibTeX (.bib), RIS (.ris), CSL-JSON (.json), a table (.csv, .tsv), a reference"
            " list (.txt, .md, .docx) or a project folder."
        ),
    }
    remedy = said[_OTHERS.get(ending, "")]
    return StavenError(_("this kind of file cannot be imported"), where=str(path), remedy=remedy)


def _blocks(path: Path, take: Callable[[bytes], None], tell: Tell) -> Iterator[bytes]:
    """What a file holds, piece by piece; `take` sees each, `tell` hears how far it is."""
    try:
        with path.open("rb") as file:
            size = path.stat().st_size
            step = max(1, size // 100)
            done = told = 0
            tell(0, size)
            while block := file.read(BLOCK):
                take(block)
                yield block
                done += len(block)
                if (whole := done - done % step) > told:
                    told = whole
                    tell(told, size)
    except OSError as error:
        raise StavenError(
            _("this file cannot be read: {reason}").format(reason=reason(error)), where=str(path)
        ) from error


def _read(blocks: Iterable[bytes], file: str, format_: Format, wanted: Wanted) -> Iterator[Found]:
    doubts: list[Problem] = []
    lines = decoded_lines(blocks, file, doubts.append)
    if format_ is Format.BIBTEX:
        found = read_bibtex(lines, file, _minted)
    elif format_ is Format.RIS:
        found = read_ris(lines, file, _minted)
    elif format_ is Format.CSL:
        found = read_csl(lines, file, _minted)
    elif format_ is Format.TABLE:
        found = read_csv(lines, file, _minted, wanted.columns)
    else:
        found = _listed(lines, file, wanted)
    for one in found:
        yield from doubts
        doubts.clear()
        yield one
    yield from doubts


def _listed(lines: Iterable[str], file: str, wanted: Wanted) -> Iterator[Found]:
    if wanted.section.strip():
        lines = _in_section([line.rstrip("\n") for line in lines], file, wanted.section)
    return read_reference_list(lines, file, _minted)


def _in_section(lines: Sequence[str], file: str, section: str) -> Iterator[str]:
    """The lines under a heading; those before it are empty, so that the others keep their number.

    Raises:
        StavenError: there is no such heading.
    """
    numbered = [Line(at, text) for at, text in enumerate(lines, start=1)]
    part = section_of(numbered, section)
    if part is None:
        headings = "; ".join(heading.title for heading in headings_in(numbered)[:HEADINGS])
        raise StavenError(
            _("no heading begins with '{section}'").format(section=section),
            where=file,
            remedy=_("Its headings: {headings}.").format(headings=headings)
            if headings
            else _("The file has no headings; leave --section out."),
        )
    inside = {line.number for line in part}
    return (text if at in inside else "" for at, text in enumerate(lines, start=1))


def _minted(_citekey: str) -> str:
    return mint()
