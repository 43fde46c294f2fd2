"""What people did in a text, as examples to learn from."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from staven.language.bags import Matrix
from staven.language.examples import Example, example
from staven.language.headings import headings
from staven.language.proposing import Proposer
from staven.language.stretches import stretches
from staven.language.words import language_of


@dataclass(frozen=True, slots=True)
class Coded:
    """A passage with its codes."""

    start: int
    end: int
    codes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Answered:
    """A proposed code that somebody took or turned down."""

    start: int
    """Where the sentence begins for which it was proposed."""
    end: int
    code: str
    accepted: bool


@dataclass(frozen=True, slots=True)
class Lesson:
    """What was done in one text."""

    text: str
    name: str
    """Tells texts apart."""
    coded: tuple[Coded, ...] = ()
    answered: tuple[Answered, ...] = ()


def examples_in(lesson: Lesson, proposer: Proposer) -> list[Example]:
    """The sentences of a text of which it is known what they are about.

    A text is read from its beginning: up to the last passage that was coded, a sentence without a
    code was left without one. Further on only what was answered is known.
    """
    text = lesson.text
    read_to = max((passage.end for passage in lesson.coded), default=0)
    last = max((read_to, *(one.end for one in lesson.answered)))
    if not last:
        return []
    place = {code.id: at for at, code in enumerate(proposer.codes)}
    above, language = headings(text), language_of(text)
    found: list[Example] = []
    for stretch in stretches(text):
        if stretch.start >= last:
            break
        read = proposer.read(text, stretch, above, language)
        odds = proposer.log_odds(read.evidence)
        for at, (start, end) in enumerate(read.spans):
            if start < stretch.start or read.evidence.is_heading[at]:
                continue
            wanted = np.zeros(len(place))
            known = np.full(len(place), float(start < read_to))
            _answers(lesson.answered, start, end, place, wanted, known)
            for code in _codes_on(lesson.coded, start, end):
                if code in place:
                    wanted[place[code]] = known[place[code]] = 1.0
            if known.any():
                found.append(example(lesson.name, read.evidence, at, odds, wanted, known))
    return found


def _codes_on(coded: Sequence[Coded], start: int, end: int) -> set[str]:
    """The codes of passages that share half of the sentence, or lie for half in it."""
    codes: set[str] = set()
    for passage in coded:
        shared = min(end, passage.end) - max(start, passage.start)
        if shared * 2 >= min(end - start, passage.end - passage.start):
            codes |= passage.codes
    return codes


def _answers(
    answered: Sequence[Answered],
    start: int,
    end: int,
    place: dict[str, int],
    wanted: Matrix,
    known: Matrix,
) -> None:
    """Note what was answered of one sentence."""
    for one in answered:
        if one.code in place and start <= one.start < end:
            wanted[place[one.code]] = float(one.accepted)
            known[place[one.code]] = 1.0
