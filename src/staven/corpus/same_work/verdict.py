"""The verdict on two records: the same, for a person to look at, or nothing."""

from dataclasses import dataclass

from staven.corpus.same_work.evidence import Evidence, compare
from staven.corpus.same_work.match import Match
from staven.corpus.same_work.record import Record
from staven.corpus.same_work.rules import Outcome, outcome_of
from staven.corpus.same_work.wording import likeness, part_of

SURE = 0.9
"""Scores from here on are of the same work; lower ones are for a person to look at."""
_LOWEST = 0.5
_OF_THE_TITLE = 0.6
"""Part of the score that the titles bring in; the rest comes from place, makers and identifiers."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rules make of a pair, and what they went by."""

    same: bool
    """False where a person should look at it."""
    score: float
    """How well they agree: SURE to 1 where they are the same, below that where they may be."""
    evidence: Evidence


def judge(left: Record, right: Record) -> Verdict | None:
    """The verdict on two records, in whatever order; None where they are simply two works."""
    alike = likeness(left.title, right.title)
    if not alike and not _worth_a_look(left, right):
        return None
    evidence = compare(left, right, alike)
    outcome = outcome_of(evidence)
    if outcome is Outcome.APART:
        return None
    return verdict_of(evidence, same=outcome is Outcome.SAME)


def verdict_of(evidence: Evidence, *, same: bool) -> Verdict:
    """A verdict with its score."""
    others = (
        evidence.container,
        evidence.volume,
        evidence.pages,
        evidence.persons,
        evidence.doi,
    )
    balance = (others.count(Match.SAME) - others.count(Match.DIFFERENT)) / len(others)
    agreement = (1 + balance) / 2
    strength = _OF_THE_TITLE * evidence.alike / 100 + (1 - _OF_THE_TITLE) * agreement
    low, high = (SURE, 1.0) if same else (_LOWEST, SURE - 0.01)
    return Verdict(same, round(low + (high - low) * strength, 3), evidence)


def _worth_a_look(left: Record, right: Record) -> bool:
    """Whether records with different titles may yet be one work."""
    return (
        (left.doi != "" and left.doi == right.doi)
        or (left.paper != "" and left.paper == right.paper)
        or (left.place.spans and left.place == right.place)
        or part_of(left.title, right.title)
    )
