"""Elements of a Word document: which hold text, and which say nothing."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

UNSPOKEN = frozenset(
    ("{w}del", "{w}moveFrom", "{w}instrText", "{w}delText", "{w}rt", "{w}pPr", "{w}rPr", "{w}tblPr")
)
"""Deleted text, codes of fields, reading aids above characters, and properties."""


def within(parent: Element, tag: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, also those inside insertions and content controls."""
    for child in parent:
        if child.tag == tag:
            if child.find("{w}trPr/{w}del") is None:
                yield child
        elif child.tag not in UNSPOKEN:
            yield from within(child, tag)


def choice(alternate: Element) -> Element:
    """What Word itself shows: the same drawing stands there twice, once for old versions."""
    for name in ("Choice", "Fallback"):
        found = alternate.find(name)
        if found is not None:
            return found
    return Element("Choice")


def hidden(run: Element) -> bool:
    """Whether a run is text that Word keeps but does not show."""
    found = run.find("{w}rPr/{w}vanish")
    return found is not None and found.get("{w}val", "1") not in {"0", "false", "off"}


def symbol(element: Element) -> str | None:
    """The letter that a symbol of another font stands for; None for an element that is none."""
    if element.tag != "{w}sym":
        return None
    try:
        return chr(int(element.get("{w}char", ""), 16))
    except (ValueError, OverflowError):
        return ""


def superscript(element: Element) -> bool:
    """Whether an element is a run of raised text."""
    found = element.find("{w}rPr/{w}vertAlign") if element.tag == "{w}r" else None
    return found is not None and found.get("{w}val") == "superscript"
