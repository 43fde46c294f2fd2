"""What a code means and which words point to it, in one language: five fields in one dialog."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static, TextArea

from staven.actions.codebook_words import field_word
from staven.codebook.code import Code
from staven.errors import StavenError
from staven.locale import N_, _
from staven.tui.footer import KeyFooter
from staven.tui.paths import written_out
from staven.tui.screens.answering import AnsweringScreen

_FIELDS = ("definition", "include", "exclude", "synonyms", "triggers")


class CodeWordsDialog(AnsweringScreen[bool]):
    """Every item of a list stands on a line of its own; nothing is lost where it is refused."""

    CSS_PATH = "code_words_dialog.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", N_("save"), priority=True, key_display="^s"),
        Binding("tab", "app.focus_next", N_("next field"), priority=True),
        Binding("shift+tab", "app.focus_previous", show=False, priority=True),
        Binding("escape", "leave", N_("close without saving"), priority=True),
    ]

    def __init__(
        self, code: Code, tongue: str, take: Callable[[dict[str, list[str]]], None]
    ) -> None:
        """`take` gets the lines of each changed field; what it raises is shown, and all stays."""
        super().__init__()
        self._code, self._tongue, self._take = code, tongue, take

    def compose(self) -> ComposeResult:
        with Vertical(id="box"):
            for name in _FIELDS:
                yield Static(self._label(name), classes="-label", markup=False)
                yield TextArea(self._text(name), id=f"words-{name}", compact=True, soft_wrap=True)
            yield Static("", id="problem", markup=False)
        yield KeyFooter()

    def on_mount(self) -> None:
        title = f"{self._code.label.said_in(self._tongue)} ({self._tongue})"
        self.query_one("#box").border_title = Content(written_out(title)).markup
        first = self.query(TextArea).first()
        first.focus()
        first.move_cursor(first.document.end)

    def action_save(self) -> None:
        """Hand over what was written, if anything is different."""
        words = {
            name: self.query_one(f"#words-{name}", TextArea).text.splitlines()
            for name in _FIELDS
            if self.query_one(f"#words-{name}", TextArea).text != self._text(name)
        }
        if words:
            try:
                self._take(words)
            except StavenError as error:
                self.query_one("#problem", Static).update(written_out(str(error)))
                return
        self.answer(bool(words))

    def action_leave(self) -> None:
        self.answer(False)  # noqa: FBT003  (what the dialog answers)

    def _label(self, name: str) -> str:
        word = field_word(name)
        if name == "definition":
            return word
        return _("{field} (each on a line of its own)").format(field=word)

    def _text(self, name: str) -> str:
        value: str | tuple[str, ...] = getattr(getattr(self._code, name), self._tongue)
        return value if isinstance(value, str) else "\n".join(value)
