"""What speaks for a file being the text of one source."""

import re
from dataclasses import dataclass
from enum import IntEnum

from rapidfuzz import fuzz

from staven.corpus.file_match.clues import TITLE_PAGE, FileClues
from staven.corpus.letters import words_of
from staven.corpus.same_work.words import SERIES
from staven.corpus.source import Name, Source
from staven.locale import _

_SHORT_TITLE = 30
"""Letters below which a title is short: `Integratiebeleid` says little without author or year."""
_PART_OF_TITLE = 22
"""Letters of a title that a name must hold, where it was cut off or leaves the subtitle out."""
_TELLING_WORDS, _LONG_WORD = 3, 4
"""Words of a short title, and letters of each, by which it yet tells one work from others."""
_NEAR_TITLE = 92
"""Least likeness (0 to 100, rapidfuzz's partial ratio) of a title to the letters it is found in."""
_ABBREVIATION = 3
"""Capitals from which an institution is known by them, as SCP is: two stand for anything."""
_IDENTIFIED = 0.98
_WEIGHTS_OF_TITLE = (0.0, 0.55, 0.75, 0.75, 0.8, 0.93)
"""By how well the title was found; see Title."""
_NAMED_AUTHOR, _NAMED_YEAR = 0.4, 0.4
"""Rough chances (0 to 1) that each is no coincidence."""
_DOUBTED = 0.6
"""Factor of the score where something speaks against it."""
_SERIES = re.compile(SERIES)
_SUBTITLE = re.compile(r"[:?!]\s|\.\s|\s[-–]\s")


class Title(IntEnum):
    """How well a title was found."""

    NONE = 0
    SHORT = 1
    """All of it, but it is short."""
    MAIN = 2
    """All but the subtitle."""
    PART = 3
    """Nearly all letters, or the beginning where a name was cut off."""
    BRIEF = 4
    """All of it; it is short, but tells of one work."""
    WHOLE = 5


@dataclass(frozen=True, slots=True)
class FileEvidence:
    """What was found of one source in one file."""

    source: Source
    identifier: str
    """Which identifier says so, in the user's language; empty where none does."""
    cited: bool
    """Whether the identifier may be that of a work that the first pages cite."""
    title: Title
    place: int
    """Letters of the first pages before the title; 0 where it is in the name of the file."""
    author: bool
    year: bool
    doubt: str
    """What speaks against it, in the user's language; empty where nothing does."""

    @property
    def strong(self) -> bool:
        """Whether it is enough, were there no other source that it could be."""
        if self.doubt:
            return False
        if self.identifier and not self.cited:
            return True
        if self.identifier:
            named = self.author or self.year if self.title else self.author and self.year
            return self.title > Title.SHORT or named
        if self.title is Title.WHOLE:
            return self.author or self.year or self.place <= TITLE_PAGE // 2
        if self.title in (Title.PART, Title.BRIEF):
            return self.author or self.year
        undated = self.title is Title.MAIN and self.source.year is None
        return bool(self.title) and self.author and (self.year or undated)

    @property
    def score(self) -> float:
        """From 0 to 1: one minus the chance that all of it is coincidence, by rough weights."""
        chance = 1 - (_IDENTIFIED if self.identifier else 0.0)
        chance *= 1 - _WEIGHTS_OF_TITLE[self.title]
        chance *= 1 - _NAMED_AUTHOR * self.author
        chance *= 1 - _NAMED_YEAR * self.year
        return round((1 - chance) * (_DOUBTED if self.doubt else 1), 2)

    @property
    def because(self) -> str:
        """All of it in a few words, in the user's language."""
        titles = {
            Title.NONE: "",
            Title.SHORT: _("the short title"),
            Title.MAIN: _("the title without its subtitle"),
            Title.PART: _("most of the title"),
            Title.BRIEF: _("the title"),
            Title.WHOLE: _("the title"),
        }
        found = (
            self.identifier,
            titles[self.title],
            _("an author") if self.author else "",
            _("the year") if self.year else "",
        )
        said = ", ".join(one for one in found if one)
        return f"{said}; {self.doubt}" if self.doubt else said


def file_evidence(
    file: FileClues, source: Source, identifier: str = "", *, cited: bool = False
) -> FileEvidence:
    """All that a file's name and first pages say for and against one source."""
    title, place = _title(file, source)
    named, printed = file.name_years(source.title), file.opening_years(source.title)
    year = source.year is not None and source.year in named | printed
    return FileEvidence(
        source=source,
        identifier=identifier,
        cited=cited,
        title=title,
        place=place,
        author=_by_an_author(file, source),
        year=year,
        doubt=_beside(file, source)
        or (title and _doubt(file, source, place, certain=bool(identifier) and not cited))
        or (title and not (identifier and cited) and _other_year(source, named, printed))
        or "",
    )


def _title(file: FileClues, source: Source) -> tuple[Title, int]:
    """How well the title was found, and how many letters stand before it."""
    whole = "".join(words_of(source.title))
    if not whole:
        return Title.NONE, 0
    place = _where(file, whole)
    if place is not None:
        return _whole_title(source.title), place
    if _cut_off(file, source, whole):
        return Title.PART, 0
    main = "".join(words_of(main_title(source.title)))
    place = _where(file, main) if main else None
    if place is not None:
        return Title.MAIN, place
    if len(file.opening_letters) >= len(whole) >= _SHORT_TITLE:
        near = fuzz.partial_ratio_alignment(whole, file.opening_letters, score_cutoff=_NEAR_TITLE)
        place = None if near is None else near.dest_start
    return (Title.NONE, 0) if place is None else (Title.PART, place)


def main_title(title: str) -> str:
    """A title without its subtitle; empty where it has none, or what is left says too little."""
    main, *subtitle = _SUBTITLE.split(title, maxsplit=1)
    return main if subtitle and len("".join(words_of(main))) >= _PART_OF_TITLE else ""


def _whole_title(title: str) -> Title:
    """What it says that all of a title was found."""
    words = words_of(title)
    if len("".join(words)) >= _SHORT_TITLE:
        return Title.WHOLE
    telling = sum(len(word) >= _LONG_WORD for word in words) >= _TELLING_WORDS
    return Title.BRIEF if telling and not _SERIES.search(" ".join(words)) else Title.SHORT


def _where(file: FileClues, title: str) -> int | None:
    """Letters of the first pages before a title, 0 where it is in the name; None for nowhere."""
    if title in file.name_letters:
        return 0
    at = file.opening_letters.find(title)
    return None if at < 0 else at


def _cut_off(file: FileClues, source: Source, title: str) -> bool:
    """Whether the name holds the beginning of the title, and ends there."""
    names = {word for name in source.authors for word in words_of(name.surname)}
    words = [word for word in file.name_words if word not in names]
    for first in range(len(words)):
        rest = "".join(words[first:])
        if len(rest) < _PART_OF_TITLE:
            return False
        if title.startswith(rest):
            return True
    return False


def _by_an_author(file: FileClues, source: Source) -> bool:
    bodies = [Name(body, institution=True) for body in (source.institution,) if body]
    return any(_named(file, name) for name in (*source.authors, *bodies))


def _named(file: FileClues, name: Name) -> bool:
    words = words_of(name.family)
    if not words:
        return False
    if not name.institution:
        return file.words.issuperset(words)
    letters = "".join(words)
    if len(words) > 1 and (letters in file.opening_letters or letters in file.name_letters):
        return True
    short = "".join(word[0] for word in name.family.split() if word[:1].isupper()).lower()
    return (len(words) == 1 and letters in file.words) or (
        len(short) >= _ABBREVIATION and short in file.words
    )


def _beside(file: FileClues, source: Source) -> str:
    if file.named_beside(source.title, letter=bool(source.kamerstuk)):
        return _("its name says that it is something about a work")
    return ""


def _doubt(file: FileClues, source: Source, place: int, *, certain: bool) -> str:
    if certain or not place:
        return ""
    if not source.kamerstuk and (file.parliamentary or file.about(place, source.container)):
        return _("it looks like a letter, an annex or a review about that work")
    if file.refers(place):
        return _("the title stands in a reference to that work")
    return _("the title stands far from the beginning") if place > TITLE_PAGE else ""


def _other_year(source: Source, named: frozenset[int], printed: frozenset[int]) -> str:
    """Where the file has years, and none is that of the source: another issue of a series."""
    if source.year is None or source.year in named | printed:
        return ""
    if named:
        return _("the name of the file has another year")
    if printed and all(abs(source.year - one) > 1 for one in printed):
        return _("the first pages have another year")
    return ""
