"""What is blind stays so where it is written out, replaced, merged, or opened elsewhere."""

from pathlib import Path

import pytest

from reading_blind import QUOTE, SOURCE, extracts_seen
from staven.actions.assigning import assign
from staven.actions.coding import undo, write_memo
from staven.actions.project_folder import folder_to_write
from staven.actions.reading import is_blind, say_read
from staven.actions.replacing import replace_text
from staven.actions.session import Session, open_session
from staven.actions.sources import source_record
from staven.actions.texts import open_text
from staven.actions.works import merge_works
from staven.errors import StavenError
from staven.extracts.appraisal import Appraisal, Rigour
from staven.extracts.claim import Claim
from staven.store.appraisals import appraisal_image
from staven.store.journal import change, mint
from staven.store.reviewers import reviewer_guid
from tui_projects import code


def test_a_folder_is_not_written_by_who_would_see_more_than_they_may(
    anna: Session, bram: Session, document: str
) -> None:
    assign(anna, [SOURCE], ["anna", "bram"], blind=True)
    guid = code(bram, QUOTE, ["ontmoeting"], Claim())
    write_memo(bram, guid, "een memo")

    with pytest.raises(StavenError, match="still read blind"):
        folder_to_write(anna)
    assert any(guid in text for text in folder_to_write(bram).values())

    say_read(anna, document, read=True)
    say_read(bram, document, read=True)
    assert any(guid in text for text in folder_to_write(anna).values())


def test_a_better_version_is_read_blind_as_well_and_opens_both(
    anna: Session, bram: Session, tmp_path: Path
) -> None:
    assign(anna, [SOURCE], ["anna", "bram"], blind=True)
    code(bram, QUOTE, ["ontmoeting"], Claim())
    better = tmp_path / "beter.md"
    better.write_text(f"# Buurthuizen, verbeterd\n\nKoffie. {QUOTE}\n", encoding="utf-8")

    # One's own only: that bram coded something is not said either.
    assert replace_text(anna, SOURCE, better).moved == 0

    new = open_text(bram, SOURCE)
    assert [one.quote for one in new.extracts] == [QUOTE]
    assert extracts_seen(anna) == (0,) * 4
    say_read(anna, new.document.guid, read=True)
    say_read(bram, new.document.guid, read=True)
    assert extracts_seen(anna) == (1,) * 4


def test_another_window_sees_it_open_at_once(project_file: Path, anna: Session) -> None:
    bram = open_session(project_file, "bram")
    document = open_text(bram, SOURCE).document.guid
    assign(anna, [SOURCE], ["anna", "bram"], blind=True)
    code(anna, QUOTE, ["ontmoeting"], Claim())
    assert extracts_seen(bram) == (0,) * 4

    say_read(anna, document, read=True)
    say_read(bram, document, read=True)

    assert extracts_seen(bram) == (1,) * 4
    bram.close()


def test_whoever_opens_the_file_elsewhere_does_not_see_what_is_blind(
    anna: Session, bram: Session, document: str
) -> None:
    """Views are for Datasette and the shell, which say no name."""

    def in_views() -> list[int]:
        questions = (
            "SELECT count(*) FROM quotes",
            "SELECT count(*) FROM evidence",
            "SELECT sum(extracts) FROM progress",
        )
        return [anna.db.connection.execute(one).fetchone()[0] for one in questions]

    assign(anna, [SOURCE], ["anna", "bram"], blind=True)
    code(bram, QUOTE, ["ontmoeting"], Claim())
    say_read(bram, document, read=True)
    assert in_views() == [0, 0, 0]

    say_read(anna, document, read=True)
    assert in_views() == [1, 1, 1]


def test_merging_sources_does_not_tell_what_others_said_of_one(
    anna: Session, bram: Session, document: str
) -> None:
    for citekey, reason in ((SOURCE, "eerste oordeel"), ("smit2020contact", "tweede oordeel")):
        view = Appraisal(mint(), citekey, "bram", rigour=Rigour.CREDIBLE, reason=reason)
        with change(bram.db, "bram") as writing:
            guid = source_record(bram, citekey).source.guid
            writing.insert("appraisal", appraisal_image(view, guid, reviewer_guid(writing)))
    assign(anna, [SOURCE], ["anna", "bram"], blind=True)
    moved = (SOURCE, "smit2020contact")

    assert "tweede oordeel" in merge_works(Session(anna.db, "bram"), *moved)[0]
    undo(bram)
    # Of the other source nobody reads anything, so that one may be seen; the first may not.
    assert "tweede oordeel" in merge_works(anna, *moved)[0]
    undo(anna)
    [said] = merge_works(anna, *reversed(moved))
    assert "eerste oordeel" not in said
    assert "an appraisal" in said
    assert is_blind(anna, document)
