"""The entries of a printed list: which lines belong together."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace

from staven.corpus.references.layouts import layout_of
from staven.corpus.references.lines import (
    Line,
    bullet_end,
    has_year,
    is_heading,
    number_and_end,
    starts_reference,
    without_furniture,
)
from staven.corpus.references.open_entry import OPEN_ADDRESS, OpenEntry

_SPACE = " \t\f\v\u00a0\u200b\ufeff"
_JOINING_WORDS = frozenset({"en", "of", "and", "or", "und", "et"})
"""Behind `in-` and before `uitstroom`: the hyphen stays."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list."""

    line: int
    """Of its first line in the file, from 1."""
    raw: str
    """As it stands there, its bullet or number left out; lines end in a line feed."""
    text: str
    """The same on one line, broken words and addresses made whole."""


def entries_in(lines: Sequence[Line]) -> tuple[list[Entry], list[Line]]:
    """The entries in the lines of a list, in order, and lines that are no part of any.

    Those are page numbers, running heads and, in a list with bullets or numbers, texts between its
    entries. Headings are left out without a word.
    """
    kept, left_out = without_furniture(lines)
    filled = list(_filled(kept, {line.number for line in left_out}))
    layout = layout_of(filled)
    entries: list[Entry] = []
    current: OpenEntry | None = None
    for line in filled:
        if is_heading(line.text) and not (bullet_end(line.text) and has_year(line.text)):
            _close(entries, current)
            current = None
            continue
        at = layout.starts(line, current)
        mark = bullet_end(line.text) or number_and_end(line.text)[1]
        # Also in a list where only some entries have a bullet or number.
        if mark and at < mark and starts_reference(line.text[mark:]):
            at = mark
        if at >= 0:
            _close(entries, current)
            current = OpenEntry(line.number, line.text[at:])
        elif current is None or (layout.marked and line.apart and _is_beside(line, current)):
            left_out.append(line)
        elif current.empty:
            current = OpenEntry(line.number, line.text)
        else:
            current.add(line.text)
    _close(entries, current)
    return entries, sorted(left_out, key=lambda one: one.number)


def _filled(lines: Iterable[Line], page_ends: Container[int]) -> Iterable[Line]:
    """The lines with something on them, which know whether a gap or heading is above."""
    gap, page_ended = True, False
    for line in lines:
        if line.text.strip(_SPACE):
            apart = gap and not page_ended
            yield replace(line, text=line.text.strip("\f\u200b\ufeff"), apart=apart)
            gap, page_ended = is_heading(line.text), False
        else:
            gap, page_ended = True, page_ended or line.number in page_ends


def _close(entries: list[Entry], current: OpenEntry | None) -> None:
    """Add the entry above to the others: no line is added to it any more.

    A number with nothing behind it is none.
    """
    if current and not current.empty:
        raw = "\n".join(part.strip() for part in current.parts)
        entries.append(Entry(current.line, raw, _joined(current.parts)))


def _is_beside(line: Line, current: OpenEntry) -> bool:
    """Whether a text below an entry of a marked list is none of it."""
    return current.ended and not line.text.strip()[0].islower()


def _joined(parts: Iterable[str]) -> str:
    """Lines as one, with words and addresses that broke at a line's end made whole."""
    pieces: list[str] = []
    for part in parts:
        bare = part.strip(_SPACE)
        text = bare.removesuffix("\\").rstrip() or bare
        if not pieces or not text:
            pieces.append(text)
            continue
        before = pieces[-1]
        last, first = before.rsplit(" ", 1)[-1], text.split(" ", 1)[0]
        if OPEN_ADDRESS.fullmatch(last.lstrip("<(")) and not first[0].isupper():
            pieces.append(text)
        elif last.endswith("-") and len(last) > 1 and first not in _JOINING_WORDS:
            if last[-2].isalpha() and first[0].islower():
                pieces[-1] = before[:-1]
            pieces.append(text)
        else:
            pieces.append(f" {text}")
    return "".join(pieces).strip()
