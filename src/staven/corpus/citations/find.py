"""Finding every citation in a text, whatever its form."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from staven.corpus.citations.citation import Citation, Mention
from staven.corpus.citations.paper import papers_in
from staven.corpus.citations.pieces import Group, Pieces, pieces_of
from staven.corpus.citations.places import searchable
from staven.corpus.citations.source_line import source_lines
from staven.corpus.citations.years import mentions_by_year


def find_citations(text: str) -> list[Citation]:
    """Every author-year citation, source line, cited title and parliamentary number, in order.

    Headings, tables of contents and lists of references are left out. A mention that is `weak`
    is a citation only if the bibliography has the work.
    """
    return find_within(text, searchable(text))


def find_within(text: str, visible: str) -> list[Citation]:
    """The same, where it is known already in what of the text citations can stand.

    Args:
        text: The whole text.
        visible: What `searchable` makes of it.
    """
    papers = list(papers_in(visible))
    pieces = pieces_of(text, _without(visible, papers))
    dated = list(mentions_by_year(pieces))
    lines = source_lines(pieces, [mention.start for mention in dated])
    mentions = sorted([*papers, *dated, *lines], key=lambda mention: (mention.start, -mention.end))
    return list(_grouped(pieces, _apart(mentions)))


def line_starts(text: str) -> list[int]:
    """Where each line of a text begins."""
    return [0, *(match.end() for match in re.finditer("\n", text))]


def line_of(starts: Sequence[int], offset: int) -> int:
    """The line, counted from 1, on which an offset lies."""
    return bisect_right(starts, offset)


def _without(text: str, papers: Sequence[Mention]) -> str:
    """The text with parliamentary numbers blanked: the years of a session are no citation."""
    pieces, done = [], 0
    for paper in sorted(papers, key=lambda mention: mention.start):
        if paper.start >= done:
            pieces += [text[done : paper.start], "\x1e" * (paper.end - paper.start)]
            done = paper.end
    return "".join([*pieces, text[done:]])


def _apart(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions without those that lie within the one before."""
    end = -1
    for mention in mentions:
        if mention.start >= end:
            yield mention
            end = mention.end


def _grouped(pieces: Pieces, mentions: Iterator[Mention]) -> Iterator[Citation]:
    """Mentions in one pair of parentheses are one citation."""
    opens = [group.start for group in pieces.groups]
    starts = line_starts(pieces.text)
    together: list[Mention] = []
    current: Group | None = None
    for mention in mentions:
        # By its last character: `Heckman (1976, 1979)` begins before the parenthesis.
        at = bisect_right(opens, mention.end - 1) - 1
        group = pieces.groups[at] if at >= 0 and mention.end <= pieces.groups[at].end else None
        if together and (group is None or group != current):
            yield _citation(pieces.text, together, current, starts)
            together = []
        together.append(mention)
        current = group
    if together:
        yield _citation(pieces.text, together, current, starts)


def _citation(
    text: str, mentions: Sequence[Mention], group: Group | None, starts: Sequence[int]
) -> Citation:
    start = min(group.start, mentions[0].start) if group else mentions[0].start
    end = group.end if group else mentions[-1].end
    return Citation(start, end, line_of(starts, start), text[start:end], tuple(mentions))
