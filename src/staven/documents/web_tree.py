"""The tree of a web page, without scripts, and no deeper than a page can be."""

from selectolax.lexbor import LexborHTMLParser, LexborNode

DEEPEST = 150
"""Elements inside each other; what lies deeper comes as plain text."""
_UNSEEN = ["script", "style"]


def tree_of(markup: str) -> LexborHTMLParser:
    """The tree of a page; an element that lies too deep is the text in it.

    Each level may look at all that is below it, and without an end to the levels a page of
    nothing but nests would take minutes.
    """
    tree = LexborHTMLParser(markup)
    tree.strip_tags(_UNSEEN)
    for node in [] if tree.body is None else _below(tree.body):
        node.replace_with(node.text(separator=" "))
    return tree


def _below(body: LexborNode) -> list[LexborNode]:
    """The elements that lie just one level too deep."""
    level = [body]
    for _depth in range(DEEPEST + 1):
        level = [child for node in level for child in node.iter()]
    return level
