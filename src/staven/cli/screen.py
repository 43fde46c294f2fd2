"""staven screen"""

import argparse
from collections.abc import Iterable, Iterator
from dataclasses import replace

from staven.actions.scope_marks import outside_scope
from staven.actions.screening import (
    Selection,
    decide,
    decided_by_everyone,
    put_up_for_screening,
    round_of,
    selection,
)
from staven.actions.screening_plan import add_reason, plan_of, set_plan
from staven.actions.session import Session
from staven.cli.answer import answer, session_for
from staven.corpus.screening import Decision, Screening, Stage
from staven.corpus.screening_plan import plan_to_json, reason_word
from staven.corpus.screening_words import decision_word, stage_word, standing_word
from staven.corpus.selection import in_conflict, place
from staven.errors import StavenError
from staven.locale import _, ngettext, number


def run(arguments: argparse.Namespace) -> int:
    """Decide on a source, change the plan, or show how far the screening is."""
    agreements = (arguments.reviewers, arguments.blind, arguments.add_reason)
    plans = any(one is not None for one in agreements)
    writes = bool(arguments.decision or arguments.start or plans)
    with session_for(arguments, writing=writes) as session:
        if arguments.start:
            _start(session, arguments)
        elif arguments.decision:
            _decide(session, arguments)
        elif plans:
            _plan(session, arguments)
        elif arguments.citekey:
            _one(session, arguments)
        else:
            _progress(session, arguments)
    return 0


def _stage(arguments: argparse.Namespace) -> Stage | None:
    said: str = arguments.stage
    return next((stage for stage in Stage if said and stage.value.startswith(said)), None)


def _decide(session: Session, arguments: argparse.Namespace) -> None:
    decided = decide(
        session,
        arguments.citekey,
        Decision(arguments.decision),
        stage=_stage(arguments) or _first_round(session, arguments.citekey),
        reason=arguments.reason,
        settle=arguments.settle,
    )
    document = {
        "citekey": arguments.citekey,
        "stage": decided.stage.value,
        "decision": arguments.decision,
        "round": decided.outcome.standing.value,
        "reason": decided.outcome.reason,
        "status": decided.candidate.status.value,
    }
    reason = f" ({reason_word(decided.outcome.reason)})" if decided.outcome.reason else ""
    said = _("{citekey}: {decision}; {stage}: {standing}{reason}").format(
        citekey=arguments.citekey,
        decision=decision_word(Decision(arguments.decision)),
        stage=stage_word(decided.stage),
        standing=standing_word(decided.outcome.standing),
        reason=reason,
    )
    answer(arguments, document, [said])


def _first_round(session: Session, citekey: str) -> Stage:
    """The round that is meant where none is named: to repeat a command is no second decision.

    Raises:
        StavenError: there is no such source, or it is past the first round.
    """
    if round_of(session, citekey) is Stage.FULL_TEXT:
        raise StavenError(
            _("{citekey} has come through the first round").format(citekey=citekey),
            remedy=_("Name the round: --stage full decides on the full text, --stage title again."),
        )
    return Stage.TITLE


def _plan(session: Session, arguments: argparse.Namespace) -> None:
    plan = plan_of(session)
    wanted = replace(
        plan,
        reviewers=plan.reviewers if arguments.reviewers is None else arguments.reviewers,
        blind=plan.blind if arguments.blind is None else arguments.blind,
    )
    if wanted != plan:
        set_plan(session, wanted)
    if arguments.add_reason:
        stages = [_stage(arguments)] if arguments.stage else list(Stage)
        for stage in stages:
            if stage is not None:
                wanted = add_reason(session, stage, arguments.add_reason)
    people = ngettext("{n} person per source", "{n} people per source", wanted.reviewers)
    lines = [people.format(n=wanted.reviewers) + (_(", blind") if wanted.blind else "")]
    for stage in Stage:
        words = "; ".join(reason_word(reason) for reason in wanted.reasons[stage])
        lines.append(_("{stage}: {reasons}").format(stage=stage_word(stage), reasons=words))
    answer(arguments, plan_to_json(wanted), lines)


def _start(session: Session, arguments: argparse.Namespace) -> None:
    count = put_up_for_screening(session, [arguments.citekey] if arguments.citekey else [])
    said = ngettext(
        "{n} source waits to be screened now", "{n} sources wait to be screened now", count
    )
    answer(arguments, {"waiting": count}, [said.format(n=number(count))])


def _one(session: Session, arguments: argparse.Namespace) -> None:
    found = selection(session)
    candidate = found.candidates.get(arguments.citekey)
    if candidate is None:
        raise StavenError(
            _("{citekey} does not wait to be screened").format(citekey=arguments.citekey),
            remedy=_("'staven screen --start {citekey}' puts it up for screening.").format(
                citekey=arguments.citekey
            ),
        )
    line = found.lines[arguments.citekey]
    outside = outside_scope(session)(line.year)
    where = place(candidate, found.plan)
    document = {
        "citekey": line.citekey,
        "title": line.title,
        "place": where.value,
        "status": candidate.status.value,
        "outside_period": outside,
        "decisions": [_row(row) for row in candidate.rows],
    }
    mark = "  ({mark})".format(mark=_("outside the period")) if outside else ""
    answer(arguments, document, [f"{line.title}{mark}", *_decisions(candidate.rows)])


def _progress(session: Session, arguments: argparse.Namespace) -> None:
    found = selection(session)
    outside = outside_scope(session)
    people = decided_by_everyone(session)
    conflicts = [
        {
            "citekey": key,
            "stage": (in_conflict(found.candidates[key], found.plan) or Stage.TITLE).value,
            "decisions": [_row(row) for row in found.candidates[key].rows],
        }
        for key in found.conflicts()
    ]
    document = {
        "plan": plan_to_json(found.plan),
        "rounds": [_round(found, stage, people) for stage in Stage],
        "waiting": [
            {
                "citekey": key,
                "stage": stage.value,
                "title": found.lines[key].title,
                "outside_period": outside(found.lines[key].year),
            }
            for stage in Stage
            for key in found.asked(stage)
        ],
        "conflicts": conflicts,
    }
    answer(arguments, document, _progress_lines(found, people))


def _round(
    found: Selection, stage: Stage, people: Iterable[tuple[str, Stage, int]]
) -> dict[str, object]:
    far = found.progress(stage)
    return {
        "stage": stage.value,
        "sources": far.sources,
        "included": far.included,
        "excluded": far.excluded,
        "conflicts": far.conflicts,
        "waiting": far.waiting,
        "done_by_me": far.done_by_me,
        "left_for_me": far.left_for_me,
        "reviewers": [
            {"reviewer": name, "decided": count} for name, of, count in people if of is stage
        ],
    }


def _progress_lines(found: Selection, people: list[tuple[str, Stage, int]]) -> Iterator[str]:
    if not found.candidates:
        yield _("Nothing waits to be screened.")
        yield _("'staven import FILE --screen' brings sources in to be screened.")
        yield _("'staven screen --start' puts up what was included without it.")
        return
    for stage in Stage:
        far = found.progress(stage)
        yield _(
            "{stage}: {sources}; {included} included, {excluded} excluded, {conflicts} to settle,"
            " {waiting} waiting"
        ).format(
            stage=stage_word(stage),
            sources=ngettext("{n} source", "{n} sources", far.sources).format(
                n=number(far.sources)
            ),
            included=number(far.included),
            excluded=number(far.excluded),
            conflicts=number(far.conflicts),
            waiting=number(far.waiting),
        )
        mine = _("you decided on {n} of {total}").format(
            n=number(far.done_by_me), total=number(far.done_by_me + far.left_for_me)
        )
        others = [
            f"{name} {number(count)}"
            for name, of, count in people
            if of is stage and name != found.reviewer
        ]
        yield f"  {' · '.join([mine, *others])}"
    for key in found.conflicts():
        stage = in_conflict(found.candidates[key], found.plan) or Stage.TITLE
        yield _("to settle: {citekey} ({stage})").format(citekey=key, stage=stage_word(stage))
        rows = (row for row in found.candidates[key].rows if row.stage is stage)
        yield from _decisions(rows)


def _decisions(rows: Iterable[Screening]) -> Iterator[str]:
    for row in rows:
        reason = f" ({reason_word(row.reason)})" if row.reason else ""
        settled = _(", settled") if row.settled else ""
        said = decision_word(row.decision)
        yield f"  {stage_word(row.stage)}: {row.reviewer} {said}{reason}{settled}"


def _row(row: Screening) -> dict[str, object]:
    return {
        "reviewer": row.reviewer,
        "stage": row.stage.value,
        "decision": row.decision.value,
        "reason": row.reason,
        "settled": row.settled,
        "time": row.time,
    }
