"""Which source each file is the text of: proposals, confirmed in one go."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from staven.actions.matching import AttachedFiles, Matching, Proposal, attach_all
from staven.actions.session import Session
from staven.actions.sources import authors_of, sources
from staven.corpus.label import source_label
from staven.errors import Problem
from staven.locale import N_, _, ngettext, number
from staven.tui.drawing import fitted
from staven.tui.footer import KeyFooter
from staven.tui.paths import written_out
from staven.tui.screens.dialogs import ChoiceDialog
from staven.tui.screens.report import ReportDialog, problem_rows
from staven.tui.screens.working_screen import Tell, WorkingScreen
from staven.tui.widgets.choice_list import Choice
from staven.tui.widgets.drawn_line import DrawnLine
from staven.tui.widgets.line_list import LineList, Row

_LINES = 2
"""Lines that a file takes: it and its source, and why."""


class MatchesScreen(WorkingScreen):
    """The files of a folder with their sources; what is ticked is attached by one key."""

    CSS_PATH = "matches.tcss"
    AUTO_FOCUS = "LineList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "tick", N_("tick")),
        Binding("enter", "choose", N_("another source")),
        Binding("a", "attach", N_("attach what is ticked")),
        Binding("escape", "back", N_("back")),
    ]

    def __init__(self, session: Session, found: Matching) -> None:
        super().__init__(session)
        self._proposals = {str(one.path): one for one in found.proposals}
        self._chosen = {key: one.match.citekey for key, one in self._proposals.items()}
        self._ticked = {key for key, one in self._proposals.items() if one.sure}
        self._problems = found.problems
        self._done: tuple[AttachedFiles, ...] = ()
        """What was attached, where that is still to be told."""

    def compose(self) -> ComposeResult:
        yield DrawnLine(id="heading", classes="-heading")
        yield LineList(id="files")
        yield Static(id="work", markup=False)
        yield KeyFooter()

    def load(self) -> None:
        self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("tick", "choose"):
            return bool(self._proposals) and not self.busy
        if action == "attach":
            return bool(self._ticked) and not self.busy
        return super().check_action(action, parameters)

    def action_tick(self) -> None:
        """Attach this one too, or not."""
        key = self.query_one(LineList).current
        if key in self._proposals and self._chosen[key]:
            self._ticked ^= {key}
            self._show()

    @on(LineList.Chosen)
    def action_choose(self) -> None:
        """Say which source the file is of."""
        key = self.query_one(LineList).current
        one = self._proposals.get(key)
        if one is not None:
            title = _("Which source is {file} the text of?").format(file=one.path.name)
            self.app.push_screen(
                ChoiceDialog(title, self._sources(one)), lambda keys: self._choose(key, keys)
            )

    def action_attach(self) -> None:
        """Attach every file that is ticked to its source."""
        chosen = [
            (Path(key), citekey)
            for key, citekey in self._chosen.items()
            if key in self._ticked and citekey
        ]
        parts: list[AttachedFiles] = []

        def job(session: Session, tell: Tell) -> None:
            for count, pair in enumerate(chosen):
                tell(count, len(chosen))
                parts.append(attach_all(session, [pair]))

        self.work(
            _("Attaching texts"),
            job,
            lambda _result: self._attached(parts),
            stopped=lambda: self._stopped_after(parts),
        )

    def action_back(self) -> None:
        self.leave()

    def on_screen_resume(self) -> None:
        """Close when what stood in front is gone, if all is done."""
        self._report()

    def _attached(self, parts: Sequence[AttachedFiles]) -> None:
        self._done = tuple(parts)
        if self.is_active:
            self._report()
        else:
            self.notify(_texts(self._done), markup=False)

    def _report(self) -> None:
        """Say what was done, in the place of this screen."""
        if self._done and self.is_active:
            problems = [problem for part in self._done for problem in part.problems]
            app, report = self.app, ReportDialog(_("Texts"), [_texts(self._done)],
                                                 problem_rows(problems))  # fmt: skip
            self._done = ()
            self.dismiss()
            app.push_screen(report)

    def _stopped_after(self, parts: Sequence[AttachedFiles]) -> None:
        """What was attached is no proposal any more; the rest stays, ticked as it was."""
        for path, _made in (one for part in parts for one in part.attached):
            self._proposals.pop(str(path))
            self._ticked.discard(str(path))
        self._problems = (*self._problems, *(p for part in parts for p in part.problems))
        self.notify(_("Stopped: {said}.").format(said=_texts(parts)), markup=False)
        self._show()

    def _choose(self, key: str, citekeys: tuple[str, ...] | None) -> None:
        if citekeys:
            self._chosen[key] = citekeys[0]
            self._ticked.add(key)
            self._show()

    def _sources(self, one: Proposal) -> Iterable[Choice]:
        lines = {line.citekey: line for line in sources(self.session)}
        first = [key for key in one.match.candidates if key in lines]
        for key in [*first, *(key for key in lines if key not in first)]:
            line = lines[key]
            yield Choice(key, Content(source_label(authors_of(line), line.year)), line.title)

    def _show(self) -> None:
        ordered = sorted(self._proposals.values(), key=lambda one: not one.sure)
        self.query_one(LineList).show(
            [
                *(self._row(one) for one in ordered),
                *(_problem(one, f"p{n}") for n, one in enumerate(self._problems)),
            ]
        )
        files = ngettext("{n} file", "{n} files", len(self._proposals))
        ticked = _("{n} ticked").format(n=number(len(self._ticked)))
        said = f" {files.format(n=number(len(self._proposals)))} · {ticked}"
        self.query_one("#heading", DrawnLine).show(lambda _width: Content(said))
        self.refresh_bindings()

    def _row(self, one: Proposal) -> Row:
        key = str(one.path)
        citekey, ticked = self._chosen[key], key in self._ticked
        because = one.match.because if citekey == one.match.citekey else _("chosen by you")

        def draw(width: int) -> list[Content]:
            tick = ("✓ ", "bold $text-success") if ticked else ("· ", "$foreground 50%")
            half = max(1, (width - 5) // 2)
            source = citekey or _("no source found")
            first = Content.assemble(tick, fitted(written_out(one.path.name), half), " → ", source)
            return [first, Content.styled(f"  {because}", "$foreground 70%")]

        return Row(key, draw, height=_LINES)


def _texts(parts: Sequence[AttachedFiles]) -> str:
    count = sum(len(part.attached) for part in parts)
    return ngettext("{n} text attached", "{n} texts attached", count).format(n=number(count))


def _problem(problem: Problem, key: str) -> Row:
    return Row(
        key,
        lambda width: [
            fitted(Content.styled(f"! {written_out(str(problem))}", "$text-warning"), width)
        ],
    )
