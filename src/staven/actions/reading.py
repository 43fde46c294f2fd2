"""Saying that a text is read."""

from staven.actions.session import Session
from staven.store.assignments import assignment_of
from staven.store.journal import change, mint
from staven.store.reviewers import reviewer_guid


def is_read(session: Session, document: str) -> bool:
    """Whether the reviewer said that they are done with this text."""
    mine = assignment_of(session.db, document, session.reviewer)
    return mine is not None and mine.finished


def say_read(session: Session, document: str, *, read: bool) -> None:
    """Say that one is done with a text, or that one is not after all; it can be undone.

    Raises:
        StavenError: it could not be written.
    """
    mine = assignment_of(session.db, document, session.reviewer)
    with change(session.db, session.reviewer) as writing:
        if mine is not None:
            writing.update("assignment", mine.guid, {"finished": int(read)})
        else:
            writing.insert(
                "assignment",
                {
                    "guid": mint(),
                    "document": document,
                    "reviewer": reviewer_guid(writing),
                    "blind": 0,
                    "finished": int(read),
                },
            )
