"""Exporting from a screen: what, and to which file."""

from pathlib import Path

from textual.content import Content

from staven.actions.session import Session
from staven.locale import N_, _
from staven.tui.paths import typed_path
from staven.tui.screens.dialogs import ChoiceDialog, FormDialog
from staven.tui.screens.working_screen import Tell, WorkingScreen
from staven.tui.widgets.choice_list import Choice
from staven.tui.widgets.field_form import FormField

WHAT = {
    "chapter": (N_("chapter"), N_("chapter.md"), N_("tables, findings, reasons, quotes")),
    "tables": (N_("tables"), N_("tables.csv"), N_("Markdown or CSV, by the ending")),
    "quotes": (N_("quotes"), N_("quotes.csv"), N_("Markdown or CSV, by the ending")),
    "bib": (N_("bibliography"), N_("sources.bib"), N_("BibTeX")),
    "project": (
        N_("project folder"),
        N_("project"),
        N_("everything, as text under version control"),
    ),
}
"""What can be exported: its name, a name for the file, and a word on it."""


def ask_export(screen: WorkingScreen) -> None:
    """Ask what to export and to which file, and do it beside the screen."""

    def chosen(keys: tuple[str, ...] | None) -> None:
        if keys:
            _ask_path(screen, keys[0])

    choices = [
        Choice(what, Content(_(name)), _(note)) for what, (name, _file, note) in WHAT.items()
    ]
    screen.app.push_screen(ChoiceDialog(_("What is to be exported?"), choices), chosen)


def _ask_path(screen: WorkingScreen, what: str) -> None:
    name, file, _note = WHAT[what]

    def take(texts: dict[str, str]) -> None:
        _export(screen, what, typed_path(texts["path"]))

    suggested = str(screen.session.path.parent / _(file))
    title = _("Export {what} to").format(what=_(name))
    screen.app.push_screen(FormDialog(title, [FormField("path", _("File"), suggested)], take))


def _export(screen: WorkingScreen, what: str, path: Path) -> None:
    # Formats are not needed before something is exported.
    from staven.actions.exporting import export  # noqa: PLC0415

    def job(session: Session, _tell: Tell) -> list[Path]:
        return export(session, what, path)

    def done(written: list[Path]) -> None:
        names = ", ".join(str(one) for one in written)
        screen.notify(_("Written: {files}").format(files=names), markup=False)

    screen.work(_("Exporting {file}").format(file=path.name), job, done)
