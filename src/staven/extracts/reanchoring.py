"""Re-anchoring: the quotes of a text, placed in a better version of that text.

A quote is placed where its words stand letter by letter, else where its letters stand whatever the
line ends and the typography, else where words like it stand. What is in doubt is not placed.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from staven.extracts.anchor import anchor_at, find_again
from staven.extracts.anchor_near import (
    FEWEST_LETTERS,
    NEAR,
    Span,
    likeness,
    nearest_words,
    same_letters,
)
from staven.extracts.extract import Anchor
from staven.extracts.folded_text import FoldedText, folded
from staven.extracts.telling_words import says_the_same
from staven.locale import _

CLEARER = 0.15
"""By how much (0 to 1) the context of one place must be more like the old than that of another, for
a few words that stand in both."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A quote that has its place in the new text."""

    anchor: Anchor
    """The words are those of the new text."""
    likeness: float
    """Of the new words to the old, by their letters: 1 where all letters are the same."""


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A quote that could not be placed with certainty."""

    because: str
    """Why, in the user's language."""


def reanchor(anchors: Sequence[Anchor], text: str) -> list[Placed | Unplaced]:
    """Each quote in a new text, in the order in which they are given.

    What is placed always stands there (`text[start:end] == quote`), and is never less like the old
    quote than NEAR. In the very text that the anchors come from, nothing moves.
    """
    new = _NewText(text, folded(text), [])
    done: dict[int, Placed | Unplaced] = {}
    for number, anchor in enumerate(anchors):
        again = find_again(text, anchor)
        if again is not None and _unmistakable(text, anchor, again):
            done[number] = Placed(again, 1.0)
            new.known.append((anchor.start, new.words.first_word_from(again.start)))
    new.known.sort()
    for number, anchor in enumerate(anchors):
        if number not in done:
            done[number] = _looked_for(new, anchor)
    return [done[number] for number in range(len(anchors))]


@dataclass(frozen=True, slots=True)
class _NewText:
    text: str
    words: FoldedText
    known: list[tuple[int, int]]
    """Old offsets of the quotes that are certain, ascending, each with its word in the new text."""

    def expected(self, start: int) -> int | None:
        """The word near which a quote from this old offset may be expected.

        It follows from the quotes on either side; None where nothing is certain yet.
        """
        after = bisect_right(self.known, (start, self.words.size))
        around = self.known[max(0, after - 1) : after + 1]
        if not around:
            return None
        (old, new), (later, newer) = around[0], around[-1]
        if not old <= start <= later or later == old or newer <= new:
            nearest = min(around, key=lambda pair: abs(pair[0] - start))
            return nearest[1]
        return new + (newer - new) * (start - old) // (later - old)


def _unmistakable(text: str, old: Anchor, new: Anchor) -> bool:
    """Whether the same words are surely the same place.

    They are no part of other words and, where they are few, they stand in their old context or
    nowhere else.
    """
    if (new.start, new.prefix, new.suffix) == (old.start, old.prefix, old.suffix):
        return True
    if _cuts_words(new) and not _cuts_words(old):
        return False
    if sum(character.isalnum() for character in old.quote) >= FEWEST_LETTERS:
        return True
    return (new.prefix, new.suffix) == (old.prefix, old.suffix) or text.count(old.quote) == 1


def _cuts_words(anchor: Anchor) -> bool:
    quote = anchor.quote
    before = anchor.prefix[-1:].isalnum() and quote[0].isalnum()
    return before or (quote[-1].isalnum() and anchor.suffix[:1].isalnum())


def _looked_for(new: _NewText, anchor: Anchor) -> Placed | Unplaced:
    quote = folded(anchor.quote)
    few = len(quote.letters) < FEWEST_LETTERS
    expected = new.expected(anchor.start)
    places = same_letters(new.words, quote, whole_words=not _cuts_words(anchor))
    if not places and not few:
        sentence = not anchor.prefix or anchor.prefix.rstrip()[-1:] in _STOPS
        places = nearest_words(new.words, quote, expected, sentence=sentence)
    if not places:
        return Unplaced(
            _("these few words do not stand in the new text")
            if few
            else _("no words like these stand in the new text")
        )
    place, clear = _best(new, anchor, places, expected)
    if few and not clear:
        return Unplaced(_("these few words stand in several places of the new text"))
    return _judged(new, anchor, quote, place)


def _judged(new: _NewText, anchor: Anchor, quote: FoldedText, place: Span) -> Placed | Unplaced:
    """The quote at a place, unless its words are too little like it or say another thing."""
    start, end = _with_marks(new.text, anchor.quote, *new.words.span(place.start, place.end))
    placed = anchor_at(new.text, start, end)
    like = likeness(quote.letters, folded(placed.quote).letters)
    if like < NEAR:  # half a ligature cannot be cut off
        return Unplaced(_("no words like these stand in the new text"))
    if not says_the_same(anchor.quote, placed.quote):
        return Unplaced(
            _("the new text has another number, negation or direction here: “{words}”").format(
                words=" ".join(placed.quote.split())
            )
        )
    return Placed(placed, like)


def _best(
    new: _NewText, anchor: Anchor, places: Sequence[Span], expected: int | None
) -> tuple[Span, bool]:
    """The likest place, by its words and what stands around them, and whether it is clearly so."""
    before, after = folded(anchor.prefix).letters, folded(anchor.suffix).letters
    letters = new.words.letters

    def fit(place: Span) -> float:
        around = likeness(before, letters[max(0, place.start - len(before)) : place.start])
        around += likeness(after, letters[place.end : place.end + len(after)])
        return place.likeness + around / 2

    def far(place: Span) -> int:
        if expected is None:
            return abs(new.words.starts[new.words.word_at(place.start)] - anchor.start)
        return abs(new.words.word_at(place.start) - expected)

    ranked = sorted(((fit(place), -far(place), place) for place in places), key=lambda one: one[:2])
    best = ranked[-1]
    clear = len(ranked) == 1 or best[0] - ranked[-2][0] >= CLEARER
    return best[2], clear


def _with_marks(text: str, quote: str, start: int, end: int) -> tuple[int, int]:
    """A span of words with the punctuation that the quote had at either end, as the text has it."""
    head = len(quote) - len(quote.lstrip(_MARKS))
    tail = len(quote) - len(quote.rstrip(_MARKS))
    while head and start and text[start - 1] in _MARKS:
        start, head = start - 1, head - 1
    behind = _BEHIND.match(text, end) if tail else None
    if behind:
        end = min(behind.end(), behind.start(1) + tail)
    return start, end


_STOPS = ".!?:;"
_MARKS = ".,;:!?…\"'“”‘’„«»()*_"
"""Punctuation that goes with the words before or after it."""
_BEHIND = re.compile(rf"(?:\[\^[^\]\s]{{1,9}}\])?([{re.escape(_MARKS)}]+)")
"""Punctuation behind a word, where a footnote may have put its mark between the two."""
