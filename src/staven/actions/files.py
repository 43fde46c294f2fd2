"""Files: reading what the user named, writing so that a half-written file never stands there."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import staven
from staven.documents.plain import text_of
from staven.errors import StavenError
from staven.locale import _
from staven.locale.system_words import reason


def read_text(path: Path) -> str:
    """The text of a file, in the form in which the project keeps texts.

    Raises:
        StavenError: it is not there, cannot be read, or its encoding is not certain.
    """
    return text_of(read_bytes(path), str(path))


def read_bytes(path: Path) -> bytes:
    """What a file holds.

    Raises:
        StavenError: it is not there or cannot be read.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise StavenError(
            _("there is no such file"), where=str(path), remedy=_("Check the name and the folder.")
        ) from error
    except OSError as error:
        raise StavenError(
            _("this file cannot be read: {reason}").format(reason=reason(error)), where=str(path)
        ) from error


def stored_name(path: Path) -> str:
    """A file's name as a project can keep it: bytes that are no UTF-8 are written out."""
    return path.name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def write_texts(folder: Path, texts: Mapping[str, str]) -> list[Path]:
    """Write files under `folder`, each whole or not at all; returns their paths.

    Raises:
        StavenError: the disk is full or the folder cannot be written.
    """
    return [write_text(folder / name, text) for name, text in sorted(texts.items())]


def write_text(path: Path, text: str) -> Path:
    """Write one file, whole or not at all: first beside it, then in its place.

    Raises:
        StavenError: the disk is full or the folder cannot be written.
    """
    beside = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise StavenError(
            _("this file cannot be written: {reason}").format(reason=reason(error)),
            where=str(path),
            remedy=_("Choose another folder, or free some space."),
        ) from error
    return path


def bundled(name: str) -> Path:
    """A file or folder that staven brings along: in the installed package, or in the repository."""
    package = Path(staven.__file__).parent
    installed = package / "data" / name
    return installed if installed.exists() else package.parents[1] / name
