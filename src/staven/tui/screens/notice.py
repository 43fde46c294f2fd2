"""What only tells something: it is gone at the first key, or when one goes elsewhere."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from staven.locale import N_
from staven.tui.places import NAVIGATION


class Notice(ModalScreen[None]):
    """Stands in front of a screen until it has been read; nothing is typed or chosen in it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *NAVIGATION,
        Binding("escape,enter", "close", N_("close")),
    ]

    def action_close(self) -> None:
        """Show the screen again."""
        if self.is_active:  # the key may have been pressed twice
            self.dismiss()

    def on_key(self, event: events.Key) -> None:
        """Any letter closes it, and does nothing else: the screen behind it is not seen yet."""
        if event.is_printable and event.key not in self.active_bindings:
            event.stop()
            self.action_close()
