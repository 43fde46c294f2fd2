"""What to mend in the citations of a report before it is published, from a screen."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from textwrap import wrap

from textual.content import Content

from staven.actions.folders import TEXTS
from staven.corpus.cited.audit import Finding
from staven.corpus.cited.fault_words import fault_word
from staven.locale import _, ngettext, number
from staven.tui.screens.file_picker import FilePicker
from staven.tui.screens.report import ReportDialog
from staven.tui.screens.working_screen import WorkingScreen
from staven.tui.widgets.line_list import Row

_LINES = 3
"""Lines that one finding may take."""


def ask_audit(screen: WorkingScreen) -> None:
    """Ask for a report, and show what its citations need against the sources of the project."""

    def picked(path: Path | None) -> None:
        if path is not None:
            _audit(screen, path)

    screen.app.push_screen(FilePicker(_("Check the citations of a report"), TEXTS), picked)


def _audit(screen: WorkingScreen, path: Path) -> None:
    from staven.actions.citing import cite, sources_of  # noqa: PLC0415  (brings the finding of citations)

    def done(findings: list[Finding]) -> None:
        count = ngettext("{n} thing to look at", "{n} things to look at", len(findings))
        said = count.format(n=number(len(findings))) if findings else _("all is well")
        screen.app.push_screen(ReportDialog(path.name, [said], list(_rows(findings))))

    screen.work(
        _("Reading the citations of {file}").format(file=path.name),
        lambda session, _tell: cite(path, sources_of(session)).audit(),
        done,
    )


def _rows(findings: Sequence[Finding]) -> Iterator[Row]:
    for fault, group in groupby(findings, key=lambda one: one.fault):
        same = list(group)
        yield _head(f"{fault_word(fault)} ({number(len(same))})")
        for place, one in enumerate(same):
            yield _row(f"{fault.value} {place}", one)


def _head(said: str) -> Row:
    return Row("", lambda _width: [Content.styled(said, "bold $primary")])


def _row(key: str, one: Finding) -> Row:
    surface = " ".join(one.surface.split())
    place = _("line {line}").format(line=one.line) if one.line is not None else one.citekey or ""

    def draw(width: int) -> list[Content]:
        lines = wrap(f"{surface} ({place})", width)[: _LINES - 1]
        return [*map(Content, lines), Content.styled(f"  {one.proposal}", "$foreground 70%")]

    return Row(key, draw, height=_LINES)
