"""What stands around the text of a web page: menus, banners, scripts."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

_NEVER = (
    "head, template, noscript, nav, dialog, svg, math annotation, iframe, object, button, select,"
    "input, textarea, audio, video, canvas, rt, rp, del, [hidden], [aria-hidden=true],"
    "[role=navigation], [role=banner], [role=contentinfo], [role=search], [role=dialog],"
    "[role=alertdialog], [role=menu],"
    # LibreOffice keeps running heads so.
    "div[title=header], div[title=footer]"
)
_EDGES = frozenset(("header", "footer"))
"""Left out around the text, but not with a title in it; in an article they hold its notes."""
_WITHIN = frozenset(("article", "main", "section"))
_BANNER = re.compile(r"cookie|consent|gdpr|skip-?link", re.IGNORECASE)
_MOST = 0.5
"""Share of the words of a page above which an element is the page itself, whatever it is called."""


class WebFrame:
    """Tells the text of one page from what is around it; changes nothing."""

    def __init__(self, tree: LexborHTMLParser) -> None:
        body = tree.body
        # Nodes are remembered and not taken out: one inside another would be freed with it.
        self._never = set() if body is None else {node.mem_id for node in body.css(_NEVER)}
        self._words = 0 if body is None else len(body.text().split())
        self._within = 0
        self.main = body
        """The element that holds the text; None where the page has none."""
        for chosen in ("main, [role=main]", "article"):
            parts = [] if body is None else body.css(chosen)
            if len(parts) == 1 and parts[0].text().strip():
                self.main = parts[0]
                self._within = 1
                break

    def entering(self, tag: str) -> None:
        """Say that the reading goes into an element."""
        self._within += tag in _WITHIN

    def leaving(self, tag: str) -> None:
        """Say that it comes out again."""
        self._within -= tag in _WITHIN

    def leaves_out(self, node: LexborNode, tag: str) -> bool:
        """Whether an element at which the reading is belongs to the frame."""
        if node.mem_id in self._never:
            return True
        if tag in _EDGES and not self._within:
            return node.css_first("h1") is None or node.css_first("a, ul") is not None
        called = f"{node.attributes.get('id')} {node.attributes.get('class')}"
        return _BANNER.search(called) is not None and len(node.text().split()) < _MOST * self._words
