"""Bringing things in from a screen: sources from a file, and texts for them."""

from collections.abc import Callable
from pathlib import Path

from staven.actions.folders import BIBLIOGRAPHIES, TEXTS
from staven.errors import ImportRefusedError, StavenError
from staven.locale import _, ngettext, number
from staven.tui.screens.file_picker import FilePicker
from staven.tui.screens.report import ReportDialog, problem_rows
from staven.tui.screens.working_screen import WorkingScreen


def ask_text(screen: WorkingScreen, citekey: str) -> None:
    """Ask for a file, and attach its text to a source beside the screen."""
    title = _("Attach a text to {citekey}").format(citekey=citekey)
    _pick(screen, FilePicker(title, TEXTS), lambda path: _bring_text(screen, citekey, path))


def ask_sources(screen: WorkingScreen) -> None:
    """Ask for a file or project folder, and bring in its sources beside the screen."""
    picker = FilePicker(_("Import sources"), BIBLIOGRAPHIES, projects=True)
    _pick(screen, picker, lambda path: _bring_sources(screen, path))


def _pick(screen: WorkingScreen, picker: FilePicker, take: Callable[[Path], None]) -> None:
    def picked(path: Path | None) -> None:
        if path is not None:
            take(path)

    screen.app.push_screen(picker, picked)


def _bring_text(screen: WorkingScreen, citekey: str, path: Path) -> None:
    from staven.actions.attaching import Attached, attach  # noqa: PLC0415  (brings spaCy)

    def done(attached: Attached) -> None:
        said = _("{file} is attached already.") if attached.known else _("{file} is attached.")
        screen.notify(said.format(file=path.name), markup=False)

    screen.work(
        _("Attaching {file}").format(file=path.name),
        lambda session, _tell: attach(session, citekey, path),
        done,
    )


def _bring_sources(screen: WorkingScreen, path: Path) -> None:
    from staven.actions.importing import ImportReport, import_files  # noqa: PLC0415  (brings spaCy)

    def done(report: ImportReport) -> None:
        said = [
            _("{read} read, {new} new, {updated} updated").format(
                read=number(report.read), new=number(report.new), updated=number(report.updated)
            )
        ]
        if report.same_work:
            same = ngettext(
                "{n} new source may be a work that the project had",
                "{n} new sources may be works that the project had",
                report.same_work,
            )
            said.append(same.format(n=number(report.same_work)))
        rows = problem_rows(report.problems)
        screen.app.push_screen(ReportDialog(path.name, said, rows))

    def refused(error: StavenError) -> None:
        problems = error.problems if isinstance(error, ImportRefusedError) else ()
        screen.app.push_screen(ReportDialog(path.name, [str(error)], problem_rows(problems)))

    screen.work(
        _("Importing {file}").format(file=path.name),
        lambda session, tell: import_files(session, [path], tell),
        done,
        refused,
    )
