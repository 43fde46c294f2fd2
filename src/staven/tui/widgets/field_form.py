"""A small form of one-line fields: a value with its unit and year, a period."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from staven.locale import N_
from staven.tui.pasting import too_long
from staven.tui.paths import written_out

_WIDEST = 30
"""Cells that a label gets at most; a longer one takes more lines."""
_LONGEST = 5000
"""Characters that one line takes: a definition fits."""


@dataclass(frozen=True, slots=True)
class FormField:
    """One line of the form."""

    name: str
    label: str
    """In the user's language."""
    text: str
    """What stands in it at first."""


class _Field(Input):
    """One line; a paste that is far too long is refused, for half of it would be wrong."""

    def _on_paste(self, event: events.Paste) -> None:
        if len(self.value) + len(event.text) > _LONGEST:
            event.stop()
            event.prevent_default()
            self.notify(too_long(len(event.text), _LONGEST), severity="warning", markup=False)


class FieldForm(Vertical):
    """Asks for a few texts; whether they make sense is for whoever asked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "save", N_("save"), priority=True),
        Binding("tab", "app.focus_next", N_("next field")),
        Binding("escape", "leave", N_("close"), priority=True),
    ]

    @dataclass
    class Filled(Message):
        """The form is finished."""

        texts: dict[str, str]

    @dataclass
    class Left(Message):
        """The form was closed; nothing is to be changed."""

    def __init__(self, title: str, fields: Sequence[FormField], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.border_title = Content(written_out(title)).markup
        self._fields = tuple(fields)
        self._sent = False

    def compose(self) -> ComposeResult:
        cells = min(_WIDEST, max(Content(field.label).cell_length for field in self._fields))
        for field in self._fields:
            with Horizontal():
                label = Static(field.label, markup=False)
                label.styles.width = cells + 1
                yield label
                yield _Field(field.text, id=f"field-{field.name}", compact=True)
        yield Static("", id="problem", markup=False)

    def on_mount(self) -> None:
        self.query(Input).first().focus()

    def show_problem(self, problem: str) -> None:
        """Say what cannot stay as it is; the form stays open."""
        self._sent = False
        self.query_one("#problem", Static).update(written_out(problem))

    @on(Input.Changed)
    def _forget_problem(self) -> None:
        self.query_one("#problem", Static).update("")

    def action_save(self) -> None:
        if self._sent:  # a second press of the key, while the first is being taken
            return
        self._sent = True
        texts = {
            field.name: self.query_one(f"#field-{field.name}", Input).value
            for field in self._fields
        }
        self.post_message(self.Filled(texts))

    def action_leave(self) -> None:
        self.post_message(self.Left())
