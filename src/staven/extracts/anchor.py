"""Anchoring: where a quote stands in a text, and where it stands once the text has changed."""

from collections.abc import Iterable

from staven.extracts.extract import Anchor

CONTEXT = 32
"""Characters kept on either side of a quote."""


def anchor_at(text: str, start: int, end: int) -> Anchor:
    """The anchor of `text[start:end]`, offsets in code points.

    Raises:
        ValueError: the span is empty or does not lie within the text.
    """
    if not 0 <= start < end <= len(text):
        msg = f"span {start}-{end} does not lie within {len(text)} characters"
        raise ValueError(msg)
    return Anchor(
        start=start,
        end=end,
        quote=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
    )


def find_again(text: str, anchor: Anchor) -> Anchor | None:
    """The same quote in another version of its text; None where its words are no longer there.

    The words must be the same, letter by letter. Where they stand more than once, the place with
    most of the old context around it wins, and among equals the one nearest to the old offset.
    """
    if text[anchor.start : anchor.end] == anchor.quote and _likeness(
        text, anchor.start, anchor
    ) == (len(anchor.prefix) + len(anchor.suffix)):
        return anchor_at(text, anchor.start, anchor.end)
    places = _places(text, anchor.quote)
    if not places:
        return None
    best = max(places, key=lambda at: (_likeness(text, at, anchor), -abs(at - anchor.start), -at))
    return anchor_at(text, best, best + len(anchor.quote))


def _places(text: str, quote: str) -> list[int]:
    places = []
    at = text.find(quote)
    while at >= 0:
        places.append(at)
        at = text.find(quote, at + 1)
    return places


def _likeness(text: str, start: int, anchor: Anchor) -> int:
    """How many characters of the context, read outward from the quote, are the same."""
    end = start + len(anchor.quote)
    before = _shared(reversed(text[max(0, start - CONTEXT) : start]), reversed(anchor.prefix))
    return before + _shared(text[end : end + CONTEXT], anchor.suffix)


def _shared(left: Iterable[str], right: Iterable[str]) -> int:
    count = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        count += 1
    return count
