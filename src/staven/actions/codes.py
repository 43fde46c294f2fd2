"""The codebook in force."""

from staven.actions.session import Session
from staven.codebook.code import Codebook
from staven.store.codes import codebook_in_force
from staven.store.preconditions import codebook_mark


def codebook(session: Session) -> Codebook:
    """The codes that count now, with the project's scope."""
    return codebook_in_force(session.db)


def codebook_state(session: Session) -> int:
    """A mark of the codebook: where it is the same, no code has changed in the meantime."""
    return codebook_mark(session.db)
