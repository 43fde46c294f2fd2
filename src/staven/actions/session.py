"""A session: one reviewer at work on one project."""

from dataclasses import dataclass
from pathlib import Path

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

    def at_the_keyboard(self) -> None:
        """Wait less long for another writer: somebody sits at a screen that would stand still."""
        self.db.be_impatient()

    def close(self) -> None:
        """Close the project; the last window leaves one file."""
        self.db.close()


def open_session(path: Path, reviewer: str, *, for_writing: bool = True) -> Session:
    """Open a project to work on it.

    Raises:
        StavenError: it cannot be opened.
    """
    return Session(open_database(path, for_writing=for_writing), reviewer)


def changed_elsewhere(session: Session, since: int) -> int | None:
    """A new number where another window changed the project after `since` was given; else None."""
    version = version_of_data(session.db)
    return None if version == since else version


def state_of(session: Session) -> tuple[int, int]:
    """A mark of the project's state: where it is the same, nothing has changed in the meantime."""
    return state_of_data(session.db)
