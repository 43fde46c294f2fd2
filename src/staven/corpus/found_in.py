"""Where a source was found: which search brought it up."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FoundIn:
    """A source came up in a search; a source that several searches bring up has one for each."""

    guid: str
    citekey: str
    search: str
    """GUID of the search record."""
