"""How well the authors and the year of a mention are those of a work."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from staven.corpus.citations.citation import Form, Mention
from staven.corpus.cited.name import ONE_LETTER_OFF, alike
from staven.corpus.cited.scale import NO_YEAR, SURE, WRONG_YEAR, YEAR_OFF, years_off
from staven.corpus.cited.work import Work
from staven.corpus.cited.works import Bibliography

_ALIKE_ENOUGH = 0.74
"""Lowest likeness at which two names may be one."""

_OTHER_ORDER = 0.96
"""Factor where the authors stand in another order."""
_FEWER_NAMED = 0.97
"""Factor where authors are left out without "e.a."."""
_ONE_OF_MANY = 0.9
"""Factor where one author stands for several without "e.a."."""
_NOT_FIRST = 0.6
"""Factor where a single name is not that of the first author: one cites by the first."""
_NO_OTHERS = 0.88
"""Factor where "e.a." stands behind the only author."""
_UNDATED_PERSON = 0.9
"""The same again for persons: without a year one of their works is as good as another."""
_FAR_YEAR = 0.88
"""Factor of any year where three or more names say which work it is."""
_SEVERAL_NAMES = 3
_FARTHEST_YEAR = 3
"""Years that such a slip may be off."""
_AND = re.compile(r"\s+(?:en|and|&amp;|&)\s+")
_SPLIT = re.compile(r"\s*(?:,|&amp;|&|/|;)\s*")


def scores_by_authors(
    mention: Mention, bibliography: Bibliography, abbreviations: dict[str, str]
) -> dict[Work, float]:
    """The works by how well their authors and year are those of the mention."""
    scores = _by_names(mention, mention.names, bibliography, abbreviations)
    for names in _other_readings(mention):
        _take_best(scores, _by_institutions(mention, names, bibliography, abbreviations))
    if mention.form is Form.NARRATIVE and max(scores.values(), default=0.0) < SURE:
        # What stands before the first comma may belong to the sentence.
        _before, comma, behind = mention.who.partition(",")
        names = tuple(_AND.split(behind.strip()))
        if comma and (mention.others or len(names) > 1) and len(names) < len(mention.names):
            kept = tuple(name for name in mention.names if name in behind)
            _take_best(scores, _by_names(mention, kept, bibliography, abbreviations))
    return scores


def _other_readings(mention: Mention) -> Iterator[tuple[str, ...]]:
    """Other ways to part the authors: an institution's name may hold `en` or a comma."""
    between = tuple(part for part in _SPLIT.split(mention.who) if len(part) > 1)
    yield from {(mention.who,), between} - {mention.names, ("",), ()}


def _take_best(scores: dict[Work, float], more: dict[Work, float]) -> None:
    for work, score in more.items():
        scores[work] = max(score, scores.get(work, 0.0))


def _by_names(
    mention: Mention,
    names: Sequence[str],
    bibliography: Bibliography,
    abbreviations: dict[str, str],
) -> dict[Work, float]:
    scores = _by_institutions(mention, names, bibliography, abbreviations)
    for work in set().union(*(bibliography.by_surname(name) for name in names)):
        likeness, matched = _person_likeness(mention, names, work)
        if likeness:
            _take_best(scores, {work: likeness * _person_year(mention, work, matched)})
    return scores


def _by_institutions(
    mention: Mention,
    names: Sequence[str],
    bibliography: Bibliography,
    abbreviations: dict[str, str],
) -> dict[Work, float]:
    if not names:
        return {}
    works = [
        bibliography.by_institution(name)
        or bibliography.by_institution(abbreviations.get(name, name))
        for name in names
    ]
    scores: dict[Work, float] = {}
    weights = Counter(works[0].values())
    for work in set.intersection(*(set(one) for one in works)):
        weight = min(one[work] for one in works)
        alone = weights[works[0][work]] == 1
        scores[work] = weight * _institution_year(mention, work, weight, alone=alone)
    return scores


def _institution_year(mention: Mention, work: Work, weight: float, *, alone: bool) -> float:
    """An institution publishes much: another year is another work, unless it has only one here."""
    off = years_off(mention.year, work.source.year)
    if off is None:
        undated = mention.year is None and work.source.year is None
        return 1.0 if undated and mention.form is not Form.SOURCE_LINE else NO_YEAR
    if off == 0:
        return 1.0
    if alone and weight >= 1.0 and off < len(YEAR_OFF):
        return YEAR_OFF[off]
    return WRONG_YEAR if off < len(YEAR_OFF) else 0.0


def _person_year(mention: Mention, work: Work, matched: int) -> float:
    off = years_off(mention.year, work.source.year)
    if off is None:
        return (
            1.0 if mention.year is None and work.source.year is None else NO_YEAR * _UNDATED_PERSON
        )
    if off < len(YEAR_OFF):
        return YEAR_OFF[off]
    if matched >= _SEVERAL_NAMES and off <= _FARTHEST_YEAR:
        return _FAR_YEAR
    return WRONG_YEAR


def _person_likeness(mention: Mention, names: Sequence[str], work: Work) -> tuple[float, int]:
    """How well the persons named are those of the work, and how many of them are."""
    families = work.families
    persons = sum(1 for family in families if family)
    if not persons:
        return 0.0, 0
    if len(names) == 1:
        return _one_name(mention, names[0], work, persons)
    left = list(range(len(families)))
    likenesses: list[float] = []
    order: list[int] = []
    for name in names:
        likeness, best = max(
            ((alike(name, families[at]), -at) for at in left if families[at]), default=(0.0, 0)
        )
        best = -best
        if likeness < _ALIKE_ENOUGH:
            likenesses.append(0.0)
            continue
        likenesses.append(likeness)
        order.append(best)
        left.remove(best)
    matched = len(order)
    score = sum(likenesses) / len(names)
    if order != sorted(order) or (order and order[0] != 0):
        score *= _OTHER_ORDER
    if matched < persons and not (mention.others or work.source.others):
        score *= _FEWER_NAMED
    return score, matched


def _one_name(mention: Mention, name: str, work: Work, persons: int) -> tuple[float, int]:
    families = work.families
    several = persons > 1 or work.source.others
    first = alike(name, families[0]) if families[0] else 0.0
    if first >= _ALIKE_ENOUGH:
        # A single name has nothing beside it that makes up for a letter.
        score = first if first >= ONE_LETTER_OFF else first - (1 - first) / 2
        if mention.others and not several:
            score *= _NO_OTHERS
        elif several and not mention.others:
            score *= _ONE_OF_MANY
        return score, 1
    later = max((alike(name, family) for family in families[1:] if family), default=0.0)
    return (later * _NOT_FIRST, 1) if later >= _ALIKE_ENOUGH else (0.0, 0)
