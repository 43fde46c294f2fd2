"""An assignment: who reads what."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Assignment:
    """One document for one reviewer to code."""

    guid: str
    document: str
    """GUID of the document."""
    reviewer: str
    """Name of the reviewer."""
    blind: bool = False
    """True while this reviewer and the others of this document do not see each other's work."""
    finished: bool = False
