"""The coding screen: what does this passage say about which mechanism?"""

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from staven.actions.quick_codes import KEYS
from staven.actions.session import Session
from staven.actions.texts import OpenText
from staven.errors import StavenError
from staven.extracts.claim import FIELDS, Stance
from staven.extracts.suggestion import SuggestedCode
from staven.locale import N_, _
from staven.store.undo import TakenBack
from staven.tui.claim_keys import next_aspect, next_value, with_stance
from staven.tui.screens.asking import AskingScreen
from staven.tui.screens.assigning import say_read_on
from staven.tui.screens.bounding import begin_bounds, keep_bounds, merge, split
from staven.tui.screens.extract_history import show_history
from staven.tui.screens.memoing import ask_memo_about
from staven.tui.screens.naming import ask_new_code
from staven.tui.screens.next_text import open_next_text
from staven.tui.screens.quick_coding import ask_quick_code, leave_key, press_digit
from staven.tui.screens.still_right import Rechecking
from staven.tui.screens.suggesting import Suggesting
from staven.tui.suggestions_beside import SuggestionsBeside

_NEEDS_TEXT = ("aspect", "stance", "ask_group", "ask_period", "extract")
"""Actions without a meaning while nothing of a source is open."""
_NEEDS_WORDS = (
    *("say_read", "quick", "ask_quick_code", "new_code", "find", "ask_section", "ask_page"),
)
"""Actions without a meaning where there is no running text."""
_ON_OWN = (
    *("ask_recode", "ask_memo", "delete", "bounds", "split", "merge", "ask_study", "ask_rigour"),
)
"""What one does to an extract of one's own."""


class CodingScreen(AskingScreen):
    """Codes, judges and annotates passages with a key each; everything is kept at once."""

    def __init__(
        self,
        session: Session,
        citekey: str = "",
        extract: str = "",
        beside: SuggestionsBeside | None = None,
    ) -> None:
        super().__init__(session, citekey, extract)
        self._suggesting = Suggesting(self, beside)
        self._works = self._conditions()
        self._rechecking = Rechecking(self)

    CSS_PATH = "coding.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "keep_bounds", N_("keep these words")),
        Binding("k", "still_right", N_("still right")),
        Binding("enter", "ask_codes", N_("code passage")),
        Binding("full_stop", "repeat", N_("same codes")),
        Binding("a", "aspect", N_("aspect")),
        Binding("plus", "stance('supports')", N_("stance"), key_display="+ ~ - = 0"),
        Binding("tilde", "stance('mixed')", show=False),
        Binding("minus", "stance('contradicts')", show=False),
        Binding("equals_sign", "stance('describes')", show=False),
        Binding("0", "stance('too early')", show=False),
        Binding("n", "next_suggestion", N_("next suggestion")),
        Binding("N", "not_this_one", N_("not this one")),
        Binding("s", "field('scale')", N_("scale")),
        Binding("i", "field('as_intended')", N_("as intended")),
        Binding("t", "field('trend')", N_("trend")),
        Binding("d", "field('direction')", N_("direction")),
        Binding("d", "field('cost_verdict')", N_("verdict")),
        Binding("v", "ask_value", N_("value")),
        Binding("m", "ask_memo", N_("memo")),
        Binding("x", "delete", N_("delete")),
        Binding("u", "undo", N_("undo")),
        Binding("e", "ask_recode", N_("change codes")),
        Binding("g", "ask_group", N_("group")),
        Binding("p", "ask_period", N_("period")),
        Binding("ctrl+r", "redo", N_("redo")),
        Binding("f", "say_read", N_("done reading")),
        Binding("o", "ask_source", N_("open source")),
        Binding("O", "next_document", N_("next text")),
        Binding("b", "bounds", N_("bounds")),
        Binding("vertical_line", "split", N_("split"), key_display="|"),
        Binding("ampersand", "merge", N_("merge"), key_display="&"),
        Binding("V", "new_code", N_("words as code")),
        Binding("K", "ask_quick_code", N_("code on a key")),
        Binding("M", "ask_memo_about", N_("memo on source or code")),
        Binding("H", "history", N_("history")),
        *(Binding(key, f"quick('{key}')", show=False) for key in KEYS),
        Binding("escape", "leave_key", N_("no key"), show=False),
        Binding("c", "ask_study", N_("cited source")),
        Binding("r", "ask_rigour", N_("rigour")),
        Binding("T", "transcribe", N_("figure or table")),
        Binding("A", "appraise", N_("appraise source")),
        Binding("B", "codebook", N_("codebook")),
        Binding("slash", "find", N_("find in text"), key_display="/"),
        Binding("h", "ask_section", N_("outline")),
        Binding("j", "ask_page", N_("go to page")),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Which keys do something now: the footer shows these."""
        if self.asking:
            return False
        if action == "field":
            return parameters[0] in FIELDS[self.claim_at_hand.aspect]
        works = self._works.get(action)
        return works is None or works()

    def _conditions(self) -> dict[str, Callable[[], bool]]:
        """Per action that does not always work, whether it does now: found out when asked for."""
        own = dict.fromkeys(_ON_OWN, self._on_own)
        open_text = dict.fromkeys(_NEEDS_TEXT, lambda: self.desk.text is not None)
        readable = dict.fromkeys(_NEEDS_WORDS, self._readable)
        source = dict.fromkeys(("transcribe", "appraise"), lambda: bool(self.citekey))
        return {
            **own,
            **open_text,
            **readable,
            **source,
            "ask_codes": lambda: self._readable() and not self.bounding,
            "keep_bounds": lambda: bool(self.bounding),
            "leave_key": lambda: bool(self.keying),
            "history": lambda: self.current is not None,
            "ask_value": lambda: "value" in FIELDS[self.claim_at_hand.aspect],
            "repeat": lambda: self._readable() and bool(self.desk.last_codes),
            "next_suggestion": lambda: self._readable() and self._suggesting.there,
            "not_this_one": lambda: self._readable() and bool(self._suggesting.codes()),
            "next_document": lambda: len(self.desk.text.documents if self.desk.text else ()) > 1,
            "still_right": lambda: self._rechecking.waiting,
            "cycle": lambda: self._readable() and len(self.pane.under_cursor()) > 1,
        }

    def _on_own(self) -> bool:
        return self.current is not None and self.desk.own(self.current.guid) is not None

    def _readable(self) -> bool:
        """Whether there is a text, and not only what was transcribed of a source without one."""
        return self.desk.text is not None and bool(self.desk.text.documents)

    def opened(self, text: OpenText) -> None:
        self._suggesting.opened(text)

    def proposed(self) -> tuple[SuggestedCode, ...]:
        return self._suggesting.codes() if self.pane.selection is None else ()

    def beside(self) -> list[Content]:
        self._suggesting.keep_up()
        return [*super().beside(), self._rechecking.words(), self._suggesting.words()]

    def action_next_suggestion(self) -> None:
        self._suggesting.go_on()

    def action_not_this_one(self) -> None:
        self._suggesting.not_this_one()

    def action_ask_study(self) -> None:
        from staven.tui.screens.attributing import ask_study  # noqa: PLC0415  (when asked for)

        ask_study(self)

    def action_ask_rigour(self) -> None:
        from staven.tui.screens.overruling import ask_rigour  # noqa: PLC0415  (when asked for)

        ask_rigour(self)

    def action_transcribe(self) -> None:
        from staven.tui.screens.transcribing import transcribe_here  # noqa: PLC0415  (when asked for)

        transcribe_here(self)

    def action_appraise(self) -> None:
        from staven.tui.screens.appraising import appraise_open_source  # noqa: PLC0415  (when asked for)

        appraise_open_source(self)

    def action_find(self) -> None:
        from staven.tui.screens.finding import find  # noqa: PLC0415  (when asked for)

        find(self)

    def action_ask_section(self) -> None:
        from staven.tui.screens.outlining import ask_section  # noqa: PLC0415  (when asked for)

        ask_section(self)

    def action_ask_page(self) -> None:
        from staven.tui.screens.paging import ask_page  # noqa: PLC0415  (when asked for)

        ask_page(self)

    def action_still_right(self) -> None:
        self._rechecking.say_still_right()

    async def action_codebook(self) -> None:
        from staven.tui.screens.codebook_opening import open_codebook  # noqa: PLC0415  (when asked for)

        await open_codebook(self.app, self, *(self.current.code_ids[:1] if self.current else ()))

    def action_repeat(self) -> None:
        self.put_again()

    def action_aspect(self) -> None:
        self.judge(next_aspect(self.claim_at_hand))

    def action_stance(self, stance: str) -> None:
        self.judge(with_stance(self.claim_at_hand, Stance(stance)))

    def action_field(self, name: str) -> None:
        self.judge(next_value(self.claim_at_hand, name))

    def action_delete(self) -> None:
        guid = self._current
        try:
            self.desk.delete(guid)
        except StavenError as error:
            self.tell(error)
            return
        self.pane.drop(guid)
        self._follow_cursor()
        self.refill_soon()

    def action_undo(self) -> None:
        self._turn(self.desk.undo, _("Nothing to undo."))

    def action_redo(self) -> None:
        self._turn(self.desk.redo, _("Nothing to redo."))

    def action_say_read(self) -> None:
        say_read_on(self)
        self._suggesting.learn()

    def action_next_document(self) -> None:
        open_next_text(self)

    def action_bounds(self) -> None:
        begin_bounds(self)

    def action_keep_bounds(self) -> None:
        keep_bounds(self)

    def action_split(self) -> None:
        split(self)

    def action_merge(self) -> None:
        merge(self)

    def action_new_code(self) -> None:
        ask_new_code(self)

    def action_quick(self, key: str) -> None:
        press_digit(self, key)

    def action_ask_quick_code(self) -> None:
        ask_quick_code(self)

    def action_leave_key(self) -> None:
        leave_key(self)

    def action_ask_memo_about(self) -> None:
        ask_memo_about(self)

    def action_history(self) -> None:
        show_history(self)

    def _turn(self, turn: Callable[[], TakenBack | None], nothing: str) -> None:
        try:
            taken = turn()
        except StavenError as error:
            self.tell(error)
            return
        if taken is None:
            self.notify(nothing, markup=False)
            return
        if taken.table == "suggestion_answer":
            self._suggesting.answers_changed()
        before = self.desk.extracts
        self.catch_up()
        touched = map(self.desk.extracts.get, (taken.row, *taken.rows))
        extract = next(filter(None, touched), None)
        if extract is not None:
            self.stand_on(extract)
        elif before.keys().isdisjoint(taken.rows):
            self.notify(_("Done, in another part of the project."), markup=False)
        self.refill_soon()
