"""The selection: where a source stands in it, what reviewers agreed on, and what is left to do."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from staven.corpus.screening import Decision, Screening, Stage
from staven.corpus.screening_plan import ScreeningPlan
from staven.corpus.source import Status


class Standing(StrEnum):
    """What the decisions on one source in one round come to."""

    OPEN = "open"
    """Not everyone who is asked for has decided."""
    INCLUDED = "included"
    EXCLUDED = "excluded"
    CONFLICT = "conflict"
    """People differ or doubt: it is to be settled."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one round came to for one source."""

    standing: Standing
    reason: str = ""
    """Why it is excluded; empty where it is not."""


class Place(StrEnum):
    """Where a source is: each is in exactly one place."""

    TITLE = "title and abstract"
    """It waits in the first round."""
    FULL_TEXT = "full text"
    """It waits in the second round."""
    INCLUDED = "included"
    EXCLUDED_ON_TITLE = "excluded on title and abstract"
    EXCLUDED_ON_FULL_TEXT = "excluded on full text"
    INCLUDED_UNSCREENED = "included without screening"
    """It is in, and no two rounds of screening said so."""
    EXCLUDED_UNSCREENED = "excluded without screening"
    """It is out, and no round of screening said so."""


WAITING = {Place.TITLE: Stage.TITLE, Place.FULL_TEXT: Stage.FULL_TEXT}
"""The round in which a source waits that is in one of these places."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A source in the selection, with the decisions on it that one may see."""

    citekey: str
    status: Status
    rows: tuple[Screening, ...] = ()


def outcome(rows: Iterable[Screening], stage: Stage, plan: ScreeningPlan) -> Outcome:
    """What one round came to, from all decisions on one source.

    What was settled last goes before all else. Otherwise as many people as the plan asks for must
    have decided alike; a doubt is never alike. Where they exclude for different reasons, the one
    counts that stands first in the plan's list.
    """
    here = sorted((row for row in rows if row.stage is stage), key=lambda row: row.time)
    settled = [row for row in here if row.settled]
    counted = settled[-1:] or here
    if not settled and len({row.reviewer for row in counted}) < plan.reviewers:
        return Outcome(Standing.OPEN)
    decisions = {row.decision for row in counted}
    if decisions == {Decision.INCLUDE}:
        return Outcome(Standing.INCLUDED)
    if decisions == {Decision.EXCLUDE}:
        order = plan.reasons.get(stage, ())
        reasons = [row.reason for row in counted]
        known = [reason for reason in order if reason in reasons]
        return Outcome(Standing.EXCLUDED, (known or reasons)[0])
    return Outcome(Standing.CONFLICT)


def status_after(rows: tuple[Screening, ...], plan: ScreeningPlan) -> tuple[Status, str]:
    """The status that the decisions on a source give it, and why where that is excluded."""
    reached, reason = _reached(rows, plan)
    if reached is Place.INCLUDED:
        return Status.INCLUDED, ""
    return (Status.FOUND, "") if reached in WAITING else (Status.EXCLUDED, reason)


def place(source: Candidate, plan: ScreeningPlan) -> Place:
    """Where a source is.

    Its status has the last word: what somebody took in or out by hand is said to be unscreened,
    and what is merely found waits, whatever decisions a merge brought along.
    """
    reached, _reason = _reached(source.rows, plan)
    if source.status is Status.INCLUDED:
        return reached if reached is Place.INCLUDED else Place.INCLUDED_UNSCREENED
    if source.status is Status.EXCLUDED:
        waits = reached in WAITING or reached is Place.INCLUDED
        return Place.EXCLUDED_UNSCREENED if waits else reached
    if reached in WAITING:
        return reached
    return Place.TITLE if reached is Place.EXCLUDED_ON_TITLE else Place.FULL_TEXT


def reason_of(source: Candidate, plan: ScreeningPlan) -> str:
    """Why the selection excluded a source; empty where it did not."""
    return _reached(source.rows, plan)[1]


def asks(source: Candidate, plan: ScreeningPlan, reviewer: str) -> Stage | None:
    """The round in which a reviewer's decision is still asked for; None where it is not."""
    stage = WAITING.get(place(source, plan))
    if stage is None or outcome(source.rows, stage, plan).standing is not Standing.OPEN:
        return None
    return None if own_decision(source, stage, reviewer) else stage


def in_conflict(source: Candidate, plan: ScreeningPlan) -> Stage | None:
    """The round in which something is to be settled; None where nothing is.

    That is also so where everyone decided, and the source yet waits: a merge can bring that about.
    """
    stage = WAITING.get(place(source, plan))
    if stage is None or outcome(source.rows, stage, plan).standing is Standing.OPEN:
        return None
    return stage


def own_decision(source: Candidate, stage: Stage, reviewer: str) -> Screening | None:
    """What a reviewer decided of a source in a round, not what was settled; None without."""
    mine = (
        row
        for row in source.rows
        if row.stage is stage and row.reviewer == reviewer and not row.settled
    )
    return next(mine, None)


@dataclass(frozen=True, slots=True)
class RoundProgress:
    """How far one round is, in numbers of sources; what is in no other box waits for somebody."""

    sources: int
    """Came into this round."""
    included: int
    excluded: int
    conflicts: int
    waiting: int
    """Not decided by everyone who is asked for."""
    done_by_me: int
    """Decided by the reviewer who asks."""
    left_for_me: int
    """Still to be decided by the reviewer who asks."""


def round_progress(
    sources: Iterable[Candidate], stage: Stage, plan: ScreeningPlan, reviewer: str
) -> RoundProgress:
    """How far a round is, as one reviewer may see it."""
    included = excluded = conflicts = waiting = done = left = 0
    for source in sources:
        where = place(source, plan)
        if where in (Place.INCLUDED_UNSCREENED, Place.EXCLUDED_UNSCREENED):
            continue
        if stage is Stage.FULL_TEXT and where in (Place.TITLE, Place.EXCLUDED_ON_TITLE):
            continue
        done += own_decision(source, stage, reviewer) is not None
        if WAITING.get(where) is stage:
            asked = asks(source, plan, reviewer) is stage
            conflict = in_conflict(source, plan) is stage
            left += asked
            conflicts += conflict
            waiting += not conflict
        elif where is _OUT[stage]:
            excluded += 1
        else:
            included += 1
    total = included + excluded + conflicts + waiting
    return RoundProgress(total, included, excluded, conflicts, waiting, done, left)


_OUT = {Stage.TITLE: Place.EXCLUDED_ON_TITLE, Stage.FULL_TEXT: Place.EXCLUDED_ON_FULL_TEXT}


def _reached(rows: tuple[Screening, ...], plan: ScreeningPlan) -> tuple[Place, str]:
    """Where the decisions alone would put a source, and why where that is out."""
    if not rows:  # as thousands are when a screening begins
        return Place.TITLE, ""
    title = outcome(rows, Stage.TITLE, plan)
    if title.standing is Standing.EXCLUDED:
        return Place.EXCLUDED_ON_TITLE, title.reason
    if title.standing is not Standing.INCLUDED:
        return Place.TITLE, ""
    full = outcome(rows, Stage.FULL_TEXT, plan)
    if full.standing is Standing.EXCLUDED:
        return Place.EXCLUDED_ON_FULL_TEXT, full.reason
    return (Place.INCLUDED if full.standing is Standing.INCLUDED else Place.FULL_TEXT), ""
