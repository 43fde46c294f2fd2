"""Going to a page of the text, or to a share of it where it has no pages."""

import re
from collections.abc import Sequence

from staven.documents.document import Page
from staven.locale import _
from staven.tui.screens.bars import close_bar, show_bar
from staven.tui.screens.reading import ReadingScreen
from staven.tui.widgets.page_bar import PageBar

_TYPED = re.compile(
    r"\s*(?:p\.?|pag\.?|pagina|page)?\s*(\d{1,9})(?:[.,](\d{1,9}))?\s*(%?)\s*", re.IGNORECASE
)
_WHOLE = 100


def ask_page(screen: ReadingScreen) -> None:
    """Ask for a page, and go there."""
    text = screen.desk.text
    if text is None or screen.query(PageBar):
        return
    pages, length = text.document.pages, len(text.document.text)

    def go(typed: str) -> str:
        offset = place_of(typed, pages, length)
        if isinstance(offset, str):
            return offset
        screen.pane.go_to(offset)
        return ""

    def close() -> None:
        close_bar(screen)

    asked = _("to page:") if pages else _("to:")
    show_bar(screen, PageBar(asked, hint(pages), go, close))


def hint(pages: Sequence[Page]) -> str:
    """What may be typed."""
    if not pages:
        return _("this text has no pages: 0% to 100%")
    first, last = pages[0].number, pages[-1].number
    return _("{first} to {last}, or a share: 50%").format(first=first, last=last)


def place_of(typed: str, pages: Sequence[Page], length: int) -> int | str:
    """The offset that was meant in a text of `length` characters, or what is wrong with it.

    A number is a page, such as `34` or `p. 34`; with a % sign, or in a text without pages, it is a
    share of the text, from 0 to 100.
    """
    found = _TYPED.fullmatch(typed)
    if found is None or (found[2] and pages and not found[3]):
        return hint(pages)
    if found[3] or not pages:
        share = float(f"{found[1]}.{found[2] or 0}")
        return (
            hint(pages) if share > _WHOLE else min(int(share / _WHOLE * length), max(0, length - 1))
        )
    wanted = int(found[1])
    starts = (page.start for page in pages if page.number == wanted)
    return next(starts, hint(pages))
