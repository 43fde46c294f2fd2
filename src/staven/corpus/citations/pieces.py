"""A text cut into pieces, with its parentheses, as every finder of citations needs it."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from staven.corpus.citations.words import MONTHS, Kind, Token, tokens_in

NEAR = 4
"""Characters between two things that belong together: a comma, a space, a mark."""
_NAMED_BEFORE = 220
"""Characters before a citation in which the work may be named by its title."""
_NOTHING = Token(Kind.GAP, 0, 0, "")


@dataclass(frozen=True, slots=True)
class Group:
    """A pair of parentheses that stands in no other."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Pieces:
    """One text, read once."""

    text: str
    visible: str
    """As long as the text; blank where no citation can stand."""
    tokens: Sequence[Token]
    starts: Sequence[int]
    """Where each token begins."""
    around: Sequence[int | None]
    """For each token the innermost opening parenthesis around it."""
    groups: Sequence[Group]

    def behind(self, offset: int) -> int:
        """Index of the first token that begins at `offset` or later."""
        return bisect_left(self.starts, offset)

    def is_kind(self, at: int, kind: Kind) -> bool:
        """Whether there is a token at this index, and of this kind."""
        return 0 <= at < len(self.tokens) and self.tokens[at].kind is kind

    def said_before(self, start: int) -> str:
        """The words before a place, in the same paragraph."""
        said = self.visible[max(0, start - _NAMED_BEFORE) : start]
        return said[max(said.rfind("\x1f"), said.rfind("\n\n")) + 1 :]


def pieces_of(text: str, visible: str) -> Pieces:
    """Cut a text up.

    Args:
        text: As it stands in the file.
        visible: The same, blanked where no citation can stand.
    """
    tokens = _with_short_names(_with_abbreviations(tuple(tokens_in(visible))))
    around, groups = _parentheses(tokens)
    return Pieces(text, visible, tokens, [token.start for token in tokens], around, groups)


def _with_abbreviations(tokens: Sequence[Token]) -> Sequence[Token]:
    """Names that are one with the abbreviation that is introduced behind them."""
    joined: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.kind is Kind.NAME and _introduced(tokens, at):
            token = replace(token, end=tokens[at + 3].end)
            at += 3
        joined.append(token)
        at += 1
    return joined


def _introduced(tokens: Sequence[Token], at: int) -> bool:
    """Whether an abbreviation in brackets stands right behind this piece: `Statistiek [CBS]`."""
    behind = tokens[at : at + 4]
    return (
        [token.kind for token in behind[1:]] == [Kind.OPEN, Kind.NAME, Kind.CLOSE]
        and sum(letter.isupper() for letter in behind[2].text) > 1
        and behind[1].start - behind[0].end <= 1
        and behind[3].end - behind[1].start == len(behind[2].text) + 2
    )


def _with_short_names(tokens: Sequence[Token]) -> Sequence[Token]:
    """Words that are a name by what follows them: `Li & Zhao`, `Page et al.`"""
    return tuple(
        replace(token, kind=Kind.NAME) if _names_here(token, following.kind) else token
        for token, following in zip_longest(tokens, tokens[1:], fillvalue=_NOTHING)
    )


def _names_here(token: Token, following: Kind) -> bool:
    if not token.text[:1].isupper() or token.text.lower() in MONTHS:
        return False
    if token.kind is Kind.WORD:
        return following is Kind.OTHERS
    return token.kind is Kind.SMALL and following in (Kind.OTHERS, Kind.AND, Kind.COMMA)


def _parentheses(tokens: Sequence[Token]) -> tuple[list[int | None], list[Group]]:
    around: list[int | None] = []
    groups: list[Group] = []
    stack: list[int] = []
    for at, token in enumerate(tokens):
        if token.kind is Kind.GAP:
            stack.clear()
        around.append(stack[-1] if stack else None)
        if token.kind is Kind.OPEN:
            stack.append(at)
        elif token.kind is Kind.CLOSE and stack:
            opening = stack.pop()
            if not stack:
                groups.append(Group(tokens[opening].start, token.end))
    return around, groups
