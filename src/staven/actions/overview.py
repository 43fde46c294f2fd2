"""Where the work stands, and what to do next."""

from dataclasses import dataclass

from staven.actions.session import Session
from staven.codebook.code import Scope, Wording
from staven.store.assignments import AssignedText, ReaderProgress, assigned_texts, readers
from staven.store.codes import scope_in_force
from staven.store.overview import (
    Counts,
    counts,
    extracts_per_policy_line,
    next_mechanism_to_judge,
    next_source_to_code,
)
from staven.store.settings import setting


@dataclass(frozen=True, slots=True)
class NextStep:
    """One suggestion."""

    kind: str
    """`import`, `attach`, `code`, `judge` or `export`."""
    target: str = ""
    """The citekey to code, or the id of the mechanism to judge."""


@dataclass(frozen=True, slots=True)
class Overview:
    """What the first screen shows."""

    title: str
    scope: Scope
    counts: Counts
    policy_lines: tuple[tuple[Wording, int], ...]
    """Each policy line with the passages on its mechanisms."""
    readers: tuple[ReaderProgress, ...]
    """How far each reviewer is."""
    to_read: int
    """Sources that the reviewer who looks was asked to read, and is not done with."""
    next_step: NextStep


def overview(session: Session) -> Overview:
    """Everything that the first screen shows."""
    db, reviewer = session.db, session.reviewer
    numbers = counts(db, reviewer)
    return Overview(
        title=setting(db, "title") or session.path.stem,
        scope=scope_in_force(db),
        counts=numbers,
        policy_lines=tuple(
            (Wording(nl, en), passages)
            for nl, en, passages in extracts_per_policy_line(db, reviewer)
        ),
        readers=tuple(readers(db, reviewer)),
        to_read=len({row.citekey for row in assigned_texts(db) if _is_mine(row, reviewer)}),
        next_step=_next_step(session, numbers),
    )


def _next_step(session: Session, numbers: Counts) -> NextStep:
    if not numbers.found:
        return NextStep("import")
    if not numbers.with_text:
        return NextStep("attach")
    if citekey := next_source_to_code(session.db, session.reviewer):
        return NextStep("code", citekey)
    if mechanism := next_mechanism_to_judge(session.db, session.reviewer):
        return NextStep("judge", mechanism)
    return NextStep("export")


def _is_mine(row: AssignedText, reviewer: str) -> bool:
    return row.assignment.reviewer == reviewer and not row.assignment.finished
