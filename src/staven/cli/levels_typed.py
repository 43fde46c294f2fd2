"""Words of a scale as people type them: in either language, or as much of one as is clear."""

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import TypeVar

from staven.codebook.pick import plain
from staven.errors import StavenError
from staven.locale import _

Word = TypeVar("Word", bound=StrEnum)
_NOTHING = frozenset({"none", "geen", "0", "notassessed", "nietbeoordeeld"})
"""What takes an answer away again."""


def level_typed(text: str, words: Iterable[Word], said: Callable[[Word], str]) -> Word | None:
    """The word that is meant, by its English or its own name; None for `none`.

    Raises:
        StavenError: it is none of them, or it could be several.
    """
    listed = list(words)
    asked = _bare(text)
    if asked in _NOTHING:
        return None
    names = {word: (_bare(word.value), _bare(said(word))) for word in listed}
    tests: tuple[Callable[[str], bool], ...] = (
        lambda name: name == asked,
        lambda name: name.startswith(asked),
        lambda name: asked in name,
    )
    for test in tests:
        found = [word for word in listed if any(map(test, names[word]))]
        if asked and len(found) == 1:
            return found[0]
    raise StavenError(
        _("'{word}' is none of the words to choose from").format(word=text),
        remedy=_("Choose from: {words}, or none.").format(words=", ".join(map(said, listed))),
    )


def _bare(text: str) -> str:
    return "".join(letter for letter in plain(text) if letter.isalnum())
