"""The desk of whoever screens: what waits, what is next, and how far it is; loaded once."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace

from staven.actions.screening import Decided, Selection, decide, selection
from staven.actions.session import Session
from staven.corpus.screening import Decision, Screening, Stage
from staven.corpus.screening_plan import ScreeningPlan
from staven.corpus.selection import Candidate, asks, in_conflict, own_decision
from staven.store.screenings import ScreenLine


@dataclass(slots=True)
class ScreeningDesk:
    """What the screening screen works on; every decision is on the disk when a method returns.

    Each decision touches one source, so the lists are kept up to date source by source: with
    thousands of them, going through all at every key would be felt.
    """

    session: Session
    selection: Selection
    waiting: dict[Stage, dict[str, None]] = field(default_factory=dict)
    """Per round the citekeys on which this reviewer is still to decide."""
    decided: dict[Stage, dict[str, None]] = field(default_factory=dict)
    """Per round the citekeys on which this reviewer decided."""
    conflicts: dict[str, None] = field(default_factory=dict)
    """The citekeys on which something is to be settled."""

    def __post_init__(self) -> None:
        self.waiting = {stage: {} for stage in Stage}
        self.decided = {stage: {} for stage in Stage}
        for one in self.selection.candidates.values():
            self._sort(one)

    def line(self, citekey: str) -> ScreenLine:
        """The record of a source."""
        return self.selection.lines[citekey]

    def candidate(self, citekey: str) -> Candidate:
        """A source with the decisions on it that may be seen."""
        return self.selection.candidates[citekey]

    def counts(self, stage: Stage) -> tuple[int, int]:
        """Sources on which this reviewer decided in a round, and on which they are asked to."""
        done = len(self.decided[stage])
        return done, done + len(self.waiting[stage])

    def decide(
        self, citekey: str, stage: Stage, decision: Decision, reason: str = "", *, settle: bool
    ) -> Decided:
        """Decide on a source, or settle on it.

        Raises:
            StavenError: a reason is missing, or enough people decided on it already.
        """
        made = decide(self.session, citekey, decision, stage=stage, reason=reason, settle=settle)
        self.selection.candidates[citekey] = made.candidate
        lines = self.selection.lines
        lines[citekey] = replace(lines[citekey], status=made.candidate.status)
        self._sort(made.candidate)
        return made

    def settles(self, citekey: str) -> Stage | None:
        """The round in which a source is to be settled; None where it is not."""
        return in_conflict(self.candidate(citekey), self.selection.plan)

    def doubts_alone(self, citekey: str, stage: Stage) -> bool:
        """Whether it is only one's own doubt that keeps a source: one decides on it again."""
        mine = own_decision(self.candidate(citekey), stage, self.session.reviewer)
        return self.selection.plan.reviewers == 1 and mine is not None

    def settled(self, citekey: str, stage: Stage) -> Screening | None:
        """What was settled on a source in a round; None where nothing was."""
        rows = self.candidate(citekey).rows
        return next((row for row in reversed(rows) if row.settled and row.stage is stage), None)

    def touched(self, rows: Collection[str]) -> str:
        """The citekey of the source that these rows, by GUID, are about; empty without."""
        for citekey, one in self.selection.candidates.items():
            if self.line(citekey).guid in rows or any(row.guid in rows for row in one.rows):
                return citekey
        return ""

    def _sort(self, one: Candidate) -> None:
        plan, reviewer = self.selection.plan, self.session.reviewer
        asked = asks(one, plan, reviewer)
        for stage in Stage:
            _keep(self.waiting[stage], one.citekey, here=asked is stage)
            mine = own_decision(one, stage, reviewer) is not None
            _keep(self.decided[stage], one.citekey, here=mine)
        _keep(self.conflicts, one.citekey, here=in_conflict(one, plan) is not None)


def empty_desk(session: Session) -> ScreeningDesk:
    """A desk before anything is laid on it."""
    return ScreeningDesk(session, Selection(ScreeningPlan(), session.reviewer, {}, {}))


def screening_desk(session: Session) -> ScreeningDesk:
    """A desk with all that is to be screened and was."""
    return ScreeningDesk(session, selection(session))


def _keep(keys: dict[str, None], citekey: str, *, here: bool) -> None:
    if here:
        keys[citekey] = None
    else:
        keys.pop(citekey, None)
