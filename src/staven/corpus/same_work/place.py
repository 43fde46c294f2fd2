"""Where a work stands in print: volume, issue and pages, and whether two places are one."""

import re
from dataclasses import dataclass

from staven.corpus.same_work.match import Match, match_of

_NUMBER = re.compile(r"\d+")
_PAGES = re.compile(
    r"\s*(?:pp?\b\.?\s*)?(?P<kind>[a-z]{0,7})(?P<gap>[\s.:-]*)(?P<first>\d+)(?!\s*p\b)"
    r"(?:[a-z]?\s*[-–—]+\s*[a-z]{0,3}(?P<last>\d+))?"
)
_MANGLED = frozenset({"suppl", "supp", "t", "quiz", "passim"})
"""What is left of a first page where a database lost it: `Suppl-11` is S7–S11."""


@dataclass(frozen=True, slots=True)
class Place:
    """Volume, issue and pages, as far as they could be read."""

    volume: str = ""
    issue: str = ""
    kind: str = ""
    """The letters before a page: `e`, `s`, `cd`."""
    first: int = 0
    """First page; 0 where unknown."""
    last: int = 0
    """Last page, or the first where only one is given; 0 where unknown."""

    @property
    def spans(self) -> bool:
        """Whether it runs over several pages, as articles do and abstracts seldom."""
        return 0 < self.first < self.last


def place_of(volume: str, issue: str, pages: str, year: int | None = None) -> Place:
    """Read a place as databases write it: `35 Suppl 1`, `901-7; quiz 907`, `E329-36`.

    A volume that is only the `year` says nothing more, and other databases have a real one.
    """
    kind, first, last = _pages(pages) if pages else ("", 0, 0)
    number = _first_number(volume)
    if number == str(year):
        number = ""
    return Place(number, _first_number(issue), kind, first, last)


def same_volume(left: Place, right: Place) -> Match:
    """Whether the volumes are one."""
    return match_of(left.volume, right.volume)


def same_issue(left: Place, right: Place) -> Match:
    """Whether the issues are one."""
    return match_of(left.issue, right.issue)


def same_pages(left: Place, right: Place) -> Match:
    """Whether the pages are one, or overlap; unknown where they are of different kinds.

    An article has a number in the electronic edition and pages in the printed one: `c1804` and
    `1014` say nothing of each other.
    """
    if not left.last or not right.last:
        return Match.UNKNOWN
    if not left.first or not right.first:
        return Match.SAME if _cut_off(left.last, right.last) else Match.UNKNOWN
    if left.first <= right.last and right.first <= left.last:
        return Match.SAME
    if left.kind != right.kind and "s" not in (left.kind, right.kind):
        return Match.UNKNOWN
    return Match.DIFFERENT


def exact_pages(left: Place, right: Place) -> bool:
    """Whether both run over the same pages, from the first to the last."""
    return left.spans and left.first == right.first and left.last == right.last


def garbled_pages(left: Place, right: Place) -> bool:
    """Whether different pages can come of one number that lost digits: `12-28` of `125-128`."""
    return left.spans and right.spans and _cut_off(left.last, right.last)


def _cut_off(one: int, other: int) -> bool:
    """Whether one number is the end of the other, and long enough not to be so by chance."""
    short, long = sorted((str(one), str(other)), key=len)
    return len(short) > 1 and long.endswith(short)


def _first_number(text: str) -> str:
    if not text or text.isdigit():
        return text
    found = _NUMBER.search(text)
    return found[0] if found else ""


def _pages(text: str) -> tuple[str, int, int]:
    found = _PAGES.match(text.lower())
    if found is None:
        return "", 0, 0
    kind, gap, opening, closing = found.groups()
    first = int(opening)
    if kind in _MANGLED or (kind and "-" in gap):
        return "", 0, first
    if closing is None:
        return kind, first, first
    if len(closing) < len(opening):
        closing = opening[: -len(closing)] + closing
    return kind, first, max(first, int(closing))
