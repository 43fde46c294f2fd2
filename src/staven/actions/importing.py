"""Importing: records from files of many formats, and whole project folders.

Problems are reported, not raised.
"""

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from staven.actions.files import stored_name
from staven.actions.folder_importing import import_folder
from staven.actions.import_formats import Format, RecordFile, Wanted, record_file
from staven.actions.import_records import to_import
from staven.actions.import_report import ImportReport
from staven.actions.session import Session
from staven.actions.telling import Tell, tell_nobody
from staven.corpus.reader import Found
from staven.corpus.source import Source, Status
from staven.errors import ImportRefusedError, Problem, StavenError
from staven.locale import _
from staven.store.journal import change
from staven.store.merging import put_sources
from staven.store.search_log import put_found

AHEAD = 1000
"""Records that are read before anything is written, so that most files are known to be good."""


_EVERYTHING = Wanted()


def import_files(
    session: Session,
    paths: Sequence[Path],
    tell: Tell = tell_nobody,
    *,
    wanted: Wanted = _EVERYTHING,
    to_screen: bool = False,
    search: str = "",
) -> ImportReport:
    """Bring files and project folders into the project, each in one transaction of its own.

    Args:
        session: Who imports, and into what.
        paths: Files of records, and project folders.
        tell: Told how far each file is.
        wanted: How the files are to be read, where they do not say so themselves.
        to_screen: Whether new sources are still to be selected; else they are included.
        search: GUID of the search that brought them up; empty where none is named.

    Raises:
        StavenError: a file cannot be read at all, is of a kind that is not known, or holds
            nothing that could be read.
    """
    # All are begun before anything is written: one that is refused leaves nothing half done.
    begun = [
        path if path.is_dir() else _begun(to_import(record_file(path, wanted, tell)))
        for path in paths
    ]
    _check_wanted(wanted, [one for one in begun if isinstance(one, RecordFile)])
    report = ImportReport()
    for one in begun:
        if isinstance(one, Path):
            report = report.plus(import_folder(session, one, tell))
        else:
            status = Status.FOUND if to_screen else None
            report = report.plus(_write(session, one, status, search))
    return report


def import_bibtex(session: Session, path: Path, tell: Tell = tell_nobody) -> ImportReport:
    """Bring the entries of a .bib file in; those that the project has are updated.

    Raises:
        StavenError: the file cannot be read, or holds no entry that can be.
    """
    return import_files(session, [path], tell)


def _check_wanted(wanted: Wanted, files: Sequence[RecordFile]) -> None:
    """Make sure that what was asked for has a file that it is about."""
    formats = {file.format for file in files}
    if wanted.columns and Format.TABLE not in formats:
        raise StavenError(
            _("columns are named, and no file is a table"),
            where=", ".join(str(file.path) for file in files),
            remedy=_("Leave --map out, or import a .csv or .tsv file."),
        )
    if wanted.section and Format.REFERENCES not in formats:
        raise StavenError(
            _("a section is named, and no file is a reference list"),
            where=", ".join(str(file.path) for file in files),
            remedy=_("Leave --section out, or import a .txt, .md or .docx file."),
        )


def _begun(file: RecordFile) -> RecordFile:
    """The same file with its first records read, one at least.

    Raises:
        ImportRefusedError: nothing in it could be read.
    """
    ahead: list[Found] = []
    sources = 0
    try:
        for one in file.found:
            ahead.append(one)
            sources += isinstance(one, Source)
            if sources and len(ahead) >= AHEAD:
                break
    except StavenError as error:
        problems = tuple(one for one in ahead if isinstance(one, Problem))
        raise ImportRefusedError(
            error.problem, problems, where=error.where, remedy=error.remedy
        ) from error
    if not sources:
        problems = tuple(one for one in ahead if isinstance(one, Problem))
        raise ImportRefusedError(
            _("no entry could be read; the project is unchanged"),
            problems,
            where=str(file.path),
            remedy=_remedy(file.format),
        )
    found: Iterator[Found] = chain(ahead, file.found)
    return RecordFile(file.path, file.format, found, file.digest)


def _remedy(format_: Format) -> str:
    """What to look at where a file of this format held nothing that could be read."""
    remedies = {
        Format.BIBTEX: _("Check that it is a BibTeX file: entries begin with @."),
        Format.RIS: _("Check that it is a RIS file: records begin with 'TY  -'."),
        Format.CSL: _("Check that it is a CSL-JSON file: a list of items in square brackets."),
        Format.TABLE: _("Check that its first line names the columns, one of them a title."),
        Format.REFERENCES: _("Check that it holds a list of references, an entry a paragraph."),
    }
    return remedies[format_]


def _write(session: Session, file: RecordFile, status: Status | None, search: str) -> ImportReport:
    with change(session.db, session.reviewer) as writing:
        written = put_sources(
            writing,
            file.found,
            str(file.path),
            status,
            # An entry of a list is read by rules of thumb, and its key is made up.
            fills_only=file.format is Format.REFERENCES,
            keys_made_up=file.format in (Format.RIS, Format.TABLE),
        )
        found_in = put_found(writing, search, written.guids_of_all) if search else []
        guids = {"source": list(written.guids), "found_in": found_in}
        if any(guids.values()):
            after = {
                "file": stored_name(file.path),
                "sha256": file.digest(),
                "guids": {table: rows for table, rows in guids.items() if rows},
            }
            writing.note("import", "source", "", None, after)
    return ImportReport(
        read=written.read,
        new=len(written.guids),
        changed=written.changed,
        same_work=written.same_work,
        problems=tuple(sorted(written.problems, key=lambda problem: problem.line or 0)),
        guids_of_all=written.guids_of_all,
    )
