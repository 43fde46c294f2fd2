"""The quotes behind a mechanism, by question and stance; and those that do not count, with why."""

from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from staven.actions.codes import codebook
from staven.actions.search import search
from staven.actions.session import Session
from staven.actions.synthesis import synthesis
from staven.codebook.code import Codebook
from staven.extracts.claim import Aspect, Stance
from staven.extracts.extract import Extract
from staven.extracts.words import STANCE_SIGNS, aspect_word, stance_word
from staven.locale import N_, _, language, ngettext, number
from staven.store.search import Filters, Hit
from staven.synthesis.evidence import Evidence
from staven.synthesis.synthesis import Synthesis
from staven.tui.footer import KeyFooter
from staven.tui.places import OpenText
from staven.tui.quote_words import extract_lines, hit_lines
from staven.tui.screens.project_screen import ProjectScreen
from staven.tui.widgets.drawn_line import DrawnLine
from staven.tui.widgets.line_list import LineList, Row

_LINES = 3
"""Lines that a quote takes."""
_MANY = 10_000
"""More passages than one mechanism has."""


class QuotesScreen(ProjectScreen):
    """Enter on a quote opens its place; Escape leads back to the table."""

    CSS_PATH = "quotes.tcss"
    AUTO_FOCUS = "LineList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", N_("open the place")),
        Binding("escape", "back", N_("back")),
    ]

    def __init__(self, session: Session, mechanism: str) -> None:
        super().__init__(session)
        self._mechanism = mechanism
        self._places: dict[str, OpenText] = {}

    def compose(self) -> ComposeResult:
        yield DrawnLine(id="heading", classes="-heading")
        yield LineList(id="quotes")
        yield KeyFooter()

    def load(self) -> None:
        book = codebook(self.session)
        found = synthesis(self.session)
        row = found.by_code.get(self._mechanism)
        if row is None:
            self.dismiss()
            return
        hits = search(self.session, "", "quotes", Filters(code=self._mechanism), _MANY).hits
        self._places = {
            hit.extract: OpenText(hit.citekey, hit.document, hit.extract) for hit in hits
        }
        rows = [*_counted(row.evidence, book), *_left_out(found, hits, book)]
        self.query_one(LineList).show(
            rows or [_head(_("No passage is coded with this mechanism."))]
        )
        passages = ngettext("{n} extract", "{n} extracts", len(hits)).format(n=number(len(hits)))
        said = Content(f" {row.code.label.said_in(language())} · {passages}")
        self.query_one("#heading", DrawnLine).show(lambda _width: said)

    @on(LineList.Chosen)
    def action_open(self) -> None:
        place = self._places.get(self.query_one(LineList).current)
        if place is not None:
            self.post_message(OpenText(place.citekey, place.document, place.extract))

    def action_back(self) -> None:
        if self.is_active:  # the key may have been pressed twice
            self.dismiss()


def _counted(evidence: dict[Aspect, tuple[Evidence, ...]], book: Codebook) -> Iterator[Row]:
    for aspect in Aspect:
        for stance in Stance:
            group = [
                item.extract for item in evidence[aspect] if item.extract.claim.stance is stance
            ]
            if group:
                said = f"{STANCE_SIGNS[stance]} {stance_word(stance)}"
                yield _head(f"{aspect_word(aspect)} · {said} ({number(len(group))})")
                yield from (_quote(extract, book) for extract in group)


def _left_out(found: Synthesis, hits: tuple[Hit, ...], book: Codebook) -> Iterator[Row]:
    reasons = {one.extract: one.reason for one in found.left_out}
    group = [hit for hit in hits if hit.extract in reasons]
    if group:
        yield _head(_("shown, not counted ({n})").format(n=number(len(group))))
        yield from (_excused(hit, reasons[hit.extract], book) for hit in group)


def _head(said: str) -> Row:
    return Row("", lambda _width: [Content.styled(said, "bold $primary")])


def _quote(extract: Extract, book: Codebook) -> Row:
    return Row(extract.guid, lambda width: extract_lines(extract, book, width), height=_LINES)


def _excused(hit: Hit, reason: str, book: Codebook) -> Row:
    def draw(width: int) -> list[Content]:
        return [*hit_lines(hit, book, width, ()), Content.styled(reason, "$text-warning")]

    return Row(hit.extract, draw, height=_LINES + 1)
