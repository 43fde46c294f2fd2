"""The PRISMA flow: every box with its number, and the sources behind it."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from staven.actions.flow import flow, write_flow
from staven.actions.session import Session
from staven.locale import N_, _, number
from staven.tui.drawing import ended
from staven.tui.flow_boxes import BoxRow, box_rows
from staven.tui.footer import KeyFooter
from staven.tui.paths import typed_path
from staven.tui.places import GoTo
from staven.tui.screens.dialogs import FormDialog
from staven.tui.screens.working_screen import WorkingScreen
from staven.tui.widgets.drawn_line import DrawnLine
from staven.tui.widgets.field_form import FormField
from staven.tui.widgets.line_list import LineList, Row


class FlowScreen(WorkingScreen):
    """Boxes on the left; those under the cursor name their sources beside it."""

    CSS_PATH = "flow.tcss"
    AUTO_FOCUS = "LineList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "export", N_("export")),
        Binding("enter", "first_source", N_("to the first source")),
        Binding("shift+down", "read_on(2)", N_("read on"), key_display="shift+↓"),
        Binding("shift+up", "read_on(-2)", show=False),
        Binding("escape", "back", N_("back")),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._boxes: dict[str, BoxRow] = {}

    def compose(self) -> ComposeResult:
        yield DrawnLine(lambda _width: Content(" " + _("PRISMA 2020 flow diagram")),
                        id="heading", classes="-heading")  # fmt: skip
        with Container(id="body"):
            yield LineList(id="boxes")
            with VerticalScroll(id="right", can_focus=False):
                yield Static(id="sources", markup=False)
        yield Static(id="work", markup=False)
        yield KeyFooter()

    def load(self) -> None:
        rows = list(box_rows(flow(self.session)))
        self._boxes = {str(place): row for place, row in enumerate(rows)}
        self.query_one(LineList).show([_row(key, row) for key, row in self._boxes.items()])

    def action_back(self) -> None:
        self.leave()

    @on(LineList.Chosen)
    def action_first_source(self) -> None:
        box = self._here()
        if box is not None and box.box is not None and box.box.citekeys:
            self.post_message(GoTo("sources", box.box.citekeys[0]))

    def action_export(self) -> None:
        def take(texts: dict[str, str]) -> None:
            written = write_flow(self.session, typed_path(texts["path"]))
            self.notify(_("Written: {files}").format(files=written), markup=False)

        suggested = str(self.session.path.parent / _("flow.svg"))
        title = _("Export the flow to (.svg, .txt or .md)")
        self.app.push_screen(FormDialog(title, [FormField("path", _("File"), suggested)], take))

    @on(LineList.Moved)
    def _show_sources(self) -> None:
        row = self._here()
        box = row.box if row else None
        said = _("No source stands behind this.")
        if box is not None and box.citekeys:
            said = "\n".join(box.citekeys)
        self.query_one("#sources", Static).update(said)
        self.query_one("#right").scroll_home(animate=False)

    def _here(self) -> BoxRow | None:
        return self._boxes.get(self.query_one(LineList).current)


def _row(key: str, row: BoxRow) -> Row:
    box = row.box
    if box is None:
        return Row("", lambda _width: [Content.styled(row.words, "bold")])
    indent = "   └ " if row.aside else ""
    return Row(
        key, lambda width: [ended(Content(f"{indent}{row.words}"), f"{number(box.n)} ", width)]
    )
