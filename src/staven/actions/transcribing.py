"""Extracts without running text: what a reviewer writes down of a figure, a table, a dashboard."""

from staven.actions.coding import check_codes
from staven.actions.session import Session
from staven.errors import StavenError
from staven.extracts.claim import Claim
from staven.extracts.extract import CodeUse, Extract, Transcription
from staven.extracts.transcription import Place, Shape, locator_of, quote_typed
from staven.locale import _
from staven.store.documents import document_lines
from staven.store.extracts import extract, extract_image
from staven.store.journal import change, mint
from staven.store.reviewers import reviewer_guid
from staven.store.sources import source_named


def transcribe(
    session: Session,
    citekey: str,
    place: Place,
    quote: str,
    codes: tuple[CodeUse, ...],
    claim: Claim,
    *,
    document: str = "",
) -> Extract:
    """Keep what stands in a figure, a table, a dashboard or a scan of a source, with its codes.

    Args:
        session: The project, and who transcribes.
        citekey: The source.
        place: Where to look it up.
        quote: What it shows, in the reviewer's words and figures.
        codes: At least one.
        claim: What it says.
        document: GUID of the text that is open, in whose pages it stands; empty for the first text
            of the source. What stands on a website, and all of a source without a text, is in none.

    Raises:
        StavenError: there is no such source, nothing is written down, no code is on it or the
            codebook does not have it, or it could not be written.
    """
    said = quote_typed(quote)
    if not codes:
        raise StavenError(_("no code was chosen"), remedy=_("Choose at least one."))
    with change(session.db, session.reviewer) as writing:
        source = source_named(session.db, citekey)
        check_codes(writing, [use.code for use in codes])
        made = Extract(
            guid=mint(),
            citekey=citekey,
            document="" if place.url else _document(session, citekey, document, place.shape),
            anchor=Transcription(said),
            reviewer=session.reviewer,
            claim=claim,
            codes=codes,
            page=place.page,
            locator=locator_of(place),
            study=source.study,
            study_citekey=citekey,
        )
        writing.insert("extract", extract_image(made, source.guid, reviewer_guid(writing)))
        return extract(session.db, made.guid, session.reviewer)


def _document(session: Session, citekey: str, document: str, shape: Shape) -> str:
    """The text whose pages it is on; none for a dashboard, or where there is but a digest."""
    if shape is Shape.DASHBOARD:
        return ""
    every = document_lines(session.db, citekey)
    lines = [line for line in every if not line.superseded and line.kind != "digest"]
    if any(line.guid == document for line in lines):
        return document
    return lines[0].guid if lines else ""
