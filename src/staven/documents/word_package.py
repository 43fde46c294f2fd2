"""The zip file that a Word document is: its parts, with bombs refused before unpacking."""

import io
import posixpath
import zipfile
import zlib
from xml.etree.ElementTree import Element

from staven.documents.refusals import protected
from staven.documents.xml_tree import XmlRefusedError, tree_of
from staven.errors import StavenError
from staven.locale import _

LARGEST = 64 * 1024 * 1024
"""Bytes of text parts unpacked from one file; a book of 1,000 pages takes some 10 MB."""
TIGHTEST = 250
"""Highest ratio of unpacked to packed; Word's own XML packs to a tenth or a thirtieth."""
_SMALL = 1024 * 1024
"""Bytes below which a part may be packed as tightly as it likes."""

_TYPES = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
"""Kinds of parts, as Word names them and as the strict standard does."""
PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
}
"""Namespaces of what we read, as Word writes them and as the strict standard has them."""


class WordPackage:
    """The parts of one Word document; images and fonts are never unpacked.

    Raises:
        StavenError: on making or reading it: no zip file, damaged, protected, or a bomb.
    """

    def __init__(self, data: bytes, file: str) -> None:
        self._file = file
        self._left = LARGEST
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise self._damaged(_("it is no whole zip file, as every .docx is")) from error
        main = self._targets("").get("officeDocument")
        if main is None:
            raise StavenError(
                _("this is a zip file, but no Word document"),
                where=file,
                remedy=_("Attach the document itself, as .docx."),
            )
        self._main = main
        self._related = self._targets(main)

    def document(self) -> Element:
        """The root of the main part."""
        return self._tree(self._main)

    def related(self, kind: str) -> Element | None:
        """The part that the main part calls its `styles`, `footnotes` …; None where it has none."""
        part = self._related.get(kind)
        return None if part is None else self._tree(part)

    def _targets(self, part: str) -> dict[str, str]:
        """The parts that one part names, by kind; the first of each."""
        folder, name = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", f"{name}.rels")
        found: dict[str, str] = {}
        for relation in self._tree(rels) if rels in self._zip.NameToInfo else ():
            target = posixpath.join("/", folder, relation.get("Target", ""))
            path = posixpath.normpath(target).lstrip("/")
            space, _slash, kind = relation.get("Type", "").rpartition("/")
            if space in _TYPES and path in self._zip.NameToInfo:
                found.setdefault(kind, path)
        return found

    def _tree(self, part: str) -> Element:
        data = self._unpacked(self._zip.NameToInfo[part])
        try:
            return tree_of(data, PREFIXES)
        except XmlRefusedError as error:
            reason = f"{part}: {error}"
            raise self._damaged(reason) from error

    def _unpacked(self, info: zipfile.ZipInfo) -> bytes:
        if info.flag_bits & 1:
            raise protected(self._file)
        tight = info.file_size > _SMALL and info.file_size > TIGHTEST * info.compress_size
        if tight or info.file_size > self._left:
            raise StavenError(
                _("{part} would unpack to {size} MB: this file is refused as a zip bomb").format(
                    part=info.filename, size=info.file_size // 1_000_000
                ),
                where=self._file,
                remedy=_("Open it in Word, and save the text as a new .docx."),
            )
        self._left -= info.file_size
        try:
            # zipfile unpacks no more than the size that the directory gave, and it was judged.
            return self._zip.read(info)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            ValueError,
            OSError,
            NotImplementedError,
            RuntimeError,
        ) as error:
            reason = _("its part {part} cannot be unpacked").format(part=info.filename)
            raise self._damaged(reason) from error

    def _damaged(self, reason: str) -> StavenError:
        return StavenError(
            _("this Word document is damaged: {reason}").format(reason=reason),
            where=self._file,
            remedy=_("Open it in Word, let it repair the file, and save it again."),
        )
