"""Reading a file, whatever it is: the one way in for PDF, Word, web pages and plain text."""

import re
from pathlib import PurePath

from staven.documents import plain
from staven.documents.blocks import without_marks
from staven.documents.characters import PAGE_MARK
from staven.documents.extracted import Extracted
from staven.documents.refusals import protected
from staven.errors import StavenError
from staven.locale import _

READABLE = (".pdf", ".docx", ".html", ".htm", ".md", ".txt")
"""Endings of files that can be read."""

PAGED = "plain with pages 1"
"""Extractor of plain text in which form feeds part the pages; raised as EXTRACTOR is."""
_OLD_WORD = ".doc"
_OFFICE = (_OLD_WORD, ".dot", ".odt", ".rtf", ".pages", ".wpd", ".docm", ".dotx", ".ppt", ".pptx")
_BOOKS = (".epub", ".mobi", ".azw3", ".djvu", ".ps")
_IMAGES = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".gif", ".webp", ".heic")
_ARCHIVES = (".mht", ".mhtml", ".webarchive", ".xhtml", ".asp", ".aspx", ".php")
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files of Word 97 begin, and documents of today's Word behind a password."""
_SNIFFED = 1024
"""Bytes in which a PDF has to say that it is one; readers of PDF allow for rubbish before it."""
_MARKUP = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*){0,3}<(?:!doctype\s+html|html)",
    re.IGNORECASE | re.DOTALL,
)


def read_document(data: bytes, file: str) -> Extracted:
    """The canonical text of a file, with its pages, by its ending and its first bytes.

    Raises:
        StavenError: the kind is not read, the file is damaged, protected or refused as a bomb, its
            encoding is not certain, or it holds no text; `file` names it in the message.
    """
    ending = PurePath(file).suffix.lower()
    if ending not in READABLE:
        raise _not_read(ending, file)
    if not data:
        raise StavenError(_("this file is empty"), where=file)
    _check_kind(data, ending, file)
    found = _extracted(data, ending, file)
    if not found.text.strip():
        raise StavenError(_("this file holds no text"), where=file)
    return found


def _extracted(data: bytes, ending: str, file: str) -> Extracted:
    if ending == ".pdf":
        from staven.documents.pdf import extract_pdf  # noqa: PLC0415  (loads PDFium)

        return extract_pdf(data, file)
    if ending == ".docx":
        from staven.documents.word import extract_word  # noqa: PLC0415  (for Word only)

        return extract_word(data, file)
    if ending in {".html", ".htm"}:
        from staven.documents.web import extract_web  # noqa: PLC0415  (loads a parser)

        return extract_web(data, file)
    return _plain(data, file)


def _plain(data: bytes, file: str) -> Extracted:
    text = plain.text_of(data, file)
    if PAGE_MARK not in text:
        return Extracted(text, (), plain.EXTRACTOR)
    # So other programs part the pages of what they read from a PDF, the last one too.
    text, pages = without_marks(text.removesuffix(PAGE_MARK))
    return Extracted(text, pages, PAGED)


def _check_kind(data: bytes, ending: str, file: str) -> None:
    """Refuse a file that is plainly of another kind than its ending says."""
    really = ""
    if b"%PDF-" in data[:_SNIFFED] and data.lstrip()[:5] == b"%PDF-":
        really = ".pdf"
    elif data.startswith(b"PK\x03\x04") and b"word/" in data:
        really = ".docx"
    elif _MARKUP.match(data[: 4 * _SNIFFED]):
        really = ".html"
    if ending == ".docx" and data.startswith(_COMPOUND):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise protected(file)
        raise _not_read(_OLD_WORD, file)
    same = ending == really or {ending, really} == {".htm", ".html"} or ending == ".md"
    if really and not same and not (really == ".html" and ending == ".txt"):
        raise StavenError(
            _("this is a {kind} file with the ending {ending}").format(kind=really, ending=ending),
            where=file,
            remedy=_("Give it the ending {kind} and attach it again.").format(kind=really),
        )


def _not_read(ending: str, file: str) -> StavenError:
    if ending in _OFFICE:
        remedy = _("Open it in Word or LibreOffice, and save it as .docx.")
    elif ending in _BOOKS:
        remedy = _("Convert it to PDF or HTML, with Calibre for one, and attach that.")
    elif ending in _IMAGES:
        remedy = _("Make a PDF with text of it (ocrmypdf does so), and attach that.")
    elif ending in _ARCHIVES:
        remedy = _("Open the page in a browser, and save it as .html or print it to PDF.")
    else:
        remedy = _("Attach a text as .pdf, .docx, .html, .md or .txt.")
    return StavenError(
        _("files that end in {ending} are not read").format(ending=ending)
        if ending
        else _("a file without an ending is not read"),
        where=file,
        remedy=remedy,
    )
