"""Where a reader can go in a text: sentences, paragraphs and words, as offsets in code points."""

import re
from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

_WORD = re.compile(r"\S+")
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")
_LINE = re.compile(r"\n\s*")


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences of a text; a text without any is one sentence."""

    starts: "array[int]"
    ends: "array[int]"

    def __len__(self) -> int:
        return len(self.starts)

    def at(self, offset: int) -> int:
        """The sentence that holds `offset`, or the last one that begins before it."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def span(self, index: int) -> tuple[int, int]:
        """Start and end of a sentence."""
        return self.starts[index], self.ends[index]


def sentences_of(text: str, starts: "array[int]", ends: "array[int]") -> Sentences:
    """The sentences as they were stored with the text."""
    if not starts:
        return Sentences(array("l", [0]), array("l", [len(text)]))
    return Sentences(starts, ends)


def paragraph_starts(text: str) -> "array[int]":
    """Where paragraphs begin: after an empty line, or after each line where there are none."""
    breaks = _PARAGRAPH if _PARAGRAPH.search(text) else _LINE
    starts = [match.end() for match in breaks.finditer(text) if match.end() < len(text)]
    return array("l", [0, *starts])


def paragraph_after(starts: "array[int]", offset: int) -> int:
    """Start of the next paragraph; of the last one where there is none."""
    return starts[min(bisect_right(starts, offset), len(starts) - 1)]


def paragraph_before(starts: "array[int]", offset: int) -> int:
    """Start of this paragraph, or of the one before where `offset` is its start."""
    return starts[max(0, bisect_left(starts, offset) - 1)]


def word_at(text: str, offset: int) -> tuple[int, int]:
    """The word at `offset`, or the next one, or the last; all of the text where it has none."""
    start = offset
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    match = _WORD.search(text, start)
    if match is None:
        ends = [found.span() for found in _WORD.finditer(text[max(0, offset - 1000) : offset])]
        shift = max(0, offset - 1000)
        return (ends[-1][0] + shift, ends[-1][1] + shift) if ends else (0, len(text))
    return match.span()


def word_end_after(text: str, offset: int) -> int:
    """End of the word after `offset`; `offset` itself where there is none."""
    match = _WORD.search(text, offset)
    return match.end() if match else offset


def word_end_before(text: str, offset: int) -> int:
    """End of the word before the one that ends at `offset`; 0 where there is none."""
    while offset > 0 and not text[offset - 1].isspace():
        offset -= 1
    while offset > 0 and text[offset - 1].isspace():
        offset -= 1
    return offset


def word_start_after(text: str, offset: int) -> int:
    """Start of the word after the one at `offset`; `offset` itself where there is none."""
    end = word_end_after(text, offset)
    match = _WORD.search(text, end)
    return match.start() if match else offset


def word_start_before(text: str, offset: int) -> int:
    """Start of the word before `offset`; 0 where there is none."""
    end = offset
    while end > 0 and text[end - 1].isspace():
        end -= 1
    while end > 0 and not text[end - 1].isspace():
        end -= 1
    return end


@dataclass(frozen=True, slots=True)
class Selection:
    """A selected stretch of text, and the stretch from which it grew."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset past its last character."""
    origin: tuple[int, int]
    """The sentence or words that it began with: by sentences it never shrinks below them."""

    def end_word_on(self, text: str) -> "Selection":
        """A word more at its end."""
        return replace(self, end=word_end_after(text, self.end))

    def end_word_back(self, text: str) -> "Selection":
        """A word less at its end; one word always stays."""
        end = word_end_before(text, self.end)
        return self if end <= self.start else replace(self, end=end)

    def start_word_on(self, text: str) -> "Selection":
        """A word less at its start; one word always stays."""
        start = word_start_after(text, self.start)
        return self if start >= self.end else replace(self, start=start)

    def start_word_back(self, text: str) -> "Selection":
        """A word more at its start."""
        return replace(self, start=word_start_before(text, self.start))

    def sentence_down(self, sentences: Sentences) -> "Selection":
        """A sentence less above its origin, else one more at its end."""
        if self.start < self.origin[0]:
            following = sentences.at(self.start) + 1
            return replace(self, start=min(sentences.span(following)[0], self.origin[0]))
        last = sentences.at(max(self.start, self.end - 1))
        if self.end >= sentences.span(last)[1]:
            last = min(last + 1, len(sentences) - 1)
        return replace(self, end=max(self.end, sentences.span(last)[1]))

    def sentence_up(self, sentences: Sentences) -> "Selection":
        """A sentence less below its origin, else one more at its start."""
        if self.end > self.origin[1]:
            before = sentences.at(max(self.start, self.end - 1)) - 1
            end = max(sentences.span(max(before, 0))[1], self.origin[1])
            return replace(self, end=min(self.end, end))
        first = sentences.at(self.start)
        if self.start <= sentences.span(first)[0]:
            first = max(first - 1, 0)
        return replace(self, start=min(self.start, sentences.span(first)[0]))


def dragged(text: str, anchor: int, head: int) -> Selection:
    """Whole words from the one at `anchor` to the one at `head`, in either direction."""
    one, other = word_at(text, anchor), word_at(text, head)
    start, end = min(one[0], other[0]), max(one[1], other[1])
    return Selection(start, end, (start, end))
