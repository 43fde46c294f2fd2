"""A session: one reviewer at work on one project."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from staven.errors import StavenError
from staven.locale import _
from staven.store.database import Database, open_database
from staven.store.journal import state_of_data, version_of_data


@dataclass(frozen=True, slots=True)
class Session:
    """Who works on what; every action takes one."""

    db: Database
    reviewer: str

    @property
    def path(self) -> Path:
        """The project file."""
        return self.db.path

    @property
    def read_only(self) -> bool:
        """True where nothing can be changed: the file or its folder may not be written."""
        return self.db.read_only

    def close(self) -> None:
        """Close the project; the last window leaves one file."""
        self.db.close()


def open_session(path: Path, reviewer: str, *, for_writing: bool = True) -> Session:
    """Open a project to work on it.

    Raises:
        StavenError: it cannot be opened.
    """
    return Session(open_database(path, for_writing=for_writing), reviewer)


def project_at_hand(
    named: str | None, environment: Mapping[str, str] = os.environ, folder: Path | None = None
) -> Path | None:
    """The project to work on: the one named, else `$STAVEN_PROJECT`, else the only one here.

    None where nothing is named and there is no project in this folder.

    Raises:
        StavenError: there are several.
    """
    chosen = named or environment.get("STAVEN_PROJECT")
    if chosen:
        return Path(chosen).expanduser()
    here = sorted((folder or Path.cwd()).glob("*.staven"))
    if len(here) > 1:
        raise StavenError(
            _("there are {n} projects in this folder: {names}").format(
                n=len(here), names=", ".join(path.name for path in here)
            ),
            remedy=_("Name one with --project."),
        )
    return here[0] if here else None


def reviewer_at_hand(named: str | None, environment: Mapping[str, str] = os.environ) -> str:
    """Who is at work: the one named, else `$STAVEN_REVIEWER`, else the account's name."""
    chosen = (named or environment.get("STAVEN_REVIEWER") or "").strip()
    if chosen:
        return chosen
    import getpass  # noqa: PLC0415  (it reaches for the terminal, and is seldom asked)

    try:
        return getpass.getuser()
    except (OSError, KeyError):  # an account without a name, as in some containers
        return "reviewer"


def changed_elsewhere(session: Session, since: int) -> int | None:
    """A new number where another window changed the project after `since` was given; else None."""
    version = version_of_data(session.db)
    return None if version == since else version


def state_of(session: Session) -> tuple[int, int]:
    """A mark of the project's state: where it is the same, nothing has changed in the meantime."""
    return state_of_data(session.db)
