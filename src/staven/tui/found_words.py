"""Where the words of a search stand in a passage, to mark them."""

import re
from collections.abc import Iterator

from staven.codebook.pick import plain

_WORD = re.compile(r"\w+")


def as_typed(words: str) -> str:
    """A question while it is being typed: its last word may go on.

    A word counts as finished after a space; a phrase between quotes is taken as it is.
    """
    unfinished = words[-1:].isalnum() and words.count('"') % 2 == 0
    return f"{words}*" if unfinished else words


def marks(text: str, words: str) -> list[tuple[int, int]]:
    """Spans of `text` that the question `words` asks for: words, "phrases" and beginnings*.

    Compared without case and accents, as the index does. In order, without overlap.
    """
    asked = list(_asked(words))
    tokens = [(match.start(), match.end(), plain(match.group())) for match in _WORD.finditer(text)]
    spans = []
    place = 0
    while place < len(tokens):
        length = max((_fits(tokens, place, one) for one in asked), default=0)
        if length:
            spans.append((tokens[place][0], tokens[place + length - 1][1]))
        place += max(1, length)
    return spans


def _asked(words: str) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Each word or phrase as its words, and whether the last of these may go on."""
    for phrase, word in re.findall(r'"([^"]*)"?|([^\s"]+)', words):
        parts = tuple(plain(part) for part in _WORD.findall(phrase or word))
        if parts:
            yield parts, word.endswith("*")


def _fits(
    tokens: list[tuple[int, int, str]], place: int, asked: tuple[tuple[str, ...], bool]
) -> int:
    """How many tokens from `place` on make up what is asked; 0 where they do not."""
    parts, may_go_on = asked
    here = [token[2] for token in tokens[place : place + len(parts)]]
    if len(here) < len(parts) or here[:-1] != list(parts[:-1]):
        return 0
    last = here[-1].startswith(parts[-1]) if may_go_on else here[-1] == parts[-1]
    return len(parts) if last else 0
