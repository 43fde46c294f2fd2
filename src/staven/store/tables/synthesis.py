"""Findings, and what people settle on."""

from sqlalchemy import CheckConstraint
from sqlmodel import SQLModel

from staven.store.tables.columns import STRICT, guid, key, may_refer, refers, required, text


class Finding(SQLModel, table=True):
    """One sentence that is graded, beside the mechanism's own default one."""

    __tablename__ = "finding"
    __table_args__ = (STRICT,)
    id: int | None = key()
    guid: str = guid()
    mechanism: str = required()
    statement: str = required()
    outcome: str = text()
    population: str = text()
    context: str = text()


class Judgement(SQLModel, table=True):
    """What people settle on, with their reason, and the evidence it was based on."""

    __tablename__ = "judgement"
    __table_args__ = (
        CheckConstraint("aspect IN ('works', 'deployed')", name="aspect_is_a_known_word"),
        CheckConstraint("length(trim(reason)) > 0", name="reason_is_given"),
        STRICT,
    )
    id: int | None = key()
    guid: str = guid()
    mechanism: str = required()
    aspect: str = required()
    finding_id: int | None = may_refer("finding")
    value: str = required()
    reason: str = required()
    reviewer_id: int = refers("reviewer")
    time: str = required()
    fingerprint: str = required()
