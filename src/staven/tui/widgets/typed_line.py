"""A line at the foot of the text into which one types a few letters."""

from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget

from staven.tui.pasting import cut_short, on_one_line
from staven.tui.paths import written_out

LONGEST = 1000
"""Characters that are taken: the words of any passage that one would look for."""


class TypedLine(Widget, can_focus=True):
    """Shows what is asked, what is typed, and at its right end what is said of it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("backspace", "rub_out", show=False),
        Binding("ctrl+u", "rub_out(True)", show=False),
    ]

    def __init__(self, asked: str) -> None:
        super().__init__()
        self.letters = ""
        self.said = ""
        """What stands at the right end."""
        self._asked = asked

    def on_mount(self) -> None:
        self.focus()

    def typed(self) -> str:
        """Take in that other letters stand there, and say something of them."""
        raise NotImplementedError

    def check_consume_key(self, key: str, character: str | None) -> bool:  # noqa: ARG002
        """Every character is typed into it, so it is no key of the screen."""
        return character is not None and character.isprintable()

    def on_key(self, event: events.Key) -> None:
        if event.character and event.is_printable:
            event.stop()
            event.prevent_default()
            self.write(self.letters + event.character)

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
        pasted, cut = on_one_line(event.text, LONGEST - len(self.letters))
        self.write(self.letters + pasted)
        if cut:
            self.notify(cut_short(LONGEST), severity="warning", markup=False)

    def action_rub_out(self, everything: bool = False) -> None:  # noqa: FBT001, FBT002  (a key's parameter)
        self.write("" if everything else self.letters[:-1])

    def write(self, letters: str) -> None:
        """Have these letters stand there, as far as they fit."""
        self.letters = letters[:LONGEST]
        self.say(self.typed())

    def say(self, said: str) -> None:
        """Say something at the right end."""
        self.said = said
        self.refresh()

    def render(self) -> Content:
        asked, said = f" {written_out(self._asked)} ", f" {written_out(self.said)} "
        room = max(1, self.size.width - cell_len(asked) - cell_len(said) - 1)
        letters = written_out(self.letters[-room:])  # what is typed last stays in sight
        while cell_len(letters) > room:
            letters = letters[1:]
        space = " " * (room - cell_len(letters))
        return Content.assemble((asked, "bold"), letters, ("▏", "$accent"), space, said)
