"""The passages that speak best for each side of a question."""

from collections.abc import Iterable
from dataclasses import dataclass

from staven.codebook.rules import Rules
from staven.export.citation import Citations
from staven.extracts.claim import Aspect, Stance
from staven.synthesis.appraised import RICHNESS, RIGOUR
from staven.synthesis.evidence import Evidence
from staven.synthesis.ladder import rung
from staven.synthesis.study import Study, pooled

MOST = 3
"""Quotes per aspect and stance: enough to show, few enough to read."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage as a chapter shows it."""

    extract: str
    """GUID of the extract."""
    text: str
    """On one line."""
    citation: str
    """Without parentheses: `Walz e.a., 2021, p. 34`."""
    literal: bool
    """False for a digest's own wording and for what was transcribed: no quotation marks there."""


@dataclass(frozen=True, slots=True)
class QuoteGroup:
    """The best quotes of one stance on one aspect."""

    aspect: Aspect
    stance: Stance
    quotes: tuple[Quote, ...]
    """Best first."""
    others: int
    """How many passages of this stance are not shown."""


def best_quotes(
    evidence: Iterable[Evidence], citations: Citations, rules: Rules
) -> tuple[QuoteGroup, ...]:
    """Of each aspect and stance at most MOST passages.

    Ranked by the rigour of the study (or the passage's own), its richness, its rung of the ladder,
    and then the longer passage; every study has its say before one speaks twice.
    """
    held: dict[tuple[Aspect, Stance], list[Evidence]] = {}
    for item in evidence:
        claim = item.extract.claim
        held.setdefault((claim.aspect, claim.stance), []).append(item)
    groups = []
    for aspect in Aspect:
        for stance in Stance:
            ranked = _ranked(held.get((aspect, stance), []), rules)
            if ranked:
                quotes = tuple(quote_of(item, citations) for item in ranked[:MOST])
                groups.append(QuoteGroup(aspect, stance, quotes, len(ranked) - len(quotes)))
    return tuple(groups)


def quote_of(item: Evidence, citations: Citations) -> Quote:
    """A passage with its citation."""
    return Quote(
        extract=item.extract.guid,
        text=" ".join(item.extract.quote.split()),
        citation=citations.of(item),
        literal=citations.is_literal(item),
    )


def _ranked(evidence: list[Evidence], rules: Rules) -> list[Evidence]:
    turns: list[tuple[int, tuple[int, int, int, int, str], Evidence]] = []
    for study in pooled(evidence, rules):
        reached = rung(study, rules)
        mine = sorted(
            ((_standing(item, study, reached), item) for item in study.evidence),
            key=lambda pair: pair[0],
        )
        turns += [(turn, standing, item) for turn, (standing, item) in enumerate(mine)]
    return [item for _turn, _standing, item in sorted(turns, key=lambda one: one[:2])]


def _standing(item: Evidence, study: Study, reached: int) -> tuple[int, int, int, int, str]:
    """What a passage is sorted by: lowest first is best."""
    appraisal = study.appraisal
    rigour = item.extract.rigour or (appraisal.rigour if appraisal else None)
    return (
        -RIGOUR[rigour],
        -RICHNESS[appraisal.richness if appraisal else None],
        -reached,
        -len(item.extract.quote),
        item.extract.guid,
    )
