"""Saying that a text is read."""

from dataclasses import dataclass

from staven.actions.session import Session
from staven.store.assignments import (
    assigned_texts,
    assignment_of,
    assignments,
    is_closed,
    seen_by_all,
    was_opened,
    with_earlier_versions,
)
from staven.store.journal import change, mint
from staven.store.reviewers import reviewer_guid


@dataclass(frozen=True, slots=True)
class Read:
    """What saying that one is done with a text, or not, has made of it."""

    opened: bool = False
    """True where one was the last to read it blind: everybody sees each other's work now."""
    waiting_for: tuple[str, ...] = ()
    """Who is still reading it blind."""


def is_read(session: Session, document: str) -> bool:
    """Whether the reviewer said that they are done with this text."""
    mine = assignment_of(session.db, document, session.reviewer)
    return mine is not None and mine.finished


def is_blind(session: Session, document: str) -> bool:
    """Whether somebody is still reading this text blind, so that one sees one's own work only."""
    return is_closed(session.db, document)


def say_read(session: Session, document: str, *, read: bool) -> Read:
    """Say that one is done with a text, or that one is not after all; it can be undone.

    Whoever is done with a text is done with the versions that it took the place of.

    Raises:
        StavenError: the readers have seen each other's work, so nobody can be blind again; or it
            could not be written.
    """
    mine = assignment_of(session.db, document, session.reviewer)
    was_closed = is_closed(session.db, document)
    if not read and mine is not None and mine.blind and was_opened(session.db, document):
        raise seen_by_all()
    with change(session.db, session.reviewer) as writing:
        if mine is None:
            image = {
                "guid": mint(),
                "document": document,
                "reviewer": reviewer_guid(writing),
                "blind": 0,
                "finished": int(read),
            }
            writing.insert("assignment", image)
        else:
            writing.update("assignment", mine.guid, {"finished": int(read)})
        if read:
            versions = with_earlier_versions(session.db, document) - {document}
            for one in assignments(session.db):
                if one.document in versions and one.reviewer == session.reviewer:
                    writing.update("assignment", one.guid, {"finished": 1})
    return Read(
        opened=was_closed and not is_closed(session.db, document),
        waiting_for=blind_readers(session, document),
    )


def blind_readers(session: Session, document: str) -> tuple[str, ...]:
    """Who is still reading this text blind."""
    there = (row.assignment for row in assigned_texts(session.db))
    return tuple(
        one.reviewer for one in there if one.document == document and one.blind and not one.finished
    )
