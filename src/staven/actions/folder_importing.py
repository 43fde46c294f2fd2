"""Importing a project folder: whole into an empty project, else what the project lacks."""

from collections.abc import Sequence
from pathlib import Path

from staven.actions.files import stored_name
from staven.actions.import_report import ImportReport
from staven.actions.project_folder import read_folder
from staven.actions.session import Session
from staven.actions.telling import Tell, tell_nobody
from staven.actions.theory import theory_of
from staven.errors import StavenError
from staven.language.sentences import SEGMENTER, sentence_spans
from staven.locale import _
from staven.store.codes import codebook_in_force
from staven.store.contents import Segmenter, put_contents
from staven.store.journal import change
from staven.store.project import is_empty, put_identity, put_theory
from staven.store.sources import all_sources
from staven.synthesis.project import Project


def import_folder(session: Session, folder: Path, tell: Tell = tell_nobody) -> ImportReport:
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
            after = {"file": stored_name(folder), "sha256": digest, "guids": added}
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
