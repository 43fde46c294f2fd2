"""A source, with what citations of it may say."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from rapidfuzz import fuzz

from staven.corpus.citations.citation import Paper
from staven.corpus.citations.paper import papers_in
from staven.corpus.cited.institutions import institutions_of
from staven.corpus.cited.name import folded
from staven.corpus.kamerstuk import kamerstuk_of
from staven.corpus.source import Source

_SAME_TITLE = 92.0
"""Lowest likeness of two titles, of 100, at which they may be of one work."""
NEAR_TITLE = 90.0
"""The same for a title as it is cited and one in the bibliography."""
_PART_OF_TITLE = 95.0
"""What a part of a title counts as, of 100."""
_FEWEST_WORDS = 3
"""Words in the part of a title that names a work: two may stand in any."""
_BEGINNING_OF_TITLE = 0.98
"""Factor where only the beginning of what was cited is the title."""
SMALL = frozenset(
    {"a", "an", "the", "of", "and", "for", "de", "het", "een", "en", "van", "in", "op"}
)
"""Words that titles lose or change when they are cited."""
_ORDINARY_TEXT = """
a aan als an and at bij by de door een en for from het hoe in is met na naar of om on onder op
over te ten ter the to tot uit van voor wat with zijn der den des tegen rapport eindrapport
evaluatie onderzoek monitor studie nederland nederlandse report study
"""
_ORDINARY = frozenset(_ORDINARY_TEXT.split())
_DOCUMENT_WORDS = frozenset(
    {"oplegger", "bijlage", "aanbiedingsbrief", "kamerbrief", "eindrapport"}
)
_OF_ANOTHER = re.compile(
    r"\b(?:bijlage|annex|appendix|motie|motion|reactie|response|antwoord|toezegging|verzoek|"
    r"aanleiding|evaluatie|evaluation|uitvoering)\b",
    re.IGNORECASE,
)
"""Words that say that the number behind them is of another paper: `bijlage bij Kamerstuk …`."""
_SHORT_TITLE = 4
"""Words of a title of which the first is not left out."""


@dataclass(frozen=True, slots=True, eq=False)
class Work:
    """A source, with what citations of it may say."""

    source: Source
    families: tuple[str, ...]
    """Surnames of its persons, folded; an institution has an empty one."""
    main_title: tuple[str, ...]
    """Words of the title before its colon or stop, folded."""
    telling: tuple[str, ...]
    """The same without small words, by which it is found in a text."""
    words: frozenset[str]
    """The words of weight in the whole title."""
    paper: Paper | None
    institutions: dict[str, float] = field(default_factory=dict)
    """Names of institutions, folded, with their weight."""


def work_of(source: Source) -> Work:
    """What citations of this source may say."""
    title = re.split(r"[:.?!–]\s", source.title + " ")[0].strip()
    families = tuple("" if name.institution else folded(name.family) for name in source.authors)
    main_title = _without_document_word(tuple(folded(title).split()))
    return Work(
        source,
        families,
        main_title,
        telling(main_title),
        frozenset(word for word in folded(source.title).split() if word not in _ORDINARY),
        _paper_of(source),
        institutions_of(source),
    )


def _paper_of(source: Source) -> Paper | None:
    session = re.match(r"\d{4}", source.fields.get("session", ""))
    named = kamerstuk_of(source.kamerstuk)
    if named is not None and named.number:
        return Paper(named.plain_dossiers, named.number, int(session[0]) if session else None)
    paper = _paper_named(source)
    return replace(paper, session=int(session[0])) if paper and session else paper


def _paper_named(source: Source) -> Paper | None:
    """The paper that a record without a field for it is: some other field may hold its number."""
    fields = source.fields
    kind = fields.get("howpublished") or fields.get("type", "")
    note = fields.get("note", "")
    for said in (f"{kind} {source.number}", kind, note, source.title, source.url):
        first = next(papers_in(said), None)
        if first is not None and not _OF_ANOTHER.search(said, 0, first.start):
            return first.paper
    return None


def _without_document_word(title: tuple[str, ...]) -> tuple[str, ...]:
    """A title without the kind of document that a list of references puts before it."""
    return title[1:] if len(title) > _SHORT_TITLE and title[0] in _DOCUMENT_WORDS else title


def telling(words: Iterable[str]) -> tuple[str, ...]:
    """The words of a title without the small ones, which are often left out or changed."""
    return tuple(word for word in words if word not in SMALL)


def title_likeness(words: Sequence[str], work: Work) -> float:
    """How surely these words are the title of the work or a part that names it; 0 where not."""
    cited = " ".join(words)
    main = " ".join(work.main_title)
    whole = folded(work.source.title)
    if not main:
        return 0.0
    best = max(fuzz.ratio(cited, main), fuzz.ratio(cited, whole))
    if len(words) > len(work.main_title):
        best = max(
            best, fuzz.ratio(" ".join(words[: len(work.main_title)]), main) * _BEGINNING_OF_TITLE
        )
        if whole.startswith(cited[: len(whole)]):
            best = 100.0
    if len(words) >= _FEWEST_WORDS and f" {cited} " in f" {whole} ":
        best = max(best, _PART_OF_TITLE)
    return best / 100 if best >= NEAR_TITLE else 0.0


def same_work(one: Work, other: Work) -> bool:
    """Whether two records may be of one work: a bibliography holds some works twice."""
    if one.paper and other.paper:
        return one.paper.number == other.paper.number and bool(
            set(one.paper.dossiers) & set(other.paper.dossiers)
        )
    years = one.source.year, other.source.year
    if None not in years and abs((years[0] or 0) - (years[1] or 0)) > 1:
        return False
    titles = folded(one.source.title), folded(other.source.title)
    return titles[0] == titles[1] or fuzz.ratio(*titles) >= _SAME_TITLE
