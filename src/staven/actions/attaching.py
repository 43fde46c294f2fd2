"""Attaching a text to a source."""

from dataclasses import dataclass
from pathlib import Path

from staven.actions.files import stored_name
from staven.actions.session import Session
from staven.actions.text_files import TextFile, put_file, read_text_file
from staven.corpus.source import Source
from staven.errors import Problem
from staven.language.sentences import SEGMENTER, sentence_spans
from staven.store.documents import document_with_text, put_document, sources_with_text
from staven.store.journal import change
from staven.store.sources import source_named


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
    others: tuple[str, ...] = ()
    """Citekeys of other sources that have the same text: the same work twice, or one volume."""
    notes: tuple[Problem, ...] = ()
    """What could not be read of the file, or was left out."""


def attach(session: Session, citekey: str, path: Path) -> Attached:
    """Add a text to a source and freeze it.

    Raises:
        StavenError: no such source, a kind of file that is not read, a file that is damaged or
            protected, an uncertain encoding, or a text without a word.
    """
    source = source_named(session.db, citekey)
    return attach_file(session, source, read_text_file(path))


def attach_file(session: Session, source: Source, file: TextFile) -> Attached:
    """Add the text of a file that was read, in one transaction.

    Raises:
        StavenError: it could not be written.
    """
    doc = file.document(source.citekey)
    same = tuple(one for one in sources_with_text(session.db, doc.sha256) if one != source.citekey)
    known = document_with_text(session.db, source.citekey, doc.sha256)
    if known is None:
        sentences = sentence_spans(doc.text)
        with change(session.db, session.reviewer) as writing:
            # Another window may have attached it while the sentences were looked for.
            known = document_with_text(session.db, source.citekey, doc.sha256)
            if known is None:
                put_document(writing, doc, source.guid, sentences, SEGMENTER)
                put_file(writing, file, source.guid)
                after = {
                    "file": stored_name(file.path),
                    "sha256": file.sha256,
                    "guids": {"document": [doc.guid]},
                }
                writing.note("import", "document", doc.guid, None, after)
    return Attached(
        citekey=source.citekey,
        document=known or doc.guid,
        characters=len(doc.text),
        pages=len(doc.pages),
        known=known is not None,
        others=same,
        notes=file.extracted.notes,
    )
