"""Context, mechanism, outcome together, and what holds in some contexts only.

Source:
    EVIDENCE, section 6; Pawson & Tilley (1997); RAMESES, doi:10.1186/1741-7015-11-21.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from staven.codebook.code import Code, Codebook, Kind
from staven.codebook.rules import Rules
from staven.extracts.claim import Aspect, Stance
from staven.extracts.extract import CodeUse, Polarity
from staven.synthesis.concern import dominance
from staven.synthesis.evidence import Evidence
from staven.synthesis.study import count_studies, pooled, without_reviews

Key = tuple[str, str, str, Polarity | None]
"""Mechanism, outcome, context, and what the context does."""


@dataclass(frozen=True, slots=True)
class Configuration:
    """One mechanism with a context and/or an outcome, and the passages coded with them together."""

    mechanism: str
    outcome: str
    """Id of the outcome; empty where the passages name none."""
    context: str
    """Id of the context; empty where the passages name none."""
    polarity: Polarity | None
    """What the context does to the mechanism; None where that was not said."""
    direction: Stance | None
    """SUPPORTS, CONTRADICTS or MIXED by the studies on *works*; None where none has a direction."""
    studies: int
    """Counted studies."""
    evidence: tuple[Evidence, ...]
    demi_regularity: bool
    """True where mechanism and outcome go together in some contexts and not in others."""


def configurations(
    evidence: Iterable[Evidence], codebook: Codebook, rules: Rules
) -> tuple[Configuration, ...]:
    """Every combination that passages were coded with, in the codebook's order.

    A passage with several contexts or outcomes speaks to each combination of them.
    """
    held: dict[Key, list[Evidence]] = {}
    for item in evidence:
        for key in _keys(item, codebook):
            held.setdefault(key, []).append(item)
    order = {code: place for place, code in enumerate(("", *codebook.by_id))}
    keys = sorted(held, key=lambda key: ([order[str(code)] for code in key[:3]], str(key[3] or "")))
    directions = {key: _direction(held[key], rules) for key in keys}
    return tuple(
        Configuration(
            *key,
            direction=directions[key],
            studies=count_studies(held[key]),
            evidence=tuple(sorted(held[key], key=lambda i: (i.study_label, i.extract.guid))),
            demi_regularity=_demi_regular(key, directions),
        )
        for key in keys
    )


def _keys(item: Evidence, codebook: Codebook) -> list[Key]:
    known = [
        (use, codebook.by_id[use.code]) for use in item.extract.codes if use.code in codebook.by_id
    ]
    outcomes = [code.id for _use, code in known if code.kind is Kind.OUTCOME]
    contexts = _contexts(known)
    if not (outcomes or contexts):
        return []
    return [
        (code.id, outcome, context, polarity)
        for _use, code in known
        if code.kind is Kind.MECHANISM
        for outcome in outcomes or [""]
        for context, polarity in contexts or [("", None)]
    ]


def _contexts(known: list[tuple[CodeUse, Code]]) -> list[tuple[str, Polarity | None]]:
    return [(code.id, use.polarity) for use, code in known if code.kind is Kind.CONTEXT]


def _direction(evidence: list[Evidence], rules: Rules) -> Stance | None:
    on_works = [item for item in evidence if item.extract.claim.aspect is Aspect.WORKS]
    studies = without_reviews(pooled(on_works, rules))[0]
    directed = [study for study in studies if study.directed]
    return dominance(directed, rules)[0] if directed else None


def _demi_regular(key: Key, directions: dict[Key, Stance | None]) -> bool:
    """Whether the same pair is supported in one context and not supported in another."""
    mechanism, outcome, context, _polarity = key
    pair = {
        direction
        for other, direction in directions.items()
        if other[:2] == (mechanism, outcome) and other[2] and direction
    }
    return bool(context) and Stance.SUPPORTS in pair and len(pair) > 1
