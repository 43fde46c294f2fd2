"""The page that the screens are shown on: nothing on it comes from elsewhere."""

from html import escape
from pathlib import Path
from string import Template

import textual_serve

from staven import locale
from staven.locale import _

FILES = Path(__file__).parent / "page"
"""Our part of the page: its frame, its dress and what it does."""
TERMINAL_FILES = Path(textual_serve.__file__).parent / "static"
"""The terminal in the page, and its font."""


def page(host: str, key: str, title: str) -> str:
    """The page as HTML; it connects to the place that it came from."""
    words = {
        "language": locale.language(),
        "title": title,
        "socket": f"ws://{host}/{key}/socket",
        "opening": _("The screens are being opened …"),
        "ended": _("This session has ended. What you coded is kept."),
        "again": _("Open the screens again"),
    }
    template = Template((FILES / "index.html").read_text(encoding="utf-8"))
    return template.substitute({name: escape(word) for name, word in words.items()})


def headers(host: str) -> dict[str, str]:
    """What the browser is told besides: to ask nobody else, and to show this in no other page."""
    policy = {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self' 'unsafe-inline'",  # the terminal sets the colours of its cells so
        "font-src": "'self'",
        "img-src": "'self' data:",
        "connect-src": f"ws://{host}",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
    }
    return {
        "Content-Security-Policy": "; ".join(f"{what} {whence}" for what, whence in policy.items()),
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
    }
