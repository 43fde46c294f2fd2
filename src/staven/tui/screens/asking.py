"""What the coding screen asks: codes, a group, a source, a value, a period, a memo."""


from textual import on
from textual.content import Content

from staven.actions.session import Session
from staven.actions.sources import authors_of, sources
from staven.actions.warming import get_ready
from staven.codebook.code import Kind
from staven.codebook.pick import Picked, Picker, plain, warm_up
from staven.corpus.label import source_label
from staven.extracts.claim import Aspect, Claim
from staven.extracts.extract import CodeUse, Polarity
from staven.extracts.words import kind_letter, polarity_word
from staven.locale import _, language, ngettext, number
from staven.tui.claim_keys import value_text, with_texts
from staven.tui.extract_words import KIND_COLOURS, one_line
from staven.tui.screens.choosing import ChoosingScreen
from staven.tui.widgets.choice_list import Choice, ChoiceList
from staven.tui.widgets.field_form import FormField

_EVERYONE = "-"
"""Key of the choice that a passage is about no group in particular."""
_IDLE = 0.3
"""Seconds after which the text has surely been painted."""
_RECENT = 5
"""Codes used last that stand on top before anything is typed."""


class AskingScreen(ChoosingScreen):
    """Asks one thing at a time, over the text, and does what is answered."""

    def __init__(self, session: Session, citekey: str = "", extract: str = "") -> None:
        super().__init__(session, citekey, extract)
        self._codes = Picker(self.desk.codebook)
        self._groups = Picker(self.desk.codebook, (Kind.GROUP,))
        self._polarities: dict[str, Polarity] = {}
        self._recoding = ""

    def on_mount(self) -> None:
        self.set_timer(_IDLE, self._warm_up)

    def _warm_up(self) -> None:
        """Load, now that the text is there, what the first letters and the first code need."""
        warm_up()
        get_ready(self.desk.session)

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
        picked = self._codes.pick(letters, language(), limit=200)
        if not letters:
            by_id = self.desk.codebook.by_id
            choices = self.query_one("#choices", ChoiceList)
            first = [*choices.ticked, *self.desk.recent[:_RECENT]]
            recent = [by_id[code] for code in dict.fromkeys(first) if code in by_id]
            rest = [one for one in picked if one.code not in recent]
            picked = [*(Picked(code, 0.0) for code in recent), *rest]
        return [self._code_choice(one) for one in picked]

    def _code_choice(self, picked: Picked) -> Choice:
        code = picked.code
        polarity = self._polarities.get(code.id)
        line = self.desk.codebook.policy_line(code)
        notes = [
            polarity_word(polarity) if polarity else "",
            one_line(picked.because, 40),
            line.label.said_in(language()) if line else "",
        ]
        label = Content.assemble(
            (f"{kind_letter(code.kind)} ", KIND_COLOURS[code.kind]), code.label.said_in(language())
        )
        return Choice(code.id, label, " · ".join(note for note in notes if note))

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
            self.changed(lambda: self.desk.write_memo(extract.guid, memo))

        self.mount(MemoEditor(extract.memo, save))

    def _fill(self, texts: dict[str, str]) -> None:
        self.judge(with_texts(self.claim_at_hand, texts))
