"""Sources from a file into the project: new ones added, known ones brought up to date."""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from staven.corpus.citekey import untaken
from staven.corpus.source import Source
from staven.errors import Problem
from staven.locale import _
from staven.store.journal import Change, mint
from staven.store.sources import all_sources, source_image
from staven.store.validated import complaint, insert_validated

KEPT = frozenset({"guid", "status", "exclusion_reason", "study"})
"""What a project says of a source itself, and an import never overwrites."""


@dataclass(frozen=True, slots=True)
class SourcesWritten:
    """What became of the records of one file."""

    guids: tuple[str, ...]
    """Of the new sources."""
    updated: int
    same_work: int
    problems: tuple[Problem, ...]


def put_sources(
    writing: Change,
    sources: Sequence[Source],
    file: str,
    tell: Callable[[int, int], None] = lambda _done, _of: None,
) -> SourcesWritten:
    """Add each source with a study of its own, or update the one with its citekey.

    `tell` is told how many are done, of how many.

    A citekey that the project has for another work gives the new one a key of its own, and a
    problem says so. New rows are not journaled one by one: the caller notes the import as a whole.
    """
    known = {source.citekey: source for source in all_sources(writing.db)}
    works = {work for source in known.values() for work in _works(source)}
    guids: list[str] = []
    problems: list[Problem] = []
    updated = same_work = 0
    for done, source in enumerate(sources):
        tell(done, len(sources))
        problem = complaint("source", source_image(replace(source, study="-")))
        if problem is not None:
            problems.append(Problem(problem, file, entry=source.citekey))
            continue
        mine = known.get(source.citekey)
        if mine is not None and same_record(mine, source):
            updated += _update(writing, mine, source)
            continue
        adding = source
        if mine is not None:
            renamed, said = _renamed(known, source)
            if renamed.citekey in known:  # an earlier import gave it this key
                updated += _update(writing, known[renamed.citekey], renamed)
                continue
            adding = renamed
            problems.append(Problem(said, file, entry=source.citekey))
        same_work += any(work in works for work in _works(adding))
        guids.append(_add(writing, adding))
        known[adding.citekey] = adding
        works.update(_works(adding))
    return SourcesWritten(tuple(guids), updated, same_work, tuple(problems))


def same_record(left: Source, right: Source) -> bool:
    """Whether two records with one citekey are about one work: one DOI, or like titles or years."""
    if left.doi and right.doi:
        return left.doi.casefold() == right.doi.casefold()
    alike = folded_title(left.title) == folded_title(right.title)
    return alike or (
        left.year == right.year
        and left.year is not None
        and left.authors[:1] == right.authors[:1]
        and bool(left.authors)
    )


def folded_title(title: str) -> str:
    """A title without case, accents and punctuation."""
    plain = unicodedata.normalize("NFD", title.casefold())
    return "".join(part for part in plain if part.isalnum())


def _works(source: Source) -> list[str]:
    """Marks that two records of one work share: the DOI, and the title with the year."""
    marks = [f"doi:{source.doi.casefold()}"] if source.doi else []
    title = folded_title(source.title)
    return [*marks, f"{title}:{source.year}"] if title else marks


def _update(writing: Change, mine: Source, theirs: Source) -> int:
    before, after = source_image(mine), source_image(theirs)
    changes = {
        name: value for name, value in after.items() if name not in KEPT and before[name] != value
    }
    if changes:
        writing.update("source", mine.guid, changes)
    return int(bool(changes))


def _add(writing: Change, source: Source) -> str:
    study = mint()
    insert_validated(writing.db, "study", {"guid": study, "label": "", "note": ""})
    insert_validated(writing.db, "source", source_image(replace(source, study=study)))
    return source.guid


def _renamed(known: dict[str, Source], source: Source) -> tuple[Source, str]:
    """The source under a free citekey, or the one it got before; and a sentence that says so."""
    for citekey, other in known.items():
        if citekey.startswith(f"{source.citekey}-") and same_record(other, source):
            return replace(source, citekey=citekey), ""
    citekey = untaken(source.citekey, known)
    said = _("the project has another work under this key; this one is kept as '{citekey}'.")
    return replace(source, citekey=citekey), said.format(citekey=citekey)
