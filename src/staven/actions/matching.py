"""Matching files to sources, and attaching many of them in one go."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from staven.actions.attaching import Attached, attach_file
from staven.actions.files import read_bytes
from staven.actions.folders import TEXTS
from staven.actions.session import Session
from staven.actions.telling import Tell, tell_nobody
from staven.actions.text_files import hash_of, read_text_file
from staven.corpus.file_match.clues import READ, FileClues
from staven.corpus.file_match.match import FileMatch, match_files, shelf
from staven.documents.extracted import Extracted
from staven.documents.reading import read_document
from staven.errors import Problem, StavenError
from staven.locale import _
from staven.store.documents import files_attached, own_texts
from staven.store.sources import all_sources, source_named

FIRST_PAGES = 2
"""Pages on which a work says what it is."""
KINDRED = (".doc", ".odt", ".rtf", ".epub", ".pages")
"""Endings of texts that are not read: in a folder they are named, and other files passed over."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A file, and the source whose text it probably is."""

    path: Path
    match: FileMatch

    @property
    def sure(self) -> bool:
        """Whether it may be attached without a look at it."""
        return self.match.sure


@dataclass(frozen=True, slots=True)
class Matching:
    """What was found in a folder; nothing is changed yet."""

    proposals: tuple[Proposal, ...]
    problems: tuple[Problem, ...]
    """Files that cannot be read, and files that are attached already."""
    unread: tuple[Path, ...] = ()
    """Of those, the files that cannot be read."""


@dataclass(frozen=True, slots=True)
class AttachedFiles:
    """What was attached of many files."""

    attached: tuple[tuple[Path, Attached], ...]
    problems: tuple[Problem, ...]


def match_folder(session: Session, paths: Sequence[Path], tell: Tell = tell_nobody) -> Matching:
    """Which source each file is the text of: files, and all that can be read in folders.

    Raises:
        StavenError: a file or folder that was named is not there, or nothing in it can be read.
    """
    files = [file for path in paths for file in files_under(path)]
    if not files:
        raise StavenError(
            _("there is no text to attach here"),
            where=", ".join(map(str, paths)),
            remedy=_("Name files, or a folder with files, that end in {endings}.").format(
                endings=", ".join(TEXTS)
            ),
        )
    attached = files_attached(session.db)
    first_with: dict[str, str] = {}
    clues: dict[Path, FileClues] = {}
    problems: list[Problem] = []
    unread: list[Path] = []
    for done, path in enumerate(files):
        tell(done, len(files))
        try:
            data = read_bytes(path)
            sha256 = hash_of(data)
            said = _seen(sha256, attached, first_with)
            if said:
                problems.append(Problem(said, str(path)))
                continue
            first_with[sha256] = path.name
            clues[path] = FileClues(path.name, _opening(read_document(data, str(path))))
        except StavenError as error:
            unread.append(path)
            problems.append(Problem(_without_place(error), str(path)))
    tell(len(files), len(files))
    matches = match_files(clues.values(), shelf(all_sources(session.db)))
    texts = own_texts(session.db)
    proposals = (
        Proposal(path, _unless_it_has_one(match, texts))
        for path, match in zip(clues, matches, strict=True)
    )
    return Matching(tuple(proposals), tuple(problems), tuple(unread))


def attach_all(
    session: Session, chosen: Iterable[tuple[Path, str]], tell: Tell = tell_nobody
) -> AttachedFiles:
    """Attach each file to its source, by citekey; each in a transaction of its own.

    What stops halfway leaves whole what was attached by then; what cannot be attached is reported.
    """
    pairs = list(chosen)
    attached: list[tuple[Path, Attached]] = []
    problems: list[Problem] = []
    for done, (path, citekey) in enumerate(pairs):
        tell(done, len(pairs))
        try:
            source = source_named(session.db, citekey)
            made = attach_file(session, source, read_text_file(path))
        except StavenError as error:
            problems.append(Problem(_without_place(error), str(path), entry=citekey))
            continue
        problems.extend(replace(note, file=str(path)) for note in made.notes)
        attached.append((path, made))
    tell(len(pairs), len(pairs))
    return AttachedFiles(tuple(attached), tuple(problems))


def files_under(path: Path) -> list[Path]:
    """A file itself, or the texts in a folder and the folders in it; what is hidden is left out.

    Raises:
        StavenError: there is nothing of that name.
    """
    if path.is_file():
        return [path]
    if not path.is_dir():
        raise StavenError(
            _("there is no such file"), where=str(path), remedy=_("Check the name and the folder.")
        )
    found = []
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [
            Path(folder, name)
            for name in sorted(names)
            if not name.startswith((".", "~$")) and name.lower().endswith((*TEXTS, *KINDRED))
        ]
    return found


def _seen(sha256: str, attached: dict[str, str], first_with: dict[str, str]) -> str:
    if sha256 in attached:
        return _("this file is attached already, to {citekey}").format(citekey=attached[sha256])
    if sha256 in first_with:
        return _("this is the same file as {file}").format(file=first_with[sha256])
    return ""


def _opening(extracted: Extracted) -> str:
    pages = extracted.pages[:FIRST_PAGES]
    return extracted.text[: min(pages[-1].end, READ) if pages else READ]


def _without_place(error: StavenError) -> str:
    """What an error says; its place is told beside it."""
    return f"{error.problem}. {error.remedy}".rstrip() if error.remedy else error.problem


def _unless_it_has_one(match: FileMatch, texts: dict[str, str]) -> FileMatch:
    if not match.sure or match.citekey not in texts:
        return match
    because = _("{reasons}; but {citekey} has a text already, {title}").format(
        reasons=match.because, citekey=match.citekey, title=texts[match.citekey]
    )
    return replace(match, sure=False, because=because)
