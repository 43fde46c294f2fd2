"""Source lines under figures and tables that name a source without a year: `Bron: CBS`."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from staven.corpus.citations.citation import Form, Mention
from staven.corpus.citations.names import authors_from
from staven.corpus.citations.pieces import Pieces

_SOURCE_LINE = re.compile(r"\b(?:Bron(?:nen)?|Sources?)\s?:")
_LONGEST = 300


def source_lines(pieces: Pieces, taken: Sequence[int]) -> Iterator[Mention]:
    """Who is named first in a source line without a year.

    Args:
        pieces: The text.
        taken: Where the citations with a year begin, in order.
    """
    for match in _SOURCE_LINE.finditer(pieces.visible):
        stop = pieces.visible.find("\n", match.end(), match.end() + _LONGEST)
        if stop < 0:
            stop = min(len(pieces.visible), match.end() + _LONGEST)
        authors = authors_from(pieces.visible, pieces.tokens, pieces.behind(match.end()))
        if authors is None or pieces.tokens[authors.first].start >= stop:
            continue
        start, end = pieces.tokens[authors.first].start, pieces.tokens[authors.last].end
        cited = bisect_left(taken, match.end())
        if cited < len(taken) and taken[cited] < end:
            continue
        yield Mention(
            start,
            end,
            pieces.text[start:end],
            Form.SOURCE_LINE,
            who=authors.who,
            names=authors.names,
            others=authors.others,
            before=f"{pieces.said_before(match.start())} {pieces.visible[end:stop]}",
        )
