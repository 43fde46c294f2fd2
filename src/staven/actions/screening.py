"""Screening: deciding which sources are in, in two rounds, and settling where people differ."""

from collections.abc import Iterable
from dataclasses import dataclass

from staven.actions.screening_plan import follow, plan_of
from staven.actions.session import Session
from staven.corpus.screening import Decision, Screening, Stage
from staven.corpus.screening_plan import ScreeningPlan, reason_meant
from staven.corpus.selection import (
    WAITING,
    Candidate,
    Outcome,
    RoundProgress,
    Standing,
    asks,
    in_conflict,
    outcome,
    place,
    round_progress,
)
from staven.corpus.source import Status
from staven.errors import StavenError
from staven.locale import _, ngettext
from staven.store.journal import change, mint
from staven.store.reviewers import reviewer_guid
from staven.store.screenings import (
    ScreenLine,
    decided_per_reviewer,
    put_screening,
    put_status,
    screen_lines,
    screenings,
    visible_screenings,
)
from staven.store.sources import source_lines, source_named


@dataclass(frozen=True, slots=True)
class Selection:
    """The sources that wait or were decided on, as one reviewer may see them."""

    plan: ScreeningPlan
    reviewer: str
    lines: dict[str, ScreenLine]
    """By citekey, in its order."""
    candidates: dict[str, Candidate]
    """By citekey."""

    def asked(self, stage: Stage) -> tuple[str, ...]:
        """The citekeys on which this reviewer is still to decide in a round."""
        return tuple(
            key
            for key, one in self.candidates.items()
            if asks(one, self.plan, self.reviewer) is stage
        )

    def conflicts(self) -> tuple[str, ...]:
        """The citekeys on which something is to be settled."""
        return tuple(key for key, one in self.candidates.items() if in_conflict(one, self.plan))

    def progress(self, stage: Stage) -> RoundProgress:
        """How far a round is."""
        return round_progress(self.candidates.values(), stage, self.plan, self.reviewer)

    def reasons(self, stage: Stage) -> tuple[str, ...]:
        """The reasons to exclude on offer: the plan's, and others that one can see used."""
        used = (
            row.reason
            for one in self.candidates.values()
            for row in one.rows
            if row.stage is stage and row.decision is Decision.EXCLUDE
        )
        return tuple(dict.fromkeys([*self.plan.reasons.get(stage, ()), *used]))


@dataclass(frozen=True, slots=True)
class Decided:
    """What became of a decision."""

    candidate: Candidate
    """The source as the reviewer may see it now."""
    stage: Stage
    """The round in which it was decided."""
    outcome: Outcome
    """What the round came to."""


def selection(session: Session) -> Selection:
    """All that is to be screened and was, without what the reviewer may not see yet."""
    plan = plan_of(session)
    rows: dict[str, list[Screening]] = {}
    for row in visible_screenings(session.db, plan, session.reviewer):
        rows.setdefault(row.citekey, []).append(row)
    lines = {line.citekey: line for line in screen_lines(session.db)}
    candidates = {
        key: Candidate(key, line.status, tuple(rows.get(key, ()))) for key, line in lines.items()
    }
    return Selection(plan, session.reviewer, lines, candidates)


def decided_by_everyone(session: Session) -> list[tuple[str, Stage, int]]:
    """Who decided on how many sources in which round; not what, which may be blind."""
    return decided_per_reviewer(session.db)


def decide(
    session: Session,
    citekey: str,
    decision: Decision,
    *,
    stage: Stage | None = None,
    reason: str = "",
    settle: bool = False,
) -> Decided:
    """Decide on a source in one round, or change one's mind; its status follows at once.

    Args:
        session: The project, and who decides.
        citekey: The source.
        decision: Include, exclude with a reason, or doubt.
        stage: The round; by default the one in which the source is.
        reason: Why it is excluded; where it is settled, also why it is not.
        settle: True to decide for all, where people differ or doubt.

    Raises:
        StavenError: there is no such source, it is not in that round, a reason is missing, or
            enough people decided on it already.
    """
    plan = plan_of(session)
    source = source_named(session.db, citekey)
    with change(session.db, session.reviewer) as writing:
        before = tuple(screenings(session.db, citekey))
        known = Candidate(citekey, source.status, before)
        where = stage or _round_of(known, plan, session.reviewer)
        meant = reason_meant(reason, plan.reasons.get(where, ()))
        _check(known, where, plan, session.reviewer, settle=settle)
        _check_reason(decision, meant, settle=settle)
        keeps_reason = decision is Decision.EXCLUDE or settle
        made = Screening(
            guid=mint(),
            citekey=citekey,
            reviewer=session.reviewer,
            stage=where,
            decision=decision,
            reason=meant if keeps_reason else "",
            time=writing.time,
            settled=settle,
        )
        put_screening(writing, made, source.guid, reviewer_guid(writing))
        after = tuple(screenings(session.db, citekey))
        status = follow(writing, source, after, plan)
    seen = tuple(visible_screenings(session.db, plan, session.reviewer, citekey))
    return Decided(Candidate(citekey, status, seen), where, outcome(seen, where, plan))


def round_of(session: Session, citekey: str) -> Stage:
    """The round in which a source waits, or the last one in which it was decided on.

    Raises:
        StavenError: there is no such source.
    """
    source = source_named(session.db, citekey)
    known = Candidate(citekey, source.status, tuple(screenings(session.db, citekey)))
    return _round_of(known, plan_of(session), session.reviewer)


def put_up_for_screening(session: Session, citekeys: Iterable[str] = ()) -> int:
    """Let sources that were included without screening wait for it; returns how many do now.

    Without citekeys these are all with no decision, no text and no passage. One `u` takes it back.

    Raises:
        StavenError: there is no such source.
    """
    named = set(citekeys)
    for citekey in named:
        source_named(session.db, citekey)
    screened = {row.citekey for row in screenings(session.db)}
    lines = [
        line
        for line in source_lines(session.db, session.reviewer)
        if line.status is Status.INCLUDED
        and line.citekey not in screened
        and line.kind != "interview"
        and (line.citekey in named if named else not (line.documents or line.extracts))
    ]
    if lines:
        with change(session.db, session.reviewer) as writing:
            for line in lines:
                put_status(writing, line.guid, Status.FOUND, "")
    return len(lines)


def _round_of(known: Candidate, plan: ScreeningPlan, reviewer: str) -> Stage:
    """The round in which a source waits, or the last one in which it was decided on."""
    waits = WAITING.get(place(known, plan))
    if waits is not None:
        return waits
    mine = [row for row in known.rows if row.reviewer == reviewer]
    stages = {row.stage for row in mine or known.rows}
    return Stage.FULL_TEXT if Stage.FULL_TEXT in stages else Stage.TITLE


def _check(
    known: Candidate, stage: Stage, plan: ScreeningPlan, reviewer: str, *, settle: bool
) -> None:
    """Make sure that this reviewer can decide on the source in this round."""
    if not known.rows and known.status is not Status.FOUND:
        raise StavenError(
            _("{citekey} does not wait to be screened").format(citekey=known.citekey),
            remedy=_("'staven screen --start {citekey}' puts it up for screening.").format(
                citekey=known.citekey
            ),
        )
    standing = outcome(known.rows, stage, plan).standing
    title = outcome(known.rows, Stage.TITLE, plan).standing
    if stage is Stage.FULL_TEXT and title is not Standing.INCLUDED:
        raise StavenError(
            _("{citekey} has not come through the first round").format(citekey=known.citekey),
            remedy=_("Include it on title and abstract first."),
        )
    here = [row for row in known.rows if row.stage is stage and not row.settled]
    mine = any(row.reviewer == reviewer for row in here)
    if settle and standing is Standing.OPEN:
        raise StavenError(
            _("there is nothing to settle on {citekey} yet").format(citekey=known.citekey),
            remedy=_("Everyone who is asked for decides first."),
        )
    if not settle and not mine and standing is not Standing.OPEN:
        count = len({row.reviewer for row in here})
        said = ngettext(
            "{n} person decided on {citekey} in this round",
            "{n} people decided on {citekey} in this round",
            count,
        )
        raise StavenError(
            said.format(n=count, citekey=known.citekey),
            remedy=_("Settle it (--settle) to decide otherwise."),
        )


def _check_reason(decision: Decision, reason: str, *, settle: bool) -> None:
    if settle and decision is Decision.UNSURE:
        raise StavenError(
            _("a doubt settles nothing"), remedy=_("Include the source, or exclude it.")
        )
    if decision is Decision.EXCLUDE and not reason:
        raise StavenError(
            _("excluding a source asks for a reason"), remedy=_("Choose one from the list.")
        )
    if settle and not reason:
        raise StavenError(_("settling asks for a reason"), remedy=_("Type one."))
