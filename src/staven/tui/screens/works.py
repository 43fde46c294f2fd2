"""One work, one study: pairs of records that may be the same, decided on one by one."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.widgets import Static

from staven.actions.same_works import Proposal, proposals, still_open
from staven.actions.session import Session
from staven.actions.works import (
    Pair,
    different_works,
    merge_works,
    review_includes,
    same_study,
    side_by_side,
)
from staven.corpus.one_work import Difference
from staven.errors import StavenError
from staven.locale import N_, _, ngettext, number
from staven.store.undo import TakenBack
from staven.tui.footer import KeyFooter
from staven.tui.screens.working_screen import WorkingScreen
from staven.tui.widgets.drawn_line import DrawnLine
from staven.tui.widgets.line_list import LineList, Row
from staven.tui.works_words import difference_lines, head_words, proposal_lines

_LINES = 2
"""Lines that a pair takes, and a field in which two records differ."""


class WorksScreen(WorkingScreen):
    """The pairs, and of the one under the cursor both records; each key decides, and goes on."""

    CSS_PATH = "works.tcss"
    AUTO_FOCUS = "#pairs"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "merge", N_("one work")),
        Binding("t", "same_study", N_("one study")),
        Binding("d", "different", N_("different")),
        Binding("r", "includes", N_("review")),
        Binding("x", "swap", N_("swap")),
        Binding("tab", "to_fields", N_("fields")),
        Binding("tab", "to_pairs", N_("pairs")),
        Binding("space", "take", N_("take")),
        Binding("u", "undo", N_("undo")),
        Binding("escape", "back", N_("back")),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._made: tuple[Proposal, ...] | None = None
        self._open: dict[str, Proposal] = {}
        self._pair: Pair | None = None
        self._swapped = False
        self._taken: set[str] = set()
        self._decided: list[str] = []
        self._before: set[str] = set()
        self._seen = ""

    def compose(self) -> ComposeResult:
        yield DrawnLine(id="heading", classes="-heading")
        with Container(id="body"):
            yield LineList(id="pairs", beside=True)
            with Vertical(id="right"):
                yield Static(id="both", markup=False)
                yield LineList(id="fields", beside=True)
        yield DrawnLine(id="said", classes="-said")
        yield Static(id="work", markup=False)
        yield KeyFooter()

    def on_mount(self) -> None:
        self._compare(lambda: True)

    def load(self) -> None:
        if self._made is not None:
            self._show(self._made)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("merge", "same_study", "different", "includes", "swap"):
            return self._pair is not None
        if action in ("to_fields", "to_pairs"):
            return self._pair is not None and self._on_fields == (action == "to_pairs")
        if action == "take":
            return self._pair is not None and self._on_fields
        return super().check_action(action, parameters)

    @property
    def _on_fields(self) -> bool:
        return self.focused is not None and self.focused.id == "fields"

    def action_merge(self) -> None:
        """Make one source of the two."""
        pair = self._pair
        if pair is None:
            return
        kept, other = pair.kept.citekey, pair.other.citekey

        def merge() -> None:
            for said in merge_works(self.session, kept, other, self._taken):
                self.notify(said, markup=False)

        self._decide(merge, _("One work: {other} went up in {kept}."))

    def action_same_study(self) -> None:
        """Let both report on one study."""
        self._decide(lambda: same_study(self.session, *self._keys), _("One study, two sources."))

    def action_different(self) -> None:
        """Say that they are two works, once and for all."""
        self._decide(lambda: different_works(self.session, *self._keys), _("Two works."))

    def action_includes(self) -> None:
        """Say that the first is a review that includes the other."""
        said = _("{kept} is a review that includes {other}.")
        self._decide(lambda: review_includes(self.session, *self._keys), said)

    def action_swap(self) -> None:
        """Keep the other record."""
        self._swapped = not self._swapped
        self._taken.clear()
        self._show_pair()

    def action_to_fields(self) -> None:
        """Go to the fields in which the two differ."""
        self.query_one("#fields").focus()

    def action_to_pairs(self) -> None:
        """Go back to the pairs."""
        self.query_one("#pairs").focus()

    def stand_after(self, taken: TakenBack, where: str) -> str:  # noqa: ARG002  (pairs are no rows)
        """Stand on the pair that is open again; one that was decided on long ago is found first."""
        if self._stand_on_reopened():
            return " · ".join(self._key.split())
        if self._before <= set(self._open):  # nothing was done again either
            self._compare(self._stand_on_reopened)
        return ""

    def action_take(self) -> None:
        """Believe the other record on the field under the cursor, or the kept one again."""
        self._taken ^= {self.query_one("#fields", LineList).current}
        self._show_fields()

    def action_back(self) -> None:
        self.leave()

    @on(LineList.Moved)
    def _moved(self, event: LineList.Moved) -> None:
        if event.list_id == "pairs":
            self._swapped = False
            self._taken.clear()
            self._show_pair()

    @property
    def _keys(self) -> tuple[str, str]:
        """Citekeys of the one that stays and of the other."""
        return (self._pair.kept.citekey, self._pair.other.citekey) if self._pair else ("", "")

    def _decide(self, decide: Callable[[], None], said: str) -> None:
        if self._pair is None:
            return
        kept, other = self._keys
        try:
            decide()
        except StavenError as error:
            self.tell(error)
            return
        self._decided.append(self._key)
        self.say(said.format(kept=kept, other=other))
        self.query_one("#pairs").focus()
        self.catch_up()

    def _compare(self, then: Callable[[], bool]) -> None:
        def done(made: tuple[Proposal, ...]) -> None:
            self._show(made)
            then()

        self.work(_("Comparing the sources"), lambda session, _tell: proposals(session), done)

    def _stand_on_reopened(self) -> bool:
        """Whether a pair is open that was not before; the one decided on last comes first."""
        new = [key for key in self._open if key not in self._before]
        if new:
            last = next((key for key in reversed(self._decided) if key in new), new[0])
            self.query_one("#pairs", LineList).stand_on(last)
        return bool(new)

    def _show(self, made: tuple[Proposal, ...]) -> None:
        self._before = set(self._open)
        self._made = made
        self._open = {one.key: one for one in still_open(self.session, made)}
        rows = [_row(one) for one in self._open.values()]
        self.query_one("#pairs", LineList).show(rows)
        same = sum(one.same for one in self._open.values())
        said = Content(f" {_heading(same, len(rows) - same)}")
        self.query_one("#heading", DrawnLine).show(lambda _width: said)
        self._show_pair()

    @property
    def _key(self) -> str:
        """What tells the pair under the cursor from others."""
        return self.query_one("#pairs", LineList).current

    def _show_pair(self) -> None:
        proposal = self._open.get(self._key)
        both = self.query_one("#both", Static)
        if proposal is None:
            self._pair = None
            nothing = _("Nothing to decide: no two sources look like one work.")
            both.update("" if self._made is None else nothing)
        else:
            try:
                self._pair = side_by_side(
                    self.session, proposal.left, proposal.right, swapped=self._swapped
                )
            except StavenError as error:  # another window took it away; the list follows soon
                self._pair = None
                both.update(str(error))
            else:
                both.update(head_words(self._pair, proposal.because))
        self._show_fields()
        self.refresh_bindings()

    def _show_fields(self) -> None:
        differences = self._pair.differences if self._pair else ()
        first = differences[0].field if differences and self._seen != self._key else ""
        self._seen = self._key
        self.query_one("#fields", LineList).show([self._field(one) for one in differences], first)

    def _field(self, one: Difference) -> Row:
        take = one.field in self._taken or one.fills
        return Row(one.field, lambda width: difference_lines(one, width, take=take), height=_LINES)


def _heading(same: int, review: int) -> str:
    sure = ngettext("{n} pair is one work", "{n} pairs are one work", same)
    unsure = ngettext("{n} to look at", "{n} to look at", review)
    return " · ".join(
        [_("One work, one study"), sure.format(n=number(same)), unsure.format(n=number(review))]
    )


def _row(one: Proposal) -> Row:
    return Row(one.key, lambda width: proposal_lines(one, width), height=_LINES)
