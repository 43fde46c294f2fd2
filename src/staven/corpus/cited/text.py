"""A text and the works that it cites: every citation found, and resolved."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from staven.corpus.citations.citation import Citation, Mention
from staven.corpus.citations.find import find_within, line_of, line_starts
from staven.corpus.citations.places import searchable
from staven.corpus.citations.words import INNER_WORDS
from staven.corpus.cited.name import abbreviates
from staven.corpus.cited.resolve import Resolved, resolve, words_of_the_sentence
from staven.corpus.cited.titles import Titled, letters_in, titles_in
from staven.corpus.cited.work import Work
from staven.corpus.cited.works import Bibliography

_ABBREVIATED = re.compile(r"[(\[](?:hierna:?\s|de\s|het\s)?([A-Z][A-Za-z&-]{1,9})[),;\]]")
_LONGEST_NAME = 110
"""Characters before an abbreviation in which its institution is named in full."""
_MOST_WORDS = 10
"""Words of such a name."""
_SURE_TITLE, _OTHER_EDITION = 0.95, 0.6
"""Score of a work by its title and year, and by its title with a year that is far from its own."""
_NEXT_TO = 60
"""Characters between a title and the author-year citation of the same work."""
_NEAR = 4
"""Characters between two things that belong together: a comma, a space, a mark."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_SENTENCE_END = re.compile(r"[.!?]\s+[A-Z]")


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation, and for each of its mentions what it refers to."""

    citation: Citation
    resolved: tuple[Resolved, ...]


def citations_in(text: str, bibliography: Bibliography) -> list[Cited]:
    """Every citation in a text with the works that it means, in the order of the text."""
    learnt = abbreviations_in(text)
    abbreviations = {name: short for short, name in learnt.items()} | learnt
    visible = searchable(text)
    found: list[Cited] = []
    for citation in find_within(text, visible):
        kept: list[Mention] = []
        resolved: list[Resolved] = []
        for mention in citation.mentions:
            meant = resolve(mention, bibliography, abbreviations)
            if mention.weak and not meant.candidates:
                continue
            kept.append(_without_van(mention, meant, bibliography))
            resolved.append(meant)
        if kept:
            found.append(Cited(_with(citation, kept), tuple(resolved)))
    return _with_titles(text, visible, found, bibliography)


def _with(citation: Citation, mentions: Sequence[Mention]) -> Citation:
    if citation.start < citation.mentions[0].start or tuple(mentions) == citation.mentions:
        return replace(citation, mentions=tuple(mentions))
    start = mentions[0].start
    cut = start - citation.start
    return replace(citation, start=start, surface=citation.surface[cut:], mentions=tuple(mentions))


def _without_van(mention: Mention, meant: Resolved, bibliography: Bibliography) -> Mention:
    """The mention without a "van" that belongs to the sentence, now that its author is known."""
    if meant.citekey is None or not mention.surface[:1].islower():
        return mention
    cut = words_of_the_sentence(mention, bibliography.work(meant.citekey))
    if not cut:
        return mention
    names = (mention.names[0][cut:], *mention.names[1:])
    return replace(
        mention,
        start=mention.start + cut,
        surface=mention.surface[cut:],
        who=mention.who[cut:],
        names=names,
    )


def abbreviations_in(text: str) -> dict[str, str]:
    """What the text says that abbreviations stand for: `Sociaal en Cultureel Planbureau (SCP)`."""
    known: dict[str, str] = {}
    for match in _ABBREVIATED.finditer(text):
        short = match[1]
        # One capital begins any word: `(Wet)`.
        if short in known or sum(letter.isupper() for letter in short) <= 1:
            continue
        words = re.findall(
            r"[^\W\d_][\w'’-]*|&|[^\w\s]",
            text[max(0, match.start() - _LONGEST_NAME) : match.start()],
        )
        for count in range(2, min(len(words), _MOST_WORDS) + 1):
            name = " ".join(words[-count:])
            first = words[-count]
            if not (first[:1].isalpha() or first in ("&", "-")):
                break
            if first.lower() not in INNER_WORDS and abbreviates(short, name):
                known[short] = name
                break
    return known


def _with_titles(
    text: str, visible: str, found: list[Cited], bibliography: Bibliography
) -> list[Cited]:
    """Adds works cited by title or date alone; beside an author-year citation they say nothing."""
    titled = [
        *titles_in(text, visible, bibliography),
        *letters_in(text, visible, bibliography),
    ]
    starts = line_starts(text)
    taken = sorted(
        (mention.start, mention.end) for one in found for mention in one.citation.mentions
    )
    more: list[Cited] = []
    for one in titled:
        if _beside(text, one.mention, taken):
            continue
        line = line_of(starts, one.mention.start)
        citation = Citation(
            one.mention.start, one.mention.end, line, one.mention.surface, (one.mention,)
        )
        more.append(Cited(citation, (_of_titled(one),)))
    return sorted([*found, *more], key=lambda one: (one.citation.start, one.citation.end))


def _beside(text: str, title: Mention, taken: Sequence[tuple[int, int]]) -> bool:
    """Whether a citation overlaps the title, or stands right before or behind it."""
    after = bisect_left(taken, (title.end, 0))
    if after < len(taken):
        between = (
            text[title.end : taken[after][0]] if taken[after][0] - title.end <= _NEXT_TO else "\n"
        )
        if "\n" not in between and not _SENTENCE_END.search(between):
            return True
    before = taken[max(0, after - 3) : after]
    return any(title.start - end <= _NEAR for _start, end in before)


def _of_titled(one: Titled) -> Resolved:
    year = one.mention.year
    works = sorted(
        one.works,
        key=lambda work: (
            abs((work.source.year or 0) - (year or work.source.year or 0)),
            work.source.citekey,
        ),
    )
    keys = tuple(work.source.citekey for work in works)
    off = abs((works[0].source.year or 0) - (year or works[0].source.year or 0))
    if off <= 1 and not _another_volume(year, works[0]):
        return Resolved(keys[0], _SURE_TITLE, keys)
    return Resolved(None, _OTHER_EDITION, keys)


def _another_volume(year: int | None, work: Work) -> bool:
    """Whether the title has a year of its own, and it is another: `Jaarrapport Integratie 2018`."""
    own = [word for word in work.main_title if _YEAR.fullmatch(word)]
    return bool(own) and year not in (None, work.source.year) and str(year) not in own


def cited_keys(found: Iterable[Cited]) -> set[str]:
    """The citekeys of all works that are cited for sure."""
    return {one.citekey for cited in found for one in cited.resolved if one.citekey}
