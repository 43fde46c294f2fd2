"""The codebook at work: what does this code mean, where is it used, and what should it be?"""

from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType

from staven.locale import N_, language
from staven.tui.screens import codebook_asking, codebook_reshaping, codebook_versions
from staven.tui.screens.codebook_shown import ShowsCodebook
from staven.tui.widgets.line_list import LineList

_ON_A_CODE = {"passages", "merge"}
"""Actions on the code under the cursor, retired or not."""
_ON_A_CODE_IN_FORCE = {"rename", "words", "move", "split", "delete"}
"""Actions on it that a retired code does not know."""


class CodebookScreen(ShowsCodebook):
    """The tree of codes, and of the one under the cursor what it means and where it is used."""

    CSS_PATH = "codebook.tcss"
    AUTO_FOCUS = "LineList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "passages", N_("passages")),
        Binding("a", "add", N_("add")),
        Binding("r", "rename", N_("rename")),
        Binding("e", "words(False)", N_("definition")),
        Binding("E", "words(True)", N_("definition in the other language"), show=False),
        Binding("p", "move", N_("move")),
        Binding("m", "merge", N_("merge")),
        Binding("s", "split", N_("split")),
        Binding("x", "delete", N_("delete")),
        Binding("u", "undo", N_("undo")),
        Binding("n", "recheck", N_("to look at again")),
        Binding("d", "differences", N_("what changed")),
        Binding("c", "close_version", N_("close version")),
        Binding("i", "bring_in", N_("import codebook")),
        Binding("slash", "find", N_("find code"), key_display="/"),
        Binding("shift+down", "read_on(2)", N_("read on"), key_display="shift+↓"),
        Binding("shift+up", "read_on(-2)", show=False),
        Binding("ctrl+r", "redo", show=False),
        Binding("escape", "back", N_("back")),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        code = self.code
        if action in _ON_A_CODE:
            return code is not None
        if action in _ON_A_CODE_IN_FORCE:
            return code is not None and code.id in self.view.codebook.by_id
        if action == "recheck":
            return self.shown is not None and bool(self.shown.waiting)
        if action == "close_version":
            return self.shown is not None and not self.shown.version.named
        return super().check_action(action, parameters)

    def action_back(self) -> None:
        self.leave()

    @on(LineList.Chosen)
    def action_passages(self) -> None:
        codebook_asking.ask_passage(self)

    def action_find(self) -> None:
        codebook_asking.ask_code(self)

    def action_add(self) -> None:
        codebook_asking.ask_new(self)

    def action_rename(self) -> None:
        codebook_asking.ask_labels(self)

    def action_words(self, other: bool) -> None:  # noqa: FBT001  (Textual hands it over by place)
        tongue = language()
        if other:
            tongue = "nl" if tongue == "en" else "en"
        codebook_asking.ask_words(self, tongue)

    def action_move(self) -> None:
        codebook_reshaping.ask_parent(self)

    def action_merge(self) -> None:
        codebook_reshaping.ask_into(self)

    def action_split(self) -> None:
        codebook_reshaping.ask_split(self)

    def action_delete(self) -> None:
        codebook_reshaping.delete(self)

    def action_recheck(self) -> None:
        from staven.tui.screens.rechecking import RecheckScreen  # noqa: PLC0415  (when asked for)

        self.app.push_screen(RecheckScreen(self.session))

    def action_differences(self) -> None:
        codebook_versions.ask_versions(self)

    def action_close_version(self) -> None:
        codebook_versions.ask_name(self)

    def action_bring_in(self) -> None:
        codebook_versions.ask_file(self)
