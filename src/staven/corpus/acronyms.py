"""Whether an acronym can stand for the name of an institution."""

from collections.abc import Sequence

_LONG_ENOUGH = 4
"""Letters of an acronym that may take more than one from a word before the last."""
_MOST_OF_ONE_WORD = 3
"""Letters that it takes from one word at most."""


def spells(letters: str, words: Sequence[str]) -> bool:
    """Whether `cpb` can stand for `centraal planbureau`.

    Each of its letters is taken from the words in order, and every word gives its first.

    Args:
        letters: The acronym, folded.
        words: The words of weight in the name, folded.
    """
    if not words or not letters or letters[0] != words[0][0]:
        return not words and not letters
    if spells(letters[1:], words[1:]):
        return True
    # Compounds give more than one letter: the B of Planbureau. In a short acronym only the last
    # word does, or any three letters would stand for much.
    if len(words) > 1 and len(letters) < _LONG_ENOUGH:
        return False
    at = 0
    for taken in range(1, min(len(letters), _MOST_OF_ONE_WORD)):
        at = words[0].find(letters[taken], at + 1)
        if at < 0:
            return False
        if spells(letters[taken + 1 :], words[1:]):
            return True
    return False
