"""Which work a mention means: every work is weighed, and only a sure one is named."""

import re
from dataclasses import dataclass

from staven.corpus.citations.citation import Form, Mention, Paper
from staven.corpus.cited.authors import scores_by_authors
from staven.corpus.cited.name import folded
from staven.corpus.cited.one_of import one_of
from staven.corpus.cited.scale import (
    CLEAR,
    CLEAR_OF_ANOTHER_YEAR,
    NO_YEAR,
    SURE,
    WORTH_SHOWING,
    WRONG_YEAR,
    YEAR_OFF,
    years_off,
)
from staven.corpus.cited.work import Work, same_work, title_likeness
from staven.corpus.cited.works import Bibliography

_MOST_CANDIDATES = 5
_SAME_PAPER = (1.0, 0.95)
"""Score of a parliamentary number by the distance in sessions: one is a slip."""
_NO_SESSION = 0.99
_OTHER_SESSION = 0.7
"""Score of a number whose session is another altogether: one of the two is wrong."""
_TITLE_ALONE = 0.97
"""Factor of a title with no author beside it."""
_OTHER_AUTHORS = 0.92
"""Factor of a title whose authors are not those of the record: perhaps another edition."""
_TITLE_TELLS = 0.7
"""Share of the doubt that is gone where the title says the same."""
_OTHER_TITLE = 0.5
"""Factor where the title that stands with the citation is another one."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a mention refers to."""

    citekey: str | None
    """None where no work in the bibliography is meant for sure."""
    score: float
    """How sure it is of the best candidate, 0 to 1."""
    candidates: tuple[str, ...] = ()
    """Works that may be meant, the likeliest first."""


NOTHING = Resolved(None, 0.0)


def resolve(
    mention: Mention, bibliography: Bibliography, abbreviations: dict[str, str] | None = None
) -> Resolved:
    """The work that a mention means, with the candidates that were weighed.

    Args:
        mention: As `find_citations` gives it.
        bibliography: The works that may be meant.
        abbreviations: What the text itself says that abbreviations stand for, and the other way
            about.
    """
    scores = _scores(mention, bibliography, abbreviations or {})
    if not scores:
        return NOTHING
    ranked = sorted(scores.items(), key=lambda pair: (-pair[1], _rank(mention, pair[0])))
    ranked = [pair for pair in ranked if pair[1] >= WORTH_SHOWING]
    if not ranked:
        return NOTHING
    best, score = ranked[0]
    clear = CLEAR if mention.year == best.source.year else CLEAR_OF_ANOTHER_YEAR
    rivals = [work for work, other in ranked[1:] if score - other < clear]
    rivals = [
        work
        for work in rivals
        if not (same_work(best, work) or _in_other_order(best, work, scores))
    ]
    if rivals and (told := one_of(mention, [best, *rivals], bibliography)) is not None:
        same = [pair for pair in ranked if pair[0] is told or same_work(told, pair[0])]
        best, score = same[0]
        rivals = []
    keys = [best.source.citekey] + [
        work.source.citekey for work, _score in ranked if work is not best
    ]
    sure = score >= SURE and not rivals
    return Resolved(
        best.source.citekey if sure else None,
        round(min(score, SURE - 0.01) if rivals else score, 3),
        tuple(keys[:_MOST_CANDIDATES]),
    )


def _in_other_order(best: Work, work: Work, scores: dict[Work, float]) -> bool:
    """Whether the two are by the same persons in one year, and their order says which is meant."""
    return (
        scores[best] > scores[work]
        and best.source.year == work.source.year
        and best.families != work.families
        and sorted(best.families) == sorted(work.families)
    )


def _rank(mention: Mention, work: Work) -> tuple[int, str]:
    """Breaks a tie between two records of one work: the nearest year, then the citekey."""
    years = mention.year, work.source.year
    off = 99 if None in years else abs((years[0] or 0) - (years[1] or 0))
    return off, work.source.citekey


def _scores(
    mention: Mention, bibliography: Bibliography, abbreviations: dict[str, str]
) -> dict[Work, float]:
    if mention.paper:
        return {
            work: _paper_score(mention.paper, work) for work in bibliography.by_paper(mention.paper)
        }
    return _with_title(
        mention, scores_by_authors(mention, bibliography, abbreviations), bibliography
    )


def _paper_score(paper: Paper, work: Work) -> float:
    """Dossier and number say which paper it is; another year of sitting makes that doubtful."""
    if paper.session is None or work.paper is None or work.paper.session is None:
        return _NO_SESSION
    off = abs(paper.session - work.paper.session)
    return _SAME_PAPER[off] if off < len(_SAME_PAPER) else _OTHER_SESSION


def _with_title(
    mention: Mention, scores: dict[Work, float], bibliography: Bibliography
) -> dict[Work, float]:
    """The scores, with what the title says that stands in the citation or right behind it."""
    if not mention.title:
        return scores
    titled = dict(bibliography.by_title(mention.title))
    words = folded(mention.title).split()
    titled |= {work: likeness for work in scores if (likeness := title_likeness(words, work))}
    # Right behind a year stands the title of the work; in parentheses it may be of another.
    binding = bool(titled) or mention.form in (Form.TITLE, Form.NARRATIVE, Form.RUNNING)
    found = {
        work: score + (1 - score) * _TITLE_TELLS
        if work in titled
        else score * (_OTHER_TITLE if binding else 1.0)
        for work, score in scores.items()
    }
    for work in titled.keys() - scores.keys():
        off = years_off(mention.year, work.source.year)
        year = NO_YEAR if off is None else YEAR_OFF[off] if off < len(YEAR_OFF) else WRONG_YEAR
        found[work] = titled[work] * year * (_OTHER_AUTHORS if mention.who else _TITLE_ALONE)
    return found


def words_of_the_sentence(mention: Mention, work: Work) -> int:
    """Characters before the name that belong to the sentence, now that the work is known.

    They are the "van" of `onderzoek van Damen` and the article of an institution.
    """
    words = re.match(r"(?:van\s+)?(?:de\s+)?(?=[^\W\d_a-z])", mention.surface)
    if words is None or not words[0]:
        return 0
    name = mention.names[0][words.end() :] if mention.names else ""
    if folded(name) in work.institutions:
        return words.end()
    prefixed = bool(work.source.authors and work.source.authors[0].prefix)
    return 0 if prefixed or "de" in words[0].split() else words.end()
