"""Sentences that people coded, left, or turned a proposal down for: what is learned from."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from staven.language.bags import Matrix
from staven.language.evidence import Evidence
from staven.language.words import Word


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence of which it is known, for all codes or for some, whether they are on it."""

    text: str
    """The text that it stands in: what is learned on one is tried on another."""
    words: frozenset[str]
    signs: Matrix
    """Codes × signs."""
    odds: Matrix
    """Per code the log odds by the codebook alone."""
    wanted: Matrix
    """Per code 1 where it is on the sentence, 0 where it is not."""
    known: Matrix
    """Per code 1 where that is known, 0 where nobody said."""


def example(
    text: str, evidence: Evidence, at: int, odds: Matrix, wanted: Matrix, known: Matrix
) -> Example:
    """The sentence at place `at` as an example."""
    words = telling(evidence.words[at])
    return Example(text, words, evidence.signs[at].copy(), odds[at].copy(), wanted, known)


def telling(words: Sequence[Word]) -> frozenset[str]:
    """The words of a sentence that the model looks at: those of content, and their parts."""
    content = [word for word in words if not word.function]
    return frozenset(
        part for word in content for part in (word.spelt, word.head, word.modifier) if part
    )


@dataclass(frozen=True, slots=True)
class Table:
    """Examples as arrays, all in the same order."""

    words: Matrix
    """Examples × vocabulary; each row has length 1."""
    signs: Matrix
    odds: Matrix
    wanted: Matrix
    known: Matrix


def vocabulary_of(examples: Sequence[Example], most: int) -> dict[str, int]:
    """The words that at least two examples have, the commonest `most` of them, numbered."""
    counts: dict[str, int] = {}
    for one in examples:
        for word in one.words:
            counts[word] = counts.get(word, 0) + 1
    often = sorted((word for word in counts if counts[word] > 1), key=lambda w: (-counts[w], w))
    return {word: place for place, word in enumerate(often[:most])}


def table_of(examples: Sequence[Example], vocabulary: dict[str, int]) -> Table:
    """Examples as arrays."""
    return Table(
        words_of([one.words for one in examples], vocabulary),
        np.stack([one.signs for one in examples]),
        np.stack([one.odds for one in examples]),
        np.stack([one.wanted for one in examples]),
        np.stack([one.known for one in examples]),
    )


def words_of(sentences: Sequence[frozenset[str]], vocabulary: dict[str, int]) -> Matrix:
    """Sentences × vocabulary: which words each has, so that every row has length 1."""
    rows = np.zeros((len(sentences), len(vocabulary)))
    for at, words in enumerate(sentences):
        places = [vocabulary[word] for word in words if word in vocabulary]
        if places:
            rows[at, places] = len(places) ** -0.5
    return rows
