"""The codebook as it was: its versions, read from the journal.

A version that was imported or closed has a row of its own, with the whole text. Edits in between
have none: the journal holds each of them, and any state can be told from it. So a day of forty
edits adds forty small entries to the file, and not forty times a text of 200,000 characters. What
one reviewer edits on one day, without an import or a closing in between, is one version.
"""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace

from staven.codebook.code import Codebook, Scope, Wording
from staven.codebook.write import codebook_text
from staven.store.code_rows import code_from_row
from staven.store.database import Database
from staven.store.rows import Image
from staven.store.settings import scope_from_json


@dataclass(frozen=True, slots=True)
class CodebookVersion:
    """A state of the codebook that one can come back to in words."""

    number: int
    """Counts from 1 in this project."""
    name: str
    """As the codebook calls it, `1.0`; for edits since then `1.0+1`, `1.0+2`."""
    reviewer: str
    """Who made it."""
    time: str
    """When it was last changed: UTC, ISO 8601."""
    named: bool
    """Whether it was imported or closed, rather than made by edits that go on."""
    last: int
    """Key of its last entry in the journal."""


def versions(db: Database) -> list[CodebookVersion]:
    """Every version, oldest first; the last one is what the codebook is now."""
    found: list[CodebookVersion] = []
    base, step = "", 0
    open_for: tuple[str, str] | None = None
    for turn in _turns(db):
        if turn.version is not None:
            base, step, open_for = turn.version, 0, None
            closes = not turn.codes and bool(found) and not found[-1].named
            number = found.pop().number if closes else len(found) + 1
            found.append(
                CodebookVersion(number, base, turn.reviewer, turn.time, named=True, last=turn.last)
            )
        elif open_for == (turn.reviewer, turn.time[:10]):
            found[-1] = replace(found[-1], time=turn.time, last=turn.last)
        else:
            step, open_for = step + 1, (turn.reviewer, turn.time[:10])
            name = f"{base}+{step}"
            number = len(found) + 1
            found.append(
                CodebookVersion(number, name, turn.reviewer, turn.time, named=False, last=turn.last)
            )
    return found


def codebook_at(db: Database, version: CodebookVersion) -> Codebook:
    """The codebook as it was in a version, with the scope that it had itself."""
    rows: dict[str, Image] = {
        row["guid"]: dict(row)
        for row in db.connection.execute("SELECT * FROM code ORDER BY position, id")
    }
    entries = db.connection.execute(
        """
        SELECT row_guid, before FROM journal
         WHERE table_name = 'code' AND id > :last ORDER BY id DESC
        """,
        {"last": version.last},
    )
    for guid, before in entries:
        if before is None:
            rows.pop(guid, None)
        else:
            rows[guid] = json.loads(before)
    there = (row for row in sorted(rows.values(), key=_position) if not row["retired"])
    codes = tuple(code_from_row(row) for row in there)
    head = db.connection.execute(
        """
        SELECT codebook.name, codebook.content
          FROM journal JOIN codebook ON codebook.guid = journal.row_guid
         WHERE journal.table_name = 'codebook' AND journal.action = 'insert'
           AND codebook.kind = 'codes' AND journal.id <= :last
         ORDER BY journal.id DESC LIMIT 1
        """,
        {"last": version.last},
    ).fetchone()
    if head is None:  # a project that was made before versions were written down
        return Codebook("", version.name, Wording(), codes)
    content = json.loads(head["content"])
    return Codebook(
        id=head["name"],
        version=version.name,
        label=Wording(**content["label"]),
        codes=codes,
        scope=scope_from_json(content["scope"]) or Scope(),
        source=content["source"],
    )


def edited_text(db: Database) -> str:
    """The codebook in force as YAML; empty where its codes are those of the last named version.

    What was edited and taken back again is no difference: the file stays as it was imported.
    """
    known = versions(db)
    edited = edited_since(known)
    if edited is None:
        return ""
    now = codebook_at(db, known[-1])
    if now.codes == codebook_at(db, edited).codes:
        return ""
    return codebook_text(replace(now, version=next_version(edited.name)))


def edited_since(known: list[CodebookVersion]) -> CodebookVersion | None:
    """The last named version, where there are edits after it; None where there are none."""
    if not known or known[-1].named:
        return None
    return next((one for one in reversed(known) if one.named), None)


def next_version(name: str) -> str:
    """What the version after one is called: `1.1` after `1.0`, `2023b.1` after `2023b`."""
    stem = name.rstrip("0123456789")
    figures = name[len(stem) :]
    if figures:
        return f"{stem}{int(figures) + 1}"
    return f"{name}.1" if name else "1"


@dataclass(frozen=True, slots=True)
class _Turn:
    """One action that changed the codebook."""

    reviewer: str
    time: str
    last: int
    version: str | None
    """The name of the version that it put on record; None where it edited only."""
    codes: bool
    """Whether it changed codes."""


def _turns(db: Database) -> Iterator[_Turn]:
    """The actions that changed the codebook, oldest first.

    A version of which the import was taken back is none: its row is no longer there. One that was
    taken back and done again counts from then.
    """
    rows: list[sqlite3.Row] = db.connection.execute(
        """
        SELECT min(journal.reviewer), max(journal.time), max(journal.id),
               max(CASE WHEN journal.action = 'insert' AND NOT EXISTS (
                        SELECT 1 FROM journal AS again
                         WHERE again.table_name = 'codebook' AND again.action = 'insert'
                           AND again.row_guid = journal.row_guid AND again.id > journal.id)
                   THEN codebook.version END),
               max(journal.table_name = 'code')
          FROM journal
          LEFT JOIN codebook ON journal.table_name = 'codebook'
                            AND codebook.guid = journal.row_guid AND codebook.kind = 'codes'
         WHERE journal.table_name IN ('code', 'codebook')
           AND (journal.table_name = 'code' OR codebook.id IS NOT NULL)
         GROUP BY journal."transaction"
         ORDER BY max(journal.id)
        """
    ).fetchall()
    for reviewer, time, last, version, codes in rows:
        if codes or version is not None:
            yield _Turn(reviewer, time, last, version, bool(codes))


def _position(image: Image) -> int:
    return int(image["position"])
