"""Saying that a text is read: per reviewer, and it can be taken back."""

from staven.actions.coding import undo
from staven.actions.reading import is_read, say_read
from staven.actions.session import Session
from staven.actions.sources import Progress, progress, sources
from staven.actions.texts import open_text


def state(session: Session) -> Progress:
    """How far the one source with a text is."""
    line = next(line for line in sources(session) if line.citekey == "jansen2019buurt")
    return progress(line)


def test_a_text_is_read_when_a_reviewer_says_so(session: Session) -> None:
    document = open_text(session, "jansen2019buurt").document.guid
    assert state(session) is Progress.TO_READ

    say_read(session, document, read=True)
    assert is_read(session, document)
    assert not is_read(Session(session.db, "bram"), document)
    assert state(session) is Progress.FINISHED

    say_read(session, document, read=False)
    assert state(session) is Progress.TO_READ


def test_it_can_be_undone(session: Session) -> None:
    document = open_text(session, "jansen2019buurt").document.guid
    say_read(session, document, read=True)

    undo(session)
    assert not is_read(session, document)
    assert state(session) is Progress.TO_READ
