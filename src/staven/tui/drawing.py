"""Pieces of lines that several screens draw."""

from textual.content import Content


def bar(count: int, total: int, cells: int) -> Content:
    """A bar of `cells` that is full where `count` is `total`; any count shows at least one cell."""
    filled = round(cells * min(count, total) / total) if total else 0
    if count and not filled:
        filled = 1
    return Content.assemble(("█" * filled, "$primary"), ("░" * (cells - filled), "$foreground 30%"))


def fitted(text: str | Content, cells: int) -> Content:
    """`text` in exactly so many cells: cut with an ellipsis, or filled up with spaces."""
    content = Content(text) if isinstance(text, str) else text
    cut = content.truncate(max(0, cells), ellipsis=True)
    return cut.pad_right(max(0, cells - cut.cell_length))


def ended(left: Content, right: str, cells: int) -> Content:
    """`left`, and `right` at the end of a line of so many cells."""
    return Content.assemble(fitted(left, cells - Content(right).cell_length - 1), " ", right)
