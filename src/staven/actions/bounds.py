"""Moving the bounds of an extract, cutting one in two, and making one of two."""

from dataclasses import dataclass

from staven.actions.coding import still_in_use
from staven.actions.own_extracts import own_extract
from staven.actions.session import Session
from staven.actions.texts import OpenText
from staven.documents.document import Document
from staven.errors import StavenError
from staven.extracts.anchor import anchor_at
from staven.extracts.bounds import (
    Nearness,
    cut,
    joined_memos,
    nearness,
    page_at,
    to_merge,
    united,
)
from staven.extracts.extract import Anchor, Extract
from staven.locale import _
from staven.store.extracts import (
    anchor_image,
    codes_image,
    extract,
    extract_image,
    extracts_of_document,
)
from staven.store.journal import Change, change, mint
from staven.store.recheck import rechecks
from staven.store.reviewers import reviewer_guid


@dataclass(frozen=True, slots=True)
class Merged:
    """Two passages made one, and what was decided on the way."""

    extract: Extract
    gone: str
    """GUID of the passage that went into it."""
    near: Nearness
    """How the two stood to each other."""
    judged_apart: bool
    """True where their judgements differed: the first one's is kept."""
    contested: tuple[str, ...]
    """Ids of contexts that enabled in one and hindered in the other: the first is believed."""


def set_bounds(session: Session, text: OpenText, guid: str, start: int, end: int) -> Extract:
    """Let one's own extract stand on `start`–`end` of its text; codes, judgement and memo stay.

    Raises:
        StavenError: no words are selected, the extract is gone, another's, transcribed or no longer
            on this text, or it could not be written.
    """
    with change(session.db, session.reviewer) as writing:
        _anchored(writing, session, text, guid)
        try:
            anchor = anchor_at(text.document.text, start, end)
        except ValueError as error:
            raise StavenError(_("no passage is selected"), remedy=_("Select one first.")) from error
        writing.update("extract", guid, _placed(text.document, anchor))
        return extract(session.db, guid, session.reviewer)


def split_extract(session: Session, text: OpenText, guid: str, at: int) -> tuple[Extract, Extract]:
    """Cut one's own extract in two: both keep its codes and judgement, the first keeps the memo.

    Args:
        session: Who cuts, in which project.
        text: The text that it stands on.
        guid: The extract.
        at: Offset at which the second part begins.

    Raises:
        StavenError: as `set_bounds`, and where one part would be without words.
    """
    with change(session.db, session.reviewer) as writing:
        whole, anchor = _anchored(writing, session, text, guid)
        try:
            first, second = cut(text.document.text, anchor, at)
        except ValueError as error:
            raise StavenError(
                _("the passage cannot be cut here"),
                remedy=_("Select the words in it that the second part begins with."),
            ) from error
        now = still_in_use(writing, text.document)
        made = mint()
        writing.update("extract", guid, _placed(text.document, first))
        image = extract_image(whole, now.source, reviewer_guid(writing))
        writing.insert(
            "extract", image | _placed(text.document, second) | {"guid": made, "memo": ""}
        )
        _copy_rechecks(writing, guid, made)
        return (
            extract(session.db, guid, session.reviewer),
            extract(session.db, made, session.reviewer),
        )


def merge_extract(session: Session, text: OpenText, guid: str, other: str = "") -> Merged:
    """Make one of two of one's own extracts: the codes of both, their memos, the first one's claim.

    Args:
        session: Who merges, in which project.
        text: The text that both stand on.
        guid: The extract that stays.
        other: The one that goes into it; where empty, the next that overlaps it, touches it, or
            stands in its paragraph, or else the one before.

    Raises:
        StavenError: as `set_bounds`, and where there is no other.
    """
    with change(session.db, session.reviewer) as writing:
        kept, anchor = _anchored(writing, session, text, guid)
        if other in ("", guid):
            other = _next_to(session, text, kept)
        taken, along = _anchored(writing, session, text, other)
        start, end = min(anchor.start, along.start), max(anchor.end, along.end)
        codes = united(kept.codes, taken.codes)
        columns = {
            **_placed(text.document, anchor_at(text.document.text, start, end)),
            "codes": codes_image(codes.codes),
            "memo": joined_memos(kept.memo, taken.memo),
        }
        _hand_over_rechecks(writing, other, guid)
        writing.delete("extract", other)
        writing.update("extract", guid, columns)
        return Merged(
            extract(session.db, guid, session.reviewer),
            other,
            nearness(text.document.text, (anchor.start, anchor.end), (along.start, along.end)),
            kept.claim != taken.claim,
            codes.contested,
        )


def _anchored(
    writing: Change, session: Session, text: OpenText, guid: str
) -> tuple[Extract, Anchor]:
    """One's own extract, which stands on this text as it is now."""
    still_in_use(writing, text.document)
    found = own_extract(session, guid)
    if not isinstance(found.anchor, Anchor):
        raise StavenError(
            _("this passage was transcribed, and has no bounds in a text"),
            remedy=_("Nothing was changed."),
        )
    if found.document != text.document.guid:
        raise StavenError(
            _("this extract stands on another text now"), remedy=_("Nothing was changed.")
        )
    return found, found.anchor


def _next_to(session: Session, text: OpenText, kept: Extract) -> str:
    there = extracts_of_document(session.db, text.document.guid, session.reviewer)
    own = (one for one in there if one.reviewer == session.reviewer)
    found = to_merge(text.document.text, kept, own)
    if found is None:
        raise StavenError(
            _("no passage of yours overlaps this one, touches it, or stands in its paragraph"),
            remedy=_("Nothing was changed."),
        )
    return found.guid


def _hand_over_rechecks(writing: Change, old: str, new: str) -> None:
    """What was to be looked at again still is, on the passage that stays."""
    known = {one.code for one in rechecks(writing.db, writing.reviewer, new)}
    for one in rechecks(writing.db, writing.reviewer, old):
        if one.code in known:
            writing.delete("recheck", one.guid)
        else:
            writing.update("recheck", one.guid, {"extract": new})


def _copy_rechecks(writing: Change, old: str, new: str) -> None:
    """What is to be looked at again is so in both parts of a passage."""
    for one in rechecks(writing.db, writing.reviewer, old):
        image = {"extract": new, "code": one.code, "before": one.before, "time": one.time}
        writing.insert("recheck", {"guid": mint(), **image})


def _placed(document: Document, anchor: Anchor) -> dict[str, object]:
    return {**anchor_image(anchor), "page": page_at(document, anchor.start)}
