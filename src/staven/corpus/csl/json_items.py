"""The objects in a JSON file one by one, however long it is and wherever it breaks."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from staven.corpus.exported_values import LONGEST, too_long
from staven.errors import Problem, StavenError
from staven.locale import _

_PIECE = 1 << 16
"""Characters read before the next attempt; an item that is longer doubles them."""

_CUT = 16
"""Characters at the end of what was read in which a value may seem broken while it is only cut."""

_DEEPEST = 60
"""Levels of an item: a record with second works inside second works has four for each."""

_EXACT = 15
"""Figures of a whole number that any program reads exactly."""

_BETWEEN = re.compile(r"[\s,\[\]\ufeff]*")
_WRAPPERS = ("items", "references", "records")
_OWN = frozenset({"id", "title", "type", "author", "issued"})
"""A record has at least one of these."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An item, with the line that it begins on, from 1."""

    item: dict[str, object]
    line: int


def _whole(digits: str) -> int | str:
    # Python refuses to make numbers of very many digits, and no field of a record is one.
    return int(digits) if len(digits) <= _EXACT else digits


_DECODER = json.JSONDecoder(parse_int=_whole, parse_float=str, parse_constant=str, strict=False)


def items_in(lines: Iterable[str], file: str) -> Iterator[Placed | Problem]:
    """The objects of a list, of `{"items": […]}`, or on lines of their own; and what is broken.

    Raises:
        StavenError: the file does not begin as JSON does.
    """
    text = _Text(lines)
    odd = False
    while text.at_something():
        if text.begins_no_json():
            raise StavenError(
                _("this is no JSON"), where=file, remedy=_("Choose a file exported as CSL-JSON.")
            )
        line = text.line
        try:
            value = text.value()
        except _BrokenError as broken:
            reason = _("this item cannot be read: check its brackets, commas and quotation marks.")
            if not text.to_next_record():
                reason = _("the file breaks off here, or is broken; what stands before is kept.")
            yield Problem(reason, file, broken.line)
            continue
        if isinstance(value, dict):
            for item in _unwrapped(value):
                yield from _checked(item, file, line)
        elif not odd:
            yield Problem(_("an item was expected here, between braces."), file, line)
        # Of a list of numbers, one problem says enough.
        odd = not isinstance(value, dict)


def _unwrapped(value: dict[str, object]) -> list[dict[str, object]]:
    """The items that this object holds as a list, or itself."""
    for key in _WRAPPERS:
        inner = value.get(key)
        if isinstance(inner, list) and (
            items := [item for item in inner if isinstance(item, dict)]
        ):
            return items
    return [value]


def _checked(item: dict[str, object], file: str, line: int) -> Iterator[Placed | Problem]:
    """The item, unless it is too deep, behind the problems with what it holds."""
    long, deep = _emptied(item)
    for name, length in long:
        yield too_long(name, length, file, line)
    if deep:
        yield Problem(_("this item is nested too deeply, and is left out."), file, line)
    else:
        yield Placed(item, line)


def _emptied(item: dict[str, object]) -> tuple[list[tuple[str, int]], bool]:
    """Empty the texts that no field can hold; their names and lengths, and whether it is too deep.

    Not by recursion, for that is what the depth of an item would break.
    """
    long: list[tuple[str, int]] = []
    waiting: list[tuple[object, int]] = [(item, 1)]
    while waiting:
        value, depth = waiting.pop()
        if depth > _DEEPEST:
            return long, True
        if isinstance(value, dict):
            for name, inner in value.items():
                if isinstance(inner, str) and len(inner) > LONGEST:
                    long.append((name, len(inner)))
                    value[name] = ""
            waiting.extend((inner, depth + 1) for inner in value.values())
        elif isinstance(value, list):
            waiting.extend((inner, depth + 1) for inner in value)
    return long, False


class _BrokenError(Exception):
    """What stands here is no JSON."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


class _Text:
    """The text of the file from the place where reading is, fetched as it is needed."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        self._text = ""
        self._at = 0
        self._begun = False
        self.line = 1

    def at_something(self) -> bool:
        """Go to what comes next; False where there is nothing more."""
        while True:
            between = _BETWEEN.match(self._text, self._at)
            self._go(between.end() if between else self._at)
            if self._at < len(self._text):
                return True
            if not self._fetch():
                return False

    def begins_no_json(self) -> bool:
        """Whether this is the first thing in the file, and no object."""
        first, self._begun = not self._begun, True
        return first and self._text[self._at] != "{"

    def value(self) -> object:
        """The value that stands here, after which reading goes on.

        Raises:
            _BrokenError: it is no JSON.
        """
        value, end = self._decoded()
        self._go(end)
        return value

    def to_next_record(self) -> bool:
        """Go from what is broken to the next object that looks like a record."""
        self._go(self._at + 1)
        while True:
            at = self._text.find("{", self._at)
            if at < 0:
                self._go(len(self._text))
                if not self._fetch():
                    return False
                continue
            self._go(at)
            try:
                value, end = self._decoded()
            except _BrokenError:
                self._go(self._at + 1)
                continue
            if isinstance(value, dict) and len(_OWN & value.keys()) > 1:
                return True
            self._go(end)

    def _decoded(self) -> tuple[object, int]:
        """The value that stands here, and where it ends."""
        while True:
            try:
                return _DECODER.raw_decode(self._text, self._at)
            except json.JSONDecodeError as error:
                cut_off = error.msg.startswith("Unterminated") or len(self._text) - error.pos < _CUT
                if not (cut_off and self._fetch()):
                    sound = self._text[self._at : error.pos].rstrip()
                    raise _BrokenError(self.line + sound.count("\n")) from error
            except RecursionError as error:
                raise _BrokenError(self.line) from error

    def _go(self, at: int) -> None:
        self.line += self._text.count("\n", self._at, at)
        self._at = at

    def _fetch(self) -> bool:
        """Read on, at least as much as there is already; False at the end of the file."""
        kept = self._text[self._at :]
        wanted, size, pieces = max(_PIECE, len(kept)), 0, [kept]
        for line in self._lines:
            pieces.append(line)
            size += len(line)
            if size >= wanted:
                break
        self._text, self._at = "".join(pieces), 0
        return size > 0
