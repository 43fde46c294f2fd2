"""Making a project: an empty one, or the model case."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from staven.actions.files import bundled
from staven.actions.folder_importing import import_folder
from staven.actions.session import Session
from staven.actions.theory import read_theory
from staven.errors import StavenError
from staven.locale import _, language
from staven.locale.system_words import reason
from staven.store.database import create_database, open_database, sqlite_errors
from staven.store.journal import change, mint
from staven.store.overview import counts
from staven.store.project import put_identity, put_theory

DEMO_FOLDER = "corpus/integratie-2023"
DEMO_NAME = "integratie-2023.staven"


@dataclass(frozen=True, slots=True)
class Demo:
    """The model case, made or found."""

    project: Path
    sources: int
    extracts: int


def init(path: Path, codebook: Path, reviewer: str, title: str = "") -> Path:
    """Make an empty project with a codebook; returns its path.

    Raises:
        StavenError: the name is taken or does not end in .staven, or it cannot be written there.
        ImportRefusedError: there are mistakes in the codebook.
    """
    if path.suffix != ".staven":
        raise StavenError(
            _("a project's name ends in .staven"),
            where=str(path),
            remedy=_("Call it '{name}'.").format(name=f"{path.stem or 'project'}.staven"),
        )
    theory = read_theory(codebook)
    with _made(path, reviewer) as session, change(session.db, reviewer) as writing:
        put_identity(writing, mint(), title or path.stem, language())
        put_theory(writing, theory.codebook, theory.codebook_text, theory.rules, theory.rules_text)
    return path


def demo(folder: Path | None, reviewer: str) -> Demo:
    """The model case in `folder`, by default a data folder; made there if it is not yet.

    Raises:
        StavenError: it cannot be written there.
    """
    path = (folder or data_folder()) / DEMO_NAME
    if not path.exists():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StavenError(
                _("this folder cannot be made: {reason}").format(reason=reason(error)),
                where=str(path.parent),
                remedy=_("Name another: 'staven demo FOLDER'."),
            ) from error
        with _made(path, reviewer) as session:
            import_folder(session, bundled(DEMO_FOLDER))
    database = open_database(path)
    try:
        numbers = counts(database, reviewer)
    finally:
        database.close()
    return Demo(path, numbers.found, numbers.extracts)


def data_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Where programs keep a user's data: as XDG, Windows or macOS have it."""
    if os.name == "nt":
        return Path(environment.get("LOCALAPPDATA") or Path.home()) / "staven"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "staven"
    chosen = environment.get("XDG_DATA_HOME")
    return (Path(chosen) if chosen else Path.home() / ".local" / "share") / "staven"


@contextmanager
def _made(path: Path, reviewer: str) -> Iterator[Session]:
    """A new project to fill; it is not there at all if that fails."""
    part = path.with_name(f".{path.name}.part")
    if path.exists():
        raise StavenError(
            _("this file exists already"), where=str(path), remedy=_("Choose another name.")
        )
    with sqlite_errors(path):
        part.unlink(missing_ok=True)
    session = Session(create_database(part), reviewer)
    try:
        yield session
        session.close()
        with sqlite_errors(path):
            part.rename(path)
    except BaseException:
        session.db.connection.close()
        for rest in (part, Path(f"{part}-wal"), Path(f"{part}-shm")):
            rest.unlink(missing_ok=True)
        raise
