"""What speaks for each code in a sentence: its words, the headings above, what went before."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from staven.codebook.code import Code, Codebook
from staven.language.bags import Bags, Matrix
from staven.language.cues import cues
from staven.language.headings import Heading, stacks
from staven.language.phrases import Found, Phrases
from staven.language.terms import Origin, described, setting, terms_of
from staven.language.words import Lexicon, Word, spelt_words

SIGNS = (
    *("name", "trigger", "linked", "described", "heading", "setting"),
    *("paragraph", "around", "goes on"),
    *("no heading", "alone", "itself", "note", "figures", "offices", "length"),
)
"""What is weighed for a code in a sentence, in the order of the last axis of `Evidence.signs`.

The first three are terms of the code itself; the last seven are no more about one code than about
another.
"""

FULL = 3.0
"""Weight of descriptive words at which they have said half of what they can say."""
SOME = 0.4
"""Of the terms in a sentence or around it, how much is little: against this a share is taken."""
SENTENCE_BACK = 0.65
"""How much a sentence says of the one after it, against the one after that."""
FAR_BACK = 0.93
"""The same for what a longer stretch of text is about: half is left after ten sentences."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for the codes in a stretch of text."""

    signs: Matrix
    """Sentences × codes × `SIGNS`, each from 0 to 1."""
    found: tuple[tuple[Found, ...], ...]
    """Per sentence the terms in it."""
    headings: tuple[tuple[int, ...], ...]
    """Per sentence the headings above it, the nearest last, by their place among all headings."""
    words: tuple[Sequence[Word], ...]
    """Per sentence its words."""
    is_heading: tuple[bool, ...]
    """Per sentence whether it is a heading, which says nothing that could be coded."""

    @classmethod
    def of_nothing(cls, codes: int) -> "Evidence":
        """What there is where there is no sentence."""
        return cls(np.zeros((0, codes, len(SIGNS))), (), (), (), ())


class Reader:
    """A codebook, ready to be looked for in texts of one language."""

    def __init__(self, codebook: Codebook, codes: Sequence[Code], language: str) -> None:
        self.codes = tuple(codes)
        self.place = {code.id: at for at, code in enumerate(self.codes)}
        self.terms = terms_of(codebook, self.codes)
        known = spelt_words((term.said for term in self.terms), language)
        self.lexicon = Lexicon(language, known)
        self.phrases = Phrases(self.terms, self.lexicon)
        self._described = Bags([[*described(code)] for code in codes], self.lexicon)
        self._setting = Bags([[*setting(codebook, code)] for code in codes], self.lexicon)
        self.weights = self._term_weights()
        self._code_of = np.array([self.place[term.code] for term in self.terms], dtype=np.intp)
        self._kind_of = np.array([_KIND[term.origin] for term in self.terms], dtype=np.intp)
        lines = [_line(codebook, code) for code in codes]
        order = list(dict.fromkeys(lines))
        self._line_of = np.array([order.index(line) for line in lines], dtype=np.intp)
        self._lines = len(order)

    def _term_weights(self) -> list[float]:
        """How much each term says: the less, the more codes have it or its words."""
        sharing: dict[tuple[str, ...], set[str]] = {}
        contents = [self.phrases.content(place) for place in range(len(self.terms))]
        for term, content in zip(self.terms, contents, strict=True):
            sharing.setdefault(content, set()).add(term.code)
        return [
            term.origin.value
            * len(sharing[content]) ** -0.5
            * (0.4 + 0.6 * self._described.rarity_of(content))
            for term, content in zip(self.terms, contents, strict=True)
        ]

    def read(
        self, text: str, spans: Sequence[tuple[int, int]], above: Sequence[Heading]
    ) -> Evidence:
        """What speaks for each code in consecutive sentences of a text.

        Args:
            text: The text.
            spans: Start and end of each sentence.
            above: The headings of the text, up to the last sentence at least.
        """
        sentences = [text[start:end] for start, end in spans]
        if not sentences:
            return Evidence.of_nothing(len(self.codes))
        words = [self.lexicon.words(sentence) for sentence in sentences]
        found = self.phrases.find(words)
        signs = np.zeros((len(sentences), len(self.codes), len(SIGNS)))
        signs[:, :, :3] = self._by_terms(found)
        said = self._described.said_by(words)
        signs[:, :, 3] = said / (said + FULL)
        heading_signs, setting_signs = self._of_headings(above)
        stack = stacks(above, [start for start, _end in spans])
        for at, places in enumerate(stack):
            if places:
                signs[at, :, 4] = heading_signs[places[-1]]
                signs[at, :, 5] = setting_signs[list(places)].max(axis=0)
        own = 1.0 - (1.0 - signs[:, :, :3]).prod(axis=2)
        before, signs[:, :, 7] = self._lately(own, stack)
        like = [cues(sentence, mine) for sentence, mine in zip(sentences, words, strict=True)]
        signs[:, :, 8] = before * np.array([[one.points_back] for one in like])
        paragraphs = _paragraphs(text, spans)
        in_paragraph = Counter(paragraphs)
        signs[:, :, 6] = _beside(own, paragraphs)
        for at, one in enumerate(like):
            signs[at, :, 9] = not stack[at]
            signs[at, :, 10] = in_paragraph[paragraphs[at]] == 1 and not signs[at, :, 7].any()
            signs[at, :, 11:] = (
                one.speaks_of_itself,
                one.note,
                one.figures,
                one.offices,
                one.length,
            )
        return Evidence(
            signs,
            tuple(map(tuple, found)),
            tuple(stack),
            tuple(words),
            tuple(one.heading for one in like),
        )

    def telling_words(self, words: Sequence[Word], code: int) -> list[int]:
        """Places of the words of a sentence that describe a code, the most telling first."""
        return self._described.telling(words, code)

    def _by_terms(self, found: Sequence[Sequence[Found]]) -> Matrix:
        """Sentences × codes × kind of term: how sure the terms make it, taken together."""
        unsure = np.ones((len(found), len(self.codes), 3))
        for at, mine in enumerate(found):
            for one in mine:
                place = one.term
                said = one.strength * self.weights[place]
                unsure[at, self._code_of[place], self._kind_of[place]] *= 1.0 - said
        return 1.0 - unsure

    def _of_headings(self, above: Sequence[Heading]) -> tuple[Matrix, Matrix]:
        words = [self.lexicon.words(heading.words) for heading in above]
        by_terms = self._by_terms(self.phrases.find(words))
        said = self._described.said_by(words)
        own = 1.0 - (1.0 - by_terms).prod(axis=2) * (1.0 - 0.5 * said / (said + FULL))
        setting_said = self._setting.said_by(words)
        return own, setting_said / (setting_said + 1.0)

    def _lately(self, own: Matrix, stack: Sequence[tuple[int, ...]]) -> tuple[Matrix, Matrix]:
        """What the sentences before one in its section say, and which policy line it is amid."""
        before, around = np.zeros_like(own), np.zeros_like(own)
        carried = np.zeros(len(self.codes))
        lately = np.zeros(self._lines)
        section: tuple[int, ...] | None = None
        for at, places in enumerate(stack):
            if places != section:
                carried, section = np.zeros(len(self.codes)), places
            before[at] = carried
            around[at] = (lately / (lately.sum() + SOME))[self._line_of]
            carried = np.maximum(SENTENCE_BACK * carried, own[at])
            lately = FAR_BACK * lately + np.bincount(self._line_of, own[at], self._lines)
        return before, around


def _paragraphs(text: str, spans: Sequence[tuple[int, int]]) -> list[int]:
    """Per sentence which paragraph it is in: a number that goes up at every empty line."""
    numbers, number, end = [], 0, 0
    for start, past in spans:
        number += _EMPTY_LINE.search(text, end, start) is not None
        numbers.append(number)
        end = past
    return numbers


def _beside(own: Matrix, paragraphs: Sequence[int]) -> Matrix:
    """Per sentence and code, the most that another sentence of its paragraph has."""
    beside = np.zeros_like(own)
    numbers = np.array(paragraphs)
    for number in dict.fromkeys(paragraphs):
        (places,) = np.nonzero(numbers == number)
        if len(places) > 1:
            mine = own[places]
            order = np.sort(mine, axis=0)
            beside[places] = np.where(mine == order[-1], order[-2], order[-1])
    return beside


def _line(codebook: Codebook, code: Code) -> str:
    """What a code hangs under at the top: its policy line, or the highest code above it."""
    line = codebook.policy_line(code)
    if line is not None:
        return line.id
    return next((above.id for above in reversed([*codebook.ancestors(code)])), code.id)


_EMPTY_LINE = re.compile(r"\n[ \t]*\n")
_KIND = {
    Origin.LABEL: 0,
    Origin.SYNONYM: 0,
    Origin.PART: 1,
    Origin.TRIGGER: 1,
    Origin.LINKED: 2,
}
