"""A source that an import brought up to date."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChangedSource:
    """A known source that was brought up to date."""

    citekey: str
    fields: tuple[str, ...]
    """What of it changed, as a source names its fields."""
