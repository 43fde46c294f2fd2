"""The memo editor: a few lines on an extract."""

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.widgets import TextArea

from staven.locale import N_, _
from staven.tui.pasting import too_long

_LONGEST = 100_000
"""Characters of a memo: 15,000 words; more would make every key wait."""


class MemoEditor(TextArea):
    """Writes one memo. Whatever way it is closed, what was written is handed over, never lost."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,ctrl+s,escape", "save", N_("save"), priority=True, key_display="enter"),
        Binding("ctrl+j,shift+enter,alt+enter", "new_line", N_("new line"), key_display="^j"),
    ]

    def __init__(self, memo: str, save: Callable[[str], None]) -> None:
        super().__init__(memo)
        self.border_title = _("memo")
        self._save = save
        self._saved = memo

    def on_mount(self) -> None:
        self.move_cursor(self.document.end)
        self.focus()

    async def _on_paste(self, event: events.Paste) -> None:
        if len(self.text) + len(event.text) > _LONGEST:
            event.stop()
            event.prevent_default()
            self.notify(too_long(len(event.text), _LONGEST), severity="warning", markup=False)

    def on_unmount(self) -> None:
        """Also when the program ends with the editor open."""
        self._hand_over()

    def action_save(self) -> None:
        self._hand_over()
        self.remove()

    def action_new_line(self) -> None:
        self.insert("\n")

    def _hand_over(self) -> None:
        if self.text.strip() != self._saved.strip():
            self._saved = self.text
            self._save(self.text)
