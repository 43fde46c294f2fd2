"""A project folder, as it is read from the disk and as a reviewer may write it."""

import hashlib
from pathlib import Path

from staven.actions.files import read_bytes
from staven.actions.session import Session
from staven.documents.plain import text_of
from staven.errors import ImportRefusedError, Problem, StavenError
from staven.export.project_folder import folder_of, project_of
from staven.locale import _, ngettext
from staven.store.hidden import hidden_from
from staven.store.project import hidden_screenings, project_in
from staven.synthesis.project import Project

READ = (".yaml", ".bib", ".jsonl", ".md", ".txt")
"""Endings of the files that belong to a project folder."""
_SOURCES = ("sources.bib", "sources.jsonl")
"""Without either of these, sources would come in as others than they were."""


def read_folder(folder: Path) -> tuple[Project, tuple[Problem, ...], str]:
    """The project in a folder, what could not be read, and a SHA-256 over its files.

    Raises:
        ImportRefusedError: it is no project folder, or what it says of its sources is damaged.
    """
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    digest = hashlib.sha256()
    lost = False
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or path.suffix not in READ:
            continue
        name = path.relative_to(folder).as_posix()
        data = read_bytes(path)
        digest.update(name.encode() + b"\0" + data + b"\0")
        try:
            texts[name] = text_of(data, str(path))
        except StavenError as error:
            problems.append(Problem(f"{error.problem}. {error.remedy}", str(path)))
            lost |= name in _SOURCES
    project, found = project_of(texts, str(folder))
    problems.extend(found)
    if project is None or lost:
        raise ImportRefusedError(
            _("this is no project folder that can be read; nothing was changed"),
            tuple(problems),
            where=str(folder),
            remedy=_("A project folder holds project.yaml, codebook.yaml and sources.bib."),
        )
    return project, tuple(problems), digest.hexdigest()


def folder_to_write(session: Session) -> dict[str, str]:
    """The files of the project's folder, by path.

    Raises:
        StavenError: the folder would show what the reviewer may not see yet.
    """
    hidden = hidden_screenings(session.db, session.reviewer)
    if hidden:
        raise StavenError(
            ngettext(
                "the folder would show you {n} decision that is still blind",
                "the folder would show you {n} decisions that are still blind",
                hidden,
            ).format(n=hidden),
            where=str(session.path),
            remedy=_("Decide on these sources first, or copy the project file itself."),
        )
    if hidden_from(session.db, session.reviewer):
        # Not how much: that is not to be seen either.
        raise StavenError(
            _("the folder would show you others' work on a text that is still read blind"),
            where=str(session.path),
            remedy=_("Wait until all its readers are done, or copy the project file itself."),
        )
    return folder_of(project_in(session.db))
