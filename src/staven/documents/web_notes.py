"""Footnotes of web pages: which links refer to a note, and where that note begins."""

from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from staven.documents.footnotes import label_in

_NAMES = (
    "footnote",
    "endnote",
    "noteref",
    "ftnref",
    "fnref",
    "cite_ref",
    "sdfootnote",
    "sdendnote",
)
"""What pandoc, Word, LibreOffice, MediaWiki and WordPress call references to notes."""
_BACK = frozenset("↩↑^⤴⏎↲")


@dataclass(frozen=True, slots=True)
class WebNotes:
    """The notes of one page."""

    references: dict[int, str] = field(default_factory=dict)
    """The label by the link that refers to a note, as the parser numbers its nodes."""
    notes: dict[str, str] = field(default_factory=dict)
    """The label by the id or name at which the note stands."""
    returns: frozenset[str] = frozenset()
    """Ids and names of the references, to which notes link back."""


def notes_of(tree: LexborHTMLParser) -> WebNotes:
    """The notes of a page: every raised link, or link that calls itself one, to a place in it."""
    references: dict[int, str] = {}
    notes: dict[str, str] = {}
    returns: set[str] = set()
    for link in tree.css("a[href*='#']"):
        label = label_in(link.text())
        target = (link.attributes.get("href") or "").rpartition("#")[2]
        if not label or not target or target in returns or not _refers(link):
            continue
        references[link.mem_id] = label
        notes.setdefault(target, label)
        for node in (link, link.parent):
            if node is not None:
                returns.update(_places(node))
    return WebNotes(references, notes, frozenset(returns))


def _refers(link: LexborNode) -> bool:
    parent = link.parent
    if link.css_first("sup") is not None or (parent is not None and parent.tag == "sup"):
        return True
    said = " ".join(
        link.attributes.get(name) or "" for name in ("role", "class", "id", "name", "epub:type")
    ).lower()
    inside = link.css_first("span")
    if inside is not None:
        said += (inside.attributes.get("class") or "").lower()
    return any(name in said for name in _NAMES) and "back" not in said


def _places(node: LexborNode) -> list[str]:
    return [place for name in ("id", "name") if (place := node.attributes.get(name))]


def note_at(notes: WebNotes, node: LexborNode) -> str:
    """The label of the note that begins at this element; empty where none does."""
    return next((notes.notes[place] for place in _places(node) if place in notes.notes), "")


def leads_back(notes: WebNotes, link: LexborNode) -> bool:
    """Whether a link only leads from a note back to where it is referred to."""
    target = (link.attributes.get("href") or "").rpartition("#")[2]
    text = link.text().strip().strip("\ufe0e\ufe0f")
    short = not text or label_in(text) != "" or set(text) <= _BACK
    return target in notes.returns and short
