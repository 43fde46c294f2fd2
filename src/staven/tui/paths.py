"""Paths as they are typed, and names of files as they are shown."""

import re
from pathlib import Path

from staven.errors import StavenError
from staven.locale import _

_PICTURE = "\u2600-\u27bf\U0001f000-\U0001faff"
_JOINED = re.compile(f"(?<=[{_PICTURE}\ufe0f])\u200d(?=[{_PICTURE}])")
"""What makes one picture of two."""


def typed_path(text: str) -> Path:
    """The path that was typed, with the home folder for its tilde.

    Raises:
        StavenError: nothing was typed, there is no such home folder, or it can be no path.
    """
    typed = text.strip()
    if not typed:
        raise StavenError(_("a file needs a name"), remedy=_("Type one."))
    if "\0" in typed:
        raise StavenError(_("no file can have such a name"), remedy=_("Type another one."))
    try:
        return Path(typed).expanduser()
    except RuntimeError as error:
        raise StavenError(
            _("there is no user with that home folder"),
            where=written_out(typed.split("/", 1)[0]),
            remedy=_("Type the whole path."),
        ) from error


def begin_folder(near: Path | None) -> Path:
    """Where picking begins: in `near`, or the working folder; above it where that is gone."""
    try:
        folder = near or Path.cwd()
    except OSError:
        return Path.home()
    return next((one for one in (folder, *folder.parents) if is_folder(one)), Path.home())


def is_folder(path: Path) -> bool:
    """Whether there is a folder; False also where nobody may know."""
    try:
        return path.is_dir()
    except OSError:
        return False


def file_size(path: Path) -> int | None:
    """Bytes of a file; None where there is none, or nobody may know."""
    try:
        return path.stat().st_size if path.is_file() else None
    except OSError:
        return None


def written_out(text: str) -> str:
    """A text in which every character can be drawn.

    Names of files may hold line ends, what a terminal takes for an order, and bytes that are no
    letters; those are written out, as in Python. What joins two pictures into one, as people have
    them in their names, stays.
    """
    parts = _JOINED.split(text.replace("\xa0", " "))
    return "\u200d".join(
        "".join(letter if letter.isprintable() else _escaped(letter) for letter in part)
        for part in parts
    )


def _escaped(letter: str) -> str:
    return letter.encode("unicode_escape").decode("ascii")
