"""Reading a project folder from the disk."""

import hashlib
from pathlib import Path

from staven.actions.files import read_bytes
from staven.documents.plain import text_of
from staven.errors import ImportRefusedError, Problem, StavenError
from staven.export.project_folder import project_of
from staven.locale import _
from staven.synthesis.project import Project

READ = (".yaml", ".bib", ".jsonl", ".md", ".txt")
"""Endings of the files that belong to a project folder."""


def read_folder(folder: Path) -> tuple[Project, tuple[Problem, ...], str]:
    """The project in a folder, what could not be read, and a SHA-256 over its files.

    Raises:
        ImportRefusedError: it is no project folder.
    """
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    digest = hashlib.sha256()
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
    project, found = project_of(texts, str(folder))
    problems.extend(found)
    if project is None:
        raise ImportRefusedError(
            _("this is no project folder that can be read; nothing was changed"),
            tuple(problems),
            where=str(folder),
            remedy=_("A project folder holds project.yaml, codebook.yaml and sources.bib."),
        )
    return project, tuple(problems), digest.hexdigest()
