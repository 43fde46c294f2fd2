"""The hot path writes without SQLModel; what SQLModel's tables refuse, it refuses too."""

import sqlite3
from dataclasses import replace
from typing import Any

import pytest

from staven.actions.coding import put_codes
from staven.actions.session import Session
from staven.actions.texts import open_text
from staven.errors import StavenError
from staven.extracts.claim import Claim
from staven.extracts.extract import CodeUse, Extract
from staven.store.extracts import extract_image
from staven.store.journal import change, mint
from staven.store.validated import complaint


@pytest.fixture
def made(session: Session) -> Extract:
    text = open_text(session, "jansen2019buurt")
    return put_codes(session, text, text.starts[1], text.ends[1], (CodeUse("ontmoeting"),), Claim())


def image_of(session: Session, made: Extract) -> dict[str, Any]:
    source = open_text(session, made.citekey).source.guid
    reviewer = session.db.connection.execute("SELECT guid FROM reviewer").fetchone()[0]
    return extract_image(replace(made, guid=mint()), source, reviewer)


def test_what_the_coding_screen_writes_passes_the_tables_own_validation(
    session: Session, made: Extract
) -> None:
    assert complaint("extract", image_of(session, made)) is None


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("aspect", "werkt"),
        ("stance", "yes"),
        ("scale", "wide"),
        ("scale", "broad"),  # a field of another aspect
        ("state", "done"),
        ("quote", ""),
        ("quote", "another length"),
        ("end", -1),
        ("page", "four"),
        ("year", 2019),
        ("transcribed", 2),
    ],
)
def test_the_file_refuses_what_no_extract_can_be(
    session: Session, made: Extract, column: str, value: object
) -> None:
    image = {**image_of(session, made), column: value}

    with (
        pytest.raises((sqlite3.IntegrityError, sqlite3.DatabaseError, StavenError)),
        change(session.db, "anna") as writing,
    ):
        writing.insert("extract", image)
    count = session.db.connection.execute("SELECT count(*) FROM extract").fetchone()[0]
    assert count == 1


@pytest.mark.parametrize("column", ["quote", "guid"])
def test_the_tables_validation_and_the_file_agree_on_what_is_missing(
    session: Session, made: Extract, column: str
) -> None:
    image = image_of(session, made)
    del image[column]

    assert column in (complaint("extract", image) or "")
    with pytest.raises((sqlite3.IntegrityError, KeyError)), change(session.db, "a") as writing:
        writing.insert("extract", image)


def test_an_unknown_code_leaves_nothing_behind(session: Session) -> None:
    text = open_text(session, "jansen2019buurt")
    with pytest.raises(StavenError, match="no code 'onbekend'"):
        put_codes(session, text, 0, 5, (CodeUse("ontmoeting"), CodeUse("onbekend")), Claim())

    assert session.db.connection.execute("SELECT count(*) FROM extract").fetchone()[0] == 0
    assert session.db.connection.execute("SELECT count(*) FROM extract_code").fetchone()[0] == 0
