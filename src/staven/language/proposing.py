"""Proposing codes for the sentences of a text, from the codebook alone or with what was learned."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from staven.codebook.code import Code, Codebook
from staven.extracts.suggestion import SuggestedCode, Suggestion
from staven.language.bags import Matrix
from staven.language.because import Reasons
from staven.language.evidence import SIGNS, Evidence, Reader
from staven.language.headings import Heading, around, headings
from staven.language.sentences import sentence_spans
from staven.language.stretches import Stretch
from staven.language.terms import default_codes
from staven.language.words import language_of

WEIGHTS = {
    "name": 2.1,
    "trigger": 3.1,
    "linked": 3.1,
    "described": 6.3,
    "heading": 2.3,
    "setting": 0.7,
    "paragraph": 2.3,
    "around": 2.0,
    "goes on": 0.5,
    "no heading": 0.5,
    "alone": 1.3,
    "itself": -2.5,
    "note": -0.4,
    "figures": -2.0,
    "offices": -1.4,
    "length": -2.3,
}
"""What each sign adds, in log odds.

From a logistic regression on tests/data/mechanism-labels-1.csv and, for a quarter, on the extracts
of the model case, whose short texts have few headings. Both count for three tenths once more as if
there were no headings, and as if each sentence stood alone.
"""
BEFOREHAND = -6.3
"""Log odds of a code for a sentence of which nothing is known, from the same regression."""
THRESHOLD = 0.13
"""Lowest score of the likeliest code for anything to be said of a sentence.

Set on the same labels, each chapter foretold from the others: there it keeps as much above 85 per
cent of right codes among the first three as above 80 per cent of rightly saying nothing.
"""
LOWEST = 0.01
"""Lowest score of a code that is named beside a likelier one."""
MOST = 3
"""Codes that are proposed for one sentence, at most."""

_LIST = re.compile(
    r"(?:(?:bijlage|annex)[\s\d.:]*|[\d.]+\s+)?"
    r"(?:literatuur(?:lijst|opgave)?|bronnen(?:lijst)?|bibliografie|geraadpleegde \w+"
    r"|references|bibliography|sources|works cited"
    r"|inhoud(?:sopgave)?|(?:table of )?contents)(?:\s+(?:en|and)\s+\w+)?$",
    re.IGNORECASE,
)
"""Headings of lists of titles, in which words are no evidence of anything."""

Learned = Callable[[Evidence, Matrix], Matrix]
"""From the evidence and the log odds by the codebook: the log odds with what was learned."""


@dataclass(frozen=True, slots=True)
class Read:
    """A stretch of a text that was read: its sentences and what speaks for each code in them."""

    spans: tuple[tuple[int, int], ...]
    evidence: Evidence
    above: Sequence[Heading]
    """The headings above and in it."""


class Proposer:
    """A codebook, ready to propose codes for texts in Dutch and English."""

    def __init__(self, codebook: Codebook, codes: Sequence[Code] = ()) -> None:
        self.codebook = codebook
        self.codes = tuple(codes) or default_codes(codebook)
        self._readers: dict[str, Reader] = {}
        self._weights = np.array([WEIGHTS[sign] for sign in SIGNS])

    def reader(self, language: str) -> Reader:
        """What reads texts in `nl` or `en`."""
        if language not in self._readers:
            self._readers[language] = Reader(self.codebook, self.codes, language)
        return self._readers[language]

    def read(self, text: str, stretch: Stretch, above: Sequence[Heading], language: str) -> Read:
        """What speaks for each code in the sentences of a stretch of a text."""
        spans = [
            (stretch.lead + start, stretch.lead + end)
            for start, end in sentence_spans(text[stretch.lead : stretch.end])
        ]
        near = around(above, stretch.lead, stretch.end)
        return Read(tuple(spans), self.reader(language).read(text, spans, near), near)

    def log_odds(self, evidence: Evidence) -> Matrix:
        """Sentences × codes: how likely each code is by the codebook."""
        odds: Matrix = evidence.signs @ self._weights + BEFOREHAND
        return odds

    def propose(
        self,
        text: str,
        stretches: Sequence[Stretch],
        above: Sequence[Heading] | None = None,
        learned: Learned | None = None,
    ) -> Iterator[list[Suggestion]]:
        """Per stretch of a text what is proposed for its sentences, in order.

        Args:
            text: The text.
            stretches: The parts of it to read.
            above: The headings of the text, where they are known already.
            learned: What was learned in the project.
        """
        language = language_of(text)
        found = headings(text) if above is None else above
        reasons = Reasons(self.codebook, self.reader(language))
        for stretch in stretches:
            read = self.read(text, stretch, found, language)
            odds = self.log_odds(read.evidence)
            if learned is not None:
                odds = learned(read.evidence, odds)
            yield [
                self._suggestion(text, read, reasons, at, scores)
                for at, scores in _spoken_for(read, odds, stretch)
            ]

    def _suggestion(
        self, text: str, read: Read, reasons: Reasons, at: int, scores: Matrix
    ) -> Suggestion:
        start, end = read.spans[at]
        likeliest = [int(code) for code in np.argsort(-scores, kind="stable")[:MOST]]
        codes = []
        for code in likeliest:
            if scores[code] >= LOWEST:
                why = reasons.reason(read.evidence, at, code, text[start:end], read.above)
                score = round(float(scores[code]), 3)
                codes.append(SuggestedCode(self.codes[code].id, score, why.words, why.negated))
        return Suggestion(start, end, tuple(codes))


def likelihood(odds: Matrix) -> Matrix:
    """Log odds as likelihoods from 0 to 1."""
    likely: Matrix = 1.0 / (1.0 + np.exp(-np.clip(odds, -30.0, 30.0)))
    return likely


def _spoken_for(read: Read, odds: Matrix, stretch: Stretch) -> Iterator[tuple[int, Matrix]]:
    """The sentences of the stretch itself for which something is said, with their scores."""
    scores = likelihood(odds)
    if not scores.size:
        return
    for at in np.flatnonzero(scores.max(axis=1) >= THRESHOLD):
        listed = any(_LIST.match(read.above[one].words) for one in read.evidence.headings[at])
        if read.spans[at][0] >= stretch.start and not read.evidence.is_heading[at] and not listed:
            yield int(at), scores[at]
