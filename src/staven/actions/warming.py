"""Getting ready to code, so that a session's first passage takes no longer than the next."""

from staven.actions.session import Session
from staven.store.journal import device, mint
from staven.store.rows import columns_of

_CHANGED = ("extract", "extract_code")
"""Tables that coding a passage writes to."""


def get_ready(session: Session) -> None:
    """Load what the first change of a session needs; nothing is changed."""
    mint()
    device()
    for table in _CHANGED:
        columns_of(session.db, table)
