"""What a folder holds, for whoever picks a file or a folder in it."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from staven.errors import StavenError
from staven.locale import _
from staven.locale.system_words import reason

BIBLIOGRAPHIES = (".bib", ".ris", ".json", ".csv", ".tsv", ".txt", ".md", ".docx")
"""Endings of files with sources that can be imported."""

TEXTS = (".pdf", ".docx", ".html", ".htm", ".md", ".txt")
"""Endings of files with a text that can be attached."""

PROJECT_HEAD = "project.yaml"
"""The file that makes a folder a project folder."""


class Entry(StrEnum):
    """What something in a folder is."""

    FOLDER = "folder"
    PROJECT_FOLDER = "project folder"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Listed:
    """One thing in a folder."""

    path: Path
    entry: Entry
    size: int = 0
    """Bytes; 0 for a folder."""


def listing(folder: Path, endings: Collection[str]) -> tuple[Listed, ...]:
    """The folders in a folder, and its files with one of these endings; folders first, by name.

    What is hidden, and what cannot be looked at, is left out.

    Args:
        folder: Where to look.
        endings: In lower case with their stop, as in `.bib`.

    Raises:
        StavenError: there is no such folder, or it cannot be read.
    """
    try:
        found = [_listed(path) for path in folder.iterdir() if not path.name.startswith(".")]
    except OSError as error:
        raise StavenError(
            _("this folder cannot be read: {reason}").format(reason=reason(error)),
            where=str(folder),
            remedy=_("Choose another one."),
        ) from error
    wanted = (
        one
        for one in found
        if one and (one.entry is not Entry.FILE or one.path.suffix.lower() in endings)
    )
    return tuple(sorted(wanted, key=lambda one: (one.entry is Entry.FILE, one.path.name.lower())))


def _listed(path: Path) -> Listed | None:
    try:
        if path.is_dir():
            whole = (path / PROJECT_HEAD).is_file()
            return Listed(path, Entry.PROJECT_FOLDER if whole else Entry.FOLDER)
        return Listed(path, Entry.FILE, path.stat().st_size) if path.is_file() else None
    except OSError:
        return None
