"""Coded passages, and what reviewers say of sources and of each other's work."""

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import SQLModel

from staven.extracts.appraisal import Design, Independence, Relevance, Richness, Rigour
from staven.extracts.claim import (
    AsIntended,
    Aspect,
    CostVerdict,
    Direction,
    Scale,
    Stance,
    Trend,
)
from staven.extracts.extract import Polarity, State
from staven.store.tables.columns import (
    STRICT,
    guid,
    key,
    may_refer,
    one_of,
    real,
    refers,
    required,
    text,
    whole,
    yes_or_no,
)


class Extract(SQLModel, table=True):
    """A coded passage; what stands elsewhere than in a text is transcribed."""

    __tablename__ = "extract"
    __table_args__ = (
        one_of("aspect", Aspect),
        one_of("stance", Stance),
        one_of("scale", Scale),
        one_of("as_intended", AsIntended),
        one_of("trend", Trend),
        one_of("direction", Direction),
        one_of("cost_verdict", CostVerdict),
        one_of("rigour", Rigour),
        one_of("state", State),
        CheckConstraint("rung BETWEEN 1 AND 4", name="rung_is_1_to_4"),
        yes_or_no("transcribed"),
        CheckConstraint(
            'transcribed = 1 OR ("end" > start AND start >= 0 AND document_id IS NOT NULL)',
            name="a_quote_stands_in_a_text_or_is_transcribed",
        ),
        CheckConstraint(
            'transcribed = 1 OR length(quote) = "end" - start', name="the_span_holds_the_quote"
        ),
        CheckConstraint(
            "aspect = 'deployed' OR (scale IS NULL AND as_intended IS NULL AND trend IS NULL)",
            name="fields_of_deployed",
        ),
        CheckConstraint(
            "aspect = 'outcome' OR (direction IS NULL AND comparison = '' AND corrected_for = '')",
            name="fields_of_outcome",
        ),
        CheckConstraint(
            "aspect = 'efficiency' OR cost_verdict IS NULL", name="fields_of_efficiency"
        ),
        CheckConstraint(
            "aspect IN ('outcome', 'efficiency') OR (value IS NULL AND unit = '' AND year IS NULL)",
            name="fields_with_a_value",
        ),
        STRICT,
    )
    id: int | None = key()
    guid: str = guid()
    source_id: int = refers("source")
    document_id: int | None = may_refer("document")
    start: int | None = whole()
    end: int | None = whole()
    quote: str = required()
    prefix: str = text()
    suffix: str = text()
    page: int | None = whole()
    locator: str = text()
    transcribed: int = whole(0)
    reviewer_id: int = refers("reviewer")
    aspect: str = required()
    stance: str = required()
    scale: str | None = text(None)
    as_intended: str | None = text(None)
    trend: str | None = text(None)
    direction: str | None = text(None)
    cost_verdict: str | None = text(None)
    value: float | None = real()
    unit: str = text()
    year: int | None = whole()
    comparison: str = text()
    corrected_for: str = text()
    population: str = text()
    """Id of the code of the group that it is about: `group` is a word of SQL."""
    period: str = text()
    study_id: int = refers("study")
    rigour: str | None = text(None)
    rung: int | None = whole()
    memo: str = text()
    state: str = text("open")


class ExtractCode(SQLModel, table=True):
    """One code on one extract."""

    __tablename__ = "extract_code"
    __table_args__ = (
        one_of("polarity", Polarity),
        UniqueConstraint("extract_id", "code_id"),
        STRICT,
    )
    id: int | None = key()
    extract_id: int = refers("extract", cascade=True)
    code_id: int = refers("code")
    polarity: str | None = text(None)


class Appraisal(SQLModel, table=True):
    """A reviewer's view of a source."""

    __tablename__ = "appraisal"
    __table_args__ = (
        one_of("design", Design),
        one_of("rigour", Rigour),
        one_of("relevance", Relevance),
        one_of("richness", Richness),
        one_of("independence", Independence),
        CheckConstraint("sms BETWEEN 1 AND 5", name="sms_is_1_to_5"),
        yes_or_no("theory"),
        yes_or_no("settled"),
        UniqueConstraint("source_id", "reviewer_id"),
        STRICT,
    )
    id: int | None = key()
    guid: str = guid()
    source_id: int = refers("source")
    reviewer_id: int = refers("reviewer")
    design: str | None = text(None)
    sms: int | None = whole()
    rigour: str | None = text(None)
    relevance: str | None = text(None)
    richness: str | None = text(None)
    independence: str | None = text(None)
    theory: int = whole(0)
    reason: str = text()
    settled: int = whole(0)


class Memo(SQLModel, table=True):
    """A note on a source, a code or the project; an extract carries its own."""

    __tablename__ = "memo"
    __table_args__ = (STRICT,)
    id: int | None = key()
    guid: str = guid()
    about: str = required()
    """`project`, `source` or `code`."""
    target: str = text()
    """GUID of what it is about; of a code its id."""
    text: str = required()
    reviewer_id: int = refers("reviewer")
    time: str = required()


class Comment(SQLModel, table=True):
    """What one reviewer says of an extract of another."""

    __tablename__ = "comment"
    __table_args__ = (STRICT,)
    id: int | None = key()
    guid: str = guid()
    extract_id: int = refers("extract")
    reviewer_id: int = refers("reviewer")
    text: str = required()
    time: str = required()


class SuggestionAnswer(SQLModel, table=True):
    """What a reviewer said of a code that the machine proposed for a sentence."""

    __tablename__ = "suggestion_answer"
    __table_args__ = (
        CheckConstraint('"end" > start AND start >= 0', name="the_span_holds_something"),
        yes_or_no("accepted"),
        UniqueConstraint("document_id", "start", "end", "code_id", "reviewer_id"),
        STRICT,
    )
    id: int | None = key()
    guid: str = guid()
    document_id: int = refers("document")
    start: int = whole(None)
    end: int = whole(None)
    code_id: int = refers("code")
    reviewer_id: int = refers("reviewer")
    accepted: int = whole(None)
    time: str = required()


class Recheck(SQLModel, table=True):
    """An extract that is to be looked at again: what its code means has changed since."""

    __tablename__ = "recheck"
    __table_args__ = (UniqueConstraint("extract_id", "code_id"), STRICT)
    id: int | None = key()
    guid: str = guid()
    extract_id: int = refers("extract")
    code_id: int = refers("code")
    before: str = text()
    """What the code meant when the extract was coded, in words."""
    time: str = required()


class QuickCode(SQLModel, table=True):
    """A code that a reviewer has put on a key."""

    __tablename__ = "quick_code"
    __table_args__ = (UniqueConstraint("reviewer_id", "key"), STRICT)
    id: int | None = key()
    guid: str = guid()
    reviewer_id: int = refers("reviewer")
    key: str = required()
    """`1` to `9`."""
    code_id: int = refers("code")


class Assignment(SQLModel, table=True):
    """Who reads which document, blind or not, and whether they are done."""

    __tablename__ = "assignment"
    __table_args__ = (
        yes_or_no("blind"),
        yes_or_no("finished"),
        UniqueConstraint("document_id", "reviewer_id"),
        STRICT,
    )
    id: int | None = key()
    guid: str = guid()
    document_id: int = refers("document")
    reviewer_id: int = refers("reviewer")
    blind: int = whole(0)
    finished: int = whole(0)
