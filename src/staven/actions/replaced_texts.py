"""A text that another window replaces while it is open here."""

from dataclasses import replace

from staven.actions.session import Session
from staven.actions.texts import OpenText
from staven.extracts.anchor import anchor_at, find_again
from staven.store.documents import document_lines
from staven.store.preconditions import text_now


def successor(session: Session, text: OpenText) -> str:
    """Title of the text that took the place of this one since it was opened; empty for none."""
    now = text_now(session.db, text.document.guid)
    return now.successor if now and not text.document.superseded_by else ""


def as_it_is_now(session: Session, text: OpenText) -> OpenText:
    """The open text with the list of its source's texts, read again where it was replaced."""
    if not successor(session, text):
        return text
    now = text_now(session.db, text.document.guid)
    citekey = now.citekey if now else text.source.citekey
    return replace(text, documents=tuple(document_lines(session.db, citekey)))


def same_words(old: str, span: tuple[int, int], new: str) -> tuple[int, int] | None:
    """Where the words at `span` of one text stand in another; None where they do not, or are none.

    Args:
        old: The text that was read.
        span: Start and end of the words in it.
        new: The text that took its place.
    """
    if not old[slice(*span)].strip():
        return None
    found = find_again(new, anchor_at(old, *span))
    return (found.start, found.end) if found else None
