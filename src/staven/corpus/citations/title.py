"""Titles that stand with a year or with authors: between quotation marks or in italics."""

import re

from staven.corpus.citations.citation import Form, Mention
from staven.corpus.citations.names import Authors, authors_before
from staven.corpus.citations.pieces import NEAR, Pieces
from staven.corpus.citations.words import Kind, Token, year_of

_LONGEST = 240
_FEWEST_WORDS = 2
"""One word between quotes is a term, not a title."""
_LEAD = 60
"""Characters between an author and a title: `the WRR in its report *…*`."""
_OPENING = {"’": "‘'’", "”": '“„"', "“": "„", "»": "«"}
"""What opens a title, by what closes it; any other mark opens and closes."""
_CLOSING = "*_'\"’”“»"
_BEHIND = re.compile(
    r"[).,:; ]{1,4}"
    r"(?:[*_]{1,2}([^*_\n]{8,240}?)[*_]{1,2}|[‘“'\"]([^\n‘’“”'\"]{8,240}?)[’”'\"])"
)
_IN_THE_REPORT = re.compile(
    r"\s(?:[^\W\d_]+\s){0,3}(?:in|met)\s(?:het|de|haar|hun|zijn|een|the|its|their)\s(?:[^\W\d_]+\s)?"
    r"\w*(?:rapport|studie|publicatie|onderzoek|advies|evaluatie|notitie|monitor|report|study|survey)\s"
)


def title_behind(visible: str, end: int) -> str:
    """The title that stands right behind a citation, as in a footnote; empty where none does."""
    match = _BEHIND.match(visible, end)
    return (match[1] or match[2]) if match else ""


def title_before(pieces: Pieces, before: int, year: Token, *, alone: bool) -> Mention | None:
    """The title that ends right before a year, with whoever stands before it.

    Args:
        pieces: The text.
        before: Index of the last token before the year, its month and its comma.
        year: The year.
        alone: Whether the year stands alone in its parentheses.
    """
    bounds = _bounds(pieces, before)
    if bounds is None:
        return None
    opens, closes = bounds
    title = pieces.visible[opens + 1 : closes].strip(" *_")
    if len(title.split()) < _FEWEST_WORDS or not title[:1].isupper() or "\x1f" in title:
        return None
    authors = _authors(pieces, opens)
    start = pieces.tokens[authors.first].start if authors else opens
    behind = pieces.behind(year.end)
    end = pieces.tokens[behind].end if alone and pieces.is_kind(behind, Kind.CLOSE) else year.end
    number, suffix = year_of(year)
    return Mention(
        start,
        end,
        pieces.text[start:end],
        Form.TITLE,
        who=authors.who if authors else "",
        names=authors.names if authors else (),
        others=authors.others if authors else False,
        year=number,
        suffix=suffix,
        title=title,
        before=pieces.said_before(start),
        # A full date tells when something happened; of a work one gives the year.
        weak=pieces.is_kind(before + 1, Kind.NUMBER) or pieces.is_kind(before + 2, Kind.NUMBER),
    )


def _bounds(pieces: Pieces, before: int) -> tuple[int, int] | None:
    """Where the marks stand that open and close the title."""
    until = pieces.tokens[before + 1].start
    ending = pieces.visible[max(0, until - NEAR) : until].rstrip(" ,")
    mark = ending[-1:]
    if not mark or mark not in _CLOSING:
        return None
    closes = max(0, until - NEAR) + len(ending) - 1
    floor = max(0, closes - _LONGEST)
    floor = max(floor, pieces.visible.rfind("\n", floor, closes) + 1)
    opens = max(pieces.visible.rfind(one, floor, closes - 1) for one in _OPENING.get(mark, mark))
    return None if opens < 0 else (opens, closes)


def _authors(pieces: Pieces, opens: int) -> Authors | None:
    """Who stands before a title: `WRR, *De …*`, or `the WRR in its report *De …*`."""
    tokens, visible = pieces.tokens, pieces.visible
    last = pieces.behind(opens) - 1
    if pieces.is_kind(last, Kind.COMMA) or pieces.is_kind(last, Kind.COLON):
        last -= 1
    if last < 0:
        return None
    if len(visible[tokens[last].end : opens]) <= NEAR and (
        authors := authors_before(visible, tokens, last)
    ):
        return authors
    while (
        last >= 0
        and opens - tokens[last].end <= _LEAD
        and tokens[last].kind in (Kind.WORD, Kind.SMALL)
    ):
        last -= 1
    if last >= 0 and _IN_THE_REPORT.fullmatch(visible, tokens[last].end, opens):
        return authors_before(visible, tokens, last)
    return None
