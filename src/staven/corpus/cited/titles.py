"""Works that a text cites by their title, or a letter by its date, without naming an author."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from staven.corpus.citations.citation import Form, Mention
from staven.corpus.cited.name import folded
from staven.corpus.cited.work import SMALL, Work
from staven.corpus.cited.works import Bibliography
from staven.corpus.months import MONTHS

_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f\u00ad])*")
_YEAR_BEHIND = re.compile(r"[*_'’”\"\s]{0,3}\(\s?((?:1[6-9]|20)\d\d)([a-z]?)\s?[),]")
_INSTITUTION_BEHIND = re.compile(r"[*_'’”\"]{0,2}\s\(([^()\d;]{2,60})\)")
_SENTENCE_END = re.compile(r"[.?!]\s+[A-Z]|\n\s*\n|\x1f")
_REPORT_BEFORE = re.compile(
    r"(?:rapport|publicatie|studie|onderzoek|advies|evaluatie|artikel|boek|proefschrift|notitie|"
    r"handreiking|handboek|leidraad|brochure|factsheet|verkenning|scriptie|"
    r"report|study|paper|article|thesis|book)\s{1,2}[*_'‘“\"]{0,3}$",
    re.IGNORECASE,
)
_SERIES = re.compile(
    r"(?:jaarrapport|jaarverslag|jaarbericht|jaarboek|trendrapport|monitor|barometer|atlas|dashboard|"
    r"yearbook)$"
)
"""First words of titles that appear year after year."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_RANGE = re.compile(r"\s?[-–—/]\s?\d")
_FEWEST_WORDS = 3
"""Words in a title that can stand for a work by itself: `Wet inburgering` is a law."""
_ALIKE = 94.0
"""Lowest likeness, of 100, of a title and the words that may be it."""
_REPORT_REACH = 24
"""Characters before a title in which it may be called a report."""
_LETTER = re.compile(
    rf"(?:kamerbrief|brief|Tweede\s+Kamer|Kamerstuk|letter)\b(?P<between>(?:[^.;()\n]|\n(?!\s*\n)){{0,90}}?)"
    rf"(?P<day>\d{{1,2}})\s{{1,2}}(?P<month>{'|'.join(MONTHS)})\s{{1,2}}(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Titled:
    """A mention by title or date, and the works that bear it."""

    mention: Mention
    works: tuple[Work, ...]


def titles_in(text: str, visible: str, bibliography: Bibliography) -> Iterator[Titled]:
    """Where the text cites a work by its title, with a year or as a report, in order.

    Args:
        text: The whole text.
        visible: The same with all blanked in which no citation can stand.
        bibliography: The works whose titles are looked for.
    """
    pairs = [(word, folded(word[0])) for word in _WORD.finditer(visible)]
    words = [word for word, plain in pairs if plain not in SMALL]
    plain = [plain for _word, plain in pairs if plain not in SMALL]
    done = 0
    for at in range(len(plain) - 1):
        if at < done:
            continue
        for work in bibliography.by_title_start(plain[at], plain[at + 1]):
            length = _length(work, plain, at)
            if not length:
                continue
            start, end = words[at].start(), words[at + length - 1].end()
            if _SENTENCE_END.search(visible, start, end):
                continue
            mention = _mention(text, visible, start, end, work) or _by_institution(
                text, visible, start, end, bibliography.by_institution, work
            )
            if mention is not None:
                yield Titled(mention, _of_title(bibliography, work))
                done = at + length
                break


def letters_in(text: str, visible: str, bibliography: Bibliography) -> Iterator[Titled]:
    """Where the text cites a letter to parliament by its full date."""
    dated: dict[tuple[int | None, int | None, int | None], list[Work]] = {}
    for work in bibliography.works:
        source = work.source
        if source.day and work.paper:
            dated.setdefault((source.year, source.month, source.day), []).append(work)
    for match in _LETTER.finditer(visible):
        day = int(match["year"]), MONTHS[match["month"].lower()], int(match["day"])
        if works := dated.get(day):
            mention = Mention(
                match.start(),
                match.end(),
                text[match.start() : match.end()],
                Form.TITLE,
                year=day[0],
                title=match["between"].strip(" ,:"),
            )
            yield Titled(mention, tuple(works))


def _length(work: Work, plain: Sequence[str], at: int) -> int:
    """How many words of the text from here are the title of the work; 0 where it is not there.

    Of a series one names as little as tells it, with its year: `Jaarrapport Integratie 2022`.
    """
    title = work.telling
    length = len(title)
    words = plain[at : at + length]
    if len(work.main_title) >= _FEWEST_WORDS and _stands(title, words):
        return length
    if not _SERIES.search(title[0]):
        return 0
    same = next(
        (count for count, pair in enumerate(zip(title, words, strict=False)) if pair[0] != pair[1]),
        min(length, len(words)),
    )
    following = plain[at + same] if at + same < len(plain) else ""
    return same + 1 if same > 1 and _YEAR.fullmatch(following) else 0


def _stands(title: Sequence[str], words: Sequence[str]) -> bool:
    if tuple(words) == tuple(title):
        return True
    # Another number is another volume, whatever else is alike.
    if [word for word in words if word.isdigit()] != [word for word in title if word.isdigit()]:
        return False
    return fuzz.ratio(" ".join(words), " ".join(title)) >= _ALIKE


def _of_title(bibliography: Bibliography, work: Work) -> tuple[Work, ...]:
    start = bibliography.by_title_start(work.telling[0], work.telling[1])
    return tuple(other for other in start if other.telling == work.telling)


def _mention(text: str, visible: str, start: int, end: int, work: Work) -> Mention | None:
    year = work.source.year
    named = visible[end - 4 : end]
    if _YEAR.fullmatch(named) and not _RANGE.match(visible, end):
        if named == str(year) or _SERIES.search(folded(visible[start:end]).split()[0]):
            end += visible[end : end + 1] == ")"
            return Mention(start, end, text[start:end], Form.TITLE, year=int(named))
    elif behind := _YEAR_BEHIND.match(visible, end):
        end = behind.end()
        return Mention(
            start, end, text[start:end], Form.TITLE, year=int(behind[1]), suffix=behind[2]
        )
    if _REPORT_BEFORE.search(visible, max(0, start - _REPORT_REACH), start):
        return Mention(start, end, text[start:end], Form.TITLE)
    return None


def _by_institution(
    text: str,
    visible: str,
    start: int,
    end: int,
    works_of: Callable[[str], Mapping[Work, float]],
    work: Work,
) -> Mention | None:
    """A title with its institution in parentheses behind it: `the dashboard … (CBS)`."""
    behind = _INSTITUTION_BEHIND.match(visible, end)
    if behind is None or work not in works_of(behind[1]):
        return None
    return Mention(start, behind.end(), text[start : behind.end()], Form.TITLE)
