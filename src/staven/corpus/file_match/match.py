"""Which source a file is the text of: proposed with reasons, and sure only where nothing else fits.

A file that is attached to the wrong source poisons every quote that is coded in it, so a match is
sure only on an identifier or a title, never against what the file says elsewhere, and never where
a second source or a second file would do as well.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from staven.corpus.doi import doi_in
from staven.corpus.file_match.clues import FileClues, Paper, papers_of
from staven.corpus.file_match.evidence import FileEvidence, Title, file_evidence, main_title
from staven.corpus.file_match.title_index import TitleIndex, title_index
from staven.corpus.letters import words_of
from staven.corpus.source import Source
from staven.locale import _

_FEWEST_OF_A_KEY = 6
"""Letters below which a citekey is a word that any file name may hold."""
_MENTIONED = 300
"""Letters after the title of the file itself from which another title is one that it mentions."""
_LEAST = 0.5
"""Score (0 to 1) below which a source is not named as a candidate."""
_MOST_CANDIDATES = 5
"""How many candidates are named for one file."""
_RARE_WORDS = 2
"""Words of a name by which sources with a longer title are looked for."""
_MOST_WITH_A_WORD = 20
"""How many sources are looked at more closely for one of these words."""


@dataclass(frozen=True, slots=True)
class FileMatch:
    """A file and the source that it is proposed for."""

    file: str
    citekey: str | None
    """None where no source fits."""
    score: float
    """From 0 to 1."""
    because: str
    """What speaks for it, and what against, in the user's language."""
    sure: bool
    """Whether it may be attached without a look at it."""
    candidates: tuple[str, ...] = ()
    """Citekeys of all sources that it could be, the likeliest first."""


@dataclass(frozen=True)
class Shelf:
    """The sources of a project, by all that a file can name them by."""

    sources: tuple[Source, ...]
    titles: TitleIndex
    mains: TitleIndex
    """By their titles without the subtitle; covers often have no more."""
    by_key: dict[str, list[int]]
    by_doi: dict[str, list[int]]
    by_paper: dict[Paper, list[int]]
    by_author: dict[str, list[int]]
    """Per surname of a first author, by its letters."""


def shelf(sources: Iterable[Source]) -> Shelf:
    """The sources, ready to match files to."""
    listed = tuple(sources)
    by_key: dict[str, list[int]] = defaultdict(list)
    by_doi: dict[str, list[int]] = defaultdict(list)
    by_paper: dict[Paper, list[int]] = defaultdict(list)
    by_author: dict[str, list[int]] = defaultdict(list)
    for number, source in enumerate(listed):
        by_key[source.citekey.casefold()].append(number)
        if doi := doi_in(source.doi):
            by_doi["".join(words_of(doi))].append(number)
        for paper in papers_of(source):
            by_paper[paper].append(number)
        for name in source.authors[:1]:
            by_author["".join(words_of(name.family))].append(number)
    titles = title_index(source.title for source in listed)
    mains = title_index(main_title(source.title) for source in listed)
    return Shelf(listed, titles, mains, by_key, by_doi, by_paper, by_author)


def match_file(file: FileClues, on: Shelf) -> FileMatch:
    """The source that a file is most likely the text of."""
    identified, cited = _identified(file, on), _cited(file, on)
    numbers = dict.fromkeys(
        [
            *identified,
            *cited,
            *on.titles.likely(file.opening_words),
            *on.titles.likely(file.name_words),
            *on.mains.likely(file.opening_words),
            *on.mains.likely(file.name_words),
            *_by_author_and_year(file, on),
            *_begun_in_the_name(file, on),
        ]
    )
    found = [
        file_evidence(
            file,
            on.sources[one],
            identified.get(one, "") or cited.get(one, ""),
            cited=one not in identified,
        )
        for one in numbers
    ]
    ranked = sorted(found, key=_rank, reverse=True)
    ranked = [one for one in ranked if one.score >= _LEAST]
    if not ranked:
        return FileMatch(file.name, None, 0.0, _("no source fits"), sure=False)
    best = ranked[0]
    rival = next((one for one in ranked[1:] if _rivals(best, one, file)), None)
    because = best.because
    if rival is not None:
        because = _("{reasons}; but {citekey} fits as well").format(
            reasons=because, citekey=rival.source.citekey
        )
    return FileMatch(
        file=file.name,
        citekey=best.source.citekey,
        score=best.score,
        because=because,
        sure=best.strong and rival is None,
        candidates=tuple(one.source.citekey for one in ranked[:_MOST_CANDIDATES]),
    )


def match_files(files: Iterable[FileClues], on: Shelf) -> list[FileMatch]:
    """Each file with its source; none of two files that claim one source is sure."""
    matches = [match_file(file, on) for file in files]
    claims: dict[str | None, list[str]] = defaultdict(list)
    for one in matches:
        if one.sure:
            claims[one.citekey].append(one.file)
    return [_unless_claimed(one, claims[one.citekey]) if one.sure else one for one in matches]


def _unless_claimed(match: FileMatch, files: Sequence[str]) -> FileMatch:
    others = [file for file in files if file != match.file] or files[1:]
    if not others:
        return match
    because = _("{reasons}; but {file} fits this source as well").format(
        reasons=match.because, file=others[0]
    )
    return replace(match, sure=False, because=because)


def _identified(file: FileClues, on: Shelf) -> dict[int, str]:
    """Sources that an identifier of the file itself names, each with what it is called."""
    found: dict[int, str] = {}
    stem = file.stem.casefold()
    for key, numbers in on.by_key.items():
        if key in stem and _stands_alone(key, stem):
            found |= dict.fromkeys(numbers, _("the citekey in the name"))
    for doi, numbers in on.by_doi.items():
        if doi in file.name_letters:
            found |= dict.fromkeys(numbers, _("the DOI in the name"))
    for paper in file.name_papers | file.opening_papers:
        found |= dict.fromkeys(on.by_paper.get(paper, ()), _("the parliamentary number"))
    return found


def _cited(file: FileClues, on: Shelf) -> dict[int, str]:
    """Sources whose DOI is on the first pages: the file's own, or that of a work that it cites."""
    numbers = (number for doi in file.dois for number in on.by_doi.get(doi, ()))
    return dict.fromkeys(numbers, _("the DOI on the first pages"))


def _stands_alone(key: str, stem: str) -> bool:
    if len(key) < _FEWEST_OF_A_KEY:
        return key == stem
    at = stem.find(key)
    before, after = stem[at - 1 : at], stem[at + len(key) : at + len(key) + 1]
    return not (before.isalnum() or after.isalnum())


def _by_author_and_year(file: FileClues, on: Shelf) -> list[int]:
    return [
        number
        for word in dict.fromkeys(file.name_words)
        for number in on.by_author.get(word, ())
        if on.sources[number].year in file.name_years("")
    ]


def _begun_in_the_name(file: FileClues, on: Shelf) -> list[int]:
    """Sources whose title may be cut off in the name: by the rarest two of its words."""
    rare = sorted(
        (len(on.titles.sources_with[word]), word)
        for word in set(file.name_words)
        if word in on.titles.sources_with
    )
    return [
        number
        for _count, word in rare[:_RARE_WORDS]
        for number in on.titles.sources_with[word][:_MOST_WITH_A_WORD]
    ]


def _rank(one: FileEvidence) -> tuple[object, ...]:
    return (
        bool(one.identifier),
        one.strong,
        one.title,
        one.year + one.author,
        one.year,
        -one.place,
        len(one.source.title),
        one.source.citekey,
    )


def _rivals(best: FileEvidence, other: FileEvidence, file: FileClues) -> bool:
    """Whether another source fits so well that only a person can tell which it is."""
    if other.identifier and best.identifier:
        # A work that it cites further on, with its DOI.
        mentioned = other.cited and other.doubt and _other_doi(best.source, other.source)
        return other.title >= best.title and not mentioned
    if best.identifier:
        # The name says one thing, and the title page another.
        return other.strong and other.title > best.title
    less = other.title < best.title and not _without_subtitle(other, best.source)
    if other.title < Title.SHORT or less:
        return False
    if other.place > best.place + _MENTIONED and best.place <= _MENTIONED:
        return False
    if best.year != other.year or best.author != other.author:
        return (other.year and not best.year) or (other.author and not best.author)
    return not _within(other.source.title, best.source.title, file)


def _without_subtitle(one: FileEvidence, other: Source) -> bool:
    """Whether a cover has the whole title of one work, or another's without its subtitle."""
    main = "".join(words_of(main_title(one.source.title)))
    return one.title is Title.MAIN and main == "".join(words_of(other.title))


def _other_doi(left: Source, right: Source) -> bool:
    return words_of(doi_in(left.doi)) != words_of(doi_in(right.doi))


def _within(part: str, whole: str, file: FileClues) -> bool:
    """Whether a title stands in a file only as part of a longer title."""
    shorter, longer = "".join(words_of(part)), "".join(words_of(whole))
    if shorter == longer or shorter not in longer:
        return False
    everything = f"{file.name_letters} {file.opening_letters}"
    return everything.replace(longer, "").find(shorter) < 0
