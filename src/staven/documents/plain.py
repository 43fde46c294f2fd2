"""Canonical text of plain text and Markdown files."""

import codecs
import unicodedata
from hashlib import sha256

from staven.documents.document import Document
from staven.errors import StavenError
from staven.locale import _

EXTRACTOR = "plain 1"
"""Raised whenever the same file would give another text than before."""

_BYTE_ORDER_MARKS = (
    # A little-endian UTF-32 mark begins with the UTF-16 one, so the longer come first.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SOFT_HYPHEN = "\u00ad"


def text_of(data: bytes, file: str) -> str:
    r"""The canonical text of a .txt or .md file; Markdown stays as it was written.

    Canonical is: Unicode in NFC, `\n` line ends, no soft hyphens. An encoding is certain when a
    byte order mark names it or when every byte is valid UTF-8; none is ever guessed.

    Raises:
        StavenError: the file is no text, or its encoding is not certain; `file` names it.
    """
    encoding = next((name for mark, name in _BYTE_ORDER_MARKS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise StavenError(
            _("the text is not {encoding}: byte {position} is not valid in it").format(
                encoding=encoding.upper(), position=error.start + 1
            ),
            where=file,
            remedy=_("Save the file as UTF-8 and try again."),
        ) from error
    if "\0" in text:
        raise StavenError(
            _("this is no text file: it holds zero bytes"),
            where=file,
            remedy=_("Take a text file, in UTF-8."),
        )
    return canonical(text.removeprefix("\ufeff"))


def canonical(text: str) -> str:
    """`text` in the form in which it is stored and quotes are anchored."""
    unix = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", unix.replace(_SOFT_HYPHEN, ""))


def sha256_of(text: str) -> str:
    """SHA-256 of a canonical text as UTF-8, in hexadecimal."""
    return sha256(text.encode()).hexdigest()


def document_of(text: str, *, guid: str, citekey: str, title: str, kind: str = "text") -> Document:
    """A document that holds one canonical text, without pages."""
    return Document(
        guid=guid,
        citekey=citekey,
        title=title,
        text=text,
        sha256=sha256_of(text),
        extractor=EXTRACTOR,
        kind=kind,
    )
