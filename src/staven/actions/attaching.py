"""Attaching a text to a source."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from staven.actions.files import read_bytes
from staven.actions.session import Session
from staven.documents.plain import document_of, text_of
from staven.errors import StavenError
from staven.language.sentences import SEGMENTER, sentence_spans
from staven.locale import _
from staven.store.documents import document_with_text, put_document
from staven.store.journal import change, mint
from staven.store.sources import source_named

READABLE = (".txt", ".md")
"""Endings of files that can be attached."""


@dataclass(frozen=True, slots=True)
class Attached:
    """A text that was attached."""

    citekey: str
    document: str
    """GUID."""
    characters: int
    pages: int
    """0 where the text has no pages."""
    known: bool
    """True where this very text was attached already, and nothing was changed."""


def attach(session: Session, citekey: str, path: Path) -> Attached:
    """Add a text to a source and freeze it.

    Raises:
        StavenError: no such source, a kind of file that is not read, an uncertain encoding, or a
            text without a word.
    """
    source = source_named(session.db, citekey)
    if path.suffix.lower() not in READABLE:
        raise StavenError(
            _("this kind of file cannot be attached"),
            where=str(path),
            remedy=_("Attach a text as .txt or .md, in UTF-8."),
        )
    data = read_bytes(path)
    text = text_of(data, str(path))
    if not text.strip():
        raise StavenError(_("this file holds no text"), where=str(path))
    doc = document_of(text, guid=mint(), citekey=citekey, title=path.name)
    known = document_with_text(session.db, citekey, doc.sha256)
    if known is not None:
        return Attached(citekey, known, len(text), len(doc.pages), known=True)
    sentences = sentence_spans(text)
    with change(session.db, session.reviewer) as writing:
        put_document(writing, doc, source.guid, sentences, SEGMENTER)
        file = {
            "guid": mint(),
            "source": source.guid,
            "path": path.name,
            "sha256": hashlib.sha256(data).hexdigest(),
        }
        writing.insert("source_file", file)
        after = {"file": path.name, "sha256": file["sha256"], "guids": {"document": [doc.guid]}}
        writing.note("import", "document", doc.guid, None, after)
    return Attached(citekey, doc.guid, len(text), len(doc.pages), known=False)
