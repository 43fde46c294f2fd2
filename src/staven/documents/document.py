"""A document: a text of a source, frozen, that can be read and coded."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a document, as a stretch of its canonical text."""

    number: int
    """As printed or counted, from 1."""
    start: int
    """Offset of its first character, in code points."""
    end: int
    """Offset past its last character."""


@dataclass(frozen=True, slots=True)
class Document:
    """The canonical text of a source: NFC, line feeds, no soft hyphens; never changed again."""

    guid: str
    citekey: str
    title: str
    """What it is called in lists: the file's name, or `digest`."""
    text: str
    sha256: str
    """Of the canonical text as UTF-8, in hexadecimal."""
    extractor: str
    """Name and version of what made the text from the file, as in `plain 1`."""
    kind: str = "text"
    """`text` for a source's own text, `digest` for what another source says of it in own words."""
    pages: tuple[Page, ...] = ()
    superseded_by: str = ""
    """GUID of the better version of the same text that took its place; empty for one in use."""
