"""A memo: a reviewer's own thought about something in the project."""

from dataclasses import dataclass
from enum import StrEnum


class MemoAbout(StrEnum):
    """The kind of thing that a memo is about."""

    PROJECT = "project"
    SOURCE = "source"
    STUDY = "study"
    DOCUMENT = "document"
    CODE = "code"
    EXTRACT = "extract"
    FINDING = "finding"
    JUDGEMENT = "judgement"


@dataclass(frozen=True, slots=True)
class Memo:
    """A note that is no evidence: it belongs to a reviewer and never counts."""

    guid: str
    about: MemoAbout
    target: str
    """GUID of what it is about; a code's id; empty for the project itself."""
    text: str
    reviewer: str
    """Name of the reviewer who wrote it."""
    time: str
    """When it was last changed: UTC, ISO 8601 with milliseconds."""
