"""A reviewer: a person who codes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Someone whose passages, appraisals and judgements are kept apart from others'."""

    guid: str
    name: str
    """Unique within a project."""
