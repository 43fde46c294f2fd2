"""Coding: putting codes and a judgement on a passage, and taking it back."""

from dataclasses import replace

from staven.actions.session import Session
from staven.actions.texts import OpenText
from staven.errors import StavenError
from staven.extracts.anchor import anchor_at
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
from staven.store.journal import change, mint
from staven.store.reviewers import reviewer_guid
from staven.store.undo import TakenBack
from staven.store.undo import redo as redo_last
from staven.store.undo import undo as undo_last


def put_codes(
    session: Session, text: OpenText, start: int, end: int, codes: tuple[CodeUse, ...], claim: Claim
) -> Extract:
    """Code the passage `start`–`end` of a text; it is on the disk when this returns.

    Raises:
        StavenError: there is no code or no passage, or it could not be written.
    """
    if not codes:
        raise StavenError(_("no code was chosen"), remedy=_("Choose at least one."))
    try:
        anchor = anchor_at(text.document.text, start, end)
    except ValueError as error:
        raise StavenError(_("no passage is selected"), remedy=_("Select one first.")) from error
    page = next(
        (page.number for page in text.document.pages if page.start <= start < page.end), None
    )
    made = Extract(
        guid=mint(),
        citekey=text.source.citekey,
        document=text.document.guid,
        anchor=anchor,
        reviewer=session.reviewer,
        claim=claim,
        codes=codes,
        page=page,
        study=text.source.study,
        study_citekey=text.source.citekey,
    )
    with change(session.db, session.reviewer) as writing:
        image = extract_image(made, text.source.guid, reviewer_guid(writing))
        writing.insert("extract", image)
    return made


def set_codes(session: Session, guid: str, codes: tuple[CodeUse, ...]) -> Extract:
    """Replace the codes of an extract.

    Raises:
        StavenError: no code is left, the extract is gone, or it could not be written.
    """
    if not codes:
        raise StavenError(
            _("an extract needs at least one code"), remedy=_("Delete it with x instead.")
        )
    return _updated(session, guid, {"codes": codes_image(codes)})


def set_claim(session: Session, guid: str, claim: Claim) -> Extract:
    """Replace the judgement of an extract: aspect, stance and the fields of the aspect.

    Raises:
        StavenError: the extract is gone, or it could not be written.
    """
    return _updated(session, guid, claim_image(claim))


def write_memo(session: Session, guid: str, memo: str) -> Extract:
    """Replace the memo of an extract; an empty one takes it away.

    Raises:
        StavenError: the extract is gone, or it could not be written.
    """
    return _updated(session, guid, {"memo": memo.strip()})


def delete_extract(session: Session, guid: str) -> None:
    """Take an extract away; it can be undone.

    Raises:
        StavenError: it is gone already, or it could not be written.
    """
    with change(session.db, session.reviewer) as writing:
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
    return tuple(extracts_of_document(session.db, document))


def claim_for_next(last: Claim) -> Claim:
    """What the next passage starts from: the last judgement, without what belonged to its words."""
    return replace(last, value=None, unit="", year=None)


def _updated(session: Session, guid: str, columns: dict[str, object]) -> Extract:
    with change(session.db, session.reviewer) as writing:
        writing.update("extract", guid, columns)
        return extract(session.db, guid)
