"""Importing: sources from BibTeX, and whole project folders. Problems are reported, not raised."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from staven.actions.files import read_bytes, read_text
from staven.actions.project_folder import read_folder
from staven.actions.session import Session
from staven.actions.theory import theory_of
from staven.corpus.bibtex import read_bibtex
from staven.corpus.source import Source
from staven.errors import ImportRefusedError, Problem, StavenError
from staven.language.sentences import SEGMENTER, sentence_spans
from staven.locale import _
from staven.store.codes import codebook_in_force
from staven.store.contents import put_contents
from staven.store.journal import change, mint
from staven.store.merging import SourcesWritten, put_sources
from staven.store.project import is_empty, put_identity, put_theory
from staven.store.sources import all_sources
from staven.synthesis.project import Project

Tell = Callable[[int, int], None]
"""Told how many entries of a file are done, of how many; what it raises stops the import."""


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

    def plus(self, other: "ImportReport") -> "ImportReport":
        """Both imports together."""
        return ImportReport(
            self.read + other.read,
            self.new + other.new,
            self.updated + other.updated,
            self.same_work + other.same_work,
            self.problems + other.problems,
        )


def import_files(
    session: Session, paths: Sequence[Path], tell: Tell = _tell_nobody
) -> ImportReport:
    """Bring files into the project, each in one transaction of its own.

    Raises:
        StavenError: a file cannot be read at all, is of a kind that is not known, or holds
            nothing that could be read.
    """
    # All are read before anything is written: one that is refused leaves nothing half done.
    read = [path if path.is_dir() else _read(path) for path in paths]
    report = ImportReport()
    for one in read:
        if isinstance(one, Path):
            report = report.plus(import_folder(session, one))
        else:
            report = report.plus(_write(session, one, tell))
    return report


@dataclass(frozen=True, slots=True)
class _BibtexFile:
    """A .bib file that was read, and is still to be written into the project."""

    path: Path
    sha256: str
    sources: tuple[Source, ...]
    problems: tuple[Problem, ...]


def import_bibtex(session: Session, path: Path, tell: Tell = _tell_nobody) -> ImportReport:
    """Bring the entries of a .bib file in; those that the project has are updated.

    Raises:
        StavenError: the file cannot be read, or holds no entry that can be.
    """
    return _write(session, _read(path), tell)


def _read(path: Path) -> _BibtexFile:
    if path.suffix.lower() != ".bib":
        raise StavenError(
            _("this kind of file cannot be imported"),
            where=str(path),
            remedy=_("Import a BibTeX file (.bib) or a project folder."),
        )
    data = read_bytes(path)
    sources, problems = read_bibtex(read_text(path), str(path), lambda _citekey: mint())
    if not sources:
        raise ImportRefusedError(
            _("no entry could be read; the project is unchanged"),
            problems,
            where=str(path),
            remedy=_("Check that it is a BibTeX file: entries begin with @."),
        )
    return _BibtexFile(path, hashlib.sha256(data).hexdigest(), tuple(sources), problems)


def _write(session: Session, file: _BibtexFile, tell: Tell) -> ImportReport:
    with change(session.db, session.reviewer) as writing:
        written: SourcesWritten = put_sources(writing, file.sources, str(file.path), tell)
        if written.guids:
            writing.note(
                "import",
                "source",
                "",
                None,
                {
                    "file": file.path.name,
                    "sha256": file.sha256,
                    "guids": {"source": list(written.guids)},
                },
            )
    return ImportReport(
        read=len(file.sources),
        new=len(written.guids),
        updated=written.updated,
        same_work=written.same_work,
        problems=(*file.problems, *written.problems),
    )


def import_folder(session: Session, folder: Path) -> ImportReport:
    """Bring a project folder in: whole into an empty project, else what the project lacks.

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
        added = put_contents(writing, project, sentence_spans, SEGMENTER)
        if added:
            after = {"file": folder.name, "sha256": digest, "guids": added}
            writing.note("import", "project", project.guid, None, after)
    return ImportReport(
        read=len(project.sources), new=len(added.get("source", ())), problems=problems
    )


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
