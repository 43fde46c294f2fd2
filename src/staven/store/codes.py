"""The codebook in force, its earlier versions, and the rules of evidence."""

import json
import sqlite3
from typing import Any

from staven.codebook.code import Code, Codebook, Kind, Scope, Wording, Wordings
from staven.errors import StavenError
from staven.locale import _
from staven.store.database import Database
from staven.store.journal import Change, mint
from staven.store.settings import own_scope, scope_from_json, scope_to_json


def codebook_in_force(db: Database) -> Codebook:
    """The codes that count now, with the project's scope.

    Raises:
        StavenError: the project has no codebook.
    """
    row = _version(db, "codes")
    codes = tuple(
        _code(code)
        for code in db.connection.execute("SELECT * FROM code WHERE retired = 0 ORDER BY position")
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
    return _scope(db, json.loads(_version(db, "codes")["content"]))


def text_in_force(db: Database, kind: str) -> str:
    """The YAML of the codebook (`codes`) or of the rules of evidence (`rules`), word for word."""
    return str(_version(db, kind)["text"])


def rules_in_force(db: Database) -> dict[str, object]:
    """The rules of evidence as a mapping."""
    rules: dict[str, object] = json.loads(_version(db, "rules")["content"])
    return rules


def put_codebook(writing: Change, codebook: Codebook, text: str) -> None:
    """Make `codebook` the one in force; earlier versions stay on record.

    Codes are found again by their id. A code that the new version lacks is retired where extracts
    carry it, and goes where none does.
    """
    db = writing.db
    head = {
        "label": {"nl": codebook.label.nl, "en": codebook.label.en},
        "source": codebook.source,
        "scope": scope_to_json(codebook.scope),
    }
    _put_version(writing, "codes", codebook.id, codebook.version, text, head)
    known = {
        row["code"]: row["guid"] for row in db.connection.execute("SELECT code, guid FROM code")
    }
    for position, code in enumerate(codebook.codes):
        image = code_image(code, position)
        if code.id in known:
            writing.update("code", known.pop(code.id), image)
        else:
            writing.insert("code", {"guid": mint(), **image})
    for code_id, guid in known.items():
        used = db.connection.execute(
            """
            SELECT 1 FROM extract_code JOIN code ON code.id = extract_code.code_id
             WHERE code.code = ? LIMIT 1
            """,
            (code_id,),
        ).fetchone()
        if used:
            writing.update("code", guid, {"retired": 1})
        else:
            writing.delete("code", guid)


def put_rules(
    writing: Change, name: str, version: str, text: str, rules: dict[str, object]
) -> None:
    """Make `rules` the rules of evidence in force; earlier versions stay on record."""
    _put_version(writing, "rules", name, version, text, rules)


def code_image(code: Code, position: int) -> dict[str, Any]:
    """The columns of one code."""
    return {
        "code": code.id,
        "position": position,
        "kind": code.kind.value,
        "label_nl": code.label.nl,
        "label_en": code.label.en,
        "parent": code.parent,
        "definition_nl": code.definition.nl,
        "definition_en": code.definition.en,
        **{name: _words(getattr(code, name)) for name in _WORDINGS},
        **{name: json.dumps(getattr(code, name)) for name in _LISTS},
        "level": code.level,
        "scope": code.scope,
        "owner": code.owner,
        "start_year": code.start,
        "end_year": code.end,
        "budget": code.budget,
        "instrument": code.instrument,
        "measure": code.measure,
        "intermediate": int(code.intermediate),
        "retired": 0,
    }


NO_IDS = json.dumps(())
"""How an empty list of ids is stored."""
NO_WORDS = json.dumps({"nl": (), "en": ()})
"""How wordings without a word are stored."""
_WORDINGS = ("include", "exclude", "synonyms", "triggers")
_LISTS = ("brings", "groups", "serves")


def _version(db: Database, kind: str) -> sqlite3.Row:
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


def _words(words: Wordings) -> str:
    return json.dumps({"nl": words.nl, "en": words.en}, ensure_ascii=False)


def _code(row: sqlite3.Row) -> Code:
    return Code(
        id=row["code"],
        kind=Kind(row["kind"]),
        label=Wording(row["label_nl"], row["label_en"]),
        parent=row["parent"],
        definition=Wording(row["definition_nl"], row["definition_en"]),
        include=_wordings(row["include"]),
        exclude=_wordings(row["exclude"]),
        synonyms=_wordings(row["synonyms"]),
        triggers=_wordings(row["triggers"]),
        brings=_ids(row["brings"]),
        groups=_ids(row["groups"]),
        serves=_ids(row["serves"]),
        level=row["level"],
        scope=row["scope"],
        owner=row["owner"],
        start=row["start_year"],
        end=row["end_year"],
        budget=row["budget"],
        instrument=row["instrument"],
        measure=row["measure"],
        intermediate=bool(row["intermediate"]),
    )


def _ids(text: str) -> tuple[str, ...]:
    # Most lists are empty, and a project has hundreds of codes.
    return () if text == NO_IDS else tuple(json.loads(text))


def _wordings(text: str) -> Wordings:
    if text == NO_WORDS:
        return Wordings()
    words = json.loads(text)
    return Wordings(tuple(words["nl"]), tuple(words["en"]))
