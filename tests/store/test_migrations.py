"""Projects of an older staven: opened, brought up to date, and nothing in them lost."""

import gzip
import sqlite3
from pathlib import Path

import pytest

from staven.actions.checking import check
from staven.actions.coding import extracts_of, undo
from staven.actions.session import open_session
from staven.actions.sources import source_record
from staven.actions.texts import open_text
from staven.corpus.source import Status
from staven.store.database import create_database
from staven.store.version import SCHEMA_VERSION

DATA = Path(__file__).parents[1] / "data"


@pytest.fixture(params=[1, 2])
def old_project(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A project that an older staven made, with two sources, a text and a coded passage."""
    path = tmp_path / "oud.staven"
    packed = DATA / f"project-version-{request.param}.staven.gz"
    path.write_bytes(gzip.decompress(packed.read_bytes()))
    return path


def _shape(path: Path) -> dict[str, set[tuple[str, str]]]:
    with sqlite3.connect(path) as connection:
        tables = connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '*_fts*'"
        ).fetchall()
        shape = {
            name: {(row[1], row[2]) for row in connection.execute(f'PRAGMA table_info("{name}")')}
            for (name,) in tables
        }
    connection.close()
    return shape


@pytest.mark.parametrize("for_writing", [False, True])
def test_an_older_project_opens_with_all_that_is_in_it(
    old_project: Path, for_writing: bool
) -> None:
    session = open_session(old_project, "anna", for_writing=for_writing)

    assert source_record(session, "vries2020taal").source.status is Status.EXCLUDED
    text = open_text(session, "jansen2019buurt")
    assert [one.anchor.quote for one in extracts_of(session, text.document.guid)] == [
        "Buren kennen elkaar beter dan vorig jaar."
    ]
    assert check(session) == []
    session.close()


def _views(path: Path) -> dict[str, str]:
    with sqlite3.connect(path) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'view'")
        views = {name: " ".join(sql.replace('"', "").split()) for name, sql in rows}
    connection.close()
    return views


def test_an_older_project_gets_the_tables_of_a_new_one(old_project: Path, tmp_path: Path) -> None:
    open_session(old_project, "anna", for_writing=True).close()
    new = tmp_path / "nieuw.staven"
    create_database(new).close()

    assert _shape(old_project) == _shape(new)
    assert _views(old_project) == _views(new)
    with sqlite3.connect(old_project) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
    connection.close()


def test_what_was_done_in_an_older_staven_can_still_be_undone(old_project: Path) -> None:
    session = open_session(old_project, "anna", for_writing=True)

    undo(session)

    # In the one it was a status that was set, in the other a decision of the second round.
    assert source_record(session, "vries2020taal").source.status is not Status.EXCLUDED
    session.close()
