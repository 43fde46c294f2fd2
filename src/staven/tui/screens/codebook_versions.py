"""Versions of the codebook on its screen: what changed since one, closing one, bringing one in."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from staven.actions.codebook_versions import (
    close_version,
    codebook_difference,
    codebook_versions,
    import_codebook,
    incoming_codebook,
)
from staven.actions.codebook_words import difference_lines, summary
from staven.errors import ImportRefusedError, StavenError
from staven.locale import N_, _
from staven.tui.code_words import difference_content
from staven.tui.footer import KeyFooter
from staven.tui.paths import written_out
from staven.tui.screens.answering import AnsweringScreen
from staven.tui.screens.codebook_shown import ShowsCodebook
from staven.tui.screens.dialogs import ChoiceDialog, FormDialog
from staven.tui.screens.file_picker import FilePicker
from staven.tui.screens.report import ReportDialog, problem_rows
from staven.tui.widgets.choice_list import Choice
from staven.tui.widgets.field_form import FormField

_ENDINGS = (".yaml", ".yml")


class DifferenceDialog(AnsweringScreen[bool]):
    """Shows what differs; where it is not yet so, it asks whether it is to be."""

    CSS_PATH = "codebook_versions.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "accept", N_("bring it in")),
        Binding("up", "read_on(-1)", N_("read on"), key_display="↑ ↓"),
        Binding("down", "read_on(1)", show=False),
        Binding("pageup", "read_on(-10)", show=False),
        Binding("pagedown", "read_on(10)", show=False),
        Binding("escape", "leave", N_("close")),
    ]

    def __init__(self, title: str, said: Content, *, asking: bool = False) -> None:
        super().__init__()
        self._title, self._said, self._asking = title, said, asking

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="box", can_focus=False):
            yield Static(self._said, id="difference", markup=False)
        yield KeyFooter()

    def on_mount(self) -> None:
        self.query_one("#box").border_title = Content(written_out(self._title)).markup

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "accept":
            return self._asking
        return super().check_action(action, parameters)

    def action_accept(self) -> None:
        self.answer(True)  # noqa: FBT003  (what the dialog answers)

    def action_leave(self) -> None:
        self.answer(False)  # noqa: FBT003  (what the dialog answers)

    def action_read_on(self, step: int) -> None:
        self.query_one("#box").scroll_relative(y=step, animate=False)


def ask_versions(screen: ShowsCodebook) -> None:
    """Ask since which version, where there are several, and show what changed since then."""
    known = codebook_versions(screen.session)
    earlier = known[:-1]

    def chosen(keys: tuple[str, ...] | None) -> None:
        if keys:
            _show(screen, keys[0])

    if not earlier:
        said = _("This is the first version; nothing was changed in it yet.")
        screen.say(said)
    elif len(earlier) == 1:
        _show(screen, str(earlier[0].number))
    else:
        choices = [
            Choice(str(one.number), Content(one.name), f"{one.time[:10]} · {one.reviewer}")
            for one in reversed(earlier)
        ]
        screen.app.push_screen(ChoiceDialog(_("What changed since version"), choices), chosen)


def ask_name(screen: ShowsCodebook) -> None:
    """Ask what the version that is closed is called."""

    def take(texts: dict[str, str]) -> None:
        name = close_version(screen.session, texts["name"])
        screen.catch_up()
        said = _("This is version {name} now; the next change begins another one.")
        screen.say(said.format(name=name))

    field = FormField("name", _("Name (empty: one higher)"), "")
    screen.app.push_screen(FormDialog(_("Close this version"), [field], take))


def ask_file(screen: ShowsCodebook) -> None:
    """Ask for a codebook, show what it would change, and bring it in where that is wanted."""

    def picked(path: Path | None) -> None:
        if path is not None:
            _show_incoming(screen, path)

    screen.app.push_screen(FilePicker(_("Import a changed codebook"), _ENDINGS), picked)


def _show(screen: ShowsCodebook, since: str) -> None:
    found = codebook_difference(screen.session, since)
    title = _("since version {name}: {what}").format(name=found.before.version, what=summary(found))
    content = difference_content(difference_lines(found))
    screen.app.push_screen(DifferenceDialog(title, content))


def _show_incoming(screen: ShowsCodebook, path: Path) -> None:
    def answered(wanted: bool | None) -> None:  # noqa: FBT001  (Textual hands it over by place)
        if wanted:
            _try(screen, lambda: _bring_in(screen, path))

    def show() -> None:
        found = incoming_codebook(screen.session, path)
        if not found.difference:
            screen.say(_("This codebook is the one in force."))
            return
        content = difference_content(difference_lines(found.difference, found.retired))
        title = f"{path.name}: {summary(found.difference)}"
        screen.app.push_screen(DifferenceDialog(title, content, asking=True), answered)

    _try(screen, show)


def _bring_in(screen: ShowsCodebook, path: Path) -> None:
    import_codebook(screen.session, path)
    screen.catch_up()
    screen.say(_("The codebook is this one now; u takes it back."))


def _try(screen: ShowsCodebook, do: Callable[[], None]) -> None:
    try:
        do()
    except ImportRefusedError as error:
        rows = problem_rows(error.problems)
        screen.app.push_screen(ReportDialog(error.where, [error.problem], rows))
    except StavenError as error:
        screen.tell(error)
