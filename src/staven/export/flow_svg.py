"""The PRISMA 2020 flow as a picture: plain SVG in the layout of the published template."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from textwrap import wrap
from xml.sax.saxutils import escape

from staven.corpus.prisma_flow import Flow
from staven.export.flow_words import NO_BREAK, FlowStep, FlowWords, flow_words
from staven.locale import language

_WIDTH = 270
"""Pixels of a box; all measures here are pixels."""
_GAP = 36
"""Between a box and the one beside it, or the next column."""
_DOWN = 30
"""Between one step and the next."""
_PHASE = 30
"""Width of the strip at the left that names a part."""
_MARGIN = 16
_LINE = 17
_FONT = 13
_PADDING = 9
_LETTERS = 38
"""Letters of the font that fit on a line of a box, at half an em each on average."""
_INK = "#222222"
_HEAD = "#fde9c4"
_STRIP = "#cfe0f3"


@dataclass(frozen=True, slots=True)
class _Box:
    """A box with its wrapped lines, and where it stands."""

    x: int
    y: int
    lines: tuple[str, ...]

    @property
    def height(self) -> int:
        return _height(self.lines)

    @property
    def middle(self) -> int:
        return self.x + _WIDTH // 2

    @property
    def bottom(self) -> int:
        return self.y + self.height


def flow_svg(flow: Flow) -> str:
    """The picture, one self-contained SVG document."""
    words = flow_words(flow)
    heads = [tuple(wrap(head, 2 * _LETTERS)) for head, _steps in words.columns]
    head_height = max(map(_height, heads))
    tops = list(_tops(words, _MARGIN + head_height + _DOWN // 2))
    left = [_MARGIN + _PHASE + 12 + n * 2 * (_WIDTH + _GAP) for n in range(len(heads))]
    width = left[-1] + 2 * _WIDTH + _GAP + _MARGIN
    ending = _box(left[0], tops[-1], words.included)
    # The strip beside the last box may need more room for its word than the box for its lines.
    end = max(ending.bottom, ending.y + 2 * _PADDING + 8 * len(words.phases[-1]))
    notes = [line for note in words.notes for line in wrap(note, width // 7)]
    height = end + _MARGIN + (len(notes) + 1) * _LINE * bool(notes)
    parts = [
        *_opening(words, width, height),
        *_strips(words, tops, end),
        *_drawn(ending),
    ]
    for x, head, (_said, steps) in zip(left, heads, words.columns, strict=True):
        parts += _drawn_head(x, head, head_height)
        parts += _column(x, tops, steps, ending)
    for place, line in enumerate(notes, 2):
        parts.append(_text(left[0], end + _LINE * place, line))
    return "\n".join([*parts, "</svg>"]) + "\n"


def _column(x: int, tops: Sequence[int], steps: Sequence[FlowStep], ending: _Box) -> Iterator[str]:
    """The boxes of one column, the arrows between them, and the one into the last box."""
    boxes = []
    for y, step in zip(tops, steps, strict=False):
        box = _box(x, y, step.box)
        boxes.append(box)
        yield from _drawn(box)
        if step.beside:
            beside = _box(x + _WIDTH + _GAP, y, step.beside)
            yield from _drawn(beside)
            at = y + min(box.height, beside.height) // 2
            yield _arrow((x + _WIDTH, at), (beside.x, at))
    for above, below in pairwise(boxes):
        yield _arrow((above.middle, above.bottom), (below.middle, below.y))
    yield _into(boxes[-1], ending)


def _tops(words: FlowWords, top: int) -> Iterator[int]:
    """The top of each step, and of the last box: a step is as high as its highest box."""
    yield top
    steps = zip(*(steps for _head, steps in words.columns), strict=True)
    for step in steps:
        sides = [side for one in step for side in (one.box, one.beside)]
        top += max(_height(_lines(side)) for side in sides) + _DOWN
        yield top


def _opening(words: FlowWords, width: int, height: int) -> Iterator[str]:
    told = "; ".join(
        line.replace(NO_BREAK, " ")
        for _head, steps in words.columns
        for step in steps
        for line in (*step.box, *step.beside)
    )
    included = "; ".join(line.replace(NO_BREAK, " ") for line in words.included)
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" role="img" aria-labelledby="title desc" '
        f'xml:lang="{language()}" font-family="Arial, Helvetica, sans-serif" '
        f'font-size="{_FONT}" fill="{_INK}">'
    )
    yield f'<title id="title">{escape(words.title)}</title>'
    yield f'<desc id="desc">{escape(f"{told}; {included}")}</desc>'
    yield (
        '<defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" '
        f'markerHeight="8" orient="auto"><path d="M0 0 L10 5 L0 10 z" fill="{_INK}"/></marker>'
        "</defs>"
    )
    yield f'<rect width="{width}" height="{height}" fill="#ffffff"/>'


def _strips(words: FlowWords, tops: Sequence[int], end: int) -> Iterator[str]:
    """The three parts, named from bottom to top along the left edge."""
    spans = ((tops[0], tops[1] - _DOWN), (tops[1], tops[4] - _DOWN), (tops[4], end))
    for phase, (top, bottom) in zip(words.phases, spans, strict=True):
        x, middle = _MARGIN, (top + bottom) // 2
        yield (
            f'<rect x="{x}" y="{top}" width="{_PHASE}" height="{bottom - top}" rx="6" '
            f'fill="{_STRIP}" stroke="{_INK}"/>'
        )
        across = x + _PHASE // 2
        yield (
            f'<text x="{across}" y="{middle}" text-anchor="middle" dominant-baseline="central" '
            f'font-weight="bold" transform="rotate(-90 {across} {middle})">{escape(phase)}</text>'
        )


def _drawn_head(x: int, lines: Sequence[str], height: int) -> Iterator[str]:
    width = 2 * _WIDTH + _GAP
    yield (
        f'<rect x="{x}" y="{_MARGIN}" width="{width}" height="{height}" rx="6" fill="{_HEAD}" '
        f'stroke="{_INK}"/>'
    )
    for place, line in enumerate(lines):
        y = _MARGIN + _PADDING + _FONT + place * _LINE - 1
        yield _text(x + width // 2, y, line, 'text-anchor="middle" font-weight="bold"')


def _drawn(box: _Box) -> Iterator[str]:
    yield (
        f'<rect x="{box.x}" y="{box.y}" width="{_WIDTH}" height="{box.height}" fill="#ffffff" '
        f'stroke="{_INK}"/>'
    )
    for place, line in enumerate(box.lines):
        yield _text(box.x + _PADDING, box.y + _PADDING + _FONT + place * _LINE - 1, line)


def _text(x: int, y: int, line: str, how: str = "") -> str:
    indent = 10 * line.startswith("  ")
    return f'<text x="{x + indent}" y="{y}" {how}>{escape(line.strip(" "))}</text>'


def _arrow(start: tuple[int, int], end: tuple[int, int]) -> str:
    return (
        f'<path d="M{start[0]} {start[1]} L{end[0]} {end[1]}" stroke="{_INK}" fill="none" '
        'marker-end="url(#tip)"/>'
    )


def _into(box: _Box, ending: _Box) -> str:
    """From the last box of a column to the one in which all end: straight down, or round."""
    if box.x == ending.x:
        return _arrow((box.middle, box.bottom), (ending.middle, ending.y))
    across = ending.y + ending.height // 2
    return (
        f'<path d="M{box.middle} {box.bottom} L{box.middle} {across} '
        f'L{ending.x + _WIDTH} {across}" stroke="{_INK}" fill="none" marker-end="url(#tip)"/>'
    )


def _height(lines: Sequence[str]) -> int:
    return 2 * _PADDING + _LINE * len(lines) - (_LINE - _FONT)


def _box(x: int, y: int, texts: Sequence[str]) -> _Box:
    return _Box(x, y, _lines(texts))


def _lines(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(
        part.replace(NO_BREAK, " ")
        for text in texts
        for part in wrap(text, _LETTERS, subsequent_indent="  ")
    )
