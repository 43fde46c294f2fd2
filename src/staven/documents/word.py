"""Texts of Word documents: what a reader of the final version sees, with headings and notes."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from staven.documents.blocks import Block, Kind, heading, prefixed, text_of_blocks
from staven.documents.characters import PAGE_MARK
from staven.documents.extracted import Extracted
from staven.documents.footnotes import mark, raised
from staven.documents.word_elements import UNSPOKEN, choice, hidden, superscript, symbol, within
from staven.documents.word_package import WordPackage
from staven.documents.word_styles import Numbering, outline_level, roman, styles_of, value, whole
from staven.errors import Problem
from staven.locale import ngettext

EXTRACTOR = "word 1"
"""Raised whenever the same file would give another text than before."""

_LETTERS = {
    "{w}tab": " ",
    "{w}cr": "\n",
    "{w}noBreakHyphen": "-",
    "{w}lastRenderedPageBreak": PAGE_MARK,
}


def extract_word(data: bytes, file: str) -> Extracted:
    """The text of a .docx file.

    Headings stand as Markdown writes them, notes at the end, each `[^n]` as Word prints it.
    Insertions under review are kept and deletions left out. Pages are those of the last time that
    Word laid the document out; a document that no Word laid out has none.

    Raises:
        StavenError: the file is no Word document, or damaged, protected or a bomb.
    """
    package = WordPackage(data, file)
    text, pages = text_of_blocks(_Reading(package).blocks())
    comments = package.related("comments")
    count = 0 if comments is None else len(comments.findall("{w}comment"))
    left_out = ngettext(
        "{count} comment in the margin was left out",
        "{count} comments in the margin were left out",
        count,
    ).format(count=count)
    notes = (Problem(left_out, file=file),) if count else ()
    return Extracted(text, pages, EXTRACTOR, notes)


_UP, _DOWN = "\x0e", "\x0f"
"""Around raised text while a paragraph is read; XML allows neither, so no text holds them."""
_RAISED = re.compile(f"{_UP}(\\d{{1,3}}){_DOWN}")


class _Reading:
    """One walk through a document, with what it met on its way."""

    def __init__(self, package: WordPackage) -> None:
        self._root = package.document()
        self._styles = styles_of(package.related("styles"))
        self._numbering = Numbering(package.related("numbering"))
        self._notes = {
            kind: {} if root is None else {note.get("{w}id", ""): note for note in root}
            for kind in ("footnote", "endnote")
            for root in (package.related(f"{kind}s"),)
        }
        self._labels: dict[tuple[str, str], str] = {}
        self._boxes: list[Element] = []
        self._unended = ""
        """Text of a paragraph whose end was deleted: it goes on in the next."""

    def blocks(self) -> Iterator[Block]:
        """The blocks of the body, and after them the notes in the order of their references."""
        for body in self._root.findall("{w}body"):
            yield from self._blocks(body)
        told: set[tuple[str, str]] = set()
        # A note may hold a reference itself, so the list can grow while it is told.
        while waiting := [key for key in self._labels if key not in told]:
            for kind, number in waiting:
                told.add((kind, number))
                blocks = list(self._blocks(self._notes[kind][number]))
                text = "\n".join(block.text.strip() for block in blocks if block.text.strip())
                yield prefixed(text, mark(self._labels[kind, number]) + " ")

    def _blocks(self, parent: Element) -> Iterator[Block]:
        for child in parent:
            if child.tag == "{w}p":
                yield from self._paragraph(child)
            elif child.tag == "{w}tbl":
                yield from self._table(child)
            elif child.tag == "AlternateContent":
                yield from self._blocks(choice(child))
            elif child.tag not in UNSPOKEN:
                yield from self._blocks(child)

    def _paragraph(self, paragraph: Element) -> Iterator[Block]:
        text = _with_raised(self._unended + "".join(self._inline(paragraph)))
        self._unended = ""
        properties = paragraph.find("{w}pPr")
        if properties is not None and properties.find("{w}rPr/{w}del") is not None:
            self._unended = text
            return
        yield self._styled(text, Element("{w}pPr") if properties is None else properties)
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            yield from self._blocks(box)

    def _styled(self, text: str, properties: Element) -> Block:
        style = self._styles.get(value(properties, "{w}pStyle"))
        level = outline_level(properties) or (style.level if style else 0)
        listed = properties.find("{w}numPr")
        number, depth = (style.number, style.depth) if style else ("", 0)
        if listed is not None:
            number = value(listed, "{w}numId")
            depth = whole(value(listed, "{w}ilvl"))
        if not text.strip(PAGE_MARK + " \n"):
            return Block(text)
        if style and style.contents:
            return Block(text, Kind.ROW)
        before = self._numbering.next(number, depth)
        if level:
            numbered = prefixed(text, f"{before} ").text if before not in {"", "•"} else text
            return heading(numbered, level)
        if before:
            sign = "-" if before == "•" else before
            return prefixed(text, f"{sign} ", Kind.ITEM)
        return Block(text)

    def _table(self, table: Element) -> Iterator[Block]:
        for row in within(table, "{w}tr"):
            cells = list(within(row, "{w}tc"))
            if len(cells) == 1:
                # A frame around text, not a row of figures.
                yield from self._blocks(cells[0])
                continue
            texts = []
            for cell in cells:
                words = (block.text.replace("\n", " ").strip() for block in self._blocks(cell))
                texts.append(" ".join(word for word in words if word))
            marked = " | ".join(texts)
            # A row that runs on is broken in each of its cells, and is one page further for it.
            first, found, rest = marked.partition(PAGE_MARK)
            if any(texts):
                yield Block(first + found + rest.replace(PAGE_MARK, ""), Kind.ROW)

    def _inline(self, parent: Element) -> Iterator[str]:
        for child in parent:
            letters = self._letters(child)
            if letters is not None:
                yield letters
            elif child.tag == "AlternateContent":
                yield from self._inline(choice(child))
            elif superscript(child):
                yield _UP + "".join(self._inline(child)) + _DOWN
            else:
                yield from self._inline(child)

    def _letters(self, element: Element) -> str | None:
        """What an element stands for by itself; None where what it holds has to be read."""
        tag = element.tag
        if tag in _LETTERS:
            return _LETTERS[tag]
        if tag == "{w}br":
            return "\n" if element.get("{w}type") in {None, "textWrapping"} else ""
        if tag in {"{w}t", "{m}t"}:
            return element.text or ""
        if tag in {"{w}footnoteReference", "{w}endnoteReference"}:
            return self._reference(tag.removeprefix("{w}").removesuffix("Reference"), element)
        if tag == "{w}txbxContent":
            self._boxes.append(element)
        silent = tag in UNSPOKEN or tag == "{w}txbxContent" or (tag == "{w}r" and hidden(element))
        return "" if silent else symbol(element)

    def _reference(self, kind: str, reference: Element) -> str:
        number = reference.get("{w}id", "")
        if number not in self._notes[kind]:
            return ""
        if (kind, number) not in self._labels:
            count = 1 + sum(other == kind for other, _ in self._labels)
            # So Word numbers them, each in its own way, unless told otherwise.
            self._labels[kind, number] = str(count) if kind == "footnote" else roman(count)
        return mark(self._labels[kind, number])


def _with_raised(text: str) -> str:
    """Raised digits as they are meant: a note that was typed by hand, a unit or a power."""
    if _UP not in text:
        return text
    marked = _RAISED.sub(lambda found: raised(text[: found.start()], found.group(1)), text)
    return marked.replace(_UP, "").replace(_DOWN, "")
