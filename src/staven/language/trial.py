"""Trying out how well proposals fit what people did: on examples that were not learned from."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from staven.language.bags import Matrix
from staven.language.examples import Example, table_of
from staven.language.model import FEWEST, Model, learn
from staven.language.proposing import MOST, THRESHOLD, likelihood

FOLDS = 5
"""Parts that the examples are cut in: each is foretold from the others."""
BLOCK = 20
"""Sentences of one text that stay together, where there are too few texts to keep those whole."""
BLENDS = (0.0, 0.25, 0.5, 0.75, 1.0)
"""Shares of what was learned that are tried."""

MOST_RAISED = 1.5
"""Log odds that all are raised or lowered by, at most."""


@dataclass(frozen=True, slots=True)
class Score:
    """How often proposals fit; None where there was nothing to try them on."""

    hit: float | None
    """Of the sentences with a code, the share for which one of its codes is among the first."""
    silence: float | None
    """Of the sentences without one, the share of which nothing is said."""
    coded: int
    empty: int


@dataclass(frozen=True, slots=True)
class Trial:
    """What trying out showed."""

    examples: int
    texts: int
    alone: Score
    """By the codebook alone."""
    learned: Score
    """With what was learned, used as far as `blend`."""
    alone_by_fold: tuple[Score, ...]
    learned_by_fold: tuple[Score, ...]
    blend: float
    """The share of what was learned that foretold best; 0 where the codebook alone did."""
    raised: float
    """What all log odds are raised by, see `_raised`."""


def score(odds: Matrix, wanted: Matrix) -> Score:
    """How often proposals by these log odds fit what is wanted."""
    likely = likelihood(odds)
    said = likely.max(axis=1) >= THRESHOLD
    first = np.argsort(-likely, axis=1, kind="stable")[:, :MOST]
    hits = np.take_along_axis(wanted, first, axis=1).any(axis=1) & said
    coded = wanted.any(axis=1)
    return Score(
        hit=float(hits[coded].mean()) if coded.any() else None,
        silence=float((~said[~coded]).mean()) if (~coded).any() else None,
        coded=int(coded.sum()),
        empty=int((~coded).sum()),
    )


def try_out(examples: Sequence[Example]) -> Trial:
    """Learn from four parts of the examples what the fifth should be, for each of the five."""
    fold_of = np.array(_folds(examples))
    odds = np.stack([one.odds for one in examples])
    wanted = np.stack([one.wanted * one.known for one in examples])
    known = np.stack([one.known for one in examples])
    added = np.zeros_like(odds)
    for fold in range(FOLDS):
        others = [one for one, mine in zip(examples, fold_of, strict=True) if mine != fold]
        (places,) = np.nonzero(fold_of == fold)
        if len(places) and sum(one.wanted.any() for one in others) >= FEWEST // 2:
            model = learn(others)
            table = table_of([examples[int(place)] for place in places], model.vocabulary)
            added[places] = model.added(table)
    blend = min(BLENDS, key=lambda share: _surprise(odds + share * added, wanted, known))
    # Where only some codes were judged, whether to have been silent is not known.
    whole = known.all(axis=1)
    used = odds + blend * added
    raised = _raised(odds[whole], used[whole], wanted[whole]) if blend else 0.0
    used = used + raised
    folds = [whole & (fold_of == fold) for fold in range(FOLDS)]
    return Trial(
        examples=len(examples),
        texts=len({one.text for one in examples}),
        alone=score(odds[whole], wanted[whole]),
        learned=score(used[whole], wanted[whole]),
        alone_by_fold=tuple(score(odds[mine], wanted[mine]) for mine in folds if mine.any()),
        learned_by_fold=tuple(score(used[mine], wanted[mine]) for mine in folds if mine.any()),
        blend=blend,
        raised=raised,
    )


def learn_as_far_as_it_helps(examples: Sequence[Example]) -> tuple[Model, Trial] | None:
    """A model of all examples, used as far as trying out showed; None where there are too few."""
    if sum((one.wanted * one.known).any() for one in examples) < FEWEST:
        return None
    trial = try_out(examples)
    return learn(examples).used(trial.blend, trial.raised), trial


def _folds(examples: Sequence[Example]) -> list[int]:
    """Per example its part: whole texts, or stretches of them where there are few texts."""
    texts = list(dict.fromkeys(one.text for one in examples))
    if len(texts) >= FOLDS:
        return [texts.index(one.text) % FOLDS for one in examples]
    return [(place // BLOCK) % FOLDS for place in range(len(examples))]


def _raised(odds: Matrix, used: Matrix, wanted: Matrix) -> float:
    """What to raise log odds by, so that as often as before nothing is said where nothing is.

    A model that foretells better may do so by saying less. What it gains is to be seen in what is
    said, and not in how much.
    """
    silence = score(odds, wanted).silence
    if silence is None:
        return 0.0
    empty = used[~wanted.any(axis=1)].max(axis=1)
    needed = float(np.log(THRESHOLD / (1.0 - THRESHOLD)))
    raised = needed - float(np.quantile(empty, silence))
    return min(max(raised, -MOST_RAISED), MOST_RAISED)


def _surprise(odds: Matrix, wanted: Matrix, known: Matrix) -> float:
    """Mean log loss over what is known: the lower, the better foretold."""
    signed = np.where(wanted > 0, -odds, odds)
    return float((np.logaddexp(0.0, signed) * known).sum() / known.sum())
