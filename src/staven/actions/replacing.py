"""Replacing a text by a better version of it: its quotes move along, or are named."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from staven.actions.attaching import Attached
from staven.actions.session import Session
from staven.actions.text_files import TextFile, put_file, read_text_file
from staven.corpus.source import Source
from staven.documents.document import Document
from staven.errors import StavenError
from staven.extracts.reanchoring import Placed, Unplaced, reanchor
from staven.language.sentences import SEGMENTER, sentence_spans
from staven.locale import _
from staven.store.assignments import assignments
from staven.store.documents import (
    DocumentLine,
    QuoteOnText,
    document,
    document_image,
    document_lines,
    document_with_text,
    quotes_on,
)
from staven.store.extracts import extracts_of_document
from staven.store.journal import Change, change, mint
from staven.store.reviewers import reviewers
from staven.store.sources import source_named


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """An extract that could not be placed in the new text: it stays on the old one."""

    extract: str
    """GUID."""
    quote: str
    because: str
    """Why, in the user's language."""


@dataclass(frozen=True, slots=True)
class Reworded:
    """An extract that moved, and of which not all letters are the same in the new text."""

    extract: str
    """GUID."""
    was: str
    quote: str
    """The words of the new text."""
    likeness: float
    """From 0 to 1, by their letters."""


@dataclass(frozen=True, slots=True)
class Replaced:
    """A text that took the place of another."""

    attached: Attached
    old: DocumentLine
    """The text that it took the place of; it is kept, and stays readable."""
    moved: int
    """How many extracts are on the new text now, of those that the reviewer may see."""
    reworded: tuple[Reworded, ...]
    """Those of them that a reviewer may want to look at."""
    unplaced: tuple[LeftBehind, ...]


def replace_text(session: Session, citekey: str, path: Path, replaces: str = "") -> Replaced:
    """Put a better version in the place of a text of a source, and move its extracts there.

    All of it is one transaction, and one undo takes it back. Whoever read the old text is asked
    to read the new one.

    Args:
        session: Who replaces it, in which project.
        citekey: The source.
        path: The file with the better version.
        replaces: GUID or title of the text that is replaced; the source's one own text where empty.

    Raises:
        StavenError: no such source or text, several that it could be, a file that cannot be read,
            or one with the very text that is there.
    """
    source = source_named(session.db, citekey)
    old = _chosen(session, citekey, replaces)
    file = read_text_file(path)
    new = _version(session, source, file, old)
    quotes = quotes_on(session.db, old.guid)
    results = _placed(quotes, new)
    sentences = sentence_spans(new.text)
    with change(session.db, session.reviewer) as writing:
        # Another window may have replaced it, or attached the new text, in the meantime.
        old = _chosen(session, citekey, old.guid)
        there = _version(session, source, file, old)
        if document_with_text(session.db, citekey, new.sha256) is not None:
            new = there
        now = quotes_on(session.db, old.guid)
        if now != quotes:  # another window coded in it in the meantime
            quotes, results = now, _placed(now, new)
        shown = {one.guid for one in extracts_of_document(session.db, old.guid, session.reviewer)}
        if document_with_text(session.db, citekey, new.sha256) is None:
            image = document_image(new, source.guid, sentences, SEGMENTER)
            writing.insert("document", image)
            put_file(writing, file, source.guid)
        for quote, result in zip(quotes, results, strict=True):
            if not isinstance(result, Unplaced):
                writing.update("extract", quote.extract, _columns(quote, result, new))
        _ask_the_readers(writing, old.guid, new.guid)
        writing.update("document", old.guid, {"superseded_by": new.guid})
    attached = Attached(
        citekey=citekey,
        document=new.guid,
        characters=len(new.text),
        pages=len(new.pages),
        known=False,
        notes=file.extracted.notes,
    )
    return _report(attached, old, quotes, results, shown)


def _chosen(session: Session, citekey: str, replaces: str) -> DocumentLine:
    """The text that is to be replaced."""
    lines = [one for one in document_lines(session.db, citekey) if not one.superseded]
    if replaces:
        chosen = [one for one in lines if replaces in (one.guid, one.title)]
        problem = _("{citekey} has no text in use that is called '{name}'")
    else:
        chosen = [one for one in lines if one.kind == "text"]
        problem = _("{citekey} has no text of its own that could be replaced")
    if len(chosen) == 1:
        return chosen[0]
    if chosen:
        raise StavenError(
            _("{citekey} has several texts: {titles}").format(
                citekey=citekey, titles=", ".join(one.title for one in chosen)
            ),
            remedy=_("Name the one to replace: --replaces=TITLE, or its GUID."),
        )
    raise StavenError(
        problem.format(citekey=citekey, name=replaces),
        remedy=_("Attach the file without --replaces, or name one of: {titles}").format(
            titles=", ".join(one.title for one in lines) or "–"
        ),
    )


def _version(session: Session, source: Source, file: TextFile, old: DocumentLine) -> Document:
    """The new text: the one that the source has already, where the file holds that."""
    new = file.document(source.citekey)
    known = document_with_text(session.db, source.citekey, new.sha256)
    if known is None:
        return new
    there = document(session.db, known)
    if there.guid == old.guid or there.superseded_by:
        raise StavenError(
            _("this is the text that {citekey} has already, or had before").format(
                citekey=source.citekey
            ),
            where=str(file.path),
            remedy=_("Nothing was changed."),
        )
    return there


def _placed(quotes: Sequence[QuoteOnText], new: Document) -> list[Placed | Unplaced | None]:
    """Where each quote stands in the new text; None for what was transcribed, and just moves."""
    anchored = [quote.anchor for quote in quotes if quote.anchor is not None]
    placed = iter(reanchor(anchored, new.text))
    return [None if quote.anchor is None else next(placed) for quote in quotes]


def _columns(quote: QuoteOnText, result: Placed | None, new: Document) -> dict[str, Any]:
    if result is None:
        return {"document": new.guid}
    anchor = result.anchor
    page = next((one.number for one in new.pages if one.start <= anchor.start < one.end), None)
    locator = quote.locator
    if page is None and quote.page is not None and not locator:
        # The new text has no pages; the one that the quote was found on is still worth knowing.
        locator = _("p. {page}").format(page=quote.page)
    return {
        "document": new.guid,
        "start": anchor.start,
        "end": anchor.end,
        "quote": anchor.quote,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
        "page": page,
        "locator": locator,
    }


def _ask_the_readers(writing: Change, old: str, new: str) -> None:
    """Whoever read the old text, or was asked to, is asked to read the new one.

    Who was still busy blind stays so: the extracts that moved along are nobody else's to see yet.
    """
    there = assignments(writing.db)
    asked = {one.reviewer for one in there if one.document == new}
    guids = {one.name: one.guid for one in reviewers(writing.db)}
    for one in there:
        if one.document == old and one.reviewer not in asked:
            image = {
                "guid": mint(),
                "document": new,
                "reviewer": guids[one.reviewer],
                "blind": int(one.blind and not one.finished),
                "finished": 0,
            }
            writing.insert("assignment", image)


def _report(
    attached: Attached,
    old: DocumentLine,
    quotes: Sequence[QuoteOnText],
    results: Sequence[Placed | Unplaced | None],
    shown: Collection[str],
) -> Replaced:
    """What became of the extracts in `shown`, by GUID: of a blind text only one's own."""
    pairs = [pair for pair in zip(quotes, results, strict=True) if pair[0].extract in shown]
    return Replaced(
        attached=attached,
        old=old,
        moved=sum(not isinstance(result, Unplaced) for _quote, result in pairs),
        reworded=tuple(
            Reworded(quote.extract, quote.anchor.quote, result.anchor.quote, result.likeness)
            for quote, result in pairs
            if isinstance(result, Placed) and quote.anchor is not None and result.likeness < 1
        ),
        unplaced=tuple(
            LeftBehind(quote.extract, quote.anchor.quote, result.because)
            for quote, result in pairs
            if isinstance(result, Unplaced) and quote.anchor is not None
        ),
    )
