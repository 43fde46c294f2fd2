"""Reference lists read from a file, without a project."""

from dataclasses import dataclass
from pathlib import Path

from staven.actions.files import read_bytes
from staven.corpus.decoded_lines import decoded_lines
from staven.corpus.references.read import ReferenceList, problems_of, references_in
from staven.documents.plain import canonical
from staven.documents.reading import read_document
from staven.errors import Problem, StavenError
from staven.locale import _

PLAIN = (".txt", ".md", ".markdown")
"""Endings of files that are nothing but text."""


@dataclass(frozen=True, slots=True)
class ReferencesRead:
    """What a reference list holds, and what to look at in it."""

    listed: ReferenceList
    problems: tuple[Problem, ...]


def references(path: Path, section: str = "") -> ReferencesRead:
    """The works in a reference list: in a text, Markdown, Word, PDF or web page file.

    Args:
        path: The file.
        section: Beginning of the heading under which the list stands; empty for the whole file.

    Raises:
        StavenError: the file cannot be read, has no such heading, or holds no references.
    """
    file = str(path)
    data = read_bytes(path)
    doubts: list[Problem] = []
    if path.suffix.lower() in PLAIN:
        # As an import reads them: an old encoding is a doubt, and no reason to refuse the list.
        text = canonical("".join(decoded_lines([data], file, doubts.append)))
    else:
        text = read_document(data, file).text
    listed = references_in(text.split("\n"), file, section)
    if not listed.items:
        raise StavenError(
            _("no references were found"),
            where=file,
            remedy=_("Look whether the list stands under the heading that --section names.")
            if section
            else _("Is this the file with the list?"),
        )
    return ReferencesRead(listed, (*doubts, *problems_of(listed, file)))
