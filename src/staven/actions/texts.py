"""Opening the text of a source to read and code it."""

from array import array
from dataclasses import dataclass

from staven.actions.session import Session
from staven.corpus.source import Source
from staven.documents.document import Document
from staven.errors import StavenError
from staven.extracts.extract import Extract
from staven.locale import _
from staven.store.documents import DocumentLine, document, document_lines, sentence_spans
from staven.store.extracts import extracts_of_document
from staven.store.sources import source_named


@dataclass(frozen=True, slots=True)
class OpenText:
    """A text with all that the reading pane shows."""

    source: Source
    document: Document
    documents: tuple[DocumentLine, ...]
    """All texts of this source."""
    starts: "array[int]"
    """Offsets of the first character of each sentence, ascending."""
    ends: "array[int]"
    """Offsets past the last character of each sentence."""
    extracts: tuple[Extract, ...]
    """In reading order."""


def open_text(session: Session, citekey: str, guid: str = "") -> OpenText:
    """A text of a source: the one with that GUID, else the first.

    Raises:
        StavenError: there is no such source, or it has no text yet.
    """
    source = source_named(session.db, citekey)
    lines = document_lines(session.db, citekey)
    if not lines:
        raise StavenError(
            _("{citekey} has no text yet").format(citekey=citekey),
            remedy=_("Attach one: 'staven attach {citekey} FILE'.").format(citekey=citekey),
        )
    chosen = guid or lines[0].guid
    starts, ends = sentence_spans(session.db, chosen)
    return OpenText(
        source=source,
        document=document(session.db, chosen),
        documents=tuple(lines),
        starts=starts,
        ends=ends,
        extracts=tuple(extracts_of_document(session.db, chosen)),
    )
