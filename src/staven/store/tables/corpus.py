"""Sources, the studies they report on, and their texts."""

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlmodel import SQLModel

from staven.corpus.screening import Decision, Stage
from staven.corpus.source import Status
from staven.store.tables.columns import (
    STRICT,
    guid,
    is_json,
    key,
    may_refer,
    one_of,
    refers,
    required,
    text,
    whole,
    yes_or_no,
)


class Study(SQLModel, table=True):
    """What was done once, maybe reported in several sources."""

    __tablename__ = "study"
    __table_args__ = (STRICT,)
    id: int | None = key()
    guid: str = guid()
    label: str = text()
    note: str = text()


class Source(SQLModel, table=True):
    """One bibliographic record."""

    __tablename__ = "source"
    __table_args__ = (
        one_of("status", Status),
        is_json("authors"),
        is_json("editors"),
        is_json("fields"),
        CheckConstraint("length(citekey) > 0", name="citekey_is_given"),
        CheckConstraint("others IN (0, 1)", name="others_is_0_or_1"),
        CheckConstraint("month BETWEEN 1 AND 12", name="month_is_in_the_year"),
        CheckConstraint("day BETWEEN 1 AND 31", name="day_is_in_the_month"),
        STRICT,
    )
    id: int | None = key()
    guid: str = guid()
    citekey: str = text(None, unique=True)
    kind: str = required()
    title: str = text()
    authors: str = text("[]")
    """JSON: a list of {family, given, prefix, suffix, institution}."""
    others: int = whole(0)
    editors: str = text("[]")
    year: int | None = whole()
    month: int | None = whole()
    day: int | None = whole()
    container: str = text()
    institution: str = text()
    publisher: str = text()
    place: str = text()
    number: str = text()
    volume: str = text()
    pages: str = text()
    url: str = text()
    doi: str = text()
    language: str = text()
    kamerstuk: str = text()
    abstract: str = text()
    fields: str = text("{}")
    """JSON: every other field of the record."""
    status: str = text("included")
    exclusion_reason: str = text()
    study_id: int = refers("study")


class SourceFile(SQLModel, table=True):
    """A file that a source or its text came from."""

    __tablename__ = "source_file"
    __table_args__ = (STRICT,)
    id: int | None = key()
    guid: str = guid()
    source_id: int | None = may_refer("source")
    path: str = required()
    sha256: str = required()


class Document(SQLModel, table=True):
    """A text of a source, frozen."""

    __tablename__ = "document"
    __table_args__ = (
        CheckConstraint("kind IN ('text', 'digest')", name="kind_is_a_known_word"),
        STRICT,
    )
    id: int | None = key()
    guid: str = guid()
    source_id: int = refers("source")
    title: str = text()
    kind: str = text("text")
    text: str = required()
    sha256: str = required()
    extractor: str = required()
    superseded_by: int | None = may_refer("document")
    """The better version of the same text that took its place."""


class Page(SQLModel, table=True):
    """A stretch of a document's text that is one page; made when the text is attached."""

    __tablename__ = "page"
    __table_args__ = (
        UniqueConstraint("document_id", "number"),
        CheckConstraint('"end" >= start', name="end_is_after_start"),
        STRICT,
    )
    id: int | None = key()
    document_id: int = refers("document", cascade=True)
    number: int = whole(None)
    start: int = whole(None)
    end: int = whole(None)


class Sentence(SQLModel, table=True):
    """A sentence of a document, found when the text is attached: the cursor moves by these."""

    __tablename__ = "sentence"
    __table_args__ = (
        Index("sentence_by_place", "document_id", "start", unique=True),
        CheckConstraint('"end" > start', name="end_is_after_start"),
        STRICT,
    )
    id: int | None = key()
    document_id: int = refers("document", cascade=True)
    start: int = whole(None)
    end: int = whole(None)
    segmenter: str = required()


class Citation(SQLModel, table=True):
    """A citation in a text, and the source that it was resolved to."""

    __tablename__ = "citation"
    __table_args__ = (CheckConstraint('"end" > start', name="end_is_after_start"), STRICT)
    id: int | None = key()
    guid: str = guid()
    document_id: int = refers("document")
    start: int = whole(None)
    end: int = whole(None)
    surface: str = required()
    source_id: int | None = may_refer("source")


class Screening(SQLModel, table=True):
    """What a reviewer decided of a source in one round of the selection."""

    __tablename__ = "screening"
    __table_args__ = (
        one_of("stage", Stage),
        one_of("decision", Decision),
        yes_or_no("settled"),
        CheckConstraint("decision != 'exclude' OR length(reason) > 0", name="exclusion_has_reason"),
        UniqueConstraint("source_id", "stage", "reviewer_id", "settled"),
        STRICT,
    )
    id: int | None = key()
    guid: str = guid()
    source_id: int = refers("source")
    reviewer_id: int = refers("reviewer")
    stage: str = required()
    decision: str = required()
    reason: str = text()
    time: str = required()
    settled: int = whole(0)


class FoundIn(SQLModel, table=True):
    """A source came up in a search."""

    __tablename__ = "found_in"
    __table_args__ = (UniqueConstraint("source_id", "search_id"), STRICT)
    id: int | None = key()
    guid: str = guid()
    source_id: int = refers("source")
    search_id: int = refers("search_log")


class MergedRecord(SQLModel, table=True):
    """A record that was merged into a source of the same work."""

    __tablename__ = "merged_record"
    __table_args__ = (is_json("record"), STRICT)
    id: int | None = key()
    guid: str = guid()
    source_id: int = refers("source")
    citekey: str = text(None, unique=True)
    record: str = required()
    """JSON: the columns of the record as it was."""


class DistinctPair(SQLModel, table=True):
    """Two sources that somebody compared and found to be different works."""

    __tablename__ = "distinct_pair"
    __table_args__ = (UniqueConstraint("left_id", "right_id"), STRICT)
    id: int | None = key()
    guid: str = guid()
    left_id: int = refers("source")
    right_id: int = refers("source")


class ReviewInclusion(SQLModel, table=True):
    """A review and a study that it includes."""

    __tablename__ = "review_inclusion"
    __table_args__ = (UniqueConstraint("review_id", "study_id"), STRICT)
    id: int | None = key()
    guid: str = guid()
    review_id: int = refers("study")
    study_id: int = refers("study")
