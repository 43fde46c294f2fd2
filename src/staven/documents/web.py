"""Texts of web pages: what is said, without the menus around it."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from staven.documents.blocks import Block, Kind, heading, prefixed, text_of_blocks
from staven.documents.extracted import Extracted
from staven.documents.footnotes import label_in, mark, raised
from staven.documents.web_encoding import decoded
from staven.documents.web_frame import WebFrame
from staven.documents.web_notes import WebNotes, leads_back, note_at, notes_of
from staven.documents.web_tree import tree_of

EXTRACTOR = "web 2"
"""Raised whenever the same file would give another text than before."""

_BLOCKS = frozenset(
    re.findall(
        r"\w+",
        "address article aside blockquote body caption center dd details div dl dt fieldset"
        " figcaption figure footer"
        " h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p pre section summary"
        " table tbody td tfoot th thead tr ul",
    )
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_SPACE = re.compile(r"[ \t\r\n\f\v\u00a0]+")


def extract_web(data: bytes, file: str) -> Extracted:
    """The text of an HTML page: its main part where it marks one, else its body.

    Headings stand as Markdown writes them, list items behind `- ` or their number, a row of a table
    on a line, notes as `[^n]`.

    Raises:
        StavenError: the encoding of the page is not certain.
    """
    markup, notes = decoded(data, file)
    tree = tree_of(markup)
    links = notes_of(tree)
    text, _ = text_of_blocks(_Reading(links, WebFrame(tree)).blocks())
    return Extracted(text, (), EXTRACTOR, notes)


class _Reading:
    """One walk through a page; text gathers until a block ends."""

    def __init__(self, notes: WebNotes, frame: WebFrame) -> None:
        self._notes = notes
        self._frame = frame
        self._items: dict[int, int] = {}
        self._pieces: list[str] = []
        self._prefix = ""
        self._kind = Kind.PARAGRAPH
        self._note = ""

    def blocks(self) -> Iterator[Block]:
        if self._frame.main is not None:
            yield from self._children(self._frame.main)
        yield from self._ended()

    def _children(self, node: LexborNode) -> Iterator[Block]:
        child = node.first_child
        while child is not None:
            yield from self._node(child)
            child = child.next

    def _node(self, node: LexborNode) -> Iterator[Block]:
        if node.is_text_node:
            self._pieces.append(_SPACE.sub(" ", node.text_content or ""))
            return
        if not node.is_element_node:
            return
        tag = node.tag or ""
        if self._frame.leaves_out(node, tag):
            return
        label = note_at(self._notes, node)
        if label and tag in _BLOCKS:
            yield from self._ended()
        if label and not "".join(self._pieces).strip():
            self._note = label
        if tag in _BLOCKS:
            yield from self._ended()
            self._frame.entering(tag)
            yield from self._block(node, tag)
            self._frame.leaving(tag)
            yield from self._ended()
        elif not self._spoken(node, tag):
            yield from self._children(node)

    def _block(self, node: LexborNode, tag: str) -> Iterator[Block]:
        if tag in _HEADINGS:
            yield heading(self._line(node), int(tag[1]))
        elif tag == "pre":
            yield Block(node.text())
        elif tag == "table":
            yield from self._table(node)
        elif tag == "li":
            yield from self._item(node)
        else:
            yield from self._children(node)

    def _spoken(self, node: LexborNode, tag: str) -> bool:
        """Whether an inline element was dealt with here, and not by its children."""
        if tag == "br":
            self._pieces.append("\n")
        elif tag == "wbr":
            pass
        elif node.mem_id in self._notes.references and not leads_back(self._notes, node):
            self._pieces.append(mark(self._notes.references[node.mem_id]))
        elif tag == "a" and leads_back(self._notes, node):
            # At its beginning the number of the note itself, at its end an arrow.
            pass
        elif tag == "sup" and node.css_first("a") is None and label_in(node.text()):
            before = "".join(self._pieces[-3:])
            text = node.text().strip()
            self._pieces.append(raised(before, label_in(text)) if text[-1].isdigit() else text)
        else:
            return False
        return True

    def _item(self, node: LexborNode) -> Iterator[Block]:
        if not self._note:
            self._prefix, self._kind = f"{self._number(node) or '-'} ", Kind.ITEM
        yield from self._children(node)
        yield from self._ended()
        self._prefix, self._kind = "", Kind.PARAGRAPH

    def _number(self, item: LexborNode) -> str:
        """What stands before an item of a numbered list; empty in other lists."""
        parent = item.parent
        if parent is None or parent.tag != "ol":
            return ""
        number = _whole(item.attributes.get("value"))
        if number is None:
            first = _whole(parent.attributes.get("start"))
            before = self._items.get(parent.mem_id, 0 if first is None else first - 1)
            number = before + 1
        self._items[parent.mem_id] = number
        return f"{number}."

    def _table(self, table: LexborNode) -> Iterator[Block]:
        rows = [row for row in table.css("tr") if _nearest(row, "table") == table.mem_id]
        layout = table.css_first("table table, h1, h2, h3, h4, td p + p, td ul") is not None
        if layout or all(len(_cells(row)) < 2 for row in rows):  # noqa: PLR2004  (one column is no table)
            yield from self._children(table)
            yield from self._ended()
            return
        caption = table.css_first("caption")
        if caption is not None:
            yield Block(self._line(caption))
        for row in rows:
            texts = [self._line(cell) for cell in _cells(row)]
            if any(texts):
                yield Block(" | ".join(texts), Kind.ROW)

    def _line(self, node: LexborNode) -> str:
        """The text of an element with all it holds, on one line."""
        outer, self._pieces = self._pieces, []
        blocks = [*self._children(node), *self._ended()]
        self._pieces = outer
        return " ".join(" ".join(block.text.split()) for block in blocks)

    def _ended(self) -> Iterator[Block]:
        text = "".join(self._pieces)
        self._pieces = []
        if not text.strip():
            return
        prefix = f"{mark(self._note)} " if self._note else self._prefix
        yield prefixed(text, prefix, Kind.PARAGRAPH if self._note else self._kind)
        self._note = self._prefix = ""
        self._kind = Kind.PARAGRAPH


def _cells(row: LexborNode) -> list[LexborNode]:
    return [cell for cell in row.iter() if cell.tag in {"td", "th"}]


def _nearest(node: LexborNode, tag: str) -> int:
    parent = node.parent
    while parent is not None and parent.tag != tag:
        parent = parent.parent
    return 0 if parent is None else parent.mem_id


def _whole(attribute: str | None) -> int | None:
    return int(attribute) if attribute and re.fullmatch(r"[0-9]{1,6}", attribute) else None
