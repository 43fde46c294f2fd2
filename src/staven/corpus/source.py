"""A source: one bibliographic record."""

from dataclasses import dataclass, field
from enum import StrEnum


class Status(StrEnum):
    """How far a source came in the selection."""

    FOUND = "found"
    INCLUDED = "included"
    EXCLUDED = "excluded"


@dataclass(frozen=True, slots=True)
class Name:
    """An author or editor: a person in parts, or an institution whole."""

    family: str
    """The surname without its prefix, or the institution's whole name."""
    given: str = ""
    """Initials or first names."""
    prefix: str = ""
    """Dutch voorvoegsel, as in `van der`."""
    suffix: str = ""
    """As in `Jr.`"""
    institution: bool = False

    @property
    def surname(self) -> str:
        """The name as a citation has it: `Van der Braak`."""
        full = f"{self.prefix} {self.family}".strip()
        return full[:1].upper() + full[1:] if self.prefix else full


@dataclass(frozen=True, slots=True)
class Source:
    """One bibliographic record, with its citekey.

    Texts are Unicode without markup; a field that the record does not have is empty or None.
    """

    guid: str
    citekey: str
    kind: str
    """BibTeX entry type in lower case: `techreport`, `article`, …"""
    title: str
    authors: tuple[Name, ...] = ()
    others: bool = False
    """True where the list of authors ends in "e.a." or "et al."."""
    editors: tuple[Name, ...] = ()
    year: int | None = None
    month: int | None = None
    day: int | None = None
    container: str = ""
    """The journal or book that it stands in."""
    institution: str = ""
    publisher: str = ""
    place: str = ""
    number: str = ""
    """Report number, or issue of a journal."""
    volume: str = ""
    pages: str = ""
    url: str = ""
    doi: str = ""
    language: str = ""
    """As BibLaTeX's langid: `dutch`, `english`."""
    kamerstuk: str = ""
    """Parliamentary number, as in `29 544, nr. 674`."""
    abstract: str = ""
    fields: dict[str, str] = field(default_factory=dict)
    """Every other field of the record, by its BibTeX name: nothing is dropped."""
    status: Status = Status.INCLUDED
    exclusion_reason: str = ""
    study: str = ""
    """GUID of the study that it reports on."""
