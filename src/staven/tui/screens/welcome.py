"""The welcome screen: there is no project at hand."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from staven.actions.session import Session, open_session
from staven.errors import ImportRefusedError, StavenError
from staven.locale import N_, _
from staven.tui.footer import KeyFooter
from staven.tui.paths import begin_folder, typed_path
from staven.tui.places import Begin
from staven.tui.screens.dialogs import FormDialog
from staven.tui.screens.report import ReportDialog, problem_rows
from staven.tui.widgets.field_form import FormField
from staven.tui.widgets.line_list import LineList, Row


class WelcomeScreen(Screen[None]):
    """Offers the demo, a new project, or a project that is somewhere else."""

    CSS_PATH = "welcome.tcss"
    AUTO_FOCUS = "LineList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", N_("take this")),
        Binding("d", "demo", N_("demo")),
        Binding("n", "new", N_("new project")),
        Binding("o", "open", N_("open a file")),
    ]

    def __init__(self, reviewer: str) -> None:
        super().__init__()
        self._reviewer = reviewer
        self._busy = False

    def compose(self) -> ComposeResult:
        yield Static(Content.styled("staven", "bold $accent"), id="name")
        yield Static(
            _("What do the studies, together, show about a policy? There is no project here yet."),
            id="said",
            markup=False,
        )
        yield LineList(id="offers")
        yield KeyFooter()

    def on_mount(self) -> None:
        self.query_one(LineList).show(
            [
                _offer("demo", "d", _("The demo: the model case, to look around in and to try")),
                _offer("new", "n", _("A new project, with a codebook of your own")),
                _offer("open", "o", _("A project that is in another folder")),
            ]
        )

    @on(LineList.Chosen)
    async def action_take(self) -> None:
        await self.run_action(self.query_one(LineList).current)

    def action_demo(self) -> None:
        if self._busy:
            return
        self._busy = True
        self.query_one("#said", Static).update(_("Making the demo, a few seconds…"))
        self.run_worker(self._make_demo, thread=True)

    def action_new(self) -> None:
        fields = [
            FormField("path", _("Project file"), str(begin_folder(None) / _("project.staven"))),
            FormField("codebook", _("Codebook (YAML)"), ""),
        ]
        self.app.push_screen(FormDialog(_("A new project"), fields, self._make_new))

    def action_open(self) -> None:
        def take(texts: dict[str, str]) -> None:
            self._begin(typed_path(texts["path"]))

        field = FormField("path", _("Project file"), "")
        self.app.push_screen(FormDialog(_("Open a project"), [field], take))

    def _make_demo(self) -> None:
        """In a thread: making the model case takes a few seconds."""
        from staven.actions.projects import demo  # noqa: PLC0415  (brings the writing libraries)

        answer: Callable[[], None]
        try:
            made = demo(None, self._reviewer)
        except StavenError as error:
            problem = error

            def answer() -> None:
                self._refused(problem)
        else:

            def answer() -> None:
                self._begin_or_refuse(made.project)

        self.app.call_from_thread(answer)

    def _make_new(self, texts: dict[str, str]) -> None:
        from staven.actions.projects import init  # noqa: PLC0415  (brings the writing libraries)

        try:
            made = init(typed_path(texts["path"]), typed_path(texts["codebook"]), self._reviewer)
        except ImportRefusedError as error:
            rows = problem_rows(error.problems)
            self.app.push_screen(ReportDialog(error.where, [str(error)], rows))
            raise
        self._begin(made)

    def _begin_or_refuse(self, path: Path) -> None:
        try:
            self._begin(path)
        except StavenError as error:
            self._refused(error)

    def _begin(self, path: Path) -> None:
        session: Session = open_session(path, self._reviewer)
        self.call_after_refresh(self.post_message, Begin(session))

    def _refused(self, error: StavenError) -> None:
        self._busy = False
        self.query_one("#said", Static).update(str(error))


def _offer(action: str, key: str, said: str) -> Row:
    line = Content.assemble((f"{key}  ", "bold $accent"), said)
    return Row(action, lambda _width: [line])
