"""The suggestions for the open text that still await a word from the reader."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable
from itertools import chain

from staven.extracts.extract import Extract
from staven.extracts.suggestion import SuggestedCode, Suggestion


class Suggested:
    """Suggestions in reading order, without what is coded already and what was turned down."""

    def __init__(self) -> None:
        self._by_start: dict[int, Suggestion] = {}
        self._starts: list[int] = []
        self._turned_down: set[tuple[int, str]] = set()

    def clear(self) -> None:
        """Forget them all: another text is open."""
        self._by_start.clear()
        self._starts.clear()
        self._turned_down.clear()

    def add(self, suggestions: Iterable[Suggestion]) -> None:
        """Take in what was found for a part of the text; a sentence found again is renewed."""
        for one in suggestions:
            if one.start not in self._by_start:
                insort(self._starts, one.start)
            self._by_start[one.start] = one

    def turned_down(self, answers: Iterable[tuple[int, str]]) -> None:
        """Show these no more, and no others: where a sentence starts, and a code."""
        self._turned_down = set(answers)

    def at(self, start: int, end: int, own: Iterable[Extract]) -> tuple[SuggestedCode, ...]:
        """What is still proposed for the sentence `start`–`end`, the likeliest first.

        `own` are the reader's extracts on it: what they say already is no longer proposed.
        """
        place = bisect_left(self._starts, start)
        if place == len(self._starts) or self._starts[place] >= end:
            return ()
        coded = {code for one in own for code in one.code_ids}
        return self._open(self._starts[place], coded)

    def spans(self, start: int, end: int, own: Iterable[Extract]) -> list[tuple[int, int]]:
        """Start and end of each sentence within `start`–`end` for which something is proposed."""
        coded = self._coded(own)
        return [
            (place, self._by_start[place].end)
            for place in self._starts_within(start, end)
            if self._open(place, coded.get(place, set()))
        ]

    def next_after(self, offset: int, own: Iterable[Extract]) -> int | None:
        """Where the next sentence begins for which something is proposed, past the end the first.

        None where nothing is proposed any more.
        """
        coded = self._coded(own)
        here = bisect_right(self._starts, offset)
        following = chain(self._starts[here:], self._starts[:here])
        return next(
            (place for place in following if self._open(place, coded.get(place, set()))), None
        )

    def _coded(self, own: Iterable[Extract]) -> dict[int, set[str]]:
        """The codes that stand already on each sentence, by its start."""
        coded: dict[int, set[str]] = {}
        for one in own:
            if one.span is not None:
                for place in self._starts_within(*one.span):
                    coded.setdefault(place, set()).update(one.code_ids)
        return coded

    def _open(self, start: int, coded: set[str]) -> tuple[SuggestedCode, ...]:
        return tuple(
            one
            for one in self._by_start[start].codes
            if one.code not in coded and (start, one.code) not in self._turned_down
        )

    def _starts_within(self, start: int, end: int) -> list[int]:
        """Where the sentences begin that share a character with `start`–`end`."""
        first, last = bisect_right(self._starts, start) - 1, bisect_left(self._starts, end)
        if first < 0 or self._by_start[self._starts[first]].end <= start:
            first += 1
        return self._starts[first:last]
