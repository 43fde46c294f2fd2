"""Secondary evidence: a text tells what a cited work found, and it counts for that study."""

from dataclasses import dataclass

from staven.actions.own_extracts import own_extract
from staven.actions.session import Session
from staven.corpus.author_text import names_in_text
from staven.corpus.citations.find import find_citations
from staven.corpus.citekey import citekey_for
from staven.corpus.source import Source, Status
from staven.errors import StavenError
from staven.extracts.extract import Extract
from staven.locale import _
from staven.store.extracts import extract
from staven.store.journal import Change, change, mint
from staven.store.sources import all_sources, source_image, source_named

_KIND = "misc"
"""BibTeX entry type of a work of which only a citation is known."""


@dataclass(frozen=True, slots=True)
class CitedWork:
    """A work of which there is no source, as far as a citation tells it."""

    authors: str = ""
    """As they stand there: `Jansen & De Vries`, `Waterman e.a.`"""
    year: int | None = None
    title: str = ""


def attribute(session: Session, guid: str, citekey: str) -> Extract:
    """Let one's own extract count for the study that a source reports on.

    Its place stays where it was read. With the source in whose text it stands it is first-hand
    again.

    Raises:
        StavenError: there is no such source, the extract is gone or another reviewer's, or it could
            not be written.
    """
    with change(session.db, session.reviewer) as writing:
        return _attributed(writing, session, guid, source_named(session.db, citekey))


def attribute_to_new(session: Session, guid: str, work: CitedWork) -> Extract:
    """Make a source of what a text says of a cited work, and let one's own extract count for it.

    The source is found, and not selected yet. Both are one action: undo takes both back.

    Raises:
        StavenError: neither author nor title is told, the extract is gone or another reviewer's, or
            it could not be written.
    """
    authors, others = names_in_text(work.authors)
    title = " ".join(work.title.split())
    if not (authors or title):
        raise StavenError(
            _("a source needs an author or a title"), remedy=_("Type what the text says of it.")
        )
    with change(session.db, session.reviewer) as writing:
        study = mint()
        draft = Source(
            guid=mint(),
            citekey="",
            kind=_KIND,
            title=title,
            authors=authors,
            others=others,
            year=work.year,
            status=Status.FOUND,
            study=study,
        )
        taken = {source.citekey for source in all_sources(session.db)}
        image = source_image(draft) | {"citekey": citekey_for(draft, taken)}
        writing.insert("study", {"guid": study, "label": "", "note": ""})
        writing.insert("source", image)
        made = source_named(session.db, image["citekey"])
        return _attributed(writing, session, guid, made)


def work_cited(surface: str) -> CitedWork:
    """What the words of a citation tell of the work: `Waterman, 1999` its author and its year."""
    for around in (f"({surface})", surface):
        for citation in find_citations(around):
            mention = citation.mentions[0]
            if mention.paper:
                return CitedWork(title=surface, year=mention.year)
            if mention.who or mention.title:
                return CitedWork(mention.who.strip(" ,("), mention.year, mention.title)
    return CitedWork(surface.strip(" ,.;()[]"))


def _attributed(writing: Change, session: Session, guid: str, source: Source) -> Extract:
    own_extract(session, guid)
    writing.update("extract", guid, {"study": source.study})
    return extract(session.db, guid, session.reviewer)
