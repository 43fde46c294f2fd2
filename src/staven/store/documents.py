"""Texts in and out of the project file."""

import sqlite3
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from staven.documents.document import Document, Page
from staven.errors import StavenError
from staven.extracts.extract import Anchor
from staven.locale import _
from staven.store.database import Database
from staven.store.journal import Change
from staven.store.rows import Image, insert_image


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """One text as a list shows it."""

    guid: str
    citekey: str
    title: str
    kind: str
    characters: int
    superseded: bool = False
    """True where a better version of the same text took its place."""


def document_lines(db: Database, citekey: str) -> list[DocumentLine]:
    """The texts of one source: those in use as they were attached, and then those superseded."""
    rows = db.connection.execute(
        """
        SELECT document.guid, source.citekey, document.title, document.kind, length(document.text),
               document.superseded_by IS NOT NULL
          FROM document JOIN source ON source.id = document.source_id
         WHERE source.citekey = ? ORDER BY document.superseded_by IS NOT NULL, document.id
        """,
        (citekey,),
    )
    return [
        DocumentLine(row[0], row[1], row[2], row[3], row[4], superseded=bool(row[5]))
        for row in rows
    ]


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


def sources_with_text(db: Database, sha256: str) -> list[str]:
    """The sources that have the text with this hash, by citekey."""
    rows = db.connection.execute(
        """
        SELECT DISTINCT source.citekey
          FROM document JOIN source ON source.id = document.source_id
         WHERE document.sha256 = ? ORDER BY source.citekey
        """,
        (sha256,),
    )
    return [row[0] for row in rows]


def files_attached(db: Database) -> dict[str, str]:
    """Hash of each file that a text was read from, with the citekey of its source."""
    rows = db.connection.execute(
        """
        SELECT source_file.sha256, source.citekey
          FROM source_file JOIN source ON source.id = source_file.source_id
        """
    )
    return {row[0]: row[1] for row in rows}


def own_texts(db: Database) -> dict[str, str]:
    """Per source that has a text of its own in use, by citekey, what that is called."""
    rows = db.connection.execute(
        """
        SELECT source.citekey, document.title
          FROM document JOIN source ON source.id = document.source_id
         WHERE document.kind = 'text' AND document.superseded_by IS NULL ORDER BY document.id DESC
        """
    )
    return {row[0]: row[1] for row in rows}


@dataclass(frozen=True, slots=True)
class QuoteOnText:
    """An extract, as far as its place in a text goes."""

    extract: str
    """GUID."""
    anchor: Anchor | None
    """None where it was transcribed, from a figure or a table."""
    page: int | None
    locator: str


def quotes_on(db: Database, document: str) -> list[QuoteOnText]:
    """Every extract on a text, rejected ones included, in reading order."""
    rows = db.connection.execute(
        """
        SELECT extract.guid, extract.start, extract."end", extract.quote, extract.prefix,
               extract.suffix, extract.transcribed, extract.page, extract.locator
          FROM extract JOIN document ON document.id = extract.document_id
         WHERE document.guid = ? ORDER BY extract.start, extract."end", extract.id
        """,
        (document,),
    )
    return [
        QuoteOnText(row[0], None if row[6] else Anchor(*row[1:6]), row[7], row[8]) for row in rows
    ]


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

    The caller notes it in the journal, by its hash, as part of an import.
    """
    insert_image(writing.db, "document", document_image(doc, source, sentences, segmenter))


def document_image(
    doc: Document, source: str, sentences: Sequence[tuple[int, int]], segmenter: str
) -> Image:
    """The columns of a text, with its pages and sentences; `source` is a GUID."""
    return {
        "guid": doc.guid,
        "source": source,
        "title": doc.title,
        "kind": doc.kind,
        "text": doc.text,
        "sha256": doc.sha256,
        "extractor": doc.extractor,
        "superseded_by": doc.superseded_by or None,
        "pages": [[page.number, page.start, page.end] for page in doc.pages],
        "sentences": [list(span) for span in sentences],
        "segmenter": segmenter,
    }


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
