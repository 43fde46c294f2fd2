"""Blank spots: what no counted study speaks to (EVIDENCE, section 0)."""

from collections.abc import Iterable
from dataclasses import dataclass

from staven.codebook.code import Codebook, Kind
from staven.extracts.claim import Aspect
from staven.synthesis.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Gap:
    """A question about a mechanism, or a mechanism × outcome cell, without any counted study."""

    mechanism: str
    """Id of the mechanism's code."""
    aspect: Aspect
    """WORKS or DEPLOYED."""
    outcome: str = ""
    """Id of the outcome that the mechanism should bring nearer; empty for the mechanism as such."""


def gaps(evidence: Iterable[Evidence], codebook: Codebook) -> tuple[Gap, ...]:
    """The gaps of every mechanism: works, deployed, then the outcomes it should bring nearer.

    What was studied without a conclusion, or too early, is no gap. A cell is filled by any passage
    coded with both the mechanism and the outcome.
    """
    aspects: set[tuple[str, Aspect]] = set()
    cells: set[tuple[str, str]] = set()
    for item in evidence:
        codes = item.extract.code_ids
        aspects.update((code, item.extract.claim.aspect) for code in codes)
        cells.update((code, other) for code in codes for other in codes)
    found: list[Gap] = []
    for mechanism in codebook.of_kind(Kind.MECHANISM):
        found += [
            Gap(mechanism.id, aspect)
            for aspect in (Aspect.WORKS, Aspect.DEPLOYED)
            if (mechanism.id, aspect) not in aspects
        ]
        found += [
            Gap(mechanism.id, Aspect.WORKS, outcome)
            for outcome in mechanism.brings
            if (mechanism.id, outcome) not in cells
        ]
    return tuple(found)
