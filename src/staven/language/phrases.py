"""Where the terms of a codebook stand in sentences: as they are, in a compound, or spread out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import spacy
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from staven.language.terms import Term
from staven.language.words import Lexicon, Word

SPREAD = 4
"""Words that may stand between those of a phrase, for it still to be the phrase."""
SPREAD_OUT = 0.75
"""How much a phrase says whose words stand apart, against the phrase as it is."""
AS_HEAD = 0.75
"""How much a word says that ends a compound: a `taalcoach` is a coach."""
AS_MODIFIER = 0.55
"""How much a word says that begins a compound: a `taalcoach` has to do with `taal`."""


@dataclass(frozen=True, slots=True)
class Found:
    """A term in a sentence."""

    term: int
    """Its place in the list of terms."""
    first: int
    """The word at which it begins, from 0."""
    last: int
    """The word at which it ends."""
    strength: float
    """From 0 to 1: how nearly the words are the term's."""


class Phrases:
    """The terms of a codebook, ready to be looked for in sentences of one language."""

    def __init__(self, terms: Sequence[Term], lexicon: Lexicon) -> None:
        self._vocabulary = spacy.blank("nl").vocab
        self._exact = PhraseMatcher(self._vocabulary)
        self._content: list[tuple[str, ...]] = []
        self._by_word: dict[str, list[int]] = {}
        for place, term in enumerate(terms):
            words = lexicon.words(term.said)
            content = tuple(dict.fromkeys(word.spelt for word in words if not word.function))
            self._content.append(content)
            if words:
                self._exact.add(str(place), [self._doc([word.spelt for word in words])])
            # Of `in conversation` the one word that is left is no sign of the phrase.
            if content and (len(content) > 1 or len(words) == 1):
                self._by_word.setdefault(max(content, key=len), []).append(place)

    def content(self, term: int) -> tuple[str, ...]:
        """The words of a term that say what it is about."""
        return self._content[term]

    def find(self, sentences: Sequence[Sequence[Word]]) -> list[list[Found]]:
        """Per sentence the terms in it, each once: where it stands out most."""
        best: list[dict[int, Found]] = [{} for _sentence in sentences]
        for sentence, found in self._as_they_are(sentences):
            best[sentence].setdefault(found.term, found)
        for sentence, words in enumerate(sentences):
            mine = best[sentence]
            for found in self._otherwise(words):
                before = mine.get(found.term)
                if before is None or before.strength < found.strength:
                    mine[found.term] = found
        return [sorted(mine.values(), key=lambda found: found.first) for mine in best]

    def _as_they_are(self, sentences: Sequence[Sequence[Word]]) -> Iterator[tuple[int, Found]]:
        spelt: list[str] = []
        sentence_of: list[int] = []
        starts: list[int] = []
        for place, words in enumerate(sentences):
            starts.append(len(spelt))
            spelt += [word.spelt for word in words]
            spelt.append("\n")  # no phrase goes on in the next sentence
            sentence_of += [place] * (len(words) + 1)
        strings = self._vocabulary.strings
        for match, start, end in self._exact(self._doc(spelt)):
            place = sentence_of[start]
            at = start - starts[place]
            yield place, Found(int(strings[match]), at, at + end - start - 1, 1.0)

    def _otherwise(self, words: Sequence[Word]) -> Iterator[Found]:
        """Terms in compounds, and terms whose words stand apart."""
        places: dict[str, list[tuple[int, float]]] = {}
        for at, word in enumerate(words):
            if not word.function:
                places.setdefault(word.spelt, []).append((at, 1.0))
                if word.head:
                    places.setdefault(word.head, []).append((at, AS_HEAD))
                if word.modifier:
                    places.setdefault(word.modifier, []).append((at, AS_MODIFIER))
        for spelt in places:
            for term in self._by_word.get(spelt, ()):
                found = self._spread(term, places)
                if found:
                    yield found

    def _spread(self, term: int, places: dict[str, list[tuple[int, float]]]) -> Found | None:
        content = self._content[term]
        if len(content) == 1:
            at, strength = max(places[content[0]], key=lambda place: place[1])
            return Found(term, at, at, strength)
        if any(word not in places for word in content):
            return None
        anchor, *others = sorted((places[word] for word in content), key=len)
        best = None
        for at, strength in anchor:
            nearest = [min(other, key=lambda place: abs(place[0] - at)) for other in others]
            first = min(at, *(place[0] for place in nearest))
            last = max(at, *(place[0] for place in nearest))
            if last - first <= len(content) + SPREAD:
                said = SPREAD_OUT * min(strength, *(place[1] for place in nearest))
                if best is None or said > best.strength:
                    best = Found(term, first, last, said)
        return best

    def _doc(self, words: list[str]) -> Doc:
        return Doc(self._vocabulary, words=words)
