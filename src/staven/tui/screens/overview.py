"""The overview: where do we stand, and what do I do next?"""

from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from staven.actions.assigning_words import reader_words
from staven.actions.overview import NextStep, Overview, overview
from staven.actions.sources import source_record
from staven.codebook.code import Scope
from staven.locale import N_, _, language, ngettext, number, pgettext
from staven.tui.drawing import bar, fitted
from staven.tui.footer import KeyFooter
from staven.tui.memo_words import memo_rows
from staven.tui.places import GoTo, OpenText
from staven.tui.screens.project_screen import ProjectScreen
from staven.tui.source_words import named
from staven.tui.widgets.drawn_line import DrawnLine
from staven.tui.widgets.line_list import LineList, Row

_FIGURE = 25
"""Cells for the figure behind a bar."""
_FIGURES = 35
"""Cells for what stands behind the bar of a reviewer."""
_LABEL = (28, 40)
"""Cells for what a line is about: at least, and at most."""
_LONGEST = 60
"""Cells of the longest bar."""
_FRAME = 4
"""Cells beside a memo."""


class OverviewScreen(ProjectScreen):
    """Every line leads to what it counts; the first is the suggested next step."""

    CSS_PATH = "overview.tcss"
    AUTO_FOCUS = "LineList"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "open", N_("go there"))]

    def compose(self) -> ComposeResult:
        yield DrawnLine(id="heading", classes="-heading")
        yield LineList(id="lines")
        yield KeyFooter()

    def load(self) -> None:
        found = overview(self.session)
        self._next = found.next_step
        said = _heading(found, read_only=self.session.read_only)
        self.query_one("#heading", DrawnLine).show(lambda _width: said)
        about = ""
        if found.next_step.kind == "code":
            about = named(source_record(self.session, found.next_step.target).source)
        rows = [*_rows(found, about), *self._memos()]
        self.query_one("#lines", LineList).show(rows)

    def _memos(self) -> Iterator[Row]:
        """The memos on the project, below all that is counted."""
        said = list(memo_rows(self.session, max(20, self.size.width - _FRAME)))
        if said:
            yield _title("")
            yield _title(pgettext("heading", "Memos on the project"))
        yield from (_title(line, style="") for line in said)

    @on(LineList.Chosen)
    def action_open(self) -> None:
        """Go to what the line under the cursor is about."""
        kind, _colon, target = self.query_one("#lines", LineList).current.partition(":")
        match kind:
            case "next":
                self._take_next_step()
            case "sources" | "synthesis" | "search":
                self.post_message(GoTo(kind, target))

    def _take_next_step(self) -> None:
        step = self._next
        match step.kind:
            case "code":
                self.post_message(OpenText(step.target))
            case "judge":
                self.post_message(GoTo("synthesis", f"code {step.target}"))
            case "export":
                self.post_message(GoTo("synthesis"))
            case "attach":
                self.post_message(GoTo("sources", "state without text"))
            case _import:
                self.post_message(GoTo("sources", "import"))


def scope_words(scope: Scope) -> str:
    """What the project is about: `article 13, 2014–2021`."""
    parts = [_("article {article}").format(article=scope.article)] if scope.article else []
    if scope.period:
        parts.append("–".join(str(year) for year in scope.period))
    return ", ".join(parts)


def next_step_words(step: NextStep, about: str) -> str:
    """The suggestion in a sentence."""
    return {
        "import": _("Import your sources: a bibliography, a reference list or a project folder."),
        "attach": _("Attach the text of a source, so that it can be read and coded."),
        "code": _("Read and code {source}.").format(source=about),
        "judge": _("Judge the mechanism with most extracts."),
        "export": _("Export the chapter from the synthesis."),
    }[step.kind]


def _heading(found: Overview, *, read_only: bool) -> Content:
    sources = ngettext("{n} source", "{n} sources", found.counts.found)
    parts = [
        sources.format(n=number(found.counts.found)),
        found.title,
        scope_words(found.scope),
        _("read-only") if read_only else "",
    ]
    return Content(f" {' · '.join(part for part in parts if part)}")


def _rows(found: Overview, about: str) -> Iterator[Row]:
    """All lines; `about` names the source that the next step is about."""
    step = Content.assemble(
        (_("Next step") + ": ", "$accent bold"), (next_step_words(found.next_step, about), "bold")
    )
    yield Row("next:", lambda _width: [step])
    yield _title("")
    counts = found.counts
    sources = counts.found
    stages = [
        (_("found"), sources, sources, "sources:all"),
        (_("included"), counts.included, sources, "sources:state included"),
        (_("with text"), counts.with_text, counts.included, "sources:state with text"),
        (_("coded"), counts.coded, counts.with_text, "sources:state coded"),
        (_("settled"), counts.settled, counts.coded, "sources:state coded"),
    ]
    for word, count, total, key in stages:
        said = _("{n} of {total} sources").format(n=number(count), total=number(total))
        yield _line(key, word, count, total, said)
    if found.to_read:
        mine = ngettext("{n} source", "{n} sources", found.to_read)
        said = mine.format(n=number(found.to_read))
        yield _line("sources:state mine", _("for you to read"), found.to_read, sources, said)
    judged = _("{n} of {total} mechanisms").format(
        n=number(counts.judged), total=number(counts.mechanisms)
    )
    yield _line("synthesis:", _("judged"), counts.judged, counts.mechanisms, judged)
    yield _title("")
    yield _title(_("Evidence per policy line"))
    most = max((passages for _line_, passages in found.policy_lines), default=0)
    for label, passages in found.policy_lines:
        word = label.said_in(language())
        yield _line(f"synthesis:line {label.nl}", word, passages, most, _extracts(passages))
    yield _title("")
    yield _title(pgettext("heading", "Who coded what"))
    if not found.readers:
        yield _title(_("Nobody has coded anything yet."), style="")
    most = max((one.extracts for one in found.readers), default=0)
    for one in found.readers:
        name, said = one.reviewer, reader_words(one)
        yield _line(f"search:reviewer {name}", name, one.extracts, most, said, _FIGURES)


def _extracts(count: int) -> str:
    return ngettext("{n} extract", "{n} extracts", count).format(n=number(count))


def _title(words: str, style: str = "$foreground 70%") -> Row:
    return Row("", lambda _width: [Content.styled(words, style)])


def _line(key: str, word: str, count: int, total: int, said: str, room: int = _FIGURE) -> Row:
    """A word, a bar that is full at `total`, and the figure, for which `room` cells are kept."""

    def draw(width: int) -> list[Content]:
        least, most = _LABEL
        named = min(most, max(least, width // 4))
        label = fitted(word, named)
        cells = min(_LONGEST, max(8, width - named - room))
        return [Content.assemble(label, " ", bar(count, total, cells), "  ", said)]

    return Row(key, draw)
