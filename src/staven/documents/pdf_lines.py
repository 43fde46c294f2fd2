"""The lines of a PDF page, from the places of its letters."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from staven.documents.characters import PAGE_MARK, tidy
from staven.documents.footnotes import mark, raised
from staven.documents.line import Line
from staven.documents.pdf_page import HYPHEN, PageText

WIDEST_SPACE = 0.75
"""Widest gap between two words of one line, in letter sizes; a wider one may part
columns or cells, and is looked at again."""
_RAISED = (0.15, 0.9)
"""How far above the baseline, in letter sizes, a digit is raised; beyond it is on another line."""
_ACCENTS = {"¨": "\u0308", "´": "\u0301", "`": "\u0300"}
"""Accents that old TeX sets as letters of their own, before the letter they belong to."""
_APART = re.compile(r"(\[\^\w{1,6}\]) ([.,;:!?)])")
_ACCENTED = re.compile(r"(?<=[^\W\d])([¨´`])([aeiouAEIOUı])")
_WORD = re.compile(rf"[^\s{HYPHEN}]+{HYPHEN}?|{HYPHEN}")
_DIGIT = re.compile(r"\d")
_DIGITS_FIRST = re.compile(r"\d{1,3}(?=[^\W\d]|[“‘\"'(])")
_DIGITS_LAST = re.compile(r"\d{1,3}(?=[.,;:!?)\]”’\"']*$)")


@dataclass(slots=True)
class _Word:
    text: str
    x: float
    y: float
    end: float
    size: float
    turn: int
    raised: bool = False


def lines_of(page: PageText) -> tuple[list[Line], list[Line]]:
    """The lines of a page as it is read, and those that stand turned on it, in no set order."""
    turns: dict[int, list[_Word]] = {}
    for word in _words(page):
        turns.setdefault(word.turn, []).append(word)
    if not turns:
        return [], []
    upright = max(turns, key=lambda turn: sum(len(word.text) for word in turns[turn]))
    lines = {turn: list(_lines(words)) for turn, words in turns.items()}
    return lines.pop(upright), [line for turned in lines.values() for line in turned]


def _words(page: PageText) -> Iterator[_Word]:
    text = page.text
    turn, scale = 0, 1.0
    fresh = True
    end = 0
    for found in _WORD.finditer(text):
        start = found.start()
        if fresh or "\n" in text[end:start]:
            turn, scale = page.turned(start)
        fresh = found.group().endswith(HYPHEN)
        end = found.end()
        x, y = _upright(page.place(start), turn)
        size = page.size(start) * scale
        last = page.end(end - 1, turn)
        word = _Word(found.group(), x, y, last, size, turn)
        if _DIGIT.search(word.text) is None:
            yield word
        else:
            yield from _with_notes(page, word, start)


def _upright(place: tuple[float, float], turn: int) -> tuple[float, float]:
    if not turn:
        return place
    x, y = place
    return ((x, y), (y, -x), (-x, -y), (-y, x))[turn]


def _with_notes(page: PageText, word: _Word, start: int) -> Iterator[_Word]:
    """The word, with raised digits at its ends written as they are meant."""

    def above(at: int, baseline: float) -> bool:
        _, y = _upright(page.place(start + at), word.turn)
        return _RAISED[0] * word.size < y - baseline < _RAISED[1] * word.size

    if found := _DIGITS_FIRST.match(word.text):
        # The number of a note at its beginning, with no space after it.
        x, y = _upright(page.place(start + found.end()), word.turn)
        size = page.size(start + found.end())
        if size > word.size and above(0, y):
            yield _Word(found.group(), word.x, word.y, x, word.size, word.turn, raised=True)
            word.text = word.text[found.end() :]
            word.x, word.y, word.size = x, y, size
            start += found.end()
    if found := _DIGITS_LAST.search(word.text):
        first = found.end()
        while first > found.start() and above(first - 1, word.y):
            first -= 1
        if first < found.end():
            before, digits = word.text[:first], word.text[first : found.end()]
            word.text = before + raised(before, digits) + word.text[found.end() :]
        else:
            word.raised = found.end() - found.start() == len(word.text)
    yield word


def _lines(words: list[_Word]) -> Iterator[Line]:
    """Words in the order of the file, cut where the next is not on the same line."""
    run: list[_Word] = []
    for at, word in enumerate(words):
        if word.raised:
            word.raised = _stands_above(word, run[-1:] + words[at + 1 : at + 2])
        if run and not _follows(run[-1], word):
            yield _line(run)
            run = []
        run.append(word)
    if run:
        yield _line(run)


def _stands_above(word: _Word, beside: list[_Word]) -> bool:
    """Whether a number by itself is raised against the words on either side of it."""
    return any(
        other.size > word.size
        and _RAISED[0] * other.size < word.y - other.y < _RAISED[1] * other.size
        and -other.size < max(word.x - other.end, other.x - word.end) < other.size
        for other in beside
    )


def _follows(before: _Word, word: _Word) -> bool:
    size = max(before.size, word.size)
    gap = word.x - before.end
    if not -0.5 * size < gap < WIDEST_SPACE * size:
        return False
    height = word.y - before.y
    if word.raised:
        return 0 < height < _RAISED[1] * size
    if before.raised:
        return -_RAISED[1] * size < height < 0
    return abs(height) < 0.25 * size


def _composed(found: re.Match[str]) -> str:
    letter = "i" if found.group(2) == "ı" else found.group(2)
    return letter + _ACCENTS[found.group(1)]


def _line(words: list[_Word]) -> Line:
    text = ""
    end = words[0].end
    for word in words:
        said = word.text
        if word.raised:
            said = raised(text, said) if text else mark(said)
        text += f" {said}" if text and not word.raised else said
        end = max(end, word.end)
    ordinary = [word for word in words if not word.raised] or words
    first = max(ordinary, key=lambda word: len(word.text))
    if "[^" in text:
        text = _APART.sub(r"\1\2", text)
    if not text.isascii():
        text = _ACCENTED.sub(_composed, text)
    text = tidy(text.replace(HYPHEN, "-").replace(PAGE_MARK, " ")).replace("\n", " ").strip()
    return Line(
        text,
        words[0].x,
        end,
        ordinary[0].y,
        first.size,
        words[0].end - words[0].x,
    )
