"""Author-year citations: each is read backwards from its year."""

import re
from collections.abc import Iterator
from dataclasses import replace

from staven.corpus.citations.citation import Form, Mention
from staven.corpus.citations.names import Authors, authors_before
from staven.corpus.citations.pieces import NEAR, Pieces
from staven.corpus.citations.title import title_before, title_behind
from staven.corpus.citations.words import MONTHS, Kind, Token, year_of

_SUFFIX = re.compile(r"(?:,\s?|\s?(?:en|and|&)\s?)([a-z])(?![\w.])")
_IN_A_PLACE = frozenset({"in", "te", "uit", "naar", "sinds", "tussen", "from", "to", "at"})


def mentions_by_year(pieces: Pieces) -> Iterator[Mention]:
    """Every work that the text cites by authors or title and a year, in order."""
    last: Mention | None = None
    previous: Mention | None = None
    last_at = -1
    for at, token in enumerate(pieces.tokens):
        if token.kind not in (Kind.YEAR, Kind.UNDATED):
            continue
        mention = (
            _again(pieces, last, token)
            if last is not None and _goes_on(pieces, last_at, at)
            else _mention(pieces, at)
        )
        if mention is None or _told(pieces, mention, previous):
            last = None
            continue
        yield mention
        last = previous = mention
        last_at = at
        for more in _letters(pieces, mention, token):
            yield more
            last = more


def _goes_on(pieces: Pieces, before: int, at: int) -> bool:
    """Whether this year belongs to the authors of the year before it: `2018, 2020`."""
    between = pieces.tokens[before + 1 : at] if at - before <= 2 * NEAR else ()
    return (
        bool(between)
        and pieces.around[before] is not None
        and pieces.around[before] == pieces.around[at]
        and all(
            token.kind in (Kind.COMMA, Kind.SEMICOLON, Kind.AND)
            or (token.kind is Kind.WORD and len(token.text) == 1)
            for token in between
        )
    )


def _told(pieces: Pieces, mention: Mention, last: Mention | None) -> bool:
    """Whether a title only repeats what stands right before it: `SER (2019) *Werk*, 2019`."""
    return bool(
        mention.form is Form.TITLE
        and last is not None
        and last.form is not Form.TITLE
        and last.title
        and mention.start - last.end <= NEAR
        and "\n" not in pieces.text[last.end : mention.start]
    )


def _again(pieces: Pieces, last: Mention, token: Token) -> Mention:
    year, suffix = year_of(token)
    return replace(
        last,
        start=token.start,
        end=token.end,
        surface=pieces.text[token.start : token.end],
        year=year,
        suffix=suffix,
        title=title_behind(pieces.visible, token.end),
    )


def _letters(pieces: Pieces, mention: Mention, token: Token) -> Iterator[Mention]:
    """More works of one year: the `b` of `2020a, b`."""
    end = token.end
    while mention.suffix and (more := _SUFFIX.match(pieces.visible, end)):
        start, end = more.span(1)
        yield replace(mention, start=start, end=end, surface=more[1], suffix=more[1])


def _mention(pieces: Pieces, at: int) -> Mention | None:
    before = _before_date(pieces, at)
    opening = pieces.around[at]
    alone = opening is not None and before == opening
    if alone:
        before -= 1
    if before < 0 or pieces.is_kind(before, Kind.SMALL):
        return None
    if (title := title_before(pieces, before, pieces.tokens[at], alone=alone)) is not None:
        return title
    authors = authors_before(pieces.visible, pieces.tokens, before)
    if authors is None:
        return None
    if alone and opening is not None:
        return _narrative(pieces, at, authors) if _adjacent(pieces, authors, opening) else None
    return _plain(pieces, at, authors, inside=opening is not None)


def _before_date(pieces: Pieces, at: int) -> int:
    """The last token before the year, its day and month, and a comma."""
    before = at - 1
    if before >= 0 and pieces.tokens[before].text.lower() in MONTHS:
        before -= 1
        if pieces.is_kind(before, Kind.NUMBER):
            before -= 1
    if pieces.is_kind(before, Kind.COMMA):
        before -= 1
    return before


def _adjacent(pieces: Pieces, authors: Authors, opening: int) -> bool:
    gap = pieces.tokens[opening].start - pieces.tokens[authors.last].end
    return authors.last + 1 == opening and gap <= NEAR


def _narrative(pieces: Pieces, at: int, authors: Authors) -> Mention:
    end = pieces.tokens[at + 1 if pieces.is_kind(at + 1, Kind.CLOSE) else at].end
    led = pieces.tokens[authors.first - 1].text.lower() if authors.first else ""
    last = pieces.tokens[authors.last]
    owns = last.text.endswith(("'s", "’s")) or pieces.visible[last.end : last.end + 1] in ("'", "’")
    in_a_place = led in _IN_A_PLACE and len(authors.names) == 1 and not (authors.others or owns)
    return _cited(pieces, Form.NARRATIVE, at, authors, end, weak=in_a_place)


def _plain(pieces: Pieces, at: int, authors: Authors, *, inside: bool) -> Mention | None:
    comma = pieces.is_kind(authors.last + 1, Kind.COMMA)
    if not inside and not (comma or authors.others):
        return None
    firm = inside and (comma or authors.others or len(authors.names) > 1)
    form = Form.PARENTHETICAL if inside else Form.RUNNING
    return _cited(pieces, form, at, authors, pieces.tokens[at].end, weak=not firm)


def _cited(
    pieces: Pieces, form: Form, at: int, authors: Authors, end: int, *, weak: bool
) -> Mention:
    start = pieces.tokens[authors.first].start
    year, suffix = year_of(pieces.tokens[at])
    return Mention(
        start,
        end,
        pieces.text[start:end],
        form,
        who=authors.who,
        names=authors.names,
        others=authors.others,
        year=year,
        suffix=suffix,
        title=title_behind(pieces.visible, end),
        before=pieces.said_before(start),
        weak=weak,
    )
