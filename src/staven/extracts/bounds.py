"""Bounds of a passage: where it is cut in two, and which passages make one."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from staven.documents.document import Document
from staven.extracts.anchor import anchor_at
from staven.extracts.extract import Anchor, CodeUse, Extract
from staven.locale import _

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


class Nearness(StrEnum):
    """How two passages of one text stand to each other."""

    OVERLAP = "overlap"
    TOUCH = "touch"
    SAME_PARAGRAPH = "same paragraph"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class United:
    """The codes of two passages as those of one."""

    codes: tuple[CodeUse, ...]
    contested: tuple[str, ...]
    """Ids of contexts that enable in one and hinder in the other: the first passage is believed."""


def page_at(document: Document, offset: int) -> int | None:
    """The page that holds `offset`; None where the text has no pages."""
    pages = (page.number for page in document.pages if page.start <= offset < page.end)
    return next(pages, None)


def cut(text: str, anchor: Anchor, at: int) -> tuple[Anchor, Anchor]:
    """The words of a passage before `at` and those from there on, without space at the cut.

    Args:
        text: The document's canonical text.
        anchor: The passage.
        at: Offset of the first character of the second part.

    Raises:
        ValueError: one of the two would be without words.
    """
    first, second = text[anchor.start : at].rstrip(), text[at : anchor.end].lstrip()
    if not (anchor.start < at < anchor.end and first.strip() and second):
        msg = f"{at} leaves no words on either side in {anchor.start}-{anchor.end}"
        raise ValueError(msg)
    return (
        anchor_at(text, anchor.start, anchor.start + len(first)),
        anchor_at(text, anchor.end - len(second), anchor.end),
    )


def nearness(text: str, one: tuple[int, int], other: tuple[int, int]) -> Nearness:
    """How two spans of a text stand to each other; the order does not matter."""
    left, right = sorted((one, other))
    if right[0] < left[1]:
        return Nearness.OVERLAP
    between = text[left[1] : right[0]]
    if _BLANK_LINE.search(between):
        return Nearness.APART
    return Nearness.SAME_PARAGRAPH if between.strip() else Nearness.TOUCH


def to_merge(text: str, one: Extract, others: Iterable[Extract]) -> Extract | None:
    """The passage to make one of with `one`: the next in reading order, or else the one before.

    Only what overlaps it, touches it, or stands in its paragraph comes into question.
    """
    span = one.span
    if span is None:
        return None
    near: list[tuple[tuple[int, int], Extract]] = []
    for other in others:
        place = other.span
        if place is None or other.guid == one.guid or other.document != one.document:
            continue
        if nearness(text, span, place) is not Nearness.APART:
            near.append((place, other))
    after = [pair for pair in near if pair[0] >= span]
    if after:
        return min(after, key=lambda pair: pair[0])[1]
    return max(near, key=lambda pair: pair[0])[1] if near else None


def united(first: Iterable[CodeUse], second: Iterable[CodeUse]) -> United:
    """The codes of both, those of the first in front; each code once."""
    codes = {use.code: use for use in first}
    contested: list[str] = []
    for use in second:
        there = codes.setdefault(use.code, use)
        if there.polarity is None:
            codes[use.code] = use
        elif use.polarity not in (None, there.polarity):
            contested.append(use.code)
    return United(tuple(codes.values()), tuple(contested))


def joined_memos(first: str, second: str) -> str:
    """Two memos as one, each said once."""
    memos = dict.fromkeys(memo.strip() for memo in (first, second))
    return "\n".join(memo for memo in memos if memo)


def nearness_word(near: Nearness) -> str:
    """Which passage was taken along, as a sentence without its stop."""
    return {
        Nearness.OVERLAP: _("Made one with the passage that overlaps it"),
        Nearness.TOUCH: _("Made one with the passage beside it"),
        Nearness.SAME_PARAGRAPH: _("Made one with the next passage of the same paragraph"),
        Nearness.APART: _("Made one with another passage"),
    }[near]
