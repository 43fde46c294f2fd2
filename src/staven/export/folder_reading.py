"""The files of a project folder on their way in, and the problems met on that way."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from io import StringIO
from typing import TypeVar
from uuid import NAMESPACE_URL, uuid5

from staven.corpus.bibtex.read import read_bibtex
from staven.corpus.source import Source
from staven.errors import Problem
from staven.export.project_rows import placed_source
from staven.export.rows import (
    Kind,
    Row,
    built,
    check_keys,
    columns_of,
    is_known,
    rows_in,
    simple_values,
)
from staven.extracts.memo import Memo, MemoAbout
from staven.locale import _

Whole = TypeVar("Whole")


@dataclass(slots=True)
class FolderReading:
    """Reads the files one by one and gathers every problem, named by file and line."""

    files: Mapping[str, str]
    folder: str
    problems: list[Problem] = field(default_factory=list)
    damaged: bool = False
    """True once something is lost on which all the rest hangs: what is left is no project."""

    def path(self, name: str) -> str:
        """A file's name as the user knows it."""
        return f"{self.folder}/{name}" if self.folder else name

    def parsed(
        self, name: str, parse: Callable[[str, str], tuple[Whole | None, tuple[Problem, ...]]]
    ) -> Whole | None:
        """What `parse` makes of a file that has to be there; None where it is not or is unsound."""
        if name not in self.files:
            reason = _("this file is missing from the project folder.")
            self.problems.append(Problem(reason, self.path(name)))
            return None
        whole, problems = parse(self.files[name], self.path(name))
        self.problems.extend(problems)
        return whole

    def rows(self, name: str) -> list[Row]:
        """The rows of a file of JSON lines; none where it is not there."""
        file = f"{name}.jsonl"
        return rows_in(self.files.get(file, ""), self.path(file), self.problems)

    def records(
        self,
        name: str,
        kind: type[Kind],
        links: Mapping[str, Collection[str]] | None = None,
        unique: tuple[str, ...] = ("guid",),
    ) -> tuple[Kind, ...]:
        """The records of a file of plain ones.

        Left out, with a problem, are those that name what is not there, and those whose fields in
        `unique` are all the same as an earlier one's.
        """
        first: dict[tuple[object, ...], Kind] = {}
        for row, record in self._numbered(name, kind, links or {}):
            mark = tuple(getattr(record, key) for key in unique)
            if first.setdefault(mark, record) is not record:
                row.report(
                    _("the same {fields} as on an earlier line; the first is kept.").format(
                        fields=" + ".join(unique)
                    )
                )
        return tuple(first.values())

    def sources(self, project: str, studies: Collection[str]) -> tuple[Source, ...]:
        """The sources of sources.bib, with what sources.jsonl says of each.

        An entry that somebody added to sources.bib alone gets a GUID that is the same each time.
        """
        rows = self._source_rows()

        def mint(citekey: str) -> str:
            row = rows.get(citekey)
            return (row and row.guid) or str(uuid5(NAMESPACE_URL, f"staven:{project}/{citekey}"))

        lines = StringIO(self.files.get("sources.bib", ""))
        found = list(read_bibtex(lines, self.path("sources.bib"), mint))
        read = [one for one in found if isinstance(one, Source)]
        self.problems.extend(one for one in found if isinstance(one, Problem))
        if rows and not read:
            reason = _("none of the {n} sources in sources.jsonl stands here.")
            problem = reason.format(n=len(rows))
            self.problems.append(Problem(problem, self.path("sources.bib")))
            self.damaged = True
            return ()
        citekeys = {source.citekey for source in read}
        for citekey, row in rows.items():
            if citekey not in citekeys:
                reason = _("the source {citekey} is not in sources.bib.")
                row.report(reason.format(citekey=citekey))
        return tuple(
            placed_source(source, rows[source.citekey], studies)
            if source.citekey in rows
            else source
            for source in read
        )

    def _source_rows(self) -> dict[str, Row]:
        """The lines about the sources, by citekey.

        A source whose line is lost would come in under another GUID, and as an included one.
        """
        met = len(self.problems)
        listed = self.rows("sources")
        self.damaged |= len(self.problems) > met
        rows: dict[str, Row] = {}
        for row in listed:
            citekey = row.values.get("citekey")
            if not row.guid or not isinstance(citekey, str) or not citekey:
                row.report(_("a GUID and a citekey are expected on this line."))
                self.damaged = True
            elif rows.setdefault(citekey, row) is not row:
                row.report(_("this citekey stands on an earlier line too; the first is kept."))
        return rows

    def memos(
        self,
        links: Mapping[str, Collection[str]],
        targets: Mapping[MemoAbout, Collection[str]],
    ) -> tuple[Memo, ...]:
        """The memos that are about something which is there."""
        kept = []
        for row, memo in self._numbered("memos", Memo, links):
            if memo.target in targets[memo.about]:
                kept.append(memo)
                continue
            reason = _("this memo is about {target}, which is not there.")
            row.report(reason.format(target=memo.target))
        return tuple(kept)

    def _numbered(
        self, name: str, kind: type[Kind], links: Mapping[str, Collection[str]]
    ) -> Iterator[tuple[Row, Kind]]:
        columns = [column.name for column in columns_of(kind)]
        known = {key: values for key, values in links.items() if key in columns}
        for row in self.rows(name):
            check_keys(row, columns)
            record = built(row, kind, simple_values(row, kind))
            linked = [is_known(row, key, values) for key, values in known.items()]
            if record is not None and all(linked):
                yield row, record
