"""The authors of a citation: read backwards from its year, as far as names go."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from staven.corpus.citations.words import LAW, PREFIXES, Kind, Token

_FARTHEST = 60
"""Pieces that a list of authors may hold: some twenty names."""
_OF_NAMES = frozenset(
    {
        Kind.NAME,
        Kind.SMALL,
        Kind.HEAD,
        Kind.AND,
        Kind.INITIAL,
        Kind.OTHERS,
        Kind.COMMA,
        Kind.SLASH,
    }
)
_BETWEEN = frozenset({Kind.AND, Kind.COMMA, Kind.SLASH, Kind.OTHERS})
_ARTICLES = frozenset({"de", "het", "the", "voor", "of", "for", "in", "op", "uit", "van"})
"""Small words before an abbreviation are no part of it: `het CPB`."""
_BEFORE_A_PREFIX = frozenset({"op", "uit", "tot", "voor", "of", "for", "in"})
"""Small words that begin a name only before another one: `Op den Akker`."""
_MARKS = re.compile("[*_\"'‘’“”«»„]")
_ASIDE = re.compile(r"\s?[(\[]\w+[)\]]")
"""The abbreviation behind a name in full, which `pieces` makes one with it."""
_KINDS_OF_REPORT = re.compile(
    r"[-‑](?:rapport|studie|notitie|advies|monitor|eindrapport|publicatie|onderzoek|cijfers|"
    r"report|study|survey)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Authors:
    """Those who are named, and where."""

    first: int
    """Index of the first piece."""
    last: int
    who: str
    names: tuple[str, ...]
    others: bool


def authors_before(text: str, tokens: Sequence[Token], last: int) -> Authors | None:
    """The authors whose last piece is `last`; None where no name ends there."""
    first = last + 1
    while first > max(0, last + 1 - _FARTHEST):
        token = tokens[first - 1]
        if token.kind not in _OF_NAMES:
            break
        if first <= last and _MARKS.search(text, token.end, tokens[first].start):
            break
        first -= 1
    return _authors(text, tokens, first, last)


def authors_from(text: str, tokens: Sequence[Token], first: int) -> Authors | None:
    """The authors whose first piece is `first`; None where no name begins there."""
    last = first
    while last < len(tokens) and last < first + _FARTHEST and tokens[last].kind in _OF_NAMES:
        last += 1
    return _authors(text, tokens, first, last - 1)


def _authors(text: str, tokens: Sequence[Token], first: int, last: int) -> Authors | None:
    while first <= last and not _begins(tokens, first, last):
        first += 1
    while last >= first and tokens[last].kind in _BETWEEN - {Kind.OTHERS}:
        last -= 1
    if not any(token.kind is Kind.NAME for token in tokens[first : last + 1]):
        return None
    who = _ASIDE.sub("", text[tokens[first].start : tokens[last].end])
    led = tokens[first - 1].text if first else ""
    if LAW.search(who) or LAW.fullmatch(led):
        return None
    names = _names(text, tokens[first : last + 1])
    others = any(token.kind is Kind.OTHERS for token in tokens[first : last + 1])
    return Authors(first, last, who, names, others) if names else None


def _begins(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether authors can begin with this piece."""
    token = tokens[at]
    if token.kind in (Kind.NAME, Kind.HEAD):
        return True
    if token.kind is Kind.INITIAL:
        return at < last and tokens[at + 1].kind in (Kind.INITIAL, Kind.NAME, Kind.SMALL)
    if token.kind is not Kind.SMALL or token.text.lower() not in PREFIXES:
        return False
    return _is_prefix([token.text for token in tokens[at : last + 1]], tokens[at : last + 1])


def _is_prefix(words: Sequence[str], tokens: Sequence[Token]) -> bool:
    """Whether the small words that stand first belong to the name behind them."""
    small = next((at for at, token in enumerate(tokens) if token.kind is not Kind.SMALL), 0)
    if not small or tokens[small].kind is not Kind.NAME or words[0].lower() == "het":
        return False
    if words[0].lower() in _BEFORE_A_PREFIX and small == 1:
        return False
    # In `van Van der Linden` the first is a word of the sentence: a name begins with a capital.
    if words[0].islower() and any(word[0].isupper() for word in words[1:small]):
        return False
    return not (words[0].lower() in _ARTICLES and _abbreviation(words[small]))


def _abbreviation(name: str) -> bool:
    return len(name) > 1 and name[:2].isupper()


def _names(text: str, tokens: Sequence[Token]) -> tuple[str, ...]:
    """The names in pieces that hold nothing else; initials before or behind a name are dropped."""
    names: list[str] = []
    unit: list[Token] = []
    for token in [*tokens, Token(Kind.COMMA, 0, 0, "")]:
        if token.kind in _BETWEEN:
            if unit and any(piece.kind is Kind.NAME and len(piece.text) > 1 for piece in unit):
                names.append(_bare(text[unit[0].start : unit[-1].end]))
            unit = []
        elif token.kind is not Kind.INITIAL:
            unit.append(token)
    return tuple(name for name in names if name)


def _bare(name: str) -> str:
    """A name without its abbreviation and possessive, and without the kind of report tied to it."""
    name = _ASIDE.sub("", name)
    name = re.sub(r"['’]s?$", "", " ".join(name.replace("\u00ad", "").split()))
    return _KINDS_OF_REPORT.sub("", name)
