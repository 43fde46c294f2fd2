"""The search: where did we read something about …?"""

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Input

from staven.actions.codes import codebook
from staven.actions.search import search
from staven.actions.session import Session
from staven.actions.sources import authors_of, sources
from staven.codebook.code import Codebook, Kind
from staven.codebook.pick import ON_EXTRACTS
from staven.corpus.label import source_label
from staven.errors import StavenError
from staven.extracts.claim import Aspect, Stance
from staven.extracts.words import STANCE_SIGNS, aspect_word, kind_word, stance_word
from staven.locale import N_, _, number, pgettext
from staven.store.search import Filters, Found, Hit
from staven.tui.extract_words import code_label, code_name
from staven.tui.footer import KeyFooter
from staven.tui.found_words import as_typed, marks
from staven.tui.places import OpenText
from staven.tui.quote_words import hit_lines
from staven.tui.screens.dialogs import ChoiceDialog
from staven.tui.screens.project_screen import ProjectScreen
from staven.tui.widgets.choice_list import Choice
from staven.tui.widgets.drawn_line import DrawnLine
from staven.tui.widgets.line_list import LineList, Row

_PAUSE = 0.04
"""Seconds after the last letter before the project is searched."""
_LINES = 3
"""Lines that a hit takes."""
_ANY = "-"
"""Key of the choice that asks nothing."""


class SearchField(Input):
    """What is looked for; Enter opens the hit under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "submit", N_("open the place"))]


class SearchScreen(ProjectScreen):
    """Hits appear while one types; Enter opens the place."""

    CSS_PATH = "search.tcss"
    AUTO_FOCUS = "SearchField"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", N_("open the place")),
        Binding("slash", "words", N_("words")),
        Binding("c", "pick_code", N_("by code")),
        Binding("b", "pick_source", N_("by source")),
        Binding("s", "stance", N_("by stance")),
        Binding("a", "aspect", N_("by aspect")),
        Binding("x", "clear", N_("no filters")),
        Binding("down", "to_list(1)", show=False),
        Binding("up", "to_list(-1)", show=False),
        Binding("escape", "to_list(0)", N_("to the hits")),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._filters = Filters()
        self._codebook: Codebook = codebook(session)
        self._hits: dict[str, Hit] = {}
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        yield DrawnLine(id="heading", classes="-heading")
        yield SearchField(
            placeholder=_('words, "a phrase" or the beginning of a word*'), compact=True
        )
        yield DrawnLine(id="filters")
        yield LineList(id="hits")
        yield KeyFooter()

    def load(self) -> None:
        self._codebook = codebook(self.session)
        self._search(keep=True)

    def aim(self, target: str) -> None:
        kind, _space, name = target.partition(" ")
        if kind == "reviewer":
            self.query_one(Input).value = ""
            self._filter(Filters(reviewer=name))
            self.query_one(LineList).focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "clear":
            return self._filters != Filters()
        if action == "to_list" and parameters == (0,):
            return isinstance(self.focused, Input)
        return super().check_action(action, parameters)

    @on(LineList.Chosen)
    @on(Input.Submitted)
    def action_open(self) -> None:
        hit = self._hits.get(self.query_one(LineList).current)
        if hit is not None:
            self.post_message(OpenText(hit.citekey, hit.document, hit.extract))

    def action_words(self) -> None:
        self.query_one(Input).focus()

    def action_to_list(self, step: int) -> None:
        hits = self.query_one(LineList)
        if self.focused is not hits and step:
            hits.action_move(step)
        else:
            hits.focus()

    def action_pick_code(self) -> None:
        codes = [
            Choice(
                code.id,
                code_name(code),
                kind_word(code.kind),
            )
            for kind in ON_EXTRACTS
            if kind is not Kind.GROUP
            for code in self._codebook.of_kind(kind)
        ]
        self._pick(_("Quotes with the code"), codes, lambda code: replace(self._filters, code=code))

    def action_pick_source(self) -> None:
        lines = [
            Choice(line.citekey, Content(source_label(authors_of(line), line.year)), line.title)
            for line in sources(self.session)
            if line.extracts
        ]
        self._pick(
            _("Quotes from the source"), lines, lambda key: replace(self._filters, source=key)
        )

    def action_stance(self) -> None:
        around = ["", *(stance.value for stance in Stance)]
        at = around.index(self._filters.stance)
        self._filter(replace(self._filters, stance=around[(at + 1) % len(around)]))

    def action_aspect(self) -> None:
        around = ["", *(aspect.value for aspect in Aspect)]
        at = around.index(self._filters.aspect)
        self._filter(replace(self._filters, aspect=around[(at + 1) % len(around)]))

    def action_clear(self) -> None:
        self._filter(Filters())

    @on(Input.Changed)
    def _typed(self) -> None:
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(_PAUSE, self._search)

    def _pick(self, title: str, choices: list[Choice], filters: Callable[[str], Filters]) -> None:
        def picked(keys: tuple[str, ...] | None) -> None:
            if keys:
                self._filter(filters("" if keys[0] == _ANY else keys[0]))

        anything = Choice(_ANY, Content(_("any")))
        self.app.push_screen(ChoiceDialog(title, [anything, *choices]), picked)

    def _filter(self, filters: Filters) -> None:
        self._filters = filters
        self._search()
        self.refresh_bindings()

    def _search(self, *, keep: bool = False) -> None:
        words = as_typed(self.query_one(Input).value)
        try:
            found = search(self.session, words, "quotes", self._filters)
        except StavenError as error:
            self.tell(error)
            return
        self._hits = {hit.extract: hit for hit in found.hits}
        best = found.hits[0].extract if found.hits and not keep else ""
        self.query_one(LineList).show([self._row(hit, words) for hit in found.hits], at=best)
        said, asked = _heading(found), self._asked()
        self.query_one("#heading", DrawnLine).show(lambda _width: Content(said))
        self.query_one("#filters", DrawnLine).show(lambda _width: asked)

    def _row(self, hit: Hit, words: str) -> Row:
        def draw(width: int) -> list[Content]:
            return hit_lines(hit, self._codebook, width, marks(hit.quote, words))

        return Row(hit.extract, draw, height=_LINES)

    def _asked(self) -> Content:
        """The filters that hold, each by name."""
        filters = self._filters
        named = [
            (
                pgettext("filter", "code"),
                code_label(filters.code, self._codebook) if filters.code else "",
            ),
            (pgettext("filter", "source"), filters.source),
            (
                pgettext("filter", "stance"),
                f"{STANCE_SIGNS[Stance(filters.stance)]} {stance_word(Stance(filters.stance))}"
                if filters.stance
                else "",
            ),
            (
                pgettext("filter", "aspect"),
                aspect_word(Aspect(filters.aspect)) if filters.aspect else "",
            ),
            (pgettext("filter", "reviewer"), filters.reviewer),
        ]
        parts = [
            Content.assemble((f"{name}: ", "$foreground 60%"), (value, "bold") if value else "–")
            for name, value in named
            if value or name != pgettext("filter", "reviewer")
        ]
        return Content(" ") + Content("  ").join(parts)


def _heading(found: Found) -> str:
    if not found.total:
        return " " + _("Nothing found. Try fewer words, the beginning of a word*, or x.")
    return " " + _("{n} of {total} quotes").format(
        n=number(len(found.hits)), total=number(found.total)
    )
