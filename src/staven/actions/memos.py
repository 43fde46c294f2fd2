"""Memos on a source, a code or the project; one on an extract stands in the extract."""

from staven.actions.codes import codebook
from staven.actions.coding import write_memo
from staven.actions.session import Session
from staven.errors import StavenError
from staven.extracts.extract import Extract
from staven.extracts.memo import Memo, MemoAbout
from staven.locale import _
from staven.store.extracts import extract_if_there
from staven.store.journal import change
from staven.store.memos import memos_on, put_memo
from staven.store.sources import source_named

WRITTEN = (MemoAbout.PROJECT, MemoAbout.SOURCE, MemoAbout.CODE)
"""What a memo of its own is written about."""


def memos_about(session: Session, about: MemoAbout, name: str = "") -> list[Memo]:
    """The memos on one thing that the reviewer may see, oldest first; each reviewer writes one.

    Args:
        session: Who looks, in which project.
        about: One of WRITTEN.
        name: Citekey of the source, id of the code; empty for the project.

    Raises:
        StavenError: there is no such source or code.
    """
    return memos_on(session.db, about, _target(session, about, name), session.reviewer)


def own_memo(session: Session, about: MemoAbout, name: str = "") -> str:
    """What the reviewer's own memo on one thing says; empty where there is none.

    Raises:
        StavenError: there is no such source or code.
    """
    own = (
        one.text for one in memos_about(session, about, name) if one.reviewer == session.reviewer
    )
    return next(own, "")


def write_memo_about(session: Session, about: MemoAbout, name: str, text: str) -> None:
    """Replace one's own memo on a source, a code or the project; an empty one takes it away.

    Raises:
        StavenError: there is no such source or code, or it could not be written.
    """
    with change(session.db, session.reviewer) as writing:
        put_memo(writing, about, _target(session, about, name), text.strip())


def keep_memo(session: Session, known: Extract, text: str) -> Extract | None:
    """Replace the memo of one's own extract, so that nothing that anybody wrote is lost.

    What another window wrote in it since it was `known` stays, above the new text. Where the
    extract is gone, the text is added to one's own memo on its source: then there is None.

    Raises:
        StavenError: the extract is another's, or it could not be written.
    """
    now = extract_if_there(session.db, known.guid, session.reviewer)
    if now is None:
        before = own_memo(session, MemoAbout.SOURCE, known.citekey)
        both = "\n\n".join(filter(None, (before, text.strip())))
        write_memo_about(session, MemoAbout.SOURCE, known.citekey, both)
        return None
    written = text.strip()
    if now.memo not in (known.memo, written):
        written = "\n\n".join(filter(None, (now.memo, written)))
    return write_memo(session, known.guid, written)


def _target(session: Session, about: MemoAbout, name: str) -> str:
    if about is MemoAbout.SOURCE:
        return source_named(session.db, name).guid
    if about is MemoAbout.CODE:
        if name not in codebook(session).by_id:
            raise StavenError(
                _("there is no code '{code}'").format(code=name),
                remedy=_("'staven export codebook -o FILE' writes all codes out."),
            )
        return name
    if about is MemoAbout.PROJECT:
        return ""
    raise StavenError(
        _("a memo of its own is about a source, a code or the project"),
        remedy=_("On an extract, write it with m."),
    )
