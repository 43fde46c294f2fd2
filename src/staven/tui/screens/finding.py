"""Finding in the text that is open: what is typed stands out, and keys go from place to place."""

from staven.documents.text_find import FoundText, Hits, ready
from staven.locale import _, number
from staven.tui.screens.bars import close_bar, show_bar
from staven.tui.screens.reading import ReadingScreen
from staven.tui.widgets.find_bar import FindBar


def find(screen: ReadingScreen, letters: str = "") -> None:
    """Ask what to find in the text; `letters` are sought at once."""
    if screen.desk.text is None or screen.query(FindBar):
        return
    bar = FindBar(_Finding(screen))
    show_bar(screen, bar)
    if letters:
        screen.call_after_refresh(bar.write, letters)


class _Finding:
    """What is found in one text, from where the cursor was when the bar was opened."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self._from = screen.pane.cursor[0]
        self._ready: FoundText | None = None
        self._hits: Hits | None = None
        self._count = 0

    def seek(self, letters: str) -> str:
        """Show where these letters stand, and go to the first of them from where one was."""
        if self._ready is None:  # with the first letter: 0.1 s on a million words
            self._ready = ready(self._screen.pane.text)
        self._hits = self._ready.find(letters)
        self._count = len(self._hits)
        self._screen.pane.highlight(self._hits)
        if not self._hits.needle:
            return ""
        if not self._count:
            return self._nowhere()
        return self._stand_on(self._hits.first_from(self._from) or self._hits.first_from(0))

    def step(self, by: int) -> str:
        """Go to the next place, or with -1 to the one before; round at either end."""
        if self._hits is None or not self._hits.needle:
            return ""
        if not self._count:
            return self._nowhere()
        at = self._screen.pane.marks.hit[0]
        if by > 0:
            place = self._hits.first_from(at + 1) or self._hits.first_from(0)
        else:
            place = self._hits.last_before(at) or self._hits.last_before(
                len(self._screen.pane.text)
            )
        return self._stand_on(place)

    def close(self) -> None:
        """Show nothing found any more; the cursor stays where it is."""
        self._screen.pane.highlight(None)
        close_bar(self._screen)

    def _stand_on(self, hit: tuple[int, int] | None) -> str:
        if hit is None or self._hits is None:
            return ""
        pane = self._screen.pane
        pane.show_hit(hit)
        self._from = hit[0]
        place = number(self._hits.number(hit))
        return _("{n} of {total}").format(n=place, total=number(self._count))

    def _nowhere(self) -> str:
        return _("not in this text")
