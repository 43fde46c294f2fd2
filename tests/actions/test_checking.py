"""What `check` finds, after a copy of the project was damaged behind our back."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from staven.actions.checking import Fault, check
from staven.actions.coding import put_codes
from staven.actions.session import Session, open_session
from staven.actions.synthesis import settle
from staven.actions.texts import open_text
from staven.extracts.claim import Aspect, Claim, Stance
from staven.extracts.extract import CodeUse, Extract

Damage = Callable[[str], Path]
"""Carries out SQL on a copy of the project, and gives the copy."""


@pytest.fixture
def coded(session: Session) -> Extract:
    """A passage on *ontmoeting* in the project."""
    text = open_text(session, "jansen2019buurt")
    start = text.document.text.index("Zij leren")
    return put_codes(session, text, start, start + 9, (CodeUse("ontmoeting"),), Claim())


@pytest.fixture
def damage(session: Session, coded: Extract, tmp_path: Path) -> Damage:
    assert coded.guid

    def damaged(script: str) -> Path:
        path = tmp_path / "kopie.staven"
        copy = sqlite3.connect(path)
        session.db.connection.backup(copy)
        copy.executescript(f"PRAGMA foreign_keys = OFF; {script}")
        copy.close()
        return path

    return damaged


def faults(path: Path) -> list[tuple[Fault, str, str]]:
    opened = open_session(path, "anna", for_writing=False)
    try:
        return [(one.fault, one.where, one.guid) for one in check(opened)]
    finally:
        opened.close()


def test_a_project_that_was_only_worked_on_is_clean(damage: Damage) -> None:
    assert faults(damage("")) == []


def test_a_text_that_was_changed_is_found_with_the_quotes_it_displaced(
    damage: Damage, coded: Extract
) -> None:
    path = damage("UPDATE document SET text = 'x' || text")

    assert faults(path) == [
        (Fault.TEXT, "jansen2019buurt", coded.document),
        (Fault.QUOTE, "jansen2019buurt", coded.guid),
    ]


def test_a_quote_that_does_not_stand_at_its_place_is_found(damage: Damage, coded: Extract) -> None:
    path = damage('UPDATE extract SET start = start + 1, "end" = "end" + 1')
    assert faults(path) == [(Fault.QUOTE, "jansen2019buurt", coded.guid)]


def test_offsets_count_letters_and_no_bytes(session: Session, coded: Extract) -> None:
    assert coded.span
    assert coded.span[0] > 0
    text = open_text(session, "jansen2019buurt")
    start = text.document.text.index("Eén wijk")
    put_codes(session, text, start, len(text.document.text) - 1, (CodeUse("krimp"),), Claim())
    assert check(session) == []


def test_an_extract_without_a_code_is_found(damage: Damage, coded: Extract) -> None:
    assert faults(damage("DELETE FROM extract_code")) == [
        (Fault.ORPHAN, "jansen2019buurt", coded.guid)
    ]


def test_a_code_that_the_codebook_lost_is_found(damage: Damage) -> None:
    path = damage("UPDATE code SET retired = 1 WHERE code = 'ontmoeting'")
    ((fault, where, _guid),) = faults(path)
    assert (fault, where) == (Fault.RETIRED, "ontmoeting")


def test_a_row_that_refers_to_nothing_is_found(damage: Damage) -> None:
    path = damage(
        "INSERT INTO source_file (guid, source_id, path, sha256)"
        " SELECT '00000000-0000-4000-8000-000000000000', 999, 'weg.txt', sha256 FROM document"
    )
    assert faults(path) == [(Fault.REFERENCE, "source_file", "")]


def test_a_judgement_that_the_evidence_has_overtaken_is_found(
    session: Session, coded: Extract
) -> None:
    made = settle(session, "ontmoeting", Aspect.WORKS, "low", "één studie")
    assert check(session) == []

    text = open_text(session, "jansen2019buurt")
    claim = replace(coded.claim, stance=Stance.CONTRADICTS)
    put_codes(session, text, 0, 10, (CodeUse("ontmoeting"),), claim)
    assert [(one.fault, one.where, one.guid) for one in check(session)] == [
        (Fault.STALE, "ontmoeting", made.guid)
    ]


def test_rules_that_cannot_be_read_are_found(damage: Damage) -> None:
    path = damage("UPDATE codebook SET content = '{}' WHERE kind = 'rules'")
    ((fault, where, _guid),) = faults(path)
    assert (fault, where) == (Fault.FILE, str(path))


def test_a_damaged_file_is_said_to_be_one(damage: Damage, session: Session) -> None:
    path = damage("")
    page = session.db.connection.execute("PRAGMA page_size").fetchone()[0]
    rooted = session.db.connection.execute(
        "SELECT rootpage FROM sqlite_schema WHERE name = 'extract_code'"
    ).fetchone()[0]
    with path.open("r+b") as file:
        file.seek((rooted - 1) * page + 8)
        file.write(b"\xff" * 64)

    found = faults(path)
    assert found
    assert {fault for fault, _where, _guid in found} == {Fault.FILE}


def test_a_full_text_index_that_lost_its_rows_is_found(damage: Damage) -> None:
    path = damage("INSERT INTO extract_fts (extract_fts) VALUES ('delete-all')")
    assert [fault for fault, _where, _guid in faults(path)] == [Fault.FILE]
