"""Paragraphs out of lines, over the ends of columns and pages."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from staven.documents.blocks import Block, Kind, prefixed
from staven.documents.characters import PAGE_MARK
from staven.documents.hyphenation import BREAKS_OFF, Vocabulary, rejoined
from staven.documents.line import Line
from staven.documents.paragraph_starts import (
    BULLET,
    DASH,
    NUMBER,
    Shape,
    runs_over,
    shape_of,
    starts,
)

_GOES_ON = re.compile(r"(?:https?://|www\.)\S*[/=_&?]$|\w/$|\d–$")
"""An address, `en/of` and `2014–2021` go on in the next line without a space."""
_LONGEST = 2000
"""Letters of a word or an address at most."""


class Paragraphs:
    """Takes pages one by one, and keeps the last paragraph open for the next."""

    def __init__(self, words: Vocabulary) -> None:
        """Begin.

        Args:
            words: The document's own words, by which broken ones are made whole.
        """
        self._words = words
        self._blocks: list[Block] = []
        self._text = ""
        self._first: Line | None = None
        self._last: Line | None = None
        self._shape = Shape(0, 0, 0)
        self._started = self._noted = 0
        self._waiting: list[Block] = []
        self._marks = ""
        self._page = 0

    def page(self, columns: Sequence[list[Line]], notes: Iterable[list[Line]]) -> None:
        """Add a page: its columns as they are read, and what stands at its foot."""
        self._page += 1
        # The first page begins where the text does.
        self._marks += PAGE_MARK if self._page > 1 else ""
        for column in columns:
            shape = shape_of(column)
            for at, line in enumerate(column):
                self._add(line, shape, fresh=at == 0)
        for note in notes:
            text = note[0].text
            for before, line in pairwise(note):
                text = self._joined(text, line.text, BREAKS_OFF.search(before.text) is not None)
            self._waiting.append(Block(text))
            self._noted = self._page

    def blocks(self) -> list[Block]:
        """All blocks of the pages added."""
        self._close()
        self._settle()
        return [*self._blocks, Block(self._marks)]

    def _add(self, line: Line, shape: Shape, *, fresh: bool) -> None:
        before = self._last
        goes_on = before is not None and (
            runs_over(before, line, self._shape, shape)
            if fresh
            else not starts(before, line, shape, self._first)
        )
        if self._waiting:
            self._place_notes(goes_on=goes_on)
            goes_on = goes_on and bool(self._text)
        if goes_on and before is not None:
            text = self._marks + line.text
            self._text = self._joined(self._text, text, BREAKS_OFF.search(before.text) is not None)
        else:
            self._close()
            self._text = self._marks + line.text
            self._started, self._first = self._page, line
        self._marks = ""
        self._last, self._shape = line, shape

    def _place_notes(self, *, goes_on: bool) -> None:
        """The notes of the page before: after its last paragraph, or before one that runs on.

        So no sentence is cut in two, and each note is on its own page.
        """
        if goes_on and self._started == self._noted:
            marks = self._text[: len(self._text) - len(self._text.lstrip(PAGE_MARK))]
            self._text = self._text.lstrip(PAGE_MARK)
            first = self._waiting[0]
            self._waiting[0] = Block(marks + first.text, first.kind)
        else:
            self._close()
        self._settle()

    def _settle(self) -> None:
        self._blocks += self._waiting
        self._waiting = []

    def _close(self) -> None:
        if self._text:
            self._blocks.append(_block(self._text, row=self._last is not None and self._last.row))
        self._text = ""

    def _joined(self, text: str, following: str, broken: bool) -> str:  # noqa: FBT001  (said of the text before)
        marks = following[: len(following) - len(following.lstrip(PAGE_MARK))]
        words = following.lstrip(PAGE_MARK)
        # Only the last word matters; to look through all of it for each line takes their square.
        head = max(text.rfind(" ") + 1, len(text) - _LONGEST)
        if _GOES_ON.search(text[head:]):
            return text + marks + words
        if not broken:
            return f"{text} {marks}{words}"
        first, second = rejoined(text[head:], words, self._words)
        return text[:head] + first + marks + second


def _block(text: str, *, row: bool) -> Block:
    words = text.lstrip(PAGE_MARK)
    marks = text[: len(text) - len(words)]
    if row:
        return Block(text, Kind.ROW)
    if found := BULLET.match(words) or DASH.match(words):
        return prefixed(marks + words[found.end() :], "- ", Kind.ITEM)
    return Block(text, Kind.ITEM if NUMBER.match(words) else Kind.PARAGRAPH)
