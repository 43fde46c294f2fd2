"""Coding: putting codes and a judgement on a passage, and taking it back."""

from collections.abc import Collection
from dataclasses import replace

from staven.actions.own_extracts import own_extract
from staven.actions.session import Session
from staven.actions.texts import OpenText
from staven.documents.document import Document
from staven.errors import StavenError
from staven.extracts.anchor import anchor_at
from staven.extracts.bounds import page_at
from staven.extracts.claim import Claim
from staven.extracts.extract import CodeUse, Extract
from staven.locale import _
from staven.store.extracts import (
    claim_image,
    codes_image,
    extract,
    extract_image,
    extracts_of_document,
)
from staven.store.journal import Change, change, mint
from staven.store.preconditions import TextNow, absent_codes, text_now
from staven.store.recheck import drop_rechecks
from staven.store.reviewers import reviewer_guid
from staven.store.undo import TakenBack
from staven.store.undo import redo as redo_last
from staven.store.undo import undo as undo_last


def put_codes(
    session: Session, text: OpenText, start: int, end: int, codes: tuple[CodeUse, ...], claim: Claim
) -> Extract:
    """Code the passage `start`–`end` of a text; it is on the disk when this returns.

    Raises:
        StavenError: there is no code or no passage, a code is no longer there, the text was
            replaced since it was opened, or it could not be written.
    """
    if not codes:
        raise StavenError(_("no code was chosen"), remedy=_("Choose at least one."))
    with change(session.db, session.reviewer) as writing:
        return coded(writing, text.document, (start, end), codes, claim)


def coded(
    writing: Change,
    document: Document,
    span: tuple[int, int],
    codes: tuple[CodeUse, ...],
    claim: Claim,
) -> Extract:
    """Code a passage as part of a larger change; as `put_codes`.

    Raises:
        StavenError: as `put_codes`.
    """
    try:
        anchor = anchor_at(document.text, *span)
    except ValueError as error:
        raise StavenError(_("no passage is selected"), remedy=_("Select one first.")) from error
    now = still_in_use(writing, document)
    check_codes(writing, [use.code for use in codes])
    made = Extract(
        guid=mint(),
        citekey=now.citekey,
        document=document.guid,
        anchor=anchor,
        reviewer=writing.reviewer,
        claim=claim,
        codes=codes,
        page=page_at(document, anchor.start),
        study=now.study,
        study_citekey=now.citekey,
    )
    writing.insert("extract", extract_image(made, now.source, reviewer_guid(writing)))
    return made


def still_in_use(writing: Change, document: Document) -> TextNow:
    """How things stand with a text that is open in a window.

    Raises:
        StavenError: it is gone, or a better version took its place since it was opened.
    """
    now = text_now(writing.db, document.guid)
    if now is None:
        raise StavenError(
            _("this text is no longer in the project"),
            remedy=_("Open its source again; nothing was changed."),
        )
    if now.successor and not document.superseded_by:
        raise StavenError(
            _("this text was replaced by a better version in the meantime: {title}").format(
                title=now.successor
            ),
            remedy=_("Go on in that one with O; nothing was changed."),
        )
    return now


def check_codes(writing: Change, codes: Collection[str]) -> None:
    """Make sure that the codebook in force has these codes, by id.

    Raises:
        StavenError: one was deleted, or merged into another, since it was offered.
    """
    absent = absent_codes(writing.db, codes)
    if absent:
        raise StavenError(
            _("there is no code '{code}' in the codebook any more").format(code=absent[0]),
            remedy=_("Nothing was changed; choose another code."),
        )


def set_codes(session: Session, guid: str, codes: tuple[CodeUse, ...]) -> Extract:
    """Replace the codes of one's own extract, which is off the recheck list with that.

    Raises:
        StavenError: no code is left or one is no longer there, the extract is gone or another's,
            or it could not be written.
    """
    if not codes:
        raise StavenError(
            _("an extract needs at least one code"), remedy=_("Delete it with x instead.")
        )
    with change(session.db, session.reviewer) as writing:
        before = own_extract(session, guid)
        check_codes(writing, [use.code for use in codes if use.code not in before.code_ids])
        _looked_at(writing, guid)
        writing.update("extract", guid, {"codes": codes_image(codes)})
        return extract(session.db, guid, session.reviewer)


def set_claim(session: Session, guid: str, claim: Claim) -> Extract:
    """Replace the judgement of one's own extract: aspect, stance and the fields of the aspect.

    Raises:
        StavenError: the extract is gone or another's, or it could not be written.
    """
    return _updated(session, guid, claim_image(claim))


def write_memo(session: Session, guid: str, memo: str) -> Extract:
    """Replace the memo of one's own extract; an empty one takes it away.

    Raises:
        StavenError: the extract is gone or another's, or it could not be written.
    """
    return _updated(session, guid, {"memo": memo.strip()})


def delete_extract(session: Session, guid: str) -> None:
    """Take one's own extract away; it can be undone.

    Raises:
        StavenError: it is gone already or another's, or it could not be written.
    """
    with change(session.db, session.reviewer) as writing:
        own_extract(session, guid)
        _looked_at(writing, guid)
        writing.delete("extract", guid)


def undo(session: Session) -> TakenBack | None:
    """Take back one's own last action; None where there is none.

    Raises:
        StavenError: it has been changed since, or was an import.
    """
    return undo_last(session.db, session.reviewer)


def redo(session: Session) -> TakenBack | None:
    """Do again what one took back last; None where there is nothing.

    Raises:
        StavenError: it has been changed since.
    """
    return redo_last(session.db, session.reviewer)


def extracts_of(session: Session, document: str) -> tuple[Extract, ...]:
    """The extracts on a text as they are now, in reading order."""
    return tuple(extracts_of_document(session.db, document, session.reviewer))


def claim_for_next(last: Claim) -> Claim:
    """What the next passage starts from: the last judgement, without what belonged to its words."""
    return replace(last, value=None, unit="", year=None)


def _looked_at(writing: Change, guid: str) -> None:
    drop_rechecks(writing, guid)


def _updated(session: Session, guid: str, columns: dict[str, object]) -> Extract:
    with change(session.db, session.reviewer) as writing:
        own_extract(session, guid)
        writing.update("extract", guid, columns)
        return extract(session.db, guid, session.reviewer)
