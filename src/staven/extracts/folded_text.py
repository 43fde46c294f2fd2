"""A text by its letters and digits alone, each word with its place in the text itself."""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from staven.corpus.letters import WORD, letters

_WORD_OR_NOTE = re.compile(rf"\[\^[^\]\s]{{1,9}}\]|<sup>[^<\s]{{1,5}}</sup>|{WORD.pattern}")
"""A word, or the mark of a footnote: that is no word of the sentence it stands in."""

_STOPS = frozenset(".!?:;")


@dataclass(frozen=True)
class FoldedText:
    """The words of a text, run together: line ends, hyphens and typography play no part in it."""

    letters: str
    """All words by their letters, without anything between them."""
    at: "array[int]"
    """Per word its offset in `letters`, ascending."""
    starts: "array[int]"
    """Per word the offset of its first character in the text, in code points."""
    ends: "array[int]"
    """Per word the offset past its last character in the text."""
    stopped: bytearray
    """Per word 1 where a full stop, question mark or the like follows it at once."""

    @property
    def size(self) -> int:
        """How many words there are."""
        return len(self.at)

    def word_end(self, word: int) -> int:
        """Offset in `letters` past the last letter of a word."""
        return self.at[word + 1] if word + 1 < len(self.at) else len(self.letters)

    def word(self, word: int) -> str:
        """One word by its letters."""
        return self.letters[self.at[word] : self.word_end(word)]

    def word_at(self, offset: int) -> int:
        """Which word the letter at an offset in `letters` belongs to."""
        return bisect_right(self.at, offset) - 1

    def after_stop(self, word: int) -> bool:
        """Whether a word begins the text, or follows on a full stop or the like."""
        return word == 0 or bool(self.stopped[word - 1])

    def first_word_from(self, place: int) -> int:
        """The first word that starts at or after an offset in the text; `size` where none does."""
        return bisect_left(self.starts, place)

    def begins_a_word(self, offset: int) -> bool:
        """Whether a word begins at an offset in `letters`."""
        return offset in (0, len(self.letters)) or self.at[self.word_at(offset)] == offset

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the text of the letters from `start` to `end`, of which there are some."""
        first, last = self.word_at(start), self.word_at(end - 1)
        inside = start - self.at[first]
        begin = min(self.starts[first] + inside, self.ends[first] - 1)
        if end == self.word_end(last):
            return begin, self.ends[last]
        # A ligature is one character and two letters: the end may come out one too far within it.
        return begin, max(begin + 1, min(self.starts[last] + end - self.at[last], self.ends[last]))

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Per word, by its letters, where it stands: numbers of words, ascending."""
        found: dict[str, list[int]] = defaultdict(list)
        for number in range(self.size):
            found[self.word(number)].append(number)
        return found


def folded(text: str) -> FoldedText:
    """A text by its letters and digits; marks of footnotes are left out."""
    at, starts, ends = array("l"), array("l"), array("l")
    stopped = bytearray()
    parts: list[str] = []
    offset = 0
    for found in _WORD_OR_NOTE.finditer(text):
        raw = found.group()
        word = "" if raw[0] in "[<" else letters(raw)
        if word:
            at.append(offset)
            starts.append(found.start())
            ends.append(found.end())
            stopped.append(text[found.end() : found.end() + 1] in _STOPS)
            parts.append(word)
            offset += len(word)
    return FoldedText("".join(parts), at, starts, ends, stopped)


def occurrences(within: str, sought: str) -> Iterable[int]:
    """Offsets at which `sought` stands in `within`, ascending; none for an empty one."""
    at = within.find(sought) if sought else -1
    while at >= 0:
        yield at
        at = within.find(sought, at + 1)
