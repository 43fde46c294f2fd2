"""The list of extracts to be looked at again, since a code on them means something else now."""

from collections.abc import Iterator
from textwrap import wrap
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from staven.actions.codebook_words import meaning_lines
from staven.actions.rechecking import ToRecheck, recheck_list
from staven.actions.session import Session
from staven.codebook.code import Code
from staven.extracts.transcription import place_words
from staven.locale import N_, _, ngettext, number
from staven.tui.extract_words import code_name
from staven.tui.footer import KeyFooter
from staven.tui.places import OpenText
from staven.tui.quote_words import quote_lines
from staven.tui.screens.project_screen import ProjectScreen
from staven.tui.widgets.drawn_line import DrawnLine
from staven.tui.widgets.line_list import LineList, Row

_LINES = 2
"""Lines that an extract takes."""
_WIDTH = 74
"""Characters on a line of a definition: what an 80-column screen holds."""


class RecheckScreen(ProjectScreen):
    """Per code what changed in its meaning, and the extracts that wait; Enter opens one."""

    CSS_PATH = "rechecking.tcss"
    AUTO_FOCUS = "LineList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", N_("open in its text")),
        Binding("escape", "back", N_("back")),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._waiting: dict[str, ToRecheck] = {}

    def compose(self) -> ComposeResult:
        yield DrawnLine(id="heading", classes="-heading")
        yield LineList(id="extracts")
        yield KeyFooter()

    def load(self) -> None:
        found = recheck_list(self.session)
        self._waiting = {one.recheck.guid: one for one in found}
        count = len({one.recheck.extract for one in found})
        said = ngettext(
            "{n} extract to be looked at again", "{n} extracts to be looked at again", count
        ).format(n=number(count))
        self.query_one("#heading", DrawnLine).show(lambda _width: Content(f" {said}"))
        rows = list(_rows(found))
        nothing = Row("", lambda _width: [Content(_("Nothing waits to be looked at again."))])
        self.query_one(LineList).show(rows or [nothing])

    @on(LineList.Chosen)
    def action_open(self) -> None:
        """Open the extract under the cursor in its text, with what its code meant and means."""
        one = self._waiting.get(self.query_one(LineList).current)
        if one is not None:
            waiting = one.recheck
            self.post_message(OpenText(waiting.citekey, waiting.document, waiting.extract))

    def action_back(self) -> None:
        if self.is_active:  # the key may have been pressed twice
            self.dismiss()


def _rows(found: tuple[ToRecheck, ...]) -> Iterator[Row]:
    shown = ""
    for one in found:
        if one.recheck.code != shown:
            shown = one.recheck.code
            yield _head(one.now)
            for line in meaning_lines(one.before, one.now):
                for part in wrap(line, _WIDTH):
                    yield _plain(part)
        yield _row(one)


def _head(code: Code) -> Row:
    return Row("", lambda _width: [code_name(code).stylize("bold")])


def _plain(text: str) -> Row:
    return Row("", lambda _width: [Content.styled(f"  {text}", "$foreground 70%")])


def _row(one: ToRecheck) -> Row:
    waiting = one.recheck
    place = " ".join(
        part
        for part in (
            waiting.citekey,
            place_words(waiting.page, waiting.locator, transcribed=waiting.transcribed),
        )
        if part
    )

    def draw(width: int) -> list[Content]:
        below = Content.styled(f"  {place} · {waiting.reviewer}", "$foreground 60%")
        return [*quote_lines(waiting.quote, width, 1), below]

    return Row(waiting.guid, draw, height=_LINES)
