"""Words that turn a sentence around: a quote that gains or loses one says something else."""

import re
from collections import Counter
from collections.abc import Iterable

from staven.corpus.letters import words_of

_TELLING = """
niet geen niets niemand nooit nergens noch zonder nauwelijks amper wel
meer minder vaker hoger lager groter kleiner sterker zwakker beter slechter
toe af toegenomen afgenomen toename afname stijgt stijgen steeg stegen gestegen stijging
daalt dalen daalde daalden gedaald daling positief positieve negatief negatieve
not no none nothing nobody never nor without hardly
more less fewer higher lower larger smaller stronger weaker better worse
increase increases increased decrease decreases decreased rise rises rose fall falls fell
positive negative
twee drie vier vijf zes zeven acht negen tien elf twaalf twintig dertig veertig vijftig honderd
duizend miljoen miljard half halve helft kwart derde eerste tweede vierde
two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred
thousand million billion half quarter third first second fourth
"""
TELLING = frozenset(_TELLING.split())
"""Dutch and English negations, directions and numbers in words, by their letters."""

_NUMBER = re.compile(r"(?<!\w)[A-Z]{0,2}\d+(?:s?t?e|de)?(?!\w)")
"""A number, or a level as A2: a digit in the middle of a word is a letter misread."""
_OF_THE_PAGE = re.compile(r"^[ \t]*\d{1,4}[ \t]*$", re.MULTILINE)
"""The number of a page, on a line of its own."""
_NOTE = re.compile(r"\[\^([^\]\s]{1,9})\]|<sup>([^<\s]{1,5})</sup>")
"""The mark of a footnote."""


def says_the_same(left: str, right: str) -> bool:
    """Whether two versions of a quote hold the same numbers, negations and directions.

    What one has as a number and the other as the mark of a footnote is the same.
    """
    one, notes = _without_notes(left)
    other, other_notes = _without_notes(right)
    had, has = Counter(_NUMBER.findall(one)), Counter(_NUMBER.findall(other))
    if any(
        had[number] != has[number]
        and had[number] + notes[number] != has[number] + other_notes[number]
        for number in had | has
    ):
        return False
    words, others = words_of(one), words_of(other)
    had, has = _telling(words), _telling(others)
    # A word that was broken in two is no word less: it still stands there by its letters.
    run, other_run = "".join(words), "".join(others)
    return all(
        had[word] == has[word] or run.count(word) == other_run.count(word) for word in had | has
    )


def _telling(words: Iterable[str]) -> Counter[str]:
    return Counter(word for word in words if word in TELLING)


def _without_notes(text: str) -> tuple[str, Counter[str]]:
    """A text without the numbers of pages and notes, and those of its notes."""
    notes = Counter(first or second for first, second in _NOTE.findall(text))
    return _NOTE.sub("", _OF_THE_PAGE.sub("", text)), notes
