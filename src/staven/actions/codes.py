"""The codebook in force."""

from staven.actions.session import Session
from staven.codebook.code import Codebook
from staven.store.codes import codebook_in_force


def codebook(session: Session) -> Codebook:
    """The codes that count now, with the project's scope."""
    return codebook_in_force(session.db)
