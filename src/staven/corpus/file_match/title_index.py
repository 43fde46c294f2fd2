"""Sources by the words of their titles, so that no file is compared with every title."""

import math
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from staven.corpus.letters import words_of

_SHARE = 0.6
"""Least share (0 to 1) of a title's words, the rarer the heavier, that a text must hold."""
_MOST = 12
"""How many sources are looked at more closely for one file."""


@dataclass(frozen=True)
class TitleIndex:
    """Which sources have a word in their title, and what the word says."""

    sources_with: dict[str, list[int]]
    """Per word the numbers of the sources that have it in their title."""
    weight_of: dict[str, float]
    """Per word how much it tells, in nats: a word in every title tells nothing."""
    weights: tuple[float, ...]
    """Per source what all words of its title tell together."""

    def likely(self, words: Collection[str]) -> list[int]:
        """The sources of which most of the title is among these words, the likeliest first."""
        held: dict[int, float] = defaultdict(float)
        for word in set(words):
            for number in self.sources_with.get(word, ()):
                held[number] += self.weight_of[word]
        shares = ((weight / self.weights[number], number) for number, weight in held.items())
        best = sorted((-share, number) for share, number in shares if share >= _SHARE)
        return [number for _share, number in best[:_MOST]]


def title_index(listed: Iterable[str]) -> TitleIndex:
    """An index over the titles of all sources, by their place in the list."""
    sources_with: dict[str, list[int]] = defaultdict(list)
    titles = [dict.fromkeys(words_of(title)) for title in listed]
    for number, title in enumerate(titles):
        for word in title:
            sources_with[word].append(number)
    # One more than there are, so that the title of an only source tells something.
    total = len(titles) + 1
    weight_of = {word: math.log(total / len(held)) for word, held in sources_with.items()}
    weights = tuple(sum(weight_of[word] for word in title) or 1.0 for title in titles)
    return TitleIndex(dict(sources_with), weight_of, weights)
