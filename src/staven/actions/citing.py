"""Citing: which works a text cites, by a bibliography on disk or by the sources of a project."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from staven.actions.files import read_bytes
from staven.actions.import_formats import Wanted, record_file
from staven.actions.session import Session
from staven.actions.telling import Tell
from staven.corpus.cited.audit import Finding, audit
from staven.corpus.cited.text import Cited, citations_in
from staven.corpus.cited.works import Bibliography
from staven.corpus.decoded_lines import decoded_lines
from staven.corpus.source import Source
from staven.documents.reading import read_document
from staven.errors import ImportRefusedError, Problem
from staven.locale import _
from staven.store.documents import document as document_in
from staven.store.documents import document_lines
from staven.store.sources import all_sources

_AS_WRITTEN = frozenset({".txt", ".md", ".markdown", ""})
"""Endings of files whose citations are counted in the file itself, not in a text made of it."""


@dataclass(frozen=True, slots=True)
class CitingText:
    """A text and its citations, each resolved as far as it could be."""

    text: str
    cited: Sequence[Cited]
    bibliography: Bibliography
    problems: tuple[Problem, ...] = ()
    """What could not be read in the text or the bibliography."""

    def audit(self) -> list[Finding]:
        """What to mend in the text or in the bibliography."""
        return audit(self.text, self.cited, self.bibliography)


def cite(path: Path, sources: Sequence[Source], problems: Sequence[Problem] = ()) -> CitingText:
    """The citations of a text, with the sources that they mean.

    Args:
        path: The text: offsets in .txt and .md are those of the decoded file, in other kinds
            those of the text that is taken out of it.
        sources: What may be cited.
        problems: What was wrong with these already.

    Raises:
        StavenError: the text cannot be read.
    """
    doubts = list(problems)
    data = read_bytes(path)
    if path.suffix.lower() in _AS_WRITTEN:
        text = "".join(decoded_lines([data], str(path), doubts.append))
    else:
        text = read_document(data, str(path)).text
    bibliography = Bibliography(sources)
    return CitingText(text, citations_in(text, bibliography), bibliography, tuple(doubts))


def cite_document(session: Session, document: str) -> CitingText:
    """The citations of a text in the project, with the sources that they mean.

    Args:
        session: The project.
        document: GUID of the text.

    Raises:
        StavenError: the project has no such text.
    """
    text = document_in(session.db, document).text
    bibliography = Bibliography(all_sources(session.db))
    return CitingText(text, citations_in(text, bibliography), bibliography)


def document_of(session: Session, citekey: str) -> str:
    """GUID of the first text of a source that is in use; empty where there is no such text."""
    return next((one.guid for one in document_lines(session.db, citekey) if not one.superseded), "")


def bibliography_in(path: Path, tell: Tell) -> tuple[list[Source], list[Problem]]:
    """The sources in a bibliography of any format that can be imported, and what is wrong in it.

    Raises:
        StavenError: it cannot be read, or holds no record that can be.
    """
    sources: list[Source] = []
    problems: list[Problem] = []
    for found in record_file(path, Wanted(), tell).found:
        if isinstance(found, Source):
            sources.append(found)
        else:
            problems.append(found)
    if not sources:
        raise ImportRefusedError(
            _("no entry could be read"),
            tuple(problems),
            where=str(path),
            remedy=_("Is this the bibliography?"),
        )
    return sources, problems


def sources_of(session: Session) -> list[Source]:
    """The sources of the project, any of which a text may cite."""
    return all_sources(session.db)
