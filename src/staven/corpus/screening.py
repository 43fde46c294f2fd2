"""Screening: what a reviewer decided of a source, on its title and abstract or on its full text."""

from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """The two rounds of a selection, in their order (PRISMA 2020, doi:10.1136/bmj.n71)."""

    TITLE = "title and abstract"
    FULL_TEXT = "full text"


class Decision(StrEnum):
    """What somebody thinks of a source in one round."""

    INCLUDE = "include"
    EXCLUDE = "exclude"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Screening:
    """One reviewer's decision on one source in one round."""

    guid: str
    citekey: str
    reviewer: str
    stage: Stage
    decision: Decision
    reason: str = ""
    """Why it is excluded, from the project's list; empty where it is not."""
    time: str = ""
    """UTC, ISO 8601."""
    settled: bool = False
    """True for what was settled on after reviewers disagreed: it goes before their own."""
