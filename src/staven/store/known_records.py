"""The records that a project knows: its sources, and what was merged into them, by citekey."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from staven.corpus.source import Source
from staven.store.database import Database
from staven.store.sources import find_source, source_of


@dataclass(frozen=True, slots=True)
class Merged:
    """A record that was merged into a source."""

    into: str
    """GUID of that source."""
    record: Source
    """The record as it was."""


def known_records(db: Database) -> "KnownRecords":
    """What the project knows now; sources that are added are to be told to it."""
    sources = db.connection.execute("SELECT citekey FROM source")
    merged = db.connection.execute("SELECT citekey FROM merged_record")
    return KnownRecords(db, {row[0] for row in sources}, {row[0] for row in merged})


class KnownRecords:
    """Citekeys in memory; of the records only those that are asked for."""

    def __init__(self, db: Database, sources: set[str], merged: set[str]) -> None:
        self._db, self._sources, self._merged = db, sources, merged
        self._files: dict[str, str] | None = None

    def __contains__(self, citekey: object) -> bool:
        return citekey in self._sources or citekey in self._merged

    def add(self, citekey: str) -> None:
        """A source with this citekey was added."""
        self._sources.add(citekey)

    def source(self, citekey: str) -> Source | None:
        """The source with this citekey."""
        return find_source(self._db, citekey) if citekey in self._sources else None

    def merged(self, citekey: str) -> Merged | None:
        """The record that had this citekey before it was merged into a source."""
        if citekey not in self._merged:
            return None
        row = self._db.connection.execute(
            """
            SELECT source.guid, merged_record.record
              FROM merged_record JOIN source ON source.id = merged_record.source_id
             WHERE merged_record.citekey = ?
            """,
            (citekey,),
        ).fetchone()
        image = json.loads(row[1])
        return Merged(row[0], source_of(image | {"study_guid": image["study"]}))

    def numbered(self, citekey: str) -> list[str]:
        """The citekeys that an import may have given to other works under this one."""
        rows = self._db.connection.execute(
            """
            SELECT citekey FROM source WHERE citekey > :from AND citekey < :to
             UNION
            SELECT citekey FROM merged_record WHERE citekey > :from AND citekey < :to
             ORDER BY citekey
            """,
            # A full stop is the character after the hyphen.
            {"from": f"{citekey}-", "to": f"{citekey}."},
        )
        return [row[0] for row in rows if row[0][len(citekey) + 1 :].isdecimal()]

    def brought_by(self, guid: str) -> str:
        """Name of the file that an import brought this source in from; empty where none did."""
        if self._files is None:
            imports = self._db.connection.execute(
                """
                SELECT after FROM journal
                 WHERE action = 'import' AND table_name = 'source' ORDER BY id
                """
            )
            self._files = {
                source: after["file"]
                for after in (json.loads(row[0]) for row in imports)
                for source in after["guids"].get("source", ())
            }
        return self._files.get(guid, "")

    def identities(self) -> Iterator[tuple[str, str, int | None]]:
        """DOI, title and year of every source."""
        rows = self._db.connection.execute("SELECT doi, title, year FROM source")
        return ((row[0], row[1], row[2]) for row in rows)
