"""A search record: where was looked for sources, how, when, and with what yield."""

from dataclasses import dataclass
from enum import StrEnum


class SearchKind(StrEnum):
    """Where a search looked, in the boxes of the PRISMA 2020 flow diagram."""

    DATABASE = "database"
    REGISTER = "register"
    WEBSITE = "website"
    SNOWBALLING = "snowballing"
    """References of sources, and sources that cite them."""
    CLIENT = "client"
    """What the client, or an expert, supplied."""
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """One search in one database, as PRISMA asks to report it (doi:10.1136/bmj.n71)."""

    guid: str
    database: str
    """What was searched: a library catalogue, a website, a list of references."""
    query: str
    """The search as it was typed."""
    date: str
    """Day of the search, ISO 8601: `2022-11-03`."""
    hits: int | None = None
    """How many records came back; None where nobody counted."""
    note: str = ""
    kind: SearchKind = SearchKind.DATABASE
