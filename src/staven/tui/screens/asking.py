"""What the coding screen asks: codes, a group, a source, a value, a period, a memo."""

from textual import on
from textual.content import Content

from staven.actions.replaced_texts import successor
from staven.actions.session import Session
from staven.actions.sources import authors_of, sources
from staven.actions.warming import get_ready
from staven.codebook.code import Kind
from staven.codebook.pick import Picked, Picker, plain, warm_up
from staven.corpus.label import source_label
from staven.errors import StavenError
from staven.extracts.claim import Aspect, Claim
from staven.extracts.extract import CodeUse, Extract, Polarity
from staven.extracts.suggestion import SuggestedCode
from staven.locale import _, language, ngettext, number
from staven.tui.claim_keys import value_text, with_texts
from staven.tui.code_choice import code_choice
from staven.tui.extract_words import one_line
from staven.tui.quick_words import key_words
from staven.tui.screens.choosing import ChoosingScreen
from staven.tui.widgets.choice_list import Choice, ChoiceList
from staven.tui.widgets.field_form import FormField
from staven.tui.widgets.reading_pane import ReadingPane

_EVERYONE = "-"
"""Key of the choice that a passage is about no group in particular."""
_IDLE = 0.3
"""Seconds after which the text has surely been painted."""
_ALL, _BEST = 500, 50
"""Codes that are offered before a letter is typed, and the best ones for some letters."""
_RECENT = 5
"""Codes used last that stand on top before anything is typed."""


class AskingScreen(ChoosingScreen):
    """Asks one thing at a time, over the text, and does what is answered."""

    def __init__(self, session: Session, citekey: str = "", extract: str = "") -> None:
        super().__init__(session, citekey, extract)
        self._codes = Picker(self.desk.codebook)
        self._groups = Picker(self.desk.codebook, (Kind.GROUP,))
        self._codes_of = self.desk.codebook
        self._polarities: dict[str, Polarity] = {}
        self._recoding = ""
        self._told = ""
        self.bounding = ""
        """GUID of the extract whose bounds are being moved; empty for none."""
        self.keying = ""
        """Id of the code that the next digit is to stand for; empty for none."""

    def on_mount(self) -> None:
        self.set_timer(_IDLE, self._warm_up)

    def _warm_up(self) -> None:
        """Load, now that the text is there, what the first letters and the first code need."""
        warm_up()
        get_ready(self.desk.session)

    def proposed(self) -> tuple[SuggestedCode, ...]:
        """What the machine proposes for what is to be coded: five at most."""
        return ()

    # What changed meanwhile --------------------------------------------------------------------

    def tell(self, error: StavenError) -> None:
        """Say what went wrong, and catch up with what another window did to make it so."""
        super().tell(error)
        if self.desk.changed_elsewhere():
            self.catch_up()

    def catch_up(self) -> None:
        """Read extracts and codes again; say so where the text itself was replaced."""
        super().catch_up()
        if self._codes_of is not self.desk.codebook:
            self.codes_changed()
        text = self.desk.text
        title = successor(self.desk.session, text) if text else ""
        if text and title and self._told != text.document.guid:
            self._told = text.document.guid
            said = _("This text was replaced by a better version, {title}: O goes on in that one.")
            self.notify(said.format(title=title), severity="warning", timeout=10, markup=False)

    def codes_changed(self) -> None:
        """Offer the codes as they are now."""
        self._codes_of = self.desk.codebook
        self._codes = Picker(self.desk.codebook)
        self._groups = Picker(self.desk.codebook, (Kind.GROUP,))
        self.refill_soon()

    @on(ReadingPane.SelectionChanged)
    def _bounds_left(self) -> None:
        """Where nothing is selected any more, no bounds are being moved."""
        if self.bounding and self.pane.selection is None:
            self.bounding = ""
            self.refresh_bindings()

    def bottom_line(self) -> Content:
        """The judgement; or what is asked for, while bounds are moved or a key is awaited."""
        if self.keying:
            return Content(f" {key_words(self.keying, self.desk)}")
        extract = self.desk.extracts.get(self.bounding)
        if extract is None or self.pane.selection is None:
            return super().bottom_line()
        words = len(self.pane.text[slice(*self.pane.selection)].split())
        count = ngettext("{n} word", "{n} words", words).format(n=number(words))
        before = number(len(extract.quote.split()))
        said = _(
            "bounds of this extract: {words}, was {before} · enter keeps them, escape does not"
        )
        return Content.styled(f" {said.format(words=count, before=before)}", "bold")

    # Changes -----------------------------------------------------------------------------------

    def put(self, codes: tuple[CodeUse, ...]) -> None:
        """Put codes on what is selected, or on the sentence under the cursor."""
        self.changed(lambda: self.desk.put(self.pane.target, codes))

    def put_again(self) -> None:
        """Put the codes that were used last on what `put` would put them on."""
        self.changed(lambda: self.desk.repeat(self.pane.target))

    def judge(self, claim: Claim) -> None:
        """Change the judgement of the current extract, or of the next one."""
        guid = self._current if self.pane.selection is None else ""
        self.changed(lambda: self.desk.judge(guid, claim))

    # Codes, groups and sources -----------------------------------------------------------------

    def action_ask_codes(self) -> None:
        known = self.desk.own_at(*self.pane.target)
        self._ask_codes(known.guid if known else "")

    def action_ask_recode(self) -> None:
        self._ask_codes(self._current)

    def action_ask_group(self) -> None:
        self.choose(
            _("Which group is this passage about?"),
            self._offer_groups,
            self._take_group,
            several=False,
        )

    def action_ask_source(self) -> None:
        self.choose(
            _("Open a source"), self._offer_sources, self._take_source, several=False, opening=True
        )

    def _ask_codes(self, guid: str) -> None:
        extract = self.desk.own(guid)
        self._recoding = extract.guid if extract else ""
        uses = extract.codes if extract else ()
        self._polarities = {use.code: use.polarity for use in uses if use.polarity}
        text = self.desk.text.document.text if self.desk.text else ""
        quote = extract.quote if extract else text[slice(*self.pane.target)]
        self.choose(
            f"“{one_line(quote, 60)}”",
            self._offer_codes,
            self._take_codes,
            ticked=[use.code for use in uses],
            turning=True,
        )

    def _offer_codes(self, letters: str) -> list[Choice]:
        picked = self._codes.pick(letters, language(), limit=_BEST if letters else _ALL)
        if letters:
            return [self._code_choice(one) for one in picked]
        by_id = self.desk.codebook.by_id
        choices = self.query_one("#choices", ChoiceList)
        proposed = {one.code: one.because for one in self.proposed() if one.code in by_id}
        first = dict.fromkeys([*choices.ticked, *proposed, *self.desk.recent[:_RECENT]])
        top = [Picked(by_id[code], 0.0, proposed.get(code, "")) for code in first if code in by_id]
        rest = [one for one in picked if one.code.id not in first]
        digits = {code: str(place) for place, code in enumerate(proposed, 1)}
        return [self._code_choice(one, digits.get(one.code.id, "")) for one in (*top, *rest)]

    def _code_choice(self, picked: Picked, digit: str = "") -> Choice:
        code = picked.code.id
        on_key = next((key for key, one in self.desk.quick.items() if one == code), "")
        return code_choice(
            picked, self.desk.codebook, self._polarities.get(code), on_key=on_key, digit=digit
        )

    def _take_codes(self, keys: tuple[str, ...]) -> None:
        contexts = {code.id for code in self.desk.codebook.of_kind(Kind.CONTEXT)}
        codes = tuple(
            CodeUse(key, self._polarities.get(key) if key in contexts else None) for key in keys
        )
        if self._recoding:
            guid = self._recoding
            self.changed(lambda: self.desk.recode(guid, codes))
        else:
            self.put(codes)

    def _offer_groups(self, letters: str) -> list[Choice]:
        found = [
            Choice(one.code.id, Content(one.code.label.said_in(language())))
            for one in self._groups.pick(letters, language())
        ]
        everyone = Choice(_EVERYONE, Content(_("no group in particular")))
        return found if letters else [everyone, *found]

    def _take_group(self, keys: tuple[str, ...]) -> None:
        self._fill({"group": "" if keys[0] == _EVERYONE else keys[0]})

    def _offer_sources(self, letters: str) -> list[Choice]:
        words = plain(letters).split()
        rows = []
        for line in sources(self.desk.session):
            name = source_label(authors_of(line), line.year)
            found = plain(f"{name} {line.title} {line.citekey}")
            if all(word in found for word in words):
                coded = ngettext("{n} extract", "{n} extracts", line.extracts)
                note = coded.format(n=number(line.extracts)) if line.documents else _("no text")
                choice = Choice(line.citekey, Content(f"{name} · {line.title}"), note)
                rows.append((not line.documents, choice))
        return [choice for _without, choice in sorted(rows, key=lambda row: row[0])]

    def _take_source(self, keys: tuple[str, ...]) -> None:
        self.show_source(keys[0])

    @on(ChoiceList.Turned)
    def _turned(self, event: ChoiceList.Turned) -> None:
        code = self.desk.codebook.by_id.get(event.key)
        if code is None or code.kind is not Kind.CONTEXT:
            self.notify(_("Only a context enables or hinders."), markup=False)
            return
        enables = self._polarities.get(code.id) is not Polarity.ENABLES
        self._polarities[code.id] = Polarity.ENABLES if enables else Polarity.HINDERS
        choices = self.query_one("#choices", ChoiceList)
        choices.show(self._offer(choices.letters))

    # Values, periods and memos -----------------------------------------------------------------

    def action_ask_value(self) -> None:
        claim = self.claim_at_hand
        fields = [
            FormField("value", _("Value"), value_text(claim.value)),
            FormField("unit", _("Unit"), claim.unit),
            FormField("year", _("Year"), str(claim.year or "")),
        ]
        if claim.aspect is Aspect.OUTCOME:
            fields += [
                FormField("comparison", _("Compared with"), claim.comparison),
                FormField("corrected_for", _("Corrected for"), claim.corrected_for),
            ]
        self.ask_form(_("value"), fields, self._fill)

    def action_ask_period(self) -> None:
        period = FormField("period", _("Period"), self.claim_at_hand.period)
        self.ask_form(_("period, as in 2019 or 2014-2021"), [period], self._fill)

    def action_ask_memo(self) -> None:
        extract = self.desk.own(self._current)
        if extract is None:
            return
        # Imported with the first memo: Textual's editor is not needed to read and code.
        from staven.tui.widgets.memo_editor import MemoEditor  # noqa: PLC0415

        def save(memo: str) -> None:
            def write() -> Extract | None:
                kept = self.desk.write_memo(extract, memo)
                if kept is None:
                    said = _("The extract is gone; your memo stands with the source now.")
                    self.notify(said, severity="warning", markup=False)
                return kept

            self.changed(write)

        self.mount(MemoEditor(extract.memo, save))

    def _fill(self, texts: dict[str, str]) -> None:
        self.judge(with_texts(self.claim_at_hand, texts))
