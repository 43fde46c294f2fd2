"""Bringing things in from a screen: sources from a file, and texts for them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from textwrap import wrap

from textual.content import Content

from staven.actions.folders import BIBLIOGRAPHIES, TEXTS
from staven.actions.search_log import search_lines, selecting
from staven.actions.sources import source_record, sources
from staven.corpus.field_words import field_word
from staven.errors import ImportRefusedError, StavenError
from staven.locale import _, ngettext, number
from staven.tui.paths import written_out
from staven.tui.screens.dialogs import ChoiceDialog, FormDialog
from staven.tui.screens.file_picker import FilePicker
from staven.tui.screens.report import ReportDialog, changed_rows, problem_rows
from staven.tui.screens.working_screen import WorkingScreen
from staven.tui.source_words import named
from staven.tui.widgets.choice_list import Choice
from staven.tui.widgets.field_form import FormField
from staven.tui.widgets.line_list import Row

_COLUMNS = ("title", "authors", "year", "container", "institution", "doi")
"""Fields of a table that are asked for where its columns do not speak for themselves."""
_AT_ONCE = "at once"
_TO_SCREEN = "to screen"
"""Keys of the choices what becomes of new sources; a search stands for itself, by its GUID."""
_LINES = 3
"""Lines that an extract may take that could not be placed."""
_BESIDE = "beside"
"""Key of the choice that a text is another one, not a better version."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """What becomes of new sources."""

    to_screen: bool = False
    search: str = ""
    """GUID of the search that brought them up; empty where none is named."""


_INCLUDED = Arrival()


def ask_text(screen: WorkingScreen, citekey: str) -> None:
    """Ask for a file, and attach its text to a source; or for a folder with texts of several."""
    source = named(source_record(screen.session, citekey).source)
    title = _("Attach a text to {source}").format(source=source)
    picker = FilePicker(title, TEXTS, take_folder=_("All texts in this folder, each to its source"))

    def take(path: Path) -> None:
        if path.is_dir():
            _match_texts(screen, path)
        else:
            _ask_place(screen, citekey, path)

    _pick(screen, picker, take)


def ask_sources(screen: WorkingScreen) -> None:
    """Ask for a file or project folder, and bring in its sources beside the screen."""
    picker = FilePicker(_("Import sources"), BIBLIOGRAPHIES, projects=True)
    _pick(screen, picker, lambda path: _ask_origin(screen, path))


def _pick(screen: WorkingScreen, picker: FilePicker, take: Callable[[Path], None]) -> None:
    def picked(path: Path | None) -> None:
        if path is not None:
            take(path)

    screen.app.push_screen(picker, picked)


def _ask_place(screen: WorkingScreen, citekey: str, path: Path) -> None:
    """Attach a file; where the source has a text of its own, ask whether this is a better one."""
    record = source_record(screen.session, citekey)
    there = [one for one in record.documents if one.kind == "text" and not one.superseded]
    if not there:
        _bring_text(screen, citekey, path)
        return
    better = _("A better version of {title}: its extracts move along")
    choices = [
        Choice(_BESIDE, Content(_("Another text beside it"))),
        *(Choice(one.guid, Content(better.format(title=written_out(one.title)))) for one in there),
    ]

    def placed(keys: tuple[str, ...] | None) -> None:
        if keys and keys[0] == _BESIDE:
            _bring_text(screen, citekey, path)
        elif keys:
            _replace_text(screen, citekey, path, keys[0])

    title = _("{source} has a text already. What is {file}?")
    screen.app.push_screen(
        ChoiceDialog(title.format(source=named(record.source), file=path.name), choices),
        placed,
    )


def _bring_text(screen: WorkingScreen, citekey: str, path: Path) -> None:
    from staven.actions.attaching import Attached, attach  # noqa: PLC0415  (brings spaCy)

    def done(attached: Attached) -> None:
        said = _("{file} is attached already.") if attached.known else _("{file} is attached.")
        screen.notify(said.format(file=path.name), markup=False)
        if attached.notes:
            rows = problem_rows(attached.notes)
            screen.app.push_screen(ReportDialog(path.name, [said.format(file=path.name)], rows))

    screen.work(
        _("Attaching {file}").format(file=path.name),
        lambda session, _tell: attach(session, citekey, path),
        done,
    )


def _replace_text(screen: WorkingScreen, citekey: str, path: Path, old: str) -> None:
    # Brings spaCy.
    from staven.actions.replacing import LeftBehind, Replaced, replace_text  # noqa: PLC0415

    def row(one: LeftBehind) -> Row:
        said = f"“{one.quote}”: {one.because}"
        return Row(
            one.extract, lambda width: [Content(line) for line in wrap(said, width)], height=_LINES
        )

    def done(replaced: Replaced) -> None:
        said = [_("{file} is attached.").format(file=path.name)]
        if replaced.moved:
            moved = ngettext("{n} extract moved along", "{n} extracts moved along", replaced.moved)
            said.append(moved.format(n=number(replaced.moved)))
        left = len(replaced.unplaced)
        if left:
            stay = ngettext(
                "{n} extract could not be placed, and stays on the old text:",
                "{n} extracts could not be placed, and stay on the old text:",
                left,
            )
            said.append(stay.format(n=number(left)))
        rows = [row(one) for one in replaced.unplaced]
        screen.app.push_screen(ReportDialog(path.name, said, rows))

    screen.work(
        _("Attaching {file}").format(file=path.name),
        lambda session, _tell: replace_text(session, citekey, path, old),
        done,
    )


def _match_texts(screen: WorkingScreen, folder: Path) -> None:
    from staven.actions.matching import Matching, match_folder  # noqa: PLC0415  (brings spaCy)
    from staven.tui.screens.matches import MatchesScreen  # noqa: PLC0415  (with it)

    def done(found: Matching) -> None:
        screen.app.push_screen(MatchesScreen(screen.session, found))

    screen.work(
        _("Reading the texts in {folder}").format(folder=folder.name),
        lambda session, tell: match_folder(session, [folder], tell),
        done,
    )


def _ask_origin(screen: WorkingScreen, path: Path) -> None:
    """Ask what becomes of new sources, where they are selected or the project has none yet."""
    first = not sources(screen.session)
    if path.is_dir() or not (first or selecting(screen.session)):
        _bring_sources(screen, path)
        return
    found = _("Up for screening, found in {database} ({date})")
    choices = [
        Choice(_AT_ONCE, Content(_("Included at once"))),
        Choice(_TO_SCREEN, Content(_("Up for screening"))),
        *(
            Choice(
                line.search.guid,
                Content(found.format(database=line.search.database, date=line.search.date)),
            )
            for line in reversed(search_lines(screen.session))
        ),
    ]

    def chosen(keys: tuple[str, ...] | None) -> None:
        if keys:
            search = "" if keys[0] in (_AT_ONCE, _TO_SCREEN) else keys[0]
            _bring_sources(screen, path, Arrival(keys[0] != _AT_ONCE, search))

    title = _("What becomes of the new sources in {file}?")
    screen.app.push_screen(ChoiceDialog(title.format(file=path.name), choices), chosen)


def _bring_sources(
    screen: WorkingScreen,
    path: Path,
    arrival: Arrival = _INCLUDED,
    columns: Mapping[str, str] | None = None,
) -> None:
    """Bring a file in; `columns` says which column of a table holds which field."""
    from staven.actions.import_formats import Wanted  # noqa: PLC0415  (with the next)
    from staven.actions.import_report import ImportReport  # noqa: PLC0415  (brings spaCy)
    from staven.actions.importing import import_files  # noqa: PLC0415  (brings spaCy)

    def done(report: ImportReport) -> None:
        said = [
            _("{read} read, {new} new, {updated} updated").format(
                read=number(report.read), new=number(report.new), updated=number(report.updated)
            )
        ]
        if report.same_work:
            same = ngettext(
                "{n} new source may be one work with another: press d on the list of sources",
                "{n} new sources may be one work with another: press d on the list of sources",
                report.same_work,
            )
            said.append(same.format(n=number(report.same_work)))
        rows = [*changed_rows(report.changed), *problem_rows(report.problems)]
        screen.app.push_screen(ReportDialog(path.name, said, rows))

    def refused(error: StavenError) -> None:
        problems = error.problems if isinstance(error, ImportRefusedError) else ()
        report = ReportDialog(path.name, [str(error)], problem_rows(problems))
        tables = path.suffix.lower() in (".csv", ".tsv")
        screen.app.push_screen(
            report, lambda _closed: _ask_columns(screen, path, arrival) if tables else None
        )

    wanted = Wanted(columns=columns or {})
    screen.work(
        _("Importing {file}").format(file=path.name),
        lambda session, tell: import_files(
            session,
            [path],
            tell,
            wanted=wanted,
            to_screen=arrival.to_screen,
            search=arrival.search,
        ),
        done,
        refused,
    )


def _ask_columns(screen: WorkingScreen, path: Path, arrival: Arrival) -> None:
    """Ask which columns of a table hold what, and bring it in by those."""
    fields = [FormField(name, field_word(name), "") for name in _COLUMNS]

    def taken(texts: dict[str, str]) -> None:
        columns = {column.strip(): name for name, column in texts.items() if column.strip()}
        if not texts["title"].strip():
            raise StavenError(_("no column is named for the titles"), remedy=_("Type its name."))
        _bring_sources(screen, path, arrival, columns)

    title = _("What are these columns called in {file}?").format(file=path.name)
    screen.app.push_screen(FormDialog(title, fields, taken))
