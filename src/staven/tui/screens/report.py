"""A report: what a piece of work did, and what it could not use."""

from collections.abc import Iterable, Sequence
from textwrap import wrap

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from staven.actions.import_words import changed_words
from staven.errors import Problem
from staven.locale import ngettext, number
from staven.store.changed_source import ChangedSource
from staven.tui.footer import KeyFooter
from staven.tui.paths import written_out
from staven.tui.screens.notice import Notice
from staven.tui.widgets.line_list import LineList, Row

_LINES = 3
"""Lines that one problem may take."""


class ReportDialog(Notice):
    """Says what was done, and lists the problems with their place."""

    CSS_PATH = "report.tcss"

    def __init__(self, title: str, said: Iterable[str], rows: Sequence[Row]) -> None:
        super().__init__()
        self._title = written_out(title)
        self._said = "\n".join(map(written_out, said))
        self._rows = rows

    def compose(self) -> ComposeResult:
        with Vertical(id="box"):
            yield Static(self._said, id="said", markup=False)
            yield LineList(id="problems")
        yield KeyFooter()

    def on_mount(self) -> None:
        self.query_one("#box").border_title = Content(self._title).markup
        problems = self.query_one(LineList)
        problems.display = bool(self._rows)
        problems.show(self._rows)
        problems.focus()


def problem_rows(problems: Sequence[Problem]) -> list[Row]:
    """A heading with their number, and each problem with its place; none where there are none."""
    if not problems:
        return []
    count = ngettext("{n} problem:", "{n} problems:", len(problems)).format(n=number(len(problems)))
    head = Row("", lambda _width: [Content.styled(count, "bold")])
    return [head, *(_row(f"{n}", str(problem)) for n, problem in enumerate(problems))]


def changed_rows(changed: Sequence[ChangedSource]) -> list[Row]:
    """A heading with their number, and each source that an import changed, with what changed."""
    if not changed:
        return []
    count = ngettext("{n} source changed:", "{n} sources changed:", len(changed))
    said = count.format(n=number(len(changed)))
    head = Row("", lambda _width: [Content.styled(said, "bold")])
    return [head, *(_row(f"c{n}", changed_words(one)) for n, one in enumerate(changed))]


def _row(key: str, said: str) -> Row:
    return Row(
        key, lambda width: [Content(line) for line in wrap(written_out(said), width)], height=_LINES
    )
