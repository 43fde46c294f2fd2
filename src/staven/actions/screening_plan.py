"""What people agreed on before they screen, and the status that follows from their decisions."""

from dataclasses import replace

from staven.actions.session import Session
from staven.corpus.screening import Screening, Stage
from staven.corpus.screening_plan import (
    ScreeningPlan,
    plan_from_json,
    plan_to_json,
    reason_meant,
    reason_word,
)
from staven.corpus.selection import status_after
from staven.corpus.source import Source, Status
from staven.errors import StavenError
from staven.locale import _
from staven.store.journal import Change, change
from staven.store.screenings import hold_status, put_status, screenings
from staven.store.settings import set_setting, setting
from staven.store.sources import all_sources

SETTING = "screening"
"""The setting that holds the plan."""


def plan_of(session: Session) -> ScreeningPlan:
    """What the project agreed on."""
    return plan_from_json(setting(session.db, SETTING))


def set_plan(session: Session, plan: ScreeningPlan) -> None:
    """Agree on something else; sources get the status that their decisions now come to.

    Raises:
        StavenError: the project cannot be written.
    """
    with change(session.db, session.reviewer) as writing:
        set_setting(writing, SETTING, plan_to_json(plan))
        rows: dict[str, list[Screening]] = {}
        for row in screenings(session.db):
            rows.setdefault(row.citekey, []).append(row)
        for source in all_sources(session.db) if rows else ():
            if source.citekey in rows:
                put_status(writing, source.guid, *_status(tuple(rows[source.citekey]), plan))


def add_reason(session: Session, stage: Stage, reason: str) -> ScreeningPlan:
    """Put a reason at the end of a round's list; returns the plan with it.

    Raises:
        StavenError: there is no word in it.
    """
    plan = plan_of(session)
    known = plan.reasons.get(stage, ())
    meant = reason_meant(reason, known)
    if not meant:
        raise StavenError(_("a reason needs a word"), remedy=_("Type one."))
    if meant not in known:
        plan = replace(plan, reasons={**plan.reasons, stage: (*known, meant)})
        set_plan(session, plan)
    return plan


def follow(
    writing: Change, source: Source, rows: tuple[Screening, ...], plan: ScreeningPlan
) -> Status:
    """Give the source the status that the decisions come to; returns it."""
    status, reason = _status(rows, plan)
    if (status, reason) == (source.status, source.exclusion_reason):
        hold_status(writing, source.guid)
    else:
        put_status(writing, source.guid, status, reason)
    return status


def _status(rows: tuple[Screening, ...], plan: ScreeningPlan) -> tuple[Status, str]:
    """The status that follows, and the reason as the source's record shows it."""
    status, reason = status_after(rows, plan)
    return status, reason_word(reason)
