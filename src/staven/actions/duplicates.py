"""Records of one work in files, without a project: the files are one pool."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from staven.actions.import_formats import Wanted, record_file
from staven.corpus.same_work.find import Duplicates, find_duplicates
from staven.corpus.source import Source
from staven.errors import Problem, StavenError
from staven.locale import _


@dataclass(frozen=True, slots=True)
class FilesCompared:
    """What was found in files."""

    records: int
    """How many were compared."""
    duplicates: Duplicates
    """Its sources have the keys of the files; a key that two files share has the file before it."""
    problems: tuple[Problem, ...]
    """What could not be read, in the order of the files."""


def compare_files(
    paths: Iterable[Path], tell: Callable[[int, int], None] = lambda _done, _of: None
) -> FilesCompared:
    """Find the records of one work in files of any format that can be imported.

    Args:
        paths: The files; one that is named twice is read once.
        tell: Told how many bytes of each file are read, of how many.

    Raises:
        StavenError: a file cannot be read, or none of them holds a record.
    """
    files = list({path.resolve(): path for path in paths}.values())
    sources: list[Source] = []
    origins: list[Path] = []
    problems: list[Problem] = []
    for path in files:
        for found in record_file(path, Wanted(), tell).found:
            if isinstance(found, Problem):
                problems.append(found)
            else:
                sources.append(found)
                origins.append(path)
    if not sources:
        raise StavenError(
            _("no records were found"),
            where=", ".join(str(path) for path in files),
            remedy=_("Name files with references, such as BibTeX, RIS or CSV."),
        )
    pool = list(_told_apart(sources, origins))
    return FilesCompared(len(pool), find_duplicates(pool), tuple(problems))


def _told_apart(sources: Sequence[Source], origins: Sequence[Path]) -> Iterator[Source]:
    """The sources, with the file before the key where another file has the same key."""
    keys = Counter(source.citekey for source in sources)
    names = Counter(path.name for path in set(origins))
    for source, path in zip(sources, origins, strict=True):
        if keys[source.citekey] == 1:
            yield source
        else:
            file = path.name if names[path.name] == 1 else str(path)
            yield replace(source, citekey=f"{file}:{source.citekey}")
