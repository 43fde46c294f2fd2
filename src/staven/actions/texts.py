"""Opening the text of a source to read and code it."""

from array import array
from dataclasses import dataclass

from staven.actions.session import Session
from staven.corpus.source import Source
from staven.documents.document import Document
from staven.documents.plain import sha256_of
from staven.errors import StavenError
from staven.extracts.extract import Extract
from staven.locale import _
from staven.store.documents import DocumentLine, document, document_lines, sentence_spans
from staven.store.extracts import extracts_in_no_text, extracts_of_document
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
    """What the reviewer may see of it, in reading order; what was transcribed of the source too."""


def open_text(session: Session, citekey: str, guid: str = "") -> OpenText:
    """A text of a source: the one with that GUID, else the first.

    A source without a text of which something was transcribed opens on an empty one.

    Raises:
        StavenError: there is no such source, or it has no text yet.
    """
    source = source_named(session.db, citekey)
    lines = document_lines(session.db, citekey)
    transcribed = () if lines else tuple(extracts_in_no_text(session.db, citekey, session.reviewer))
    if transcribed:
        nothing = Document("", citekey, "", "", sha256_of(""), "")
        return OpenText(source, nothing, (), array("l"), array("l"), transcribed)
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
        extracts=tuple(extracts_of_document(session.db, chosen, session.reviewer)),
    )


def extracts_now(session: Session, text: OpenText) -> tuple[Extract, ...]:
    """What the reviewer may see of the extracts of an open text as they are at this moment."""
    if not text.documents:
        return tuple(extracts_in_no_text(session.db, text.source.citekey, session.reviewer))
    return tuple(extracts_of_document(session.db, text.document.guid, session.reviewer))
