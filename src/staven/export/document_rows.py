"""The documents of a project folder: their rows, and their texts as files of their own."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from staven.documents.document import Document, Page
from staven.documents.plain import canonical, sha256_of
from staven.export.rows import Row, built, check_keys, is_known, simple_values, values_of
from staven.locale import _

_DOCUMENT_KEYS = (
    *("guid", "citekey", "title", "kind", "extractor", "sha256", "pages"),
    *("superseded_by", "file"),
)
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")


def document_row(document: Document, file: str) -> dict[str, object]:
    """A document without its text, which stands in `file`."""
    pages = [[page.number, page.start, page.end] for page in document.pages]
    values = values_of(document, always=("kind",)) | {"file": file}
    values |= {"pages": pages} if pages else {}
    return {key: values[key] for key in _DOCUMENT_KEYS if key in values}


def document_in(row: Row, files: Mapping[str, str], citekeys: Collection[str]) -> Document | None:
    """The document of a row, its text from the folder; None, and a problem, where it is unsound."""
    check_keys(row, _DOCUMENT_KEYS)
    file = row.values.get("file")
    if not isinstance(file, str) or file not in files:
        row.report(_("its text is missing: there is no file {file}.").format(file=file))
        return None
    text = canonical(files[file])
    pages = _pages(row, text)
    values = simple_values(replace(row, values=row.values | {"text": text}), Document)
    if values is None or not is_known(row, "citekey", citekeys) or pages is None:
        return None
    if values["sha256"] != sha256_of(text):
        row.report(_("the text in {file} was changed after it was attached.").format(file=file))
        values["sha256"] = sha256_of(text)
    return built(row, Document, values | {"pages": pages})


def document_files(documents: Iterable[Document]) -> list[tuple[Document, str]]:
    """Each document with its place in the folder, in the folder's order."""
    # Compared in lower case, since some disks take two such names for the same file.
    taken: set[str] = set()
    placed = []
    for document in sorted(documents, key=lambda one: (one.citekey, one.title, one.guid)):
        stem = _UNSAFE.sub("_", document.citekey)
        markdown = document.kind == "digest" or document.title.lower().endswith(".md")
        name, count = stem, 1
        while name.lower() in taken:
            count += 1
            name = f"{stem}-{count}"
        taken.add(name.lower())
        placed.append((document, f"documents/{name}.{'md' if markdown else 'txt'}"))
    return placed


def _pages(row: Row, text: str) -> tuple[Page, ...] | None:
    listed = row.values.get("pages", [])
    pages: list[Page] = []
    for item in listed if isinstance(listed, list) else [listed]:
        match item:
            case [int(number), int(start), int(end)] if 0 <= start <= end <= len(text):
                pages.append(Page(number, start, end))
            case _other:
                row.report(_("a page is its number and the offsets between which it stands."))
                return None
    return tuple(pages)
