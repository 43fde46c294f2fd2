"""What a reader gets out of a file: its text, its pages, and what it left out."""

from dataclasses import dataclass

from staven.documents.document import Page
from staven.errors import Problem


@dataclass(frozen=True, slots=True)
class Extracted:
    """The canonical text of a file, before it becomes a document."""

    text: str
    """NFC, line feeds, no soft hyphens; a blank line between paragraphs."""
    pages: tuple[Page, ...]
    """In order, without gaps or overlaps, from 0 to the end of the text; empty where the file
    knows no pages."""
    extractor: str
    """Name and version of the reader, as in `word 1`."""
    notes: tuple[Problem, ...] = ()
    """What the reader left out or could not read, for the user to know."""
