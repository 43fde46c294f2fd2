"""Memos on sources, codes and the project: each reviewer their own, and hidden while blind."""

from pathlib import Path

import pytest

from staven.actions.coding import undo
from staven.actions.memos import memos_about, own_memo, write_memo_about
from staven.actions.quick_codes import codes_on_keys, put_on_key
from staven.actions.reading import say_read
from staven.actions.session import Session, open_session
from staven.actions.texts import open_text
from staven.errors import StavenError
from staven.extracts.memo import MemoAbout
from staven.store.journal import change, mint
from staven.store.reviewers import reviewer_guid

SOURCE = "jansen2019buurt"


def test_a_memo_is_replaced_taken_away_and_given_back(session: Session) -> None:
    write_memo_about(session, MemoAbout.CODE, "ontmoeting", "breed begrip")
    write_memo_about(session, MemoAbout.CODE, "ontmoeting", "  smal begrip \n")
    assert [one.text for one in memos_about(session, MemoAbout.CODE, "ontmoeting")] == [
        "smal begrip"
    ]
    write_memo_about(session, MemoAbout.CODE, "ontmoeting", " ")
    assert memos_about(session, MemoAbout.CODE, "ontmoeting") == []
    undo(session)
    assert own_memo(session, MemoAbout.CODE, "ontmoeting") == "smal begrip"
    undo(session)
    assert own_memo(session, MemoAbout.CODE, "ontmoeting") == "breed begrip"
    assert own_memo(session, MemoAbout.CODE, "krimp") == ""


def test_a_memo_on_a_source_that_is_read_blind_is_its_writers_alone(
    session: Session, project_file: Path
) -> None:
    bram = open_session(project_file, "bram")
    document = open_text(session, SOURCE).document.guid
    with change(bram.db, "bram") as writing:
        image = {"guid": mint(), "document": document, "blind": 1, "finished": 0}
        writing.insert("assignment", {**image, "reviewer": reviewer_guid(writing)})
    write_memo_about(bram, MemoAbout.SOURCE, SOURCE, "zwak")

    assert memos_about(session, MemoAbout.SOURCE, SOURCE) == []
    assert own_memo(bram, MemoAbout.SOURCE, SOURCE) == "zwak"
    say_read(bram, document, read=True)
    assert [one.reviewer for one in memos_about(session, MemoAbout.SOURCE, SOURCE)] == ["bram"]
    bram.close()


def test_codes_on_keys_are_each_reviewers_own(session: Session, project_file: Path) -> None:
    bram = open_session(project_file, "bram")
    put_on_key(session, "1", "ontmoeting")
    put_on_key(bram, "1", "contact")
    put_on_key(session, "1", "krimp")

    assert codes_on_keys(session) == {"1": "krimp"}
    assert codes_on_keys(bram) == {"1": "contact"}
    undo(session)
    assert codes_on_keys(session) == {"1": "ontmoeting"}
    put_on_key(session, "1", "")
    assert codes_on_keys(session) == {}
    bram.close()


@pytest.mark.parametrize(
    ("key", "code"), [("0", "krimp"), ("12", "krimp"), ("", "krimp"), ("1", "x")]
)
def test_a_key_that_is_none_and_a_code_that_is_none_are_refused(
    session: Session, key: str, code: str
) -> None:
    with pytest.raises(StavenError):
        put_on_key(session, key, code)
    assert codes_on_keys(session) == {}
