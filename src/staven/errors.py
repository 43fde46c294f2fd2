"""Errors a user can act on, and problems that an import reports and survives."""

from dataclasses import dataclass


class StavenError(Exception):
    """Base of every error we raise: what is wrong, where, and what to do.

    The command line prints it on one line and exits 1; the screens show it as a notification.
    Anything else that escapes is a bug.
    """

    def __init__(self, problem: str, *, where: str = "", remedy: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.where = where
        self.remedy = remedy

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f" {self.remedy}" if self.remedy else ""
        stop = "" if self.problem.endswith((".", "?", "!")) else "."
        return f"{place}{self.problem}{stop}{advice}"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something an import could not use: it is reported, and the import goes on."""

    problem: str
    """What is wrong and what to do, one sentence in the user's language."""
    file: str = ""
    """Name of the file, as the user gave it; empty where there is none."""
    line: int | None = None
    """Line in that file, counted from 1; None where no line can be named."""
    entry: str = ""
    """The entry, key or identifier at which it went wrong; empty where there is none."""

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line) if part)
        named = f"{self.entry}: " if self.entry else ""
        return f"{place}: {named}{self.problem}" if place else f"{named}{self.problem}"


class ImportRefusedError(StavenError):
    """A file was refused whole, with every problem found in it."""

    def __init__(
        self, problem: str, problems: tuple[Problem, ...], *, where: str = "", remedy: str = ""
    ) -> None:
        super().__init__(problem, where=where, remedy=remedy)
        self.problems = problems
