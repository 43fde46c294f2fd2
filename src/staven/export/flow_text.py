"""The PRISMA 2020 flow as text: boxes in 80 columns, and as tables in Markdown."""

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from staven.corpus.prisma_flow import Flow
from staven.export.flow_words import NO_BREAK, FlowStep, flow_words
from staven.export.markdown import document, escaped, heading, listed, strong

_BOX = 38
"""Columns of one box, its edges included: two boxes and an arrow of four take 80."""
_MIDDLE = _BOX // 2


def flow_text(flow: Flow) -> list[str]:
    """The lines of the diagram; one column under the other, all ending in one box."""
    words = flow_words(flow)
    lines = [words.title]
    for head, steps in words.columns:
        lines += ["", head, "═" * len(head), "", words.phases[0], *_step(steps[0])]
        for place, step in enumerate(steps[1:]):
            lines += [_down(words.phases[1] if place == 0 else ""), *_step(step)]
        lines.append(_down(words.phases[-1]))
    lines += _box(words.included)
    for note in words.notes:
        lines += ["", *wrap(note, 80)]
    return lines


def flow_markdown(flow: Flow) -> str:
    """The diagram as a table per column: each step, and what leaves the flow there."""
    words = flow_words(flow)
    blocks = [heading(words.title, 1)]
    for head, steps in words.columns:
        blocks.append(heading(head, 2))
        rows = [f"| {_cell(step.box)} | {_cell(step.beside)} |" for step in steps]
        blocks.append("\n".join(["| | |", "| --- | --- |", *rows]))
    blocks.append(strong(words.phases[-1]))
    blocks.append(listed(escaped(line) for line in words.included))
    text = document([*blocks, *(escaped(note) for note in words.notes)])
    return text.replace(NO_BREAK, " ")


def _cell(lines: Iterable[str]) -> str:
    return "<br>".join(escaped(line) for line in lines)


def _step(step: FlowStep) -> Iterator[str]:
    left = list(_box(step.box))
    right = list(_box(step.beside)) if step.beside else []
    at = 1
    for place in range(max(len(left), len(right))):
        here = left[place] if place < len(left) else " " * _BOX
        there = right[place] if place < len(right) else ""
        arrow = " ──▶" if place == at and right else "    "
        yield f"{here}{arrow[: 80 - 2 * _BOX]}{there}".rstrip()


def _box(lines: Sequence[str]) -> Iterator[str]:
    room = _BOX - 4
    yield f"┌{'─' * (_BOX - 2)}┐"
    for line in lines:
        for part in wrap(line, room, subsequent_indent="  ") or [""]:
            yield f"│ {part.replace(NO_BREAK, ' ').ljust(room)} │"
    yield f"└{'─' * (_BOX - 2)}┘"


def _down(phase: str = "") -> str:
    return f"{' ' * (_MIDDLE - 1)}▼{f'   {phase}' if phase else ''}"
