"""A list that one narrows by typing: codes, groups and sources are chosen from it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from staven.locale import N_
from staven.tui.pasting import cut_short, on_one_line
from staven.tui.paths import written_out

_ABOVE = 3
"""Lines above the rows: the title, what is typed, and a rule."""
_LONGEST = 200
"""Letters that are taken: no label is as long."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One row."""

    key: str
    label: Content
    note: str = ""
    """Beside the label, in a softer colour."""
    digit: str = ""
    """Key that takes this row at once while nothing is typed."""


class ChoiceList(Widget, can_focus=True):
    """Shows rows and what is typed; says what is typed, ticked and chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "accept('put on')", N_("put on")),
        Binding("enter", "accept('open')", N_("open")),
        Binding("tab", "tick", N_("tick")),
        Binding("ctrl+e", "turn", N_("enables/hinders"), key_display="^e"),
        Binding("escape", "cancel", N_("close")),
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "move(-10)", show=False),
        Binding("pagedown", "move(10)", show=False),
        Binding("backspace", "rub_out", show=False),
        Binding("ctrl+u", "rub_out(True)", show=False),
    ]

    @dataclass
    class Typed(Message):
        """Other letters were typed: rows that fit them are wanted."""

        letters: str

    @dataclass
    class Accepted(Message):
        """These rows were chosen, in the order in which they were ticked."""

        keys: tuple[str, ...]

    @dataclass
    class Turned(Message):
        """The row under the cursor is to be turned round."""

        key: str

    @dataclass
    class Cancelled(Message):
        """Nothing was chosen."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.letters = ""
        self._title = ""
        self._several = True
        self._turning = False
        self._opening = False
        self._rows: tuple[Choice, ...] = ()
        self._ticked: dict[str, None] = {}
        self._at = 0

    def ask(
        self,
        title: str,
        ticked: Iterable[str] = (),
        *,
        several: bool = True,
        turning: bool = False,
        opening: bool = False,
    ) -> None:
        """Begin a new choice: nothing typed, these rows ticked; rows are given with `show`.

        `opening` says that what is chosen is opened rather than put on something.
        """
        self.letters = ""
        self._title = title
        self._several = several
        self._turning = turning
        self._opening = opening
        self._ticked = dict.fromkeys(ticked)
        self._at = 0

    def show(self, rows: Iterable[Choice]) -> None:
        """Offer these rows."""
        self._rows = tuple(rows)
        self._at = min(self._at, max(0, len(self._rows) - 1))
        self.refresh()

    def stand_on(self, key: str) -> None:
        """Put the cursor on the row with this key, if it is offered."""
        self._at = next((at for at, row in enumerate(self._rows) if row.key == key), self._at)
        self.refresh()

    @property
    def ticked(self) -> tuple[str, ...]:
        """Keys of the rows that are ticked, in that order."""
        return tuple(self._ticked)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "accept" and parameters:
            return self._opening == (parameters == ("open",))
        return (action != "tick" or self._several) and (action != "turn" or self._turning)

    def check_consume_key(self, key: str, character: str | None) -> bool:  # noqa: ARG002
        """Every character is typed into it, so it is no key of the screen."""
        return character is not None and character.isprintable()

    def render(self) -> Content:
        width, height = self.size
        seen = max(1, height - _ABOVE)
        first = max(0, min(self._at - seen // 2, len(self._rows) - seen))
        lines = [
            Content.styled(written_out(self._title), "bold"),
            Content.assemble(("> ", "$accent bold"), written_out(self.letters), ("▏", "$accent")),
            Content.styled("─" * width, "$foreground 40%"),
        ]
        for index, row in enumerate(self._rows[first : first + seen], first):
            lines.append(self._row(row, width, here=index == self._at))
        return Content("\n").join(line.truncate(width, ellipsis=True) for line in lines)

    def on_key(self, event: events.Key) -> None:
        """Letters, digits and spaces narrow the list."""
        if event.character and event.is_printable:
            event.stop()
            event.prevent_default()
            numbered = [row.key for row in self._rows if row.digit == event.character]
            if numbered and not self.letters:
                self.post_message(self.Accepted((*self._ticked, *numbered)))
            else:
                self._type(self.letters + event.character)

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
        pasted, cut = on_one_line(event.text, max(0, _LONGEST - len(self.letters)))
        self._type(self.letters + pasted)
        if cut:
            self.notify(cut_short(_LONGEST), severity="warning", markup=False)

    def on_click(self, event: events.Click) -> None:
        event.stop()
        seen = max(1, self.size.height - _ABOVE)
        first = max(0, min(self._at - seen // 2, len(self._rows) - seen))
        content = event.get_content_offset(self)
        index = first + content.y - _ABOVE if content else -1
        if first <= index < len(self._rows):
            self._at = index
            self.action_accept() if event.chain > 1 else self.refresh()

    def action_rub_out(self, everything: bool = False) -> None:  # noqa: FBT001, FBT002  (a key's parameter)
        self._type("" if everything else self.letters[:-1])

    def action_move(self, step: int) -> None:
        self._at = min(max(self._at + step, 0), max(0, len(self._rows) - 1))
        self.refresh()

    def action_tick(self) -> None:
        if not self._rows:
            return
        key = self._rows[self._at].key
        if key in self._ticked:
            del self._ticked[key]
        else:
            self._ticked[key] = None
        if self.letters:
            self._at = 0
            self._type("")
        else:
            self.action_move(1)

    def action_turn(self) -> None:
        if self._rows:
            self.post_message(self.Turned(self._rows[self._at].key))

    def action_accept(self, _does: str = "") -> None:
        keys = dict(self._ticked)
        # What was typed last counts too; without letters the ticks are what is meant.
        if self._rows and (self.letters or not keys):
            keys[self._rows[self._at].key] = None
        if keys:
            self.post_message(self.Accepted(tuple(keys)))

    def action_cancel(self) -> None:
        self.post_message(self.Cancelled())

    def _type(self, letters: str) -> None:
        if letters != self.letters:
            self.letters = letters
            self._at = 0
            self.post_message(self.Typed(letters))
            self.refresh()

    def _row(self, row: Choice, width: int, *, here: bool) -> Content:
        tick = ("✓ " if row.key in self._ticked else "  ") if self._several else ""
        mark = "▸" if here else " "
        note = f"  {row.note}" if row.note else ""
        digit = (f"{row.digit} ", "$accent bold") if row.digit else ""
        line = Content.assemble(mark, tick, digit, row.label, (note, "$foreground 60%"))
        line = line.truncate(width, ellipsis=True)
        return line.pad_right(width - line.cell_length).stylize("reverse") if here else line
