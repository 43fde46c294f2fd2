"""The history of an extract, from the coding screen."""

from collections.abc import Iterator
from textwrap import wrap

from textual.content import Content

from staven.actions.history import Step, history
from staven.errors import StavenError
from staven.locale import _, ngettext, number
from staven.tui.extract_words import one_line
from staven.tui.paths import written_out
from staven.tui.screens.asking import AskingScreen
from staven.tui.screens.report import ReportDialog
from staven.tui.widgets.line_list import Row

_QUOTE = 60
"""Characters of the quote in the title."""
_FRAME = 12
"""Cells that the dialog takes beside its text."""
_WIDEST = 92
"""Cells of a line at most."""


def show_history(screen: AskingScreen) -> None:
    """Show who changed what of the extract under the cursor, when; the last first."""
    extract = screen.current
    if extract is None:
        screen.notify(_("Go to an extract in the text first."), markup=False)
        return
    try:
        steps = history(screen.desk.session, extract.guid)
    except StavenError as error:
        screen.tell(error)
        return
    said = (
        ngettext("{n} step, the last first", "{n} steps, the last first", len(steps)).format(
            n=number(len(steps))
        )
        if steps
        else _("It came with an import, and has not been changed since.")
    )
    title = f"“{one_line(extract.quote, _QUOTE)}”"
    width = min(_WIDEST, max(20, screen.size.width - _FRAME))
    screen.app.push_screen(ReportDialog(title, [said], list(_rows(steps, width))))


def _rows(steps: tuple[Step, ...], width: int) -> Iterator[Row]:
    for place, step in enumerate(steps):
        head = f"{when(step)} · {step.entry.reviewer} · {step.said}"
        first, *more = wrap(written_out(head), width)
        yield _row(f"{place}", first, "bold")
        details = (wrap(written_out(detail), width - 2) for detail in step.details)
        yield from (_row("", f"    {line}") for lines in details for line in lines)
        yield from (_row("", f"    {line}", "bold") for line in more)


def _row(key: str, line: str, style: str = "") -> Row:
    return Row(key, lambda _width: [Content.styled(line, style)])


def when(step: Step) -> str:
    """The moment of a step, to the minute, in UTC."""
    return f"{step.entry.time[:10]} {step.entry.time[11:16]} UTC"
