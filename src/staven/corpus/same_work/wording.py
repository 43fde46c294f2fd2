"""How far two titles go together: letter for letter, but for slips, in part, or hardly."""

import re
from collections.abc import Sequence
from enum import IntEnum

from rapidfuzz.distance import OSA, Levenshtein
from rapidfuzz.fuzz import ratio

from staven.corpus.same_work.title import Title
from staven.corpus.same_work.words import EMPTY, LONE

NEAR = 85
"""Likeness (0 to 100) below which titles are simply different."""
_ALL_BUT_SAME = 93
"""Likeness from which titles can be the same but for slips of the pen."""
PART = 16
"""Letters that a title must have to be known in a longer one."""


_LONE = re.compile(LONE)


class Wording(IntEnum):
    """How far two titles go together, from not at all to letter for letter."""

    OTHER = 0
    NEAR = 1
    """Much the same, but a word is replaced, added or left out."""
    PART = 2
    """One stands whole in the other: a subtitle is missing, or the title was cut off."""
    SLIPS = 3
    """The same words but for slips of the pen, spelling and word division."""
    SAME = 4


def likeness(left: Title, right: Title) -> float:
    """How much of two titles is the same, 0 to 100; 0 as soon as it is less than NEAR."""
    if left.letters == right.letters:
        return 100.0 if left.letters else 0.0
    return ratio(left.letters, right.letters, score_cutoff=NEAR)


def wording(left: Title, right: Title, alike: float) -> Wording:
    """How far two titles go together, given how much `alike` they are."""
    if left.letters == right.letters:
        return Wording.SAME if left.letters else Wording.OTHER
    # In a fixed order: where words are aligned in several ways, the first way is taken.
    one, other = sorted((left.spoken, right.spoken))
    if alike >= _ALL_BUT_SAME and _same_words(one.split(), other.split()):
        return Wording.SLIPS
    if part_of(left, right):
        return Wording.PART
    return Wording.NEAR if alike >= NEAR else Wording.OTHER


def part_of(left: Title, right: Title) -> bool:
    """Whether one of two titles stands whole in the other, and says enough to be known by."""
    one, other = left.letters, right.letters
    return (len(one) >= PART and one in other) or (len(other) >= PART and other in one)


def other_letter(left: Title, right: Title) -> bool:
    """Whether titles have another letter or numeral at one place: `wijk C` and `wijk D`.

    A slip of the pen it may be, but so are two districts, two laws and two hepatitides told apart.
    """
    if left.spoken == right.spoken or not (left.lettered and right.lettered):
        return False
    one, other = sorted((left.spoken, right.spoken))
    mine, yours = one.split(), other.split()
    return any(
        here != there and _LONE.fullmatch(here) and _LONE.fullmatch(there)
        for step in Levenshtein.opcodes(mine, yours)
        if step.tag == "replace"
        for here, there in zip(
            mine[step.src_start : step.src_end],
            yours[step.dest_start : step.dest_end],
            strict=True,
        )
    )


def subtitle_between(left: Title, right: Title) -> str:
    """What follows in one title where the other ends, in folded words; empty where neither does."""
    short, long = sorted((left.spoken, right.spoken), key=len)
    return long[len(short) + 1 :] if long.startswith(f"{short} ") else ""


def _same_words(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether titles differ in spelling only: wherever their words part, by a letter at most."""
    mine: list[str] = []
    yours: list[str] = []
    for step in Levenshtein.opcodes(left, right):
        if step.tag != "equal":
            mine += left[step.src_start : step.src_end]
            yours += right[step.dest_start : step.dest_end]
            continue
        if not _slip(mine, yours):
            return False
        mine, yours = [], []
    return _slip(mine, yours)


def _slip(mine: Sequence[str], yours: Sequence[str]) -> bool:
    """Whether words are only spelt or divided otherwise: `randomised`, `follow-up`, `hte`."""
    one, other = "".join(mine), "".join(yours)
    if one == other or (one and other and OSA.distance(one, other, score_cutoff=1) <= 1):
        return True
    return _content(mine) == _content(yours)


def _content(found: Sequence[str]) -> list[str]:
    return [word for word in found if word not in EMPTY]
