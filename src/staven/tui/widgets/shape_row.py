"""What is transcribed: four shapes on one line, each with its key."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from staven.extracts.transcription import Shape, shape_word
from staven.locale import N_


class ShapeRow(Widget, can_focus=True):
    """Chooses with a digit or the arrows."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "turn(1)", N_("another kind"), key_display="←→"),
        Binding("left", "turn(-1)", show=False),
    ]

    class Chosen(Message):
        """A digit chose one: the next field is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.shape = Shape.FIGURE

    def check_consume_key(self, key: str, character: str | None) -> bool:  # noqa: ARG002
        """The digits of the shapes are no keys of the screen."""
        return character is not None and character in "1234"

    def on_key(self, event: events.Key) -> None:
        """A digit chooses."""
        if event.character and event.character in "1234":
            event.stop()
            event.prevent_default()
            self.shape = list(Shape)[int(event.character) - 1]
            self.refresh()
            self.post_message(self.Chosen())

    def action_turn(self, step: int) -> None:
        shapes = list(Shape)
        self.shape = shapes[(shapes.index(self.shape) + step) % len(shapes)]
        self.refresh()

    def render(self) -> Content:
        parts = []
        for key, shape in enumerate(Shape, 1):
            style = "bold" if shape is self.shape else "$foreground 60%"
            if shape is self.shape and self.has_focus:
                style = "bold reverse"
            mark = "●" if shape is self.shape else " "
            parts.append(
                Content.assemble(
                    (f"{key}", "bold $accent"), (f" {mark}{shape_word(shape)} ", style)
                )
            )
        return Content(" ").join(parts)
