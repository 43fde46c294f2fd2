"""Where a quote stands in a better text of the same work, though its letters are not all the same.

The better text has hyphenation undone, running heads gone and letters of a scan put right. A quote
is looked for where its rarer words stand together, and aligned there, from word to word.
"""

from collections import Counter
from dataclasses import dataclass

from rapidfuzz import fuzz

from staven.extracts.folded_text import FoldedText, occurrences

NEAR = 0.85
"""Least likeness (0 to 1) of the words found to those of the quote, both by their letters.

A scan with one letter in ten misread stays above it; two sentences of the same report that say
different things stay near 0.5. Set on the worked examples of tests/extracts.
"""
FEWEST_LETTERS = 16
"""Letters below which a quote is not placed near: too much of a text is like a few letters."""
RARE = 200
"""Places above which a word says nothing of where a quote stands."""
SEEDS = 12
"""How many of the rarest words of a quote are looked up."""
SEED_LETTERS = 3
"""Letters that a word must have to be looked up: a scan breaks words into bits."""
WINDOWS = 5
"""How many stretches of the text a quote is aligned with."""

WELL_CUT = 0.02
"""What it adds to the likeness of a cut that there is a full stop there where the quote had one."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text, in offsets of its letters, and how like the quote it is."""

    start: int
    end: int
    likeness: float
    """From 0 (nothing shared) to 1 (the same letters)."""


def same_letters(text: FoldedText, quote: FoldedText, *, whole_words: bool) -> list[Span]:
    """Every place where the letters of the quote stand, one after the other."""
    length = len(quote.letters)
    return [
        Span(at, at + length, 1.0)
        for at in occurrences(text.letters, quote.letters)
        if not whole_words or (text.begins_a_word(at) and text.begins_a_word(at + length))
    ]


def nearest_words(
    text: FoldedText, quote: FoldedText, expected: int | None, *, sentence: bool
) -> list[Span]:
    """Stretches of whole words like the quote, the likest first; none below NEAR.

    `expected` is the number of the word at which the quote may be expected, None where nobody
    knows; `sentence` says that the quote began one, or stood behind a full stop.
    """
    if len(quote.letters) < FEWEST_LETTERS or not text.size:
        return []
    found: dict[tuple[int, int], Span] = {}
    for word in _likely_words(text, quote, expected):
        span = _aligned(text, quote, word, sentence=sentence)
        if span is not None and span.likeness >= NEAR:
            found[span.start, span.end] = span
    return sorted(found.values(), key=lambda span: (-span.likeness, span.start))


def likeness(left: str, right: str) -> float:
    """How like two runs of letters are, 0 (nothing shared) to 1 (the same).

    One minus the insertions and deletions that make one out of the other, over all letters of both.
    """
    return fuzz.ratio(left, right) / 100


def _likely_words(text: FoldedText, quote: FoldedText, expected: int | None) -> list[int]:
    """Numbers of words at which the quote may begin, the likeliest first."""
    words = [quote.word(number) for number in range(quote.size)]
    seeds = sorted(
        (len(text.places[word]), number)
        for number, word in enumerate(words)
        if len(word) >= SEED_LETTERS and word in text.places
    )
    grain = max(4, quote.size // 4)
    votes: Counter[int] = Counter()
    for count, number in seeds[:SEEDS]:
        if count <= RARE:
            # Words that stand close in the quote may straddle two stretches: both get the vote.
            hits = {(place - number) // grain for place in text.places[words[number]]}
            votes.update(hits | {hit + 1 for hit in hits})
    likely = [max(0, stretch * grain) for stretch, _votes in votes.most_common(WINDOWS)]
    return likely if expected is None else [*likely, expected]


def _aligned(text: FoldedText, quote: FoldedText, word: int, *, sentence: bool) -> Span | None:
    """The stretch of whole words around one word that is likest to the quote."""
    slack = max(8, quote.size // 2)
    first = max(0, word - slack)
    last = min(text.size - 1, word + quote.size + slack)
    offset = text.at[first]
    window = text.letters[offset : text.word_end(last)]
    rough = fuzz.partial_ratio_alignment(quote.letters, window, score_cutoff=50)
    if rough is None or len(window) < len(quote.letters):
        start, end = first, last
    else:
        start = text.word_at(offset + rough.dest_start)
        end = text.word_at(max(offset + rough.dest_end - 1, offset))
    # The rough place has the quote's own length; what was put in or left out moves either end.
    for _turn in range(2):
        start = max(
            range(max(first, start - slack), min(end, start + slack) + 1),
            key=lambda at: (
                _like(text, quote, at, end) + WELL_CUT * (text.after_stop(at) == sentence),
                at,
            ),
        )
        end = max(
            range(max(start, end - slack), min(last, end + slack) + 1),
            key=lambda at: (
                _like(text, quote, start, at) + WELL_CUT * (text.stopped[at] == quote.stopped[-1]),
                -at,
            ),
        )
    return Span(text.at[start], text.word_end(end), _like(text, quote, start, end))


def _like(text: FoldedText, quote: FoldedText, first: int, last: int) -> float:
    return likeness(quote.letters, text.letters[text.at[first] : text.word_end(last)])
