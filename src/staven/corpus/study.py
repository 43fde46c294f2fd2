"""A study: what was done once, and maybe reported in several sources."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Study:
    """A piece of research; evidence is counted per study, never per source."""

    guid: str
    label: str
    """What lists call it: `Monitor Inburgering 2021`."""
    note: str = ""
    """Why its sources are one study, in words."""
