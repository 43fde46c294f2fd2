"""Texts in and out of the project file."""

import sqlite3
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from staven.documents.document import Document, Page
from staven.errors import StavenError
from staven.locale import _
from staven.store.database import Database
from staven.store.journal import Change
from staven.store.rows import insert_image


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """One text as a list shows it."""

    guid: str
    citekey: str
    title: str
    kind: str
    characters: int


def document_lines(db: Database, citekey: str) -> list[DocumentLine]:
    """The texts of one source, in the order in which they were attached."""
    rows = db.connection.execute(
        """
        SELECT document.guid, source.citekey, document.title, document.kind, length(document.text)
          FROM document JOIN source ON source.id = document.source_id
         WHERE source.citekey = ? ORDER BY document.id
        """,
        (citekey,),
    )
    return [DocumentLine(*row) for row in rows]


def document(db: Database, guid: str) -> Document:
    """One text whole.

    Raises:
        StavenError: it is not there.
    """
    row = db.connection.execute(f"{_WHOLE} WHERE document.guid = ?", (guid,)).fetchone()
    if row is None:
        raise StavenError(_("this text is not in the project"), where=str(db.path))
    return _document(db, row)


def document_with_text(db: Database, citekey: str, sha256: str) -> str | None:
    """GUID of the text of a source that has this hash; None where it has no such text."""
    row = db.connection.execute(
        """
        SELECT document.guid
          FROM document JOIN source ON source.id = document.source_id
         WHERE source.citekey = ? AND document.sha256 = ?
        """,
        (citekey, sha256),
    ).fetchone()
    return None if row is None else str(row[0])


def all_documents(db: Database) -> list[Document]:
    """All texts whole, by citekey and then in the order in which they were attached."""
    rows = db.connection.execute(f"{_WHOLE} ORDER BY source.citekey, document.id").fetchall()
    return [_document(db, row) for row in rows]


def sentence_spans(db: Database, guid: str) -> tuple["array[int]", "array[int]"]:
    """Starts and ends of the sentences of a text, in reading order."""
    rows = db.connection.execute(
        """
        SELECT sentence.start, sentence."end"
          FROM sentence JOIN document ON document.id = sentence.document_id
         WHERE document.guid = ? ORDER BY sentence.start
        """,
        (guid,),
    ).fetchall()
    return array("l", [row[0] for row in rows]), array("l", [row[1] for row in rows])


def put_document(
    writing: Change,
    doc: Document,
    source: str,
    sentences: Sequence[tuple[int, int]],
    segmenter: str,
) -> None:
    """Attach a text to the source with GUID `source`, with its pages and sentences.

    The journal names the text by its hash: the text itself is never changed again.
    """
    image = {
        "guid": doc.guid,
        "source": source,
        "title": doc.title,
        "kind": doc.kind,
        "text": doc.text,
        "sha256": doc.sha256,
        "extractor": doc.extractor,
        "superseded_by": doc.superseded_by or None,
    }
    connection = writing.db.connection
    key = insert_image(writing.db, "document", image)
    connection.executemany(
        'INSERT INTO page (document_id, number, start, "end") VALUES (?, ?, ?, ?)',
        [(key, page.number, page.start, page.end) for page in doc.pages],
    )
    connection.executemany(
        'INSERT INTO sentence (document_id, start, "end", segmenter) VALUES (?, ?, ?, ?)',
        [(key, start, end, segmenter) for start, end in sentences],
    )


_WHOLE = """
    SELECT document.*, source.citekey, coalesce(better.guid, '') AS better
      FROM document
      JOIN source ON source.id = document.source_id
      LEFT JOIN document AS better ON better.id = document.superseded_by
"""


def _document(db: Database, row: sqlite3.Row) -> Document:
    pages = db.connection.execute(
        'SELECT number, start, "end" FROM page WHERE document_id = ? ORDER BY number', (row["id"],)
    )
    return Document(
        guid=row["guid"],
        citekey=row["citekey"],
        title=row["title"],
        text=row["text"],
        sha256=row["sha256"],
        extractor=row["extractor"],
        kind=row["kind"],
        pages=tuple(Page(*page) for page in pages),
        superseded_by=row["better"],
    )
