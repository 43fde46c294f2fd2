"""Suggestions while coding: shown beside the text, walked with a key, taken or turned down."""

from textual.content import Content

from staven.actions.answers import turn_down, turned_down
from staven.actions.texts import OpenText
from staven.errors import StavenError
from staven.extracts.extract import Extract
from staven.extracts.suggestion import SuggestedCode, Suggestion
from staven.locale import _, language, ngettext, number
from staven.tui.extract_words import KIND_COLOURS
from staven.tui.screens.asking import AskingScreen
from staven.tui.suggested import Suggested
from staven.tui.suggestions_beside import SuggestionsBeside

_PAGE = 10_000
"""Characters that a large terminal can show at once."""
SHOWN = 5
"""Codes that are shown for one sentence: as many as there are keys for in the picker."""


class Suggesting:
    """What is proposed on one coding screen; without a process beside it, nothing is."""

    def __init__(self, screen: AskingScreen, beside: SuggestionsBeside | None) -> None:
        self._screen = screen
        self._beside = beside
        self._suggested = Suggested()
        self._seen = (0, 0)

    @property
    def there(self) -> bool:
        """Whether suggestions can be asked for at all."""
        return self._beside is not None

    def opened(self, text: OpenText) -> None:
        """Ask for suggestions for another text, those on its first page first."""
        self._suggested.clear()
        self._seen = (0, _PAGE)
        if self._beside is None:
            return
        document = text.document.guid

        def hear(suggestions: tuple[Suggestion, ...]) -> None:
            now = self._screen.desk.text
            if now is not None and now.document.guid == document and self._screen.is_mounted:
                self._suggested.add(suggestions)
                # Parts of a long text come while one reads: only what is in sight is looked at.
                if any(
                    one.start < self._seen[1] and self._seen[0] < one.end for one in suggestions
                ):
                    self._screen.refill_soon()

        start = self._screen.pane.cursor[0]
        ask = self._beside.ask(document, start, start + _PAGE, hear)
        self._screen.run_worker(ask, group="suggestions")

    def learn(self) -> None:
        """Have the machine learn from what the project holds now."""
        if self._beside is not None:
            self._beside.learn()

    def codes(self) -> tuple[SuggestedCode, ...]:
        """What is proposed for the sentence under the cursor, the likeliest first."""
        span = self._screen.pane.cursor
        return self._suggested.at(*span, self._own_within(*span))[:SHOWN]

    def keep_up(self) -> None:
        """Mark in the margin what is still proposed for what is in sight."""
        self._seen = self._screen.pane.span_in_sight
        spans = self._suggested.spans(*self._seen, self._own_within(*self._seen))
        self._screen.pane.suggest(spans)

    def answers_changed(self) -> None:
        """Propose again what is no longer turned down, and no more what is so again."""
        text = self._screen.desk.text
        if text is not None:
            self._suggested.turned_down(turned_down(self._screen.desk.session, text.document.guid))

    def go_on(self) -> None:
        """Go to the next sentence for which something is proposed, past the end to the first."""
        cursor = self._screen.pane.cursor[0]
        following = self._suggested.next_after(cursor, self._own())
        if following is None:
            self._screen.notify(_("Nothing is suggested in this text."), markup=False)
            return
        if following <= cursor:
            self._screen.notify(_("From the top again."), markup=False)
        self._screen.pane.go_to(following)

    def not_this_one(self) -> None:
        """Turn down what is proposed for the sentence under the cursor, and go to the next."""
        codes = self.codes()
        text = self._screen.desk.text
        if not codes or text is None:
            self._screen.notify(_("Nothing is suggested here."), markup=False)
            return
        span = self._screen.pane.cursor
        try:
            turn_down(
                self._screen.desk.session, text.document.guid, *span, [one.code for one in codes]
            )
        except StavenError as error:
            self._screen.tell(error)
            return
        self.answers_changed()
        self.go_on()
        self._screen.refill_soon()

    def words(self) -> Content:
        """The suggestions for the sentence under the cursor, numbered, each with its reason."""
        known = self._screen.desk.codebook.by_id
        lines = []
        for place, one in enumerate(self.codes(), 1):
            code = known.get(one.code)
            if code is None:
                continue
            label = Content.assemble(
                (f"{place} ", "bold"),
                (code.label.said_in(language()), KIND_COLOURS[code.kind]),
                f"  {number(one.score, 2)}",
            )
            lines += [label, Content.styled(f"  {one.because}", "$foreground 70%")]
        if not lines:
            return Content("")
        return Content("\n").join([Content.styled(self._rests_on(), "bold $accent"), *lines])

    def _rests_on(self) -> str:
        examples = self._beside.examples if self._beside else 0
        if not examples:
            return _("suggestions, by the codebook")
        return ngettext(
            "suggestions, also learned from {n} sentence",
            "suggestions, also learned from {n} sentences",
            examples,
        ).format(n=number(examples))

    def _own(self) -> list[Extract]:
        desk = self._screen.desk
        return [one for one in desk.extracts.values() if one.reviewer == desk.session.reviewer]

    def _own_within(self, start: int, end: int) -> list[Extract]:
        desk = self._screen.desk
        here = self._screen.pane.passages_within(start, end)
        extracts = (desk.extracts.get(one.key) for one in here)
        return [one for one in extracts if one and one.reviewer == desk.session.reviewer]
