"""Three people on the small project."""

import pytest

from reading_blind import SOURCE
from staven.actions.session import Session
from staven.actions.texts import open_text


@pytest.fixture
def anna(session: Session) -> Session:
    return session


@pytest.fixture
def bram(anna: Session) -> Session:
    """Bram in the same window's file; a session of his own is a name here."""
    return Session(anna.db, "bram")


@pytest.fixture
def cas(anna: Session) -> Session:
    """Somebody who reads nothing."""
    return Session(anna.db, "cas")


@pytest.fixture
def document(anna: Session) -> str:
    return open_text(anna, SOURCE).document.guid
