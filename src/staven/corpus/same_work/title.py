"""A title as records are compared: what it says, and the words in it that set works apart."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from staven.corpus.folding import folded_words
from staven.corpus.same_work.notes import without_edition, without_notes
from staven.corpus.same_work.words import (
    ANYWHERE,
    ARTICLES,
    AT_AN_END,
    COUNTED,
    EMPTY,
    GENERIC,
    LETTER_BEGINS,
    LETTER_ENDS,
    LONE,
    LONE_NUMERALS,
    NUMERALS,
    OF_ONE_STUDY,
    REVIEW_OF,
    SERIES,
)

_SERIES = re.compile(SERIES)
_LONE = re.compile(LONE)
_ORDINAL = re.compile(r"(\d+)(?:e|de|ste|st|nd|rd|th)")


@dataclass(frozen=True, slots=True)
class Title:
    """A title, taken apart."""

    letters: str
    """Its letters and digits alone, so that `follow-up` and `follow up` are one."""
    spoken: str
    """Its words, folded, with spaces between: one text takes less room than twenty."""
    numbers: str
    """All its digits and numerals in one row, so that `1,607` and `1607` are one."""
    markers: tuple[str, ...]
    """Words such as `erratum` and `protocol`."""
    weight: int
    """Words that tell of a subject; none where it could stand above any work, as `Editorial`."""
    edition: str
    """In figures; empty where it names none."""

    @property
    def series(self) -> bool:
        """Whether works of several years have it, as `Monitor …`."""
        return _SERIES.search(self.spoken) is not None

    @property
    def letter(self) -> bool:
        """Whether it is that of a letter about something, as `Kamerbrief over …`."""
        return self.spoken.startswith(LETTER_BEGINS) or self.spoken.endswith(LETTER_ENDS)

    @property
    def lettered(self) -> bool:
        """Whether a letter or a Roman numeral stands in it as a word, as in `wijk C`."""
        return _LONE.search(self.spoken) is not None


def title_of(text: str) -> Title:
    """Take a title apart, without what databases add to it."""
    text, edition = without_edition(without_notes(text))
    found = folded_words(text)
    letters = "".join(found)
    numbers = ""
    if (
        not letters.isalpha()
        or not NUMERALS.keys().isdisjoint(found)
        or not LONE_NUMERALS.keys().isdisjoint(found)
    ):
        found = _in_figures(found)
        letters = "".join(found)
        numbers = "".join(filter(str.isdigit, letters))
    content = [word for word in found if word not in EMPTY and not word.isdigit()]
    weight = 0 if GENERIC.issuperset(content) else len(content)
    if found and found[0] in ARTICLES:
        letters = letters[len(found[0]) :]
    return Title(letters, " ".join(found), numbers, _markers(found), weight, edition)


def of_one_study(left: Title, right: Title) -> bool:
    """Whether titles differ in what goes beside a work only: a summary, a protocol, an annex."""
    strange = set(left.markers) ^ set(right.markers)
    return bool(strange) and strange <= OF_ONE_STUDY


def _markers(found: Sequence[str]) -> tuple[str, ...]:
    """The words that make it a text about another work, or beside it."""
    if not found:
        return ()
    ends = [word for word in (found[0], found[-1]) if word in AT_AN_END]
    if list(found[:2]) in REVIEW_OF:
        ends.append("review of")
    if ANYWHERE.isdisjoint(found):
        return tuple(ends)
    return (*ends, *sorted(ANYWHERE.intersection(found)))


def _in_figures(found: Sequence[str]) -> list[str]:
    """The words with every number in figures: `tweede`, `2e`, `II` and `2` are one."""
    before = ""
    figures: list[str] = []
    for word in found:
        if before in COUNTED and word in LONE_NUMERALS:
            figures.append(LONE_NUMERALS[word])
        elif word[0].isdigit() and (ordinal := _ORDINAL.fullmatch(word)):
            figures.append(ordinal[1])
        else:
            figures.append(NUMERALS.get(word, word))
        before = word
    return figures
