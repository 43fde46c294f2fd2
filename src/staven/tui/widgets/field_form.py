"""A small form of one-line fields: a value with its unit and year, a period."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Input, Static

from staven.locale import N_


@dataclass(frozen=True, slots=True)
class FormField:
    """One line of the form."""

    name: str
    label: str
    """In the user's language."""
    text: str
    """What stands in it at first."""


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
        self.border_title = title
        self._fields = tuple(fields)

    def compose(self) -> ComposeResult:
        for field in self._fields:
            with Horizontal():
                yield Static(field.label, markup=False)
                yield Input(field.text, id=f"field-{field.name}", compact=True)
        yield Static("", id="problem", markup=False)

    def on_mount(self) -> None:
        self.query(Input).first().focus()

    def show_problem(self, problem: str) -> None:
        """Say what cannot stay as it is; the form stays open."""
        self.query_one("#problem", Static).update(problem)

    @on(Input.Changed)
    def _forget_problem(self) -> None:
        self.show_problem("")

    def action_save(self) -> None:
        texts = {
            field.name: self.query_one(f"#field-{field.name}", Input).value
            for field in self._fields
        }
        self.post_message(self.Filled(texts))

    def action_leave(self) -> None:
        self.post_message(self.Left())
