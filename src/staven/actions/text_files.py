"""Files with a text, as they are read before their text is attached."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from staven.actions.files import read_bytes, stored_name
from staven.documents.document import Document
from staven.documents.extracted import Extracted
from staven.documents.plain import sha256_of
from staven.documents.reading import read_document
from staven.store.journal import Change, mint


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file that was read, and the text in it."""

    path: Path
    sha256: str
    """Of the file itself, in hexadecimal."""
    extracted: Extracted

    def document(self, citekey: str) -> Document:
        """A document with this text, under a GUID of its own."""
        text = self.extracted.text
        return Document(
            guid=mint(),
            citekey=citekey,
            title=stored_name(self.path),
            text=text,
            sha256=sha256_of(text),
            extractor=self.extracted.extractor,
            pages=self.extracted.pages,
        )


def read_text_file(path: Path) -> TextFile:
    """A file and its text.

    Raises:
        StavenError: it is not there, is of a kind that is not read, is damaged or protected, its
            encoding is not certain, or there is not a word in it.
    """
    data = read_bytes(path)
    return TextFile(path, hash_of(data), read_document(data, str(path)))


def hash_of(data: bytes) -> str:
    """SHA-256 of a file, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def put_file(writing: Change, file: TextFile, source: str) -> None:
    """Write down which file the text of the source with GUID `source` was read from."""
    image = {
        "guid": mint(),
        "source": source,
        "path": stored_name(file.path),
        "sha256": file.sha256,
    }
    writing.insert("source_file", image)
