"""From paragraphs, headings, list items and table rows to one text with pages."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from staven.documents.characters import PAGE_MARK, tidy
from staven.documents.document import Page
from staven.documents.plain import canonical


class Kind(Enum):
    """What a block is; items and rows stay together, the rest gets a blank line."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text that stands on its own."""

    text: str
    """May hold PAGE_MARK where a page begins, at its start or inside."""
    kind: Kind = Kind.PARAGRAPH


def heading(text: str, level: int) -> Block:
    """A heading as Markdown writes it, from level 1 to 6; without text it is no heading."""
    return prefixed(" ".join(text.split("\n")), "#" * min(max(level, 1), 6) + " ")


def prefixed(text: str, prefix: str, kind: Kind = Kind.PARAGRAPH) -> Block:
    """A block that begins with `prefix`, after the page marks at its start."""
    words = text.lstrip(PAGE_MARK + " \n")
    marks = PAGE_MARK * text[: len(text) - len(words)].count(PAGE_MARK)
    return Block(marks + (prefix + words if words else ""), kind)


def text_of_blocks(blocks: Iterable[Block]) -> tuple[str, tuple[Page, ...]]:
    """The canonical text of blocks, and its pages where any block marks one.

    Blocks without a word are left out; a page mark in them counts all the same.
    """
    marked = ""
    pieces: list[str] = []
    before: Kind | None = None
    for block in blocks:
        text = tidy(block.text).strip(" \n")
        words = text.strip(PAGE_MARK + " \n")
        if not words:
            marked += PAGE_MARK * text.count(PAGE_MARK)
            continue
        if before is not None:
            together = block.kind is before and before is not Kind.PARAGRAPH
            pieces.append("\n" if together else "\n\n")
        pieces.append(marked + text)
        marked, before = "", block.kind
    return without_marks("".join([*pieces, marked]))


def without_marks(marked: str) -> tuple[str, tuple[Page, ...]]:
    """A text without its page marks, and the pages that they parted; none where it has no mark."""
    parts = marked.split(PAGE_MARK)
    text = canonical("".join(parts))
    if len(parts) == 1:
        return text, ()
    starts = [0]
    for part in parts[:-1]:
        # Joining two pages can, once in a blue moon, shorten an accented letter between them.
        starts.append(min(starts[-1] + len(part), len(text)))
    ends = [*starts[1:], len(text)]
    spans = zip(starts, ends, strict=True)
    return text, tuple(Page(number, *span) for number, span in enumerate(spans, 1))
