"""Sources of one work made one, and sources of one study brought together."""

import json
import sqlite3

from staven.corpus.source import Source
from staven.store.database import Database
from staven.store.journal import Change, mint
from staven.store.rows import Image
from staven.store.sources import source_image

_OF_A_SOURCE = (
    ("document", "source"),
    ("source_file", "source"),
    ("extract", "source"),
    ("appraisal", "source"),
    ("screening", "source"),
    ("found_in", "source"),
    ("merged_record", "source"),
    ("distinct_pair", "left"),
    ("distinct_pair", "right"),
)
"""What refers to a source: table, and column as a row's image names it."""

_OF_A_STUDY = (
    ("source", "study"),
    ("extract", "study"),
    ("review_inclusion", "review"),
    ("review_inclusion", "study"),
)
"""What refers to a study."""


def put_as_one(writing: Change, kept: Source, as_one: Source, other: Source) -> list[Image]:
    """Let `kept` be the one source of a work, as `as_one` says; all that `other` has moves to it.

    Both records are kept as they were: the next import of their files knows the other one again,
    and does not take back what was chosen for the kept one.

    Returns:
        What could not be moved, since the kept source has its like by the same reviewer: an
        appraisal, a screening. The journal keeps these rows.
    """
    before, after = source_image(kept), source_image(as_one)
    if before != after:
        writing.update("source", kept.guid, after)
        _remember(writing, kept, mint())
    put_in_one_study(writing, kept.study, other.study)
    lost = []
    for table, column in _OF_A_SOURCE:
        lost += _redirect(writing, table, column, other.guid, kept.guid)
    _move_memos(writing, other.guid, kept.guid)
    _drop_pairs_with_itself(writing, kept.guid)
    writing.delete("source", other.guid)
    _remember(writing, other, other.guid, into=kept.guid)
    return [row for row in lost if "decision" in row or "design" in row]


def put_in_one_study(writing: Change, kept: str, other: str) -> None:
    """Let two studies be one: its sources and all evidence of the other go to the kept one."""
    if kept == other:
        return
    for table, column in _OF_A_STUDY:
        _redirect(writing, table, column, other, kept)
    for guid in _guids(
        writing.db, "SELECT guid FROM review_inclusion WHERE review_id = study_id", {}
    ):
        writing.delete("review_inclusion", guid)
    writing.delete("study", other)


def put_in_own_study(writing: Change, source: Source) -> str:
    """Give a source a study of its own, with the evidence in its texts; returns its GUID."""
    study = mint()
    writing.insert("study", {"guid": study, "label": "", "note": ""})
    own = _guids(
        writing.db,
        """
        SELECT extract.guid
          FROM extract
          JOIN source ON source.id = extract.source_id
          JOIN study ON study.id = extract.study_id
         WHERE source.guid = :source AND study.guid = :study
        """,
        {"source": source.guid, "study": source.study},
    )
    writing.update("source", source.guid, {"study": study})
    for guid in own:
        writing.update("extract", guid, {"study": study})
    return study


def _remember(writing: Change, source: Source, guid: str, *, into: str = "") -> None:
    """Keep a record as it was; what was kept of it before a first merge stays what it is."""
    known = _guids(
        writing.db, "SELECT guid FROM merged_record WHERE citekey = :key", {"key": source.citekey}
    )
    if known and not into:
        return
    for earlier in known:
        writing.delete("merged_record", earlier)
    record = json.dumps(source_image(source), ensure_ascii=False, sort_keys=True)
    image = {"guid": guid, "citekey": source.citekey, "record": record}
    writing.insert("merged_record", image | {"source": into or source.guid})


def _redirect(writing: Change, table: str, column: str, old: str, new: str) -> list[Image]:
    """Let rows that refer to `old` refer to `new`; those that have their like there go."""
    target = "study" if (table, column) in _OF_A_STUDY else "source"
    guids = _guids(
        writing.db,
        f"""
        SELECT "{table}".guid
          FROM "{table}" JOIN "{target}" AS target ON target.id = "{table}"."{column}_id"
         WHERE target.guid = :old
        """,
        {"old": old},
    )
    gone: list[Image] = []
    for guid in guids:
        try:
            writing.update(table, guid, {column: new})
        except sqlite3.IntegrityError:
            gone.append(writing.delete(table, guid))
    return gone


def _move_memos(writing: Change, old: str, new: str) -> None:
    memos = "SELECT guid FROM memo WHERE about = 'source' AND target = :old"
    for guid in _guids(writing.db, memos, {"old": old}):
        writing.update("memo", guid, {"target": new})


def _drop_pairs_with_itself(writing: Change, source: str) -> None:
    pairs = """
        SELECT distinct_pair.guid
          FROM distinct_pair JOIN source ON source.id = distinct_pair.left_id
         WHERE left_id = right_id AND source.guid = :source
    """
    for guid in _guids(writing.db, pairs, {"source": source}):
        writing.delete("distinct_pair", guid)


def _guids(db: Database, query: str, values: dict[str, str]) -> list[str]:
    return [row[0] for row in db.connection.execute(query, values).fetchall()]
