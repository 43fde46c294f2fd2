"""One's own extracts: nobody changes what another reviewer coded."""

from staven.actions.session import Session
from staven.errors import StavenError
from staven.extracts.extract import Extract
from staven.locale import _
from staven.store.extracts import extract


def own_extract(session: Session, guid: str) -> Extract:
    """An extract that the reviewer made, as it is now.

    Raises:
        StavenError: it is gone, or another reviewer's.
    """
    found = extract(session.db, guid, session.reviewer)
    if found.reviewer != session.reviewer:
        raise StavenError(
            _("this extract is by {reviewer}").format(reviewer=found.reviewer),
            remedy=_("Code the passage yourself with enter."),
        )
    return found
