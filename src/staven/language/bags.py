"""Texts of codes as bags of words: how much each word says of each code."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from staven.language.words import Lexicon, Word

Matrix = NDArray[np.float64]

PART = 0.5
"""How much the head or modifier of a compound counts, against a word on its own."""


class Bags:
    """For each code the words in some texts of it; a word that many codes have says little."""

    def __init__(self, texts: Sequence[Iterable[str]], lexicon: Lexicon) -> None:
        self._count = len(texts)
        words = [
            {word.spelt for text in mine for word in lexicon.words(text) if not word.function}
            for mine in texts
        ]
        self._rows = {spelt: row for row, spelt in enumerate(sorted(set().union(*words)))}
        self._weights = np.zeros((len(self._rows) + 1, self._count))
        for code, mine in enumerate(words):
            for spelt in mine:
                self._weights[self._rows[spelt], code] = 1.0
        codes_with = self._weights.sum(axis=1)
        self._rarity = np.where(codes_with > 0, rarity(codes_with, self._count), 0.0)
        self._weights *= self._rarity[:, None]

    def rarity_of(self, words: Iterable[str]) -> float:
        """How few codes have the rarest of some words: 1 where one has it, 0 where all do."""
        rows = [self._rows[word] for word in words if word in self._rows]
        return max((float(self._rarity[row]) for row in rows), default=1.0)

    def said_by(self, sentences: Sequence[Sequence[Word]]) -> Matrix:
        """Per sentence and code, the weight of the code's words in it; each counts once."""
        rows: list[int] = []
        shares: list[float] = []
        ends: list[int] = []
        for words in sentences:
            mine = self._of(words)
            rows += mine
            shares += mine.values()
            ends.append(len(rows))
        said = np.zeros((len(sentences), self._count))
        if rows:
            running = np.cumsum(self._weights[rows] * np.array(shares)[:, None], axis=0)
            running = np.vstack([np.zeros(self._count), running])
            said = running[ends] - running[[0, *ends[:-1]]]
        return said

    def telling(self, words: Sequence[Word], code: int) -> list[int]:
        """Places of the words of a sentence that say something of a code, most telling first."""
        said = {
            at: sum(share * self._weights[row, code] for row, share in self._of([word]).items())
            for at, word in enumerate(words)
        }
        return sorted((at for at in said if said[at] > 0), key=lambda at: -said[at])

    def _of(self, words: Sequence[Word]) -> dict[int, float]:
        """The rows of the words in a sentence, each with how much of a word it is."""
        rows = self._rows
        found: dict[int, float] = {}
        for word in words:
            if word.function:
                continue
            row = rows.get(word.spelt)
            if row is not None:
                found[row] = 1.0
                continue
            for part in (word.head, word.modifier):
                row = rows.get(part) if part else None
                if row is not None:
                    found.setdefault(row, PART)
        return found


def rarity(codes_with: Matrix, codes: int) -> Matrix:
    """How telling a word is: 1 where one code has it, towards 0 where all of them do.

    Source:
        Inverse document frequency, Spärck Jones (1972), doi:10.1108/eb026526; scaled to 0-1.
    """
    most = np.log((codes + 1) / 1.5)
    rare: Matrix = np.clip(np.log((codes + 1) / (codes_with + 0.5)) / most, 0.0, 1.0)
    return rare
