"""The screen on which one sees the codebook: its tree, and all about the code under the cursor."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from staven.actions.codebook_view import CodebookView, code_view, codebook_view
from staven.actions.session import Session
from staven.codebook.code import Code
from staven.errors import StavenError
from staven.extracts.memo import MemoAbout
from staven.locale import _, language, ngettext, number
from staven.tui.code_words import about, tree_rows
from staven.tui.drawing import ended
from staven.tui.footer import KeyFooter
from staven.tui.memo_words import with_memos
from staven.tui.screens.working_screen import WorkingScreen
from staven.tui.widgets.drawn_line import DrawnLine
from staven.tui.widgets.line_list import LineList

_SETTLED = 0.04
"""Seconds without a key after which the pane beside follows the cursor."""


class ShowsCodebook(WorkingScreen):
    """Shows the codebook; what can be done to it is for who inherits from it."""

    def __init__(self, session: Session, code: str = "") -> None:
        super().__init__(session)
        self._first = code
        self.shown: CodebookView | None = None
        """The codebook as it was read last; None before that."""
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        yield DrawnLine(id="heading", classes="-heading")
        with Container(id="body"):
            yield LineList(id="tree")
            with VerticalScroll(id="code", can_focus=False):
                yield Static(id="about", markup=False)
        yield DrawnLine(id="said", classes="-said")
        yield Static(id="work", markup=False)
        yield KeyFooter()

    def load(self) -> None:
        self.shown = codebook_view(self.session)
        self.query_one("#heading", DrawnLine).show(self._heading)
        first, self._first = self._first, ""
        self.query_one("#tree", LineList).show(tree_rows(self.shown), first)
        self._show_code()
        self.refresh_bindings()

    @property
    def view(self) -> CodebookView:
        """The codebook as it is shown.

        Raises:
            StavenError: it has not been read yet.
        """
        if self.shown is None:
            raise StavenError(_("the codebook has not been read yet"))
        return self.shown

    @property
    def code(self) -> Code | None:
        """The code under the cursor."""
        if self.shown is None or not self.is_mounted:
            return None
        return self.shown.code(self.query_one("#tree", LineList).current)

    def stand_on(self, code: str) -> None:
        """Show the codebook as it is now, with the cursor on this code."""
        self._first = code
        self.catch_up()
        self.query_one("#tree", LineList).stand_on(code)

    def aim(self, target: str) -> None:
        self.stand_on(target)

    @on(LineList.Moved)
    def _moved(self) -> None:
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(_SETTLED, self._show_code)

    def _show_code(self) -> None:
        code = self.code
        said: Content | str = _("There is no code yet. Press a to add one.")
        if code is not None:
            try:
                said = with_memos(
                    about(code_view(self.session, code.id), self.view),
                    self.session,
                    MemoAbout.CODE,
                    code.id,
                )
            except StavenError as error:  # another window took it away; the tree follows soon
                said = str(error)
        self.query_one("#about", Static).update(said)
        self.query_one("#code").scroll_home(animate=False)
        self.refresh_bindings()

    def _heading(self, width: int) -> Content:
        if self.shown is None:
            return Content("")
        view = self.shown
        count = len(view.codebook.codes)
        codes = ngettext("{n} code", "{n} codes", count).format(n=number(count))
        parts = [_("Codebook"), view.codebook.label.said_in(language()), codes]
        said = _("version {name}").format(name=view.version.name)
        return ended(Content(" " + " · ".join(part for part in parts if part)), f"{said} ", width)
