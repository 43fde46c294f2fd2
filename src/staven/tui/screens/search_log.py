"""The log of searches: where was looked, how, when, and with what yield."""

from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from staven.actions.search_log import SearchLine, correct_search, log_search, search_lines
from staven.actions.session import Session
from staven.corpus.search_record import SearchKind
from staven.errors import StavenError
from staven.export.flow_words import kind_word
from staven.locale import N_, _, ngettext, number
from staven.tui.drawing import ended
from staven.tui.footer import KeyFooter
from staven.tui.screens.dialogs import ChoiceDialog, FormDialog
from staven.tui.screens.working_screen import WorkingScreen
from staven.tui.widgets.choice_list import Choice
from staven.tui.widgets.drawn_line import DrawnLine
from staven.tui.widgets.field_form import FormField
from staven.tui.widgets.line_list import LineList, Row


class SearchLogScreen(WorkingScreen):
    """One search per row, of two lines: what and how many, and the search as it was typed."""

    CSS_PATH = "search_log.tcss"
    AUTO_FOCUS = "LineList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", N_("log a search")),
        Binding("enter", "change", N_("change")),
        Binding("u", "undo", N_("undo")),
        Binding("ctrl+r", "redo", show=False),
        Binding("escape", "back", N_("back")),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._log: dict[str, SearchLine] = {}

    def compose(self) -> ComposeResult:
        yield DrawnLine(id="heading", classes="-heading")
        yield Static(_("No search is logged yet. Press a to log one."), id="empty", markup=False)
        yield LineList(id="lines")
        yield Static(id="work", markup=False)
        yield KeyFooter()

    def load(self) -> None:
        self._log = {line.search.guid: line for line in search_lines(self.session)}
        count = ngettext("{n} search", "{n} searches", len(self._log)).format(n=len(self._log))
        said = Content(" " + " · ".join([_("Search log"), count]))
        self.query_one("#heading", DrawnLine).show(lambda _width: said)
        self.query_one("#empty").display = not self._log
        self.query_one(LineList).show([_row(line) for line in self._log.values()])
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "change":
            return bool(self._log)
        return super().check_action(action, parameters)

    def action_back(self) -> None:
        self.leave()

    def action_add(self) -> None:
        def chosen(keys: tuple[str, ...] | None) -> None:
            if keys:
                self._ask(SearchKind(keys[0]))

        choices = [
            Choice(kind.value, Content(kind_word(kind, several=True))) for kind in SearchKind
        ]
        self.app.push_screen(ChoiceDialog(_("What was searched?"), choices), chosen)

    @on(LineList.Chosen)
    def action_change(self) -> None:
        line = self._log.get(self.query_one(LineList).current)
        if line is not None:
            self._ask(line.search.kind, line)

    def _ask(self, kind: SearchKind, line: SearchLine | None = None) -> None:
        known = line.search if line else None

        def take(texts: dict[str, str]) -> None:
            hits = _hits(texts["hits"])
            if known is None:
                log_search(
                    self.session,
                    texts["database"],
                    query=texts["query"],
                    day=texts["date"],
                    hits=hits,
                    kind=kind,
                    note=texts["note"],
                )
            else:
                changed = replace(
                    known,
                    database=texts["database"],
                    query=texts["query"],
                    date=texts["date"],
                    hits=hits,
                    note=texts["note"],
                )
                correct_search(self.session, changed)
            self.catch_up()

        hits = "" if known is None or known.hits is None else str(known.hits)
        fields = [
            FormField("database", _("Name"), known.database if known else ""),
            FormField("query", _("Query"), known.query if known else ""),
            FormField("date", _("Day, as in 2022-11-03"), known.date if known else ""),
            FormField("hits", _("Hits"), hits),
            FormField("note", _("Remark"), known.note if known else ""),
        ]
        title = _("A search logged: {kind}") if known else _("Log a search: {kind}")
        self.app.push_screen(FormDialog(title.format(kind=kind_word(kind)), fields, take))


def _hits(text: str) -> int | None:
    said = text.strip()
    if not said:
        return None
    if not said.isdecimal():
        raise StavenError(
            _("'{text}' is no number").format(text=said), remedy=_("Leave it empty if unknown.")
        )
    return int(said)


def _row(line: SearchLine) -> Row:
    one = line.search
    hits = _("hits not counted")
    if one.hits is not None:
        hits = ngettext("{n} hit", "{n} hits", one.hits).format(n=number(one.hits))
    sources = ngettext("{n} source", "{n} sources", line.sources).format(n=number(line.sources))
    head = Content.assemble(f"{one.date}  ", (one.database, "bold"), f"  {kind_word(one.kind)}")
    rest = " · ".join(part for part in (one.query, one.note) if part)

    def draw(width: int) -> list[Content]:
        return [
            ended(head, f"{hits}, {sources} ", width),
            Content.styled(f"            {rest}", "$foreground 60%"),
        ]

    return Row(one.guid, draw, height=2)
