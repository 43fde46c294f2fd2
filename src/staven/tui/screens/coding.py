"""The coding screen: what does this passage say about which mechanism?"""

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType

from staven.actions.reading import is_read, say_read
from staven.errors import StavenError
from staven.extracts.claim import FIELDS, Stance
from staven.locale import N_, _
from staven.store.undo import TakenBack
from staven.tui.claim_keys import next_aspect, next_value, with_stance
from staven.tui.screens.asking import AskingScreen

_NEEDS_TEXT = {
    "aspect",
    "stance",
    "ask_codes",
    "ask_group",
    "ask_period",
    "extract",
    "say_read",
}
"""Actions without a meaning while no text is open."""


class CodingScreen(AskingScreen):
    """Codes, judges and annotates passages with a key each; everything is kept at once."""

    CSS_PATH = "coding.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "ask_codes", N_("code passage")),
        Binding("full_stop", "repeat", N_("same codes")),
        Binding("a", "aspect", N_("aspect")),
        Binding("plus", "stance('supports')", N_("stance"), key_display="+ ~ - = 0"),
        Binding("tilde", "stance('mixed')", show=False),
        Binding("minus", "stance('contradicts')", show=False),
        Binding("equals_sign", "stance('describes')", show=False),
        Binding("0", "stance('too early')", show=False),
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
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Which keys do something now: the footer shows these."""
        if self.asking:
            return False
        fields = FIELDS[self.claim_at_hand.aspect]
        if action == "field":
            return parameters[0] in fields
        text = self.desk.text
        own = self.current is not None and self.desk.own(self.current.guid) is not None
        works = {
            **dict.fromkeys(_NEEDS_TEXT, text is not None),
            **dict.fromkeys(("ask_recode", "ask_memo", "delete"), own),
            "ask_value": "value" in fields,
            "repeat": text is not None and bool(self.desk.last_codes),
            "next_document": text is not None and len(text.documents) > 1,
            "cycle": text is not None and len(self.pane.under_cursor()) > 1,
        }
        return works.get(action, True)

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
        self._refill_soon()

    def action_undo(self) -> None:
        self._turn(self.desk.undo, _("Nothing to undo."))

    def action_redo(self) -> None:
        self._turn(self.desk.redo, _("Nothing to redo."))

    def action_say_read(self) -> None:
        text = self.desk.text
        if text is None:
            return
        session, document = self.desk.session, text.document.guid
        read = not is_read(session, document)
        try:
            say_read(session, document, read=read)
        except StavenError as error:
            self.tell(error)
            return
        said = _("This text is read.") if read else _("This text is not read yet.")
        self.notify(said, markup=False)

    def action_next_document(self) -> None:
        text = self.desk.text
        if text is not None:
            guids = [line.guid for line in text.documents]
            following = guids[(guids.index(text.document.guid) + 1) % len(guids)]
            self.show_source(text.source.citekey, document=following)

    def _turn(self, turn: Callable[[], TakenBack | None], nothing: str) -> None:
        try:
            taken = turn()
        except StavenError as error:
            self.tell(error)
            return
        if taken is None:
            self.notify(nothing, markup=False)
            return
        self.catch_up()
        extract = self.desk.extracts.get(taken.row)
        if extract is not None:
            self.stand_on(extract)
        elif taken.table != "extract":
            self.notify(_("Done, in another part of the project."), markup=False)
        self._refill_soon()
