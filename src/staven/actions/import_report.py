"""What an import did."""

from dataclasses import dataclass

from staven.errors import Problem
from staven.store.changed_source import ChangedSource


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, and what it could not use."""

    read: int = 0
    """Records that could be read."""
    new: int = 0
    changed: tuple[ChangedSource, ...] = ()
    """Sources that the project had, and of which a file says something else or more."""
    same_work: int = 0
    """New records with the DOI, or the title and year, of another: look at these."""
    problems: tuple[Problem, ...] = ()
    guids_of_all: tuple[str, ...] = ()
    """Of the sources that the files have a record of, new and known."""

    @property
    def updated(self) -> int:
        """How many of the project's sources changed."""
        return len(self.changed)

    def plus(self, other: "ImportReport") -> "ImportReport":
        """Both imports together."""
        return ImportReport(
            self.read + other.read,
            self.new + other.new,
            self.changed + other.changed,
            self.same_work + other.same_work,
            self.problems + other.problems,
            tuple(dict.fromkeys(self.guids_of_all + other.guids_of_all)),
        )
