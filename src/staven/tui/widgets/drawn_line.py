"""One line that is drawn at whatever width it gets."""

from collections.abc import Callable

from textual.content import Content
from textual.widget import Widget


class DrawnLine(Widget):
    """Shows what a function draws for its width in cells."""

    def __init__(
        self,
        draw: Callable[[int], Content] = lambda _width: Content(""),
        *,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._draw = draw

    def show(self, draw: Callable[[int], Content]) -> None:
        """Draw something else."""
        self._draw = draw
        self.refresh()

    def render(self) -> Content:
        return self._draw(self.size.width)
