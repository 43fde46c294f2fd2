"""Sources: which there are, how far each is, and whether they are in."""

from dataclasses import dataclass
from enum import StrEnum

from staven.actions.session import Session
from staven.corpus.label import author_label
from staven.corpus.source import Source, Status
from staven.errors import StavenError
from staven.extracts.appraisal import Appraisal
from staven.locale import _
from staven.store.appraisals import appraisals
from staven.store.assignments import AssignedText, assigned_texts
from staven.store.documents import DocumentLine, document_lines
from staven.store.journal import change
from staven.store.sources import (
    SourceLine,
    citekeys_of_study,
    source_lines,
    source_named,
)


class Progress(StrEnum):
    """How far the work on a source is."""

    EXCLUDED = "excluded"
    UNDECIDED = "undecided"
    WITHOUT_TEXT = "without text"
    TO_READ = "to read"
    CODING = "being coded"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """All that is known of one source."""

    source: Source
    documents: tuple[DocumentLine, ...]
    appraisals: tuple[Appraisal, ...]
    study_citekeys: tuple[str, ...]
    """The other sources that report on the same study."""
    readers: tuple[AssignedText, ...] = ()
    """Who was asked to read its texts, or said to have read them."""


def sources(session: Session) -> tuple[SourceLine, ...]:
    """All sources, by citekey."""
    return tuple(source_lines(session.db, session.reviewer))


def progress(line: SourceLine) -> Progress:
    """How far the work on a source is, in one word."""
    if line.status is Status.EXCLUDED:
        return Progress.EXCLUDED
    if line.status is Status.FOUND:
        return Progress.UNDECIDED
    if not line.documents:
        return Progress.WITHOUT_TEXT
    if line.finished and not line.busy:
        return Progress.FINISHED
    return Progress.CODING if line.extracts else Progress.TO_READ


def authors_of(line: SourceLine) -> str:
    """Who wrote it, as a citation names them."""
    return author_label(
        line.authors, others=line.others, institution=line.institution, title=line.title
    )


def source_record(session: Session, citekey: str) -> SourceRecord:
    """One source with its texts, its appraisals and its study.

    Raises:
        StavenError: there is no such source.
    """
    source = source_named(session.db, citekey)
    return SourceRecord(
        source=source,
        documents=tuple(document_lines(session.db, citekey)),
        appraisals=tuple(appraisals(session.db, session.reviewer, citekey)),
        study_citekeys=tuple(
            key for key in citekeys_of_study(session.db, source.study) if key != citekey
        ),
        readers=tuple(assigned_texts(session.db, citekey)),
    )


def set_status(session: Session, citekey: str, status: Status, reason: str = "") -> None:
    """Include or exclude a source; excluding asks for a reason.

    Raises:
        StavenError: there is no such source, or no reason.
    """
    source = source_named(session.db, citekey)
    if status is Status.EXCLUDED and not reason.strip():
        raise StavenError(_("excluding a source asks for a reason"), remedy=_("Type one."))
    kept = reason.strip() if status is Status.EXCLUDED else ""
    with change(session.db, session.reviewer) as writing:
        writing.update("source", source.guid, {"status": status.value, "exclusion_reason": kept})
