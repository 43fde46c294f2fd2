"""Sources from a file into the project: new ones added, known ones brought up to date."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from staven.corpus.citekey import numberless, untaken
from staven.corpus.same_record import Likeness, folded_title, likeness_of
from staven.corpus.source import Source, Status
from staven.errors import Problem
from staven.locale import _
from staven.store.changed_source import ChangedSource
from staven.store.journal import Change
from staven.store.known_records import Merged, known_records
from staven.store.record_bounds import is_sound, within_bounds
from staven.store.record_changes import changes_by
from staven.store.rows import Image
from staven.store.source_rows import SourceRows
from staven.store.sources import source_image


@dataclass(frozen=True, slots=True)
class SourcesWritten:
    """What became of the records of one file."""

    read: int
    """Records that the file held, those that could not be written included."""
    guids: tuple[str, ...]
    """Of the new sources."""
    guids_of_all: tuple[str, ...]
    """Of the sources that the file has a record of, new and known, each once; in its order."""
    changed: tuple[ChangedSource, ...]
    """Known sources of which the file says something else or more."""
    same_work: int
    problems: tuple[Problem, ...]


def put_sources(
    writing: Change,
    found: Iterable[Source | Problem],
    file: str,
    status: Status | None = None,
    *,
    fills_only: bool = False,
    keys_made_up: bool = False,
) -> SourcesWritten:
    """Add each source with a study of its own, or update the one with its citekey.

    A citekey that the project has for another work gives the new one a key of its own, and a
    problem says so. A record that was merged into another source is known, and changes nothing.
    New rows are not journaled one by one: the caller notes the import as a whole.

    Args:
        writing: The change that they are part of.
        found: Sources and problems, as a reader gives them; they are taken one by one.
        file: Where they come from, for the problems.
        status: What new sources are to be; None where they say it themselves.
        fills_only: Whether the file is less sure than what the project has: it fills what known
            sources lack, and changes nothing else.
        keys_made_up: Whether its format has no citekeys. Such a file changes only sources that a
            file of the same name brought, and fills the others: another export of the same works
            is no correction of what is there.
    """
    merging = _Merging(writing, file, status, fills_only=fills_only, keys_made_up=keys_made_up)
    return merging.all_of(found)


class _Merging:
    """One file on its way into the project."""

    def __init__(
        self,
        writing: Change,
        file: str,
        status: Status | None,
        *,
        fills_only: bool,
        keys_made_up: bool,
    ) -> None:
        self._writing, self._file, self._status = writing, file, status
        self._fills_only, self._keys_made_up = fills_only, keys_made_up
        self._rows = SourceRows(writing.db)
        self._known = known_records(writing.db)
        self._works: set[int] | None = None
        self._new: list[str] = []
        self._all: dict[str, None] = {}
        self._problems: list[Problem] = []
        self._changed: list[ChangedSource] = []
        self._read = self._same_work = 0

    def all_of(self, found: Iterable[Source | Problem]) -> SourcesWritten:
        for one in found:
            if isinstance(one, Problem):
                self._problems.append(one)
                continue
            self._read += 1
            self._put(*self._kept(one))
        self._rows.write()
        return SourcesWritten(
            self._read,
            tuple(self._new),
            tuple(self._all),
            tuple(self._changed),
            self._same_work,
            tuple(self._problems),
        )

    def _put(self, source: Source, image: Image) -> None:
        wrong = self._rows.complaint(image)
        if wrong is not None:
            self._problem(wrong, source.citekey)
        elif source.citekey not in self._known:
            self._add(source, image)
        else:
            self._rows.write()  # what is compared with may be waiting there
            known = self._best_of(source, self._keys_of(source.citekey))
            if known is None:
                self._add_renamed(source, image)
            else:
                self._bring_up_to_date(source, known)

    def _keys_of(self, citekey: str) -> Iterator[str]:
        """The keys that a source may have here: its own, and what a like one was given before."""
        yield citekey
        bare = numberless(citekey)
        if bare != citekey:
            yield bare
        yield from (key for key in self._known.numbered(bare) if key != citekey)

    def _add_renamed(self, source: Source, image: Image) -> None:
        citekey = untaken(source.citekey, self._known)
        said = _("the project has another work under this key; this one is kept as '{citekey}'.")
        self._problem(said.format(citekey=citekey), source.citekey)
        self._add(replace(source, citekey=citekey), image | {"citekey": citekey})

    def _best_of(self, source: Source, keys: Iterator[str]) -> Source | Merged | None:
        """The record of this work that the project has under one of these keys."""
        best: Source | Merged | None = None
        rank = Likeness.OTHER
        for key in keys:
            mine, merged = self._known.source(key), self._known.merged(key)
            forms: list[tuple[Source | Merged, Source]] = [(mine, mine)] if mine else []
            if merged is not None:
                # What a source was before its first merge is that source.
                own = mine if mine and merged.into == mine.guid else merged
                forms.append((own, merged.record))
            for one, record in forms:
                likeness = likeness_of(record, source)
                if likeness > rank:
                    best, rank = one, likeness
        return best

    def _bring_up_to_date(self, source: Source, known: Source | Merged) -> None:
        if isinstance(known, Merged):
            self._all[known.into] = None
            return
        self._all[known.guid] = None
        changes = changes_by(known, source, fills_only=self._only_fills(known))
        before = self._known.merged(known.citekey)
        if before is not None and before.into == known.guid:
            # It was made one with another record: what a person chose then stands, except where
            # the file says something else than it did before.
            changed = changes_by(before.record, source)
            changes = {name: value for name, value in changes.items() if name in changed}
        if changes:
            self._writing.update("source", known.guid, changes)
            self._changed.append(ChangedSource(known.citekey, tuple(changes)))

    def _only_fills(self, mine: Source) -> bool:
        if self._fills_only or not self._keys_made_up:
            return self._fills_only
        return self._known.brought_by(mine.guid) != Path(self._file).name

    def _add(self, source: Source, image: Image) -> None:
        if self._works is None:  # asked only once something is new: it reads all titles
            self._works = {
                hash(mark)
                for doi, title, year in self._known.identities()
                for mark in _marks(doi, title, year)
            }
        marks = {hash(mark) for mark in _marks(source.doi, source.title, source.year)}
        self._same_work += not self._works.isdisjoint(marks)
        self._works |= marks
        self._known.add(source.citekey)
        self._rows.add(image)
        self._new.append(source.guid)
        self._all[source.guid] = None

    def _kept(self, source: Source) -> tuple[Source, Image]:
        """The source as a project can keep it, and its row; a problem says what it cannot keep."""
        image = source_image(source)
        if not is_sound(image):
            source, said = within_bounds(source)
            for problem in said:
                self._problem(problem, source.citekey)
            image = source_image(source)
        if self._status is not None:
            image["status"] = self._status.value
        return source, image

    def _problem(self, said: str, citekey: str) -> None:
        self._problems.append(Problem(said, self._file, entry=citekey))


def _marks(doi: str, title: str, year: int | None) -> list[str]:
    """Marks that two records of one work share: the DOI, and the title with the year."""
    marks = [f"doi:{doi.casefold()}"] if doi else []
    folded = folded_title(title)
    return [*marks, f"{folded}:{year}"] if folded else marks
