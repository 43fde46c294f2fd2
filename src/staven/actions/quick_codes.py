"""Codes on keys: a digit puts one on, and each reviewer has their own."""

from staven.actions.coding import check_codes
from staven.actions.session import Session
from staven.errors import StavenError
from staven.locale import _
from staven.store.journal import change
from staven.store.quick_codes import put_quick_code, quick_codes

KEYS = "123456789"
"""The keys that a code can be put on."""


def codes_on_keys(session: Session) -> dict[str, str]:
    """The ids of the codes that the reviewer has put on keys, by key."""
    return quick_codes(session.db, session.reviewer)


def put_on_key(session: Session, key: str, code: str) -> None:
    """Put a code, by id, on one of the KEYS; an empty id frees the key. It can be undone.

    Raises:
        StavenError: it is no such key, the code is not in the codebook, or it could not be written.
    """
    if key not in KEYS or len(key) != 1:
        raise StavenError(
            _("'{key}' is no key for a code").format(key=key), remedy=_("Choose from 1 to 9.")
        )
    with change(session.db, session.reviewer) as writing:
        if code:
            check_codes(writing, [code])
        put_quick_code(writing, key, code)
