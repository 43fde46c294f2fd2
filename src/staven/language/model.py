"""A linear model that corrects what the codebook proposes, by what people did with it.

To the log odds by the codebook it adds: a weight per word for any code, a weight per word for one
code, and a correction to the weight of each sign. All are held near zero unless examples pull them
away, so that with few examples little changes.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from staven.language.bags import Matrix
from staven.language.evidence import Evidence
from staven.language.examples import (
    Example,
    Table,
    table_of,
    telling,
    vocabulary_of,
    words_of,
)

VOCABULARY = 1200
"""Words that the model looks at, at most."""
FEWEST = 20
"""Examples with a code below which nothing is learned: it would be chance."""
ROUNDS = 60
"""Steps of the descent; more change no score by a hundredth."""
STEP = 0.08
"""Length of the first steps, in log odds."""
HELD_SHARED = 0.3
"""How firmly the words' weights for any code are held near zero."""
HELD_OWN = 0.6
"""The same for their weights for one code."""
HELD_SIGNS = 1.0
"""The same for the corrections to the signs."""


@dataclass(frozen=True, slots=True)
class Model:
    """What was learned, and how much of it is used."""

    vocabulary: dict[str, int]
    shared: Matrix
    """Per word, what it adds for any code, in log odds."""
    own: Matrix
    """Words × codes: what it adds for one code."""
    signs: Matrix
    """Per sign, what it adds to the weight of the codebook's layer."""
    bias: float
    blend: float
    """From 0 to 1: how much of it all is added; what trying it out showed to be best."""
    raised: float
    """What is added to every log odds besides, so that as much is said as is wanted."""
    examples: int
    """Sentences that it was learned from."""
    coded: int
    """Those of them that have a code."""

    def correct(self, evidence: Evidence, odds: Matrix) -> Matrix:
        """The log odds by the codebook, with what was learned."""
        if not self.blend or not evidence.words:
            return odds
        words = words_of([telling(mine) for mine in evidence.words], self.vocabulary)
        return odds + self.blend * self._added(words, evidence.signs) + self.raised

    def added(self, table: Table) -> Matrix:
        """What it adds for some examples before blending, in log odds."""
        return self._added(table.words, table.signs)

    def used(self, blend: float, raised: float) -> "Model":
        """The same, used so far."""
        return replace(self, blend=blend, raised=raised)

    def _added(self, words: Matrix, signs: Matrix) -> Matrix:
        added: Matrix = (
            (words @ self.shared)[:, None] + words @ self.own + signs @ self.signs + self.bias
        )
        return added


def learn(examples: Sequence[Example]) -> Model:
    """Fit a model to examples; its blend is 1, for as long as nobody tried out what is best."""
    vocabulary = vocabulary_of(examples, VOCABULARY)
    table = table_of(examples, vocabulary)
    size, codes, signs = len(vocabulary), table.odds.shape[1], table.signs.shape[2]
    # A code that is on no example is corrected by the shared weights alone.
    used = (table.wanted * table.known).any(axis=0).astype(float)
    held = np.concatenate(
        [
            np.full(size, HELD_SHARED),
            np.full(size * codes, HELD_OWN),
            np.full(signs, HELD_SIGNS),
            [0.1],
        ]
    )
    weights = np.zeros(len(held))
    speed, spread = np.zeros_like(weights), np.zeros_like(weights)
    for turn in range(1, ROUNDS + 1):
        shared, own, sign, bias = _parts(weights, size, codes)
        odds = (
            table.odds + (table.words @ shared)[:, None] + table.words @ own
            + table.signs @ sign + bias
        )  # fmt: skip
        wrong = (1.0 / (1.0 + np.exp(-np.clip(odds, -30, 30))) - table.wanted) * table.known
        slope = held * weights + np.concatenate(
            [
                table.words.T @ wrong.sum(axis=1),
                (table.words.T @ (wrong * used)).ravel(),
                np.einsum("ec,ecs->s", wrong, table.signs),
                [wrong.sum()],
            ]
        )
        speed = 0.9 * speed + 0.1 * slope
        spread = 0.99 * spread + 0.01 * slope**2
        pace = STEP * (1.0 - (turn - 1) / ROUNDS)
        weights -= pace * (speed / (1 - 0.9**turn)) / (np.sqrt(spread / (1 - 0.99**turn)) + 1e-8)
    shared, own, sign, bias = _parts(weights, size, codes)
    coded = int((table.wanted * table.known).any(axis=1).sum())
    return Model(vocabulary, shared, own, sign, bias, 1.0, 0.0, len(examples), coded)


def _parts(weights: Matrix, size: int, codes: int) -> tuple[Matrix, Matrix, Matrix, float]:
    own = weights[size : size + size * codes].reshape(size, codes)
    return weights[:size], own, weights[size + size * codes : -1], float(weights[-1])
