"""Suggestions for a screen, from a process beside it that stays: what to answer to each request.

The screen asks for a text and says which part of it shows; that part is answered first, then the
whole text in stretches. A model that was kept is used from the start; learning anew takes seconds,
and waits until the screen asks for it or leaves the process alone.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from staven.actions.learning import learned_before, learned_for
from staven.actions.session import Session
from staven.actions.suggesting import codes_of_kind, without_turned_down
from staven.codebook.code import Codebook
from staven.extracts.suggestion import Suggestion
from staven.language.headings import Heading, headings
from staven.language.model import Model
from staven.language.proposing import Proposer
from staven.language.stretches import Stretch, stretch_around, stretches
from staven.store.codes import codebook_in_force
from staven.store.documents import document as document_in


@dataclass(frozen=True, slots=True)
class Request:
    """What the screen asks: suggestions for a text, the part that shows first; or to learn."""

    document: str = ""
    """GUID of the text."""
    start: int = 0
    """Where the part that shows begins, in code points."""
    end: int = 0
    learn: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """What is proposed for part of a text."""

    document: str
    start: int
    end: int
    suggestions: list[Suggestion]
    examples: int
    """Sentences that it was learned from; 0 where it rests on the codebook alone."""


@dataclass(slots=True)
class Beside:
    """Answers requests on one project; what it works out for one serves the next."""

    session: Session
    _proposer: Proposer | None = None
    _model: Model | None = None
    _learned: bool = False
    """Whether the model is of what was coded when the codebook was read."""
    _text: tuple[str, str, list[Heading]] | None = field(default=None)
    """The text that was asked for last: its GUID, itself, its headings."""

    def warm(self) -> None:
        """Make ready what the first request would wait for."""
        self._ready().reader("nl")

    def learn(self) -> Model | None:
        """Learn anew from what is coded now; None where that is too little."""
        proposer = self._ready()
        self._model, self._learned = learned_for(self.session, proposer), True
        return self._model

    @property
    def could_learn(self) -> bool:
        """Whether nothing was learned yet, so that idle time is well spent on it."""
        return not self._learned

    def answers(self, request: Request, go_on: Callable[[], bool]) -> Iterator[Part]:
        """What is proposed for a text: first for what shows, then for all of it.

        Args:
            request: What was asked.
            go_on: Asked between the parts: whether the screen still wants the rest.

        Raises:
            StavenError: the text is not in the project any more.
        """
        proposer = self._ready()
        text, above = self._opened(request.document)
        first = stretch_around(text, request.start, max(request.end, request.start))
        yield self._part(proposer, request.document, text, above, first)
        for stretch in stretches(text):
            if not go_on():
                return
            yield self._part(proposer, request.document, text, above, stretch)

    def _part(
        self,
        proposer: Proposer,
        document: str,
        text: str,
        above: list[Heading],
        stretch: Stretch,
    ) -> Part:
        learned = None if self._model is None else self._model.correct
        (found,) = proposer.propose(text, [stretch], above, learned)
        kept = without_turned_down(self.session, document, found)
        used = self._model.examples if self._model is not None and self._model.blend else 0
        return Part(document, stretch.start, stretch.end, kept, used)

    def _opened(self, document: str) -> tuple[str, list[Heading]]:
        if self._text is None or self._text[0] != document:
            text = document_in(self.session.db, document).text
            self._text = (document, text, headings(text))
        return self._text[1], self._text[2]

    def _ready(self) -> Proposer:
        """What proposes, by the codebook as it is now."""
        codebook: Codebook = codebook_in_force(self.session.db)
        if self._proposer is None or self._proposer.codebook != codebook:
            self._proposer = Proposer(codebook, codes_of_kind(codebook, ""))
            self._model = learned_before(self.session, self._proposer)
            self._learned = self._model is not None
        return self._proposer
