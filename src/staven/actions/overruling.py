"""Overruling the rigour of a source for one passage: a weak study can hold a good nugget."""

from staven.actions.own_extracts import own_extract
from staven.actions.session import Session
from staven.errors import StavenError
from staven.extracts.appraisal import Rigour
from staven.extracts.extract import Extract
from staven.extracts.overruled import memo_with, memo_without
from staven.locale import _
from staven.store.extracts import extract
from staven.store.journal import change


def overrule(session: Session, guid: str, rigour: Rigour | None, reason: str = "") -> Extract:
    """Let one's own extract have a rigour of its own; with None that of its source holds again.

    The reason is kept as a line of the extract's memo, where people look for it; it goes with the
    next word on it.

    Raises:
        StavenError: there is no reason, the extract is gone or another reviewer's, or it could not
            be written.

    Source:
        Pawson (2006), *Digging for nuggets*, doi:10.1080/13645570600595314.
    """
    said = " ".join(reason.split())
    if rigour is not None and not said:
        raise StavenError(
            _("overruling the rigour asks for a reason"), remedy=_("Type why, in a few words.")
        )
    with change(session.db, session.reviewer) as writing:
        before = own_extract(session, guid)
        memo = memo_without(before.memo, before.rigour)
        if rigour is not None:
            memo = memo_with(memo, rigour, said)
        writing.update("extract", guid, {"rigour": rigour and rigour.value, "memo": memo})
        return extract(session.db, guid, session.reviewer)
