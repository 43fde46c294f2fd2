"""Undo and redo: of one's own actions, in order, also after a restart, never over another's."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from staven.actions.codes import codebook
from staven.actions.coding import (
    delete_extract,
    extracts_of,
    put_codes,
    redo,
    set_claim,
    undo,
    write_memo,
)
from staven.actions.projects import init
from staven.actions.session import Session, open_session
from staven.actions.synthesis import settle, split_finding
from staven.actions.texts import OpenText, open_text
from staven.errors import StavenError
from staven.extracts.claim import Aspect, Claim, Scale, Stance
from staven.extracts.extract import CodeUse, Extract, Polarity
from staven.store.journal import change

ENCOUNTER = (CodeUse("ontmoeting"),)


@pytest.fixture
def text(session: Session) -> OpenText:
    return open_text(session, "jansen2019buurt")


def coded(session: Session, text: OpenText, sentence: int = 1) -> Extract:
    return put_codes(session, text, text.starts[sentence], text.ends[sentence], ENCOUNTER, Claim())


def test_a_coded_passage_is_undone_and_redone_as_it_was(session: Session, text: OpenText) -> None:
    codes = (CodeUse("ontmoeting"), CodeUse("krimp", Polarity.HINDERS))
    claim = Claim(aspect=Aspect.DEPLOYED, stance=Stance.DESCRIBES, scale=Scale.LOCAL)
    made = put_codes(session, text, text.starts[1], text.ends[1], codes, claim)
    assert extracts_of(session, text.document.guid) == (made,)

    taken_back = undo(session)
    assert taken_back is not None
    assert taken_back.action == "insert"
    assert extracts_of(session, text.document.guid) == ()

    assert redo(session) is not None
    assert extracts_of(session, text.document.guid) == (made,)
    assert redo(session) is None


def test_undo_goes_back_step_by_step_and_outlives_a_restart(
    session: Session, text: OpenText, project_file: Path
) -> None:
    made = coded(session, text)
    set_claim(session, made.guid, Claim(stance=Stance.CONTRADICTS))
    write_memo(session, made.guid, "eerst navragen")
    session.close()

    again = open_session(project_file, "anna")
    undo(again)
    (now,) = extracts_of(again, text.document.guid)
    assert (now.memo, now.claim.stance) == ("", Stance.CONTRADICTS)
    undo(again)
    (now,) = extracts_of(again, text.document.guid)
    assert now == made
    undo(again)
    assert extracts_of(again, text.document.guid) == ()
    again.close()


def test_something_new_ends_redo(session: Session, text: OpenText) -> None:
    coded(session, text)
    undo(session)
    coded(session, text, 2)

    assert redo(session) is None


def test_one_undoes_only_ones_own_work(
    session: Session, text: OpenText, project_file: Path
) -> None:
    made = coded(session, text)
    bram = open_session(project_file, "bram")

    assert undo(bram) is None
    with change(bram.db, "bram") as writing:  # as when a code is merged that others have used
        writing.update("extract", made.guid, {"memo": "van Bram"})
    with pytest.raises(StavenError, match="changed since"):
        undo(session)
    (now,) = extracts_of(session, text.document.guid)
    assert now.memo == "van Bram"
    bram.close()


def test_an_import_is_not_undone_by_a_key(session: Session) -> None:
    with pytest.raises(StavenError, match="import"):
        undo(session)


def test_making_a_project_is_nothing_to_undo(tmp_path: Path, codebook_file: Path) -> None:
    """Its settings and its codebook stay, or nothing could be opened any more."""
    new = open_session(init(tmp_path / "leeg.staven", codebook_file, "anna"), "anna")

    assert undo(new) is None
    assert "ontmoeting" in codebook(new).by_id
    new.close()


def test_a_finding_that_another_judged_stays(session: Session, project_file: Path) -> None:
    finding = split_finding(session, "ontmoeting", "In buurthuizen wel", context="krimp")
    bram = open_session(project_file, "bram")
    settle(bram, "ontmoeting", Aspect.WORKS, "low", "één studie", finding.guid)

    with pytest.raises(StavenError, match="changed since"):
        undo(session)
    bram.close()


STEPS = st.lists(st.sampled_from(["code", "claim", "memo", "delete", "undo", "redo"]), max_size=14)


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=STEPS)
def test_undoing_everything_and_redoing_it_gives_the_same(
    session: Session, text: OpenText, steps: list[str]
) -> None:
    """Whatever was done, undoing it all leaves nothing and redoing it all leaves what there was."""
    document = text.document.guid
    for one in extracts_of(session, document):
        delete_extract(session, one.guid)
    for step in steps:
        take(step, session, text)
    before = extracts_of(session, document)
    count = 0
    while undo_if_coding(session):
        count += 1
    for _again in range(count):
        assert redo(session) is not None
    # Passages at one place stand in the order in which they were written, and redoing writes anew.
    assert set(extracts_of(session, document)) == set(before)


def take(step: str, session: Session, text: OpenText) -> None:
    """One step of a reviewer, on the first passage where it needs one."""
    there = [one.guid for one in extracts_of(session, text.document.guid)]
    on_first: dict[str, Callable[[str], object]] = {
        "claim": lambda guid: set_claim(session, guid, Claim(stance=Stance.MIXED)),
        "memo": lambda guid: write_memo(session, guid, "x"),
        "delete": lambda guid: delete_extract(session, guid),
    }
    anywhere: dict[str, Callable[[], object]] = {
        "code": lambda: coded(session, text),
        "undo": lambda: undo_if_coding(session),
        "redo": lambda: redo(session),
    }
    if step in anywhere:
        anywhere[step]()
    elif there:
        on_first[step](there[0])


def undo_if_coding(session: Session) -> bool:
    """Undo, unless all that is left is the import that the project began with."""
    try:
        return undo(session) is not None
    except StavenError:
        return False
