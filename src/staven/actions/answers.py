"""Answers to suggestions: what a reviewer turns down is not proposed to them again."""

from collections.abc import Iterable

from staven.actions.session import Session
from staven.store.journal import change, mint
from staven.store.reviewers import reviewer_guid
from staven.store.suggestions import visible_answers


def turn_down(session: Session, document: str, start: int, end: int, codes: Iterable[str]) -> None:
    """Say that these codes do not fit the sentence `start`–`end`; it can be undone.

    Raises:
        StavenError: it could not be written.
    """
    known = turned_down(session, document)
    with change(session.db, session.reviewer) as writing:
        for code in codes:
            if (start, code) not in known:
                writing.insert(
                    "suggestion_answer",
                    {
                        "guid": mint(),
                        "document": document,
                        "start": start,
                        "end": end,
                        "code": code,
                        "reviewer": reviewer_guid(writing),
                        "accepted": 0,
                        "time": writing.time,
                    },
                )


def turned_down(session: Session, document: str) -> set[tuple[int, str]]:
    """What the reviewer turned down in one text: where each sentence starts, and the code."""
    return {
        (one.start, one.code)
        for one in visible_answers(session.db, session.reviewer)
        if (one.document, one.reviewer) == (document, session.reviewer) and not one.accepted
    }
