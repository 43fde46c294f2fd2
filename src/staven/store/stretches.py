"""Pages and sentences of a text: they come and go with its document."""

from typing import Any

from staven.store.database import Database


def stretches_of(db: Database, document: int) -> dict[str, Any]:
    """The pages and sentences of the document with this key, as its image holds them."""
    pages = db.connection.execute(
        'SELECT number, start, "end" FROM page WHERE document_id = ? ORDER BY number', (document,)
    )
    image: dict[str, Any] = {"pages": [list(page) for page in pages]}
    sentences = db.connection.execute(
        'SELECT start, "end", segmenter FROM sentence WHERE document_id = ? ORDER BY start',
        (document,),
    ).fetchall()
    image["sentences"] = [[start, end] for start, end, _segmenter in sentences]
    image["segmenter"] = sentences[0][2] if sentences else ""
    return image


def put_stretches(db: Database, document: int, image: dict[str, Any]) -> None:
    """Write the pages and sentences of a document that was just written, as its image has them."""
    db.connection.executemany(
        'INSERT INTO page (document_id, number, start, "end") VALUES (?, ?, ?, ?)',
        [(document, *page) for page in image.get("pages", ())],
    )
    db.connection.executemany(
        'INSERT INTO sentence (document_id, start, "end", segmenter) VALUES (?, ?, ?, ?)',
        [(document, *span, image["segmenter"]) for span in image.get("sentences", ())],
    )
