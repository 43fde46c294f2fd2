"""The codebook in force, its earlier versions, and the rules of evidence."""

import json
import sqlite3
from typing import Any

from staven.codebook.code import Code, Codebook, Scope, Wording
from staven.errors import StavenError
from staven.locale import _
from staven.store.code_rows import GAP, code_from_row, code_image
from staven.store.code_uses import free_keys, is_used
from staven.store.database import Database
from staven.store.journal import Change, mint
from staven.store.settings import own_scope, scope_from_json, scope_to_json


def codebook_in_force(db: Database) -> Codebook:
    """The codes that count now, with the project's scope.

    Raises:
        StavenError: the project has no codebook.
    """
    row = version_in_force(db, "codes")
    codes = tuple(
        code_from_row(code)
        for code in db.connection.execute(
            "SELECT * FROM code WHERE retired = 0 ORDER BY position, id"
        )
    )
    head = json.loads(row["content"])
    return Codebook(
        id=row["name"],
        version=row["version"],
        label=Wording(**head["label"]),
        codes=codes,
        scope=_scope(db, head),
        source=head["source"],
    )


def scope_in_force(db: Database) -> Scope:
    """What the project asks: its own scope where it has one, else that of its codebook.

    Raises:
        StavenError: the project has no codebook.
    """
    return _scope(db, json.loads(version_in_force(db, "codes")["content"]))


def text_in_force(db: Database, kind: str) -> str:
    """The YAML of the codebook (`codes`) or of the rules of evidence (`rules`).

    Word for word as it was imported, as long as its codes are the same; else written anew.
    """
    # Late, since writing YAML is not needed to read and code.
    from staven.store.codebook_history import edited_text  # noqa: PLC0415

    text = str(version_in_force(db, kind)["text"])
    return (edited_text(db) or text) if kind == "codes" else text


def rules_in_force(db: Database) -> dict[str, object]:
    """The rules of evidence as a mapping."""
    rules: dict[str, object] = json.loads(version_in_force(db, "rules")["content"])
    return rules


def put_codebook(writing: Change, codebook: Codebook, text: str) -> None:
    """Make `codebook` the one in force; earlier versions stay on record.

    Codes are found again by their id. A code that the new version lacks is retired where anything
    of the project names it, and goes where nothing does.
    """
    db = writing.db
    put_version(writing, codebook, text)
    known = {
        row["code"]: row["guid"] for row in db.connection.execute("SELECT code, guid FROM code")
    }
    for place, code in enumerate(codebook.codes):
        image = code_image(code, place * GAP)
        if code.id in known:
            writing.update("code", known.pop(code.id), image)
        else:
            writing.insert("code", {"guid": mint(), **image})
    for code_id, guid in known.items():
        free_keys(writing, code_id)
        if is_used(db, code_id):
            writing.update("code", guid, {"retired": 1})
        else:
            writing.delete("code", guid)


def retired_codes(db: Database) -> tuple[Code, ...]:
    """The codes that a later version of the codebook dropped and that the project still names."""
    rows = db.connection.execute("SELECT * FROM code WHERE retired = 1 ORDER BY position, id")
    return tuple(code_from_row(row) for row in rows)


def put_version(writing: Change, codebook: Codebook, text: str) -> None:
    """Put on record what the codebook is from now on; its codes are written apart."""
    head = {
        "label": {"nl": codebook.label.nl, "en": codebook.label.en},
        "source": codebook.source,
        "scope": scope_to_json(codebook.scope),
    }
    _put_version(writing, "codes", codebook.id, codebook.version, text, head)


def put_rules(
    writing: Change, name: str, version: str, text: str, rules: dict[str, object]
) -> None:
    """Make `rules` the rules of evidence in force; earlier versions stay on record."""
    _put_version(writing, "rules", name, version, text, rules)


def version_in_force(db: Database, kind: str) -> sqlite3.Row:
    """The row of the codebook (`codes`) or the rules of evidence (`rules`) that count now.

    Raises:
        StavenError: the project has none.
    """
    row: sqlite3.Row | None = db.connection.execute(
        "SELECT * FROM codebook WHERE kind = ? AND in_force = 1", (kind,)
    ).fetchone()
    if row is None:
        raise StavenError(_("the project has no codebook"), where=str(db.path))
    return row


def _scope(db: Database, head: dict[str, Any]) -> Scope:
    return own_scope(db) or scope_from_json(head["scope"]) or Scope()


def _put_version(
    writing: Change, kind: str, name: str, version: str, text: str, content: dict[str, Any]
) -> None:
    earlier = writing.db.connection.execute(
        "SELECT guid FROM codebook WHERE kind = ? AND in_force = 1", (kind,)
    ).fetchall()
    for row in earlier:
        writing.update("codebook", row[0], {"in_force": 0})
    writing.insert(
        "codebook",
        {
            "guid": mint(),
            "kind": kind,
            "name": name,
            "version": version,
            "text": text,
            "content": json.dumps(content, ensure_ascii=False),
            "time": writing.time,
            "in_force": 1,
        },
    )
