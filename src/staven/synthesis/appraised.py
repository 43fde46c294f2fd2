"""Which of several appraisals counts: the settled one, the lowest, the best."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum

from staven.extracts.appraisal import Appraisal, Relevance, Richness, Rigour


def best_first(words: Iterable[StrEnum]) -> dict[StrEnum | None, int]:
    """A rank for each word of a scale that is listed best first; higher is better, None is 0."""
    listed = list(words)
    ranks: dict[StrEnum | None, int] = {word: len(listed) - n for n, word in enumerate(listed)}
    ranks[None] = 0
    return ranks


RIGOUR = best_first(Rigour)
RELEVANCE = best_first(Relevance)
RICHNESS = best_first(Richness)


def appraisal_of_source(appraisals: Sequence[Appraisal]) -> Appraisal | None:
    """The one view of a source that counts, out of several reviewers'.

    The settled one where there is one. Until then the lowest that anybody gave, field by field: a
    field that one reviewer left open takes what the other said, and a theory counts only where all
    saw one. The design is that of the appraisal which is lowest as a whole. None without any.
    """
    pool = [one for one in appraisals if one.settled] or list(appraisals)
    if not pool:
        return None
    base = min(pool, key=_standing)
    return replace(
        base,
        rigour=min(
            (one.rigour for one in pool if one.rigour), key=RIGOUR.__getitem__, default=None
        ),
        relevance=min(
            (one.relevance for one in pool if one.relevance),
            key=RELEVANCE.__getitem__,
            default=None,
        ),
        richness=min(
            (one.richness for one in pool if one.richness), key=RICHNESS.__getitem__, default=None
        ),
        sms=min((one.sms for one in pool if one.sms), default=None),
        theory=all(one.theory for one in pool),
    )


def appraisal_of_study(appraisals: Iterable[Appraisal | None]) -> Appraisal | None:
    """That of the best-appraised source, by rigour, relevance, richness, SMS; None without any."""
    return max((one for one in appraisals if one is not None), key=_standing, default=None)


def _standing(one: Appraisal) -> tuple[int, int, int, int, str]:
    return (
        RIGOUR[one.rigour],
        RELEVANCE[one.relevance],
        RICHNESS[one.richness],
        one.sms or 0,
        one.guid,
    )
