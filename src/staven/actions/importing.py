"""Importing: records from files of many formats, and whole project folders.

Problems are reported, not raised.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from staven.actions.import_formats import Format, RecordFile, Tell, Wanted, record_file
from staven.actions.interviews import questioned
from staven.actions.project_folder import read_folder
from staven.actions.session import Session
from staven.actions.theory import theory_of
from staven.corpus.interview import KIND as INTERVIEW
from staven.corpus.reader import Found
from staven.corpus.source import Source, Status
from staven.errors import ImportRefusedError, Problem, StavenError
from staven.language.sentences import SEGMENTER, sentence_spans
from staven.locale import _
from staven.store.codes import codebook_in_force
from staven.store.contents import Segmenter, put_contents
from staven.store.journal import change
from staven.store.merging import put_sources
from staven.store.project import is_empty, put_identity, put_theory
from staven.store.search_log import put_found
from staven.store.sources import all_sources
from staven.synthesis.project import Project

AHEAD = 1000
"""Records that are read before anything is written, so that most files are known to be good."""


def _tell_nobody(_done: int, _of: int) -> None:
    """Nobody wants to know."""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, and what it could not use."""

    read: int = 0
    """Records that could be read."""
    new: int = 0
    updated: int = 0
    """Records that the project had, and that had changed."""
    same_work: int = 0
    """New records with the DOI, or the title and year, of another: look at these."""
    problems: tuple[Problem, ...] = ()
    guids_of_all: tuple[str, ...] = ()
    """Of the sources that the files have a record of, new and known."""

    def plus(self, other: "ImportReport") -> "ImportReport":
        """Both imports together."""
        return ImportReport(
            self.read + other.read,
            self.new + other.new,
            self.updated + other.updated,
            self.same_work + other.same_work,
            self.problems + other.problems,
            tuple(dict.fromkeys(self.guids_of_all + other.guids_of_all)),
        )


_EVERYTHING = Wanted()


def import_files(
    session: Session,
    paths: Sequence[Path],
    tell: Tell = _tell_nobody,
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
    begun = [path if path.is_dir() else _begun(record_file(path, wanted, tell)) for path in paths]
    _check_wanted(wanted, [one for one in begun if isinstance(one, RecordFile)])
    report = ImportReport()
    for one in begun:
        if isinstance(one, Path):
            report = report.plus(import_folder(session, one, tell))
        else:
            status = Status.FOUND if to_screen else None
            report = report.plus(_write(session, one, status, search))
    return report


def import_bibtex(session: Session, path: Path, tell: Tell = _tell_nobody) -> ImportReport:
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


def _questioned(file: RecordFile) -> Iterator[Found]:
    """What a file holds, each interview followed by what it seems to say of a person."""
    for one in file.found:
        yield one
        if isinstance(one, Source) and one.kind == INTERVIEW:
            yield from questioned([one], str(file.path))


def _write(session: Session, file: RecordFile, status: Status | None, search: str) -> ImportReport:
    with change(session.db, session.reviewer) as writing:
        written = put_sources(
            writing,
            _questioned(file),
            str(file.path),
            status,
            # An entry of a list is read by rules of thumb, and its key is made up.
            fills_only=file.format is Format.REFERENCES,
        )
        found_in = put_found(writing, search, written.guids_of_all) if search else []
        guids = {"source": list(written.guids), "found_in": found_in}
        if any(guids.values()):
            after = {
                "file": file.path.name,
                "sha256": file.digest(),
                "guids": {table: rows for table, rows in guids.items() if rows},
            }
            writing.note("import", "source", "", None, after)
    return ImportReport(
        read=written.read,
        new=len(written.guids),
        updated=written.updated,
        same_work=written.same_work,
        problems=tuple(sorted(written.problems, key=lambda problem: problem.line or 0)),
        guids_of_all=written.guids_of_all,
    )


def import_folder(session: Session, folder: Path, tell: Tell = _tell_nobody) -> ImportReport:
    """Bring a project folder in: whole into an empty project, else what the project lacks.

    `tell` is told how many of its texts are done, of how many: they are nearly all of the work.

    Raises:
        ImportRefusedError: the folder is no project folder, or its codebook has mistakes.
        StavenError: this project lacks codes that the folder's extracts carry, or has other
            sources under the same citekeys.
    """
    project, problems, digest = read_folder(folder)
    theory = theory_of(
        project.codebook_text,
        project.rules_text,
        str(folder / "codebook.yaml"),
        str(folder / "rules.yaml"),
    )
    fresh = is_empty(session.db)
    if not fresh:
        _check_fit(session, project, folder)
    with change(session.db, session.reviewer) as writing:
        if fresh:
            put_identity(writing, project.guid, project.title, project.language, project.scope)
            put_theory(
                writing,
                theory.codebook,
                theory.codebook_text,
                theory.rules,
                theory.rules_text,
            )
        segmenter = _told(sentence_spans, tell, len(project.documents))
        added = put_contents(writing, project, segmenter, SEGMENTER)
        if added:
            after = {"file": folder.name, "sha256": digest, "guids": added}
            writing.note("import", "project", project.guid, None, after)
    return ImportReport(
        read=len(project.sources),
        new=len(added.get("source", ())),
        problems=problems,
        guids_of_all=tuple(source.guid for source in project.sources),
    )


def _told(segment: Segmenter, tell: Tell, texts: int) -> Segmenter:
    """The same segmenter, which tells how many texts it is done with."""
    done = 0

    def told(text: str) -> Sequence[tuple[int, int]]:
        nonlocal done
        tell(done, texts)
        done += 1
        return segment(text)

    return told


def _check_fit(session: Session, project: Project, folder: Path) -> None:
    """Make sure that the project knows the folder's codes, and has no other source by its keys."""
    used = {code for one in project.extracts for code in one.code_ids}
    missing = sorted(used - codebook_in_force(session.db).by_id.keys())
    if missing:
        raise StavenError(
            _("the project has another codebook, without {codes}").format(codes=", ".join(missing)),
            where=str(folder),
            remedy=_("Import the folder into a new project, or bring the codebook up to date."),
        )
    mine = {source.citekey: source.guid for source in all_sources(session.db)}
    taken = sorted(
        source.citekey
        for source in project.sources
        if mine.get(source.citekey, source.guid) != source.guid
    )
    if taken:
        raise StavenError(
            _("the project has sources of its own under {citekeys}").format(
                citekeys=", ".join(taken)
            ),
            where=str(folder),
            remedy=_("Import the folder into a new project."),
        )
