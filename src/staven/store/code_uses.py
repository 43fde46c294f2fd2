"""What of a project names a code: how much there is, and making it name another one."""

from dataclasses import dataclass

from staven.store.database import Database
from staven.store.journal import Change
from staven.store.rows import read_image
from staven.store.visible import VISIBLE_ANSWER, VISIBLE_EXTRACT

_NAMED = {
    "extract": ("population",),
    "finding": ("mechanism", "outcome", "population", "context"),
    "judgement": ("mechanism",),
}
"""Per table the columns that hold the id of a code; other tables refer to its row."""


@dataclass(frozen=True, slots=True)
class CodeUses:
    """How often a project names a code, whoever did."""

    extracts: int = 0
    """Passages that carry it."""
    as_group: int = 0
    """Passages that are about it, as a group."""
    findings: int = 0
    judgements: int = 0
    memos: int = 0
    rechecks: int = 0
    answers: int = 0
    """Suggestions of it that were accepted or rejected."""

    def __bool__(self) -> bool:
        return any((self.extracts, self.as_group, self.findings, self.judgements, self.memos))


def code_counts(db: Database, reviewer: str) -> dict[str, int]:
    """Per code the number of extracts with it that `reviewer` may see; codes with none are left."""
    rows = db.connection.execute(
        f"""
        SELECT code.code, count(*)
          FROM extract_code
          JOIN code ON code.id = extract_code.code_id
          JOIN extract ON extract.id = extract_code.extract_id
         WHERE extract.state != 'rejected' AND {VISIBLE_EXTRACT}
         GROUP BY code.id
        """,
        {"viewer": reviewer},
    )
    return {row[0]: row[1] for row in rows}


def example_guids(db: Database, code: str, reviewer: str, limit: int) -> list[str]:
    """GUIDs of the extracts that show best what a code means, of those `reviewer` may see.

    First those that were settled together, then those that carry few other codes, then those of
    about two hundred characters: one can read these at a glance. The order is our own.
    """
    rows = db.connection.execute(
        f"""
        SELECT extract.guid
          FROM extract_code
          JOIN code ON code.id = extract_code.code_id
          JOIN extract ON extract.id = extract_code.extract_id
         WHERE code.code = :code AND extract.state != 'rejected' AND {VISIBLE_EXTRACT}
         ORDER BY extract.state = 'settled' DESC,
                  (SELECT count(*) FROM extract_code AS other
                    WHERE other.extract_id = extract.id),
                  abs(length(extract.quote) - 200), extract.id
         LIMIT :limit
        """,
        {"code": code, "viewer": reviewer, "limit": limit},
    )
    return [row[0] for row in rows]


def uses_of(db: Database, code: str) -> CodeUses:
    """What names a code, in the whole project: for whether it can go, never to show."""
    return _uses(db, code, "1", "1", "")


def uses_seen(db: Database, code: str, reviewer: str) -> CodeUses:
    """What names a code, as far as `reviewer` may see it."""
    return _uses(db, code, VISIBLE_EXTRACT, VISIBLE_ANSWER, reviewer)


def _uses(db: Database, code: str, extracts: str, answers: str, viewer: str) -> CodeUses:
    row = db.connection.execute(
        f"""
        WITH one AS (SELECT id FROM code WHERE code = :code),
             seen AS MATERIALIZED (SELECT id, population FROM extract WHERE {extracts})
        SELECT (SELECT count(*) FROM extract_code
                 WHERE code_id IN one AND extract_id IN (SELECT id FROM seen)),
               (SELECT count(*) FROM seen WHERE population = :code),
               (SELECT count(*) FROM finding
                 WHERE :code IN (mechanism, outcome, population, context)),
               (SELECT count(*) FROM judgement WHERE mechanism = :code),
               (SELECT count(*) FROM memo WHERE about = 'code' AND target = :code),
               (SELECT count(*) FROM recheck
                 WHERE code_id IN one AND extract_id IN (SELECT id FROM seen)),
               (SELECT count(*) FROM suggestion_answer WHERE code_id IN one AND {answers})
        """,
        {"code": code, "viewer": viewer},
    ).fetchone()
    return CodeUses(*row)


def is_used(db: Database, code: str) -> bool:
    """Whether a row of the project names this code; a key that it was put on does not count."""
    found = uses_of(db, code)
    return bool(found) or bool(found.rechecks or found.answers)


def free_keys(writing: Change, code: str) -> None:
    """Take a code off the keys that reviewers put it on."""
    for guid in _referring(writing.db, "quick_code", code):
        writing.delete("quick_code", guid)


def forget_answers(writing: Change, code: str) -> None:
    """Drop what was said of suggestions of a code that goes."""
    for guid in _referring(writing.db, "suggestion_answer", code):
        writing.delete("suggestion_answer", guid)


def follow(writing: Change, gone: str, kept: str) -> None:
    """Let everything that names one code name another instead.

    An extract with both keeps the one, and with it what the kept one was said to do, or else what
    the other was.
    """
    for guid in _with_code(writing.db, gone):
        exchange(writing, guid, gone, kept)
    for table, columns in _NAMED.items():
        for column in columns:
            for guid in _naming(writing.db, table, column, gone):
                writing.update(table, guid, {column: kept})
    for guid in _memos(writing.db, gone):
        writing.update("memo", guid, {"target": kept})
    for guid in _referring(writing.db, "quick_code", gone):
        writing.update("quick_code", guid, {"code": kept})
    _merge_rows(writing, "recheck", ("extract",), gone, kept)
    columns = ("document", "start", "end", "reviewer")
    _merge_rows(writing, "suggestion_answer", columns, gone, kept)


def exchange(writing: Change, extract: str, gone: str, kept: str) -> None:
    """Put one code on an extract in the place of another."""
    image = read_image(writing.db, "extract", extract) or {}
    codes: dict[str, str | None] = {}
    for code, polarity in image.get("codes", []):
        name = kept if code == gone else code
        codes[name] = polarity if name not in codes or code == kept else codes[name]
        codes[name] = codes[name] or polarity
    writing.update("extract", extract, {"codes": [list(one) for one in codes.items()]})


def carrying(db: Database, code: str, extracts: tuple[str, ...]) -> tuple[str, ...]:
    """Those of `extracts` (GUIDs) that carry a code now."""
    there = set(_with_code(db, code))
    return tuple(guid for guid in extracts if guid in there)


def _with_code(db: Database, code: str) -> list[str]:
    rows = db.connection.execute(
        """
        SELECT extract.guid
          FROM extract_code
          JOIN code ON code.id = extract_code.code_id
          JOIN extract ON extract.id = extract_code.extract_id
         WHERE code.code = :code
         ORDER BY extract.id
        """,
        {"code": code},
    ).fetchall()
    return [row[0] for row in rows]


def _naming(db: Database, table: str, column: str, code: str) -> list[str]:
    rows = db.connection.execute(
        f'SELECT guid FROM "{table}" WHERE "{column}" = :code ORDER BY id', {"code": code}
    ).fetchall()
    return [row[0] for row in rows]


def _memos(db: Database, code: str) -> list[str]:
    rows = db.connection.execute(
        "SELECT guid FROM memo WHERE about = 'code' AND target = :code ORDER BY id", {"code": code}
    ).fetchall()
    return [row[0] for row in rows]


def _referring(db: Database, table: str, code: str) -> list[str]:
    rows = db.connection.execute(
        f"""
        SELECT guid FROM "{table}"
         WHERE code_id = (SELECT id FROM code WHERE code = :code) ORDER BY id
        """,
        {"code": code},
    ).fetchall()
    return [row[0] for row in rows]


def _merge_rows(writing: Change, table: str, same: tuple[str, ...], gone: str, kept: str) -> None:
    """Let rows follow to the kept code; one that has its like there already goes."""
    db = writing.db

    def mark(guid: str) -> tuple[object, ...]:
        image = read_image(db, table, guid) or {}
        return tuple(image.get(name) for name in same)

    there = {mark(guid) for guid in _referring(db, table, kept)}
    for guid in _referring(db, table, gone):
        if mark(guid) in there:
            writing.delete(table, guid)
        else:
            writing.update(table, guid, {"code": kept})
