"""Versions of the codebook: what is on record, what differs, and a codebook that comes in."""

from dataclasses import replace
from pathlib import Path

import pytest

from staven import locale
from staven.actions.codebook_editing import add_code, change_code, delete_code, rename_code
from staven.actions.codebook_merging import merge_codes
from staven.actions.codebook_versions import (
    close_version,
    codebook_difference,
    codebook_versions,
    import_codebook,
    incoming_codebook,
)
from staven.actions.codebook_view import codebook_view
from staven.actions.codebook_words import difference_lines, summary
from staven.actions.codes import codebook
from staven.actions.coding import redo, undo
from staven.actions.exporting import export
from staven.actions.rechecking import recheck_list
from staven.actions.session import Session, open_session
from staven.codebook.code import Kind, Wording
from staven.codebook.read import read_codebook
from staven.errors import ImportRefusedError, StavenError
from staven.extracts.claim import Claim
from staven.store.extracts import visible_extracts
from tui_projects import code

QUOTE = "Zij leren daar hun buren kennen."


def names(session: Session) -> list[tuple[str, str]]:
    return [(one.name, one.reviewer) for one in codebook_versions(session)]


def lines(session: Session, one: str = "", other: str = "") -> list[str]:
    found = codebook_difference(session, one, other)
    return [f"{line.sign} {line.text}" for line in difference_lines(found)]


def test_what_one_person_edits_on_one_day_is_one_version(
    session: Session, project_file: Path
) -> None:
    assert names(session) == [("1", "anna")]

    rename_code(session, "krimp", "shrinkage")
    rename_code(session, "krimp", "decline")
    other = open_session(project_file, "bert")
    rename_code(other, "krimp", "fewer people")
    other.close()

    assert names(session) == [("1", "anna"), ("1+1", "anna"), ("1+2", "bert")]


def test_closing_gives_the_edits_a_name_and_the_next_one_begins_another(session: Session) -> None:
    with pytest.raises(StavenError, match="nothing was edited since version 1"):
        close_version(session)
    rename_code(session, "krimp", "shrinkage")

    assert close_version(session) == "2"
    assert codebook(session).version == "2"
    rename_code(session, "krimp", "decline")

    assert names(session) == [("1", "anna"), ("2", "anna"), ("2+1", "anna")]
    assert lines(session, "1", "2") == [
        "~ context shrinkage (krimp)",
        " label (en): [-shrinking population-]{+shrinkage+}",
    ]
    assert lines(session) == [
        "~ context decline (krimp)",
        " label (en): [-shrinkage-]{+decline+}",
    ]
    assert close_version(session, "def") == "def"


def test_any_earlier_state_can_be_told_from_the_journal(session: Session) -> None:
    """Added, merged, deleted, taken back: each closed version is what it was then."""
    states = [codebook(session).codes]
    made = add_code(session, kind=Kind.MECHANISM, label="Sport", parent="wijk")
    close_version(session)
    states.append(codebook(session).codes)
    merge_codes(session, made.id, "ontmoeting")
    delete_code(session, "krimp")
    close_version(session)
    states.append(codebook(session).codes)
    rename_code(session, "contact", "neighbours")
    undo(session)
    undo(session)  # the closing itself
    undo(session)
    assert "krimp" in codebook(session).by_id
    redo(session)
    redo(session)

    for place, codes in enumerate(states, 1):
        found = codebook_difference(session, str(place), "1")
        assert found.before.codes == codes


def test_a_difference_is_said_in_words_of_both_languages(session: Session) -> None:
    seen = codebook(session).by_id["ontmoeting"]
    wanted = replace(
        seen, definition=Wording("Mensen treffen elkaar vaak", "People meet"), level="system"
    )
    change_code(session, seen, wanted)
    add_code(session, kind=Kind.CONTEXT, label="rents", parent="wijk")
    merge_codes(session, "bewonersbudget", "ontmoeting")

    assert summary(codebook_difference(session)) == (
        "1 code is new, 1 code is gone, 1 code has changed"
    )
    assert lines(session) == [
        "~ mechanism Encounter (ontmoeting)",
        " definition (nl): Mensen treffen elkaar{+ vaak+}",
        " synonyms (nl): {+Bewonersbudget+}",
        " synonyms (en): {+Residents' budget+}",
        " level: [-front line-] {+system+}",
        "+ context rents (rents), under Neighbourhood",
        "- mechanism Residents' budget (bewonersbudget)",
    ]
    locale.use("nl")
    assert "- mechanisme Bewonersbudget (bewonersbudget)" in lines(session)


def test_versions_are_named_by_name_or_number(session: Session) -> None:
    rename_code(session, "krimp", "shrinkage")

    assert lines(session, "1+1", "1") == lines(session, "2", "1")
    with pytest.raises(StavenError, match="no version 'weg'") as refused:
        codebook_difference(session, "weg")
    assert "1 (1), 2 (1+1)" in refused.value.remedy


def test_the_exported_codebook_is_what_it_is_now(session: Session, tmp_path: Path) -> None:
    """Untouched it is the imported file, word for word; also when an edit was taken back."""
    target = tmp_path / "uit.yaml"
    imported = (tmp_path / "wijk.yaml").read_text(encoding="utf-8")
    rename_code(session, "krimp", "shrinkage")
    export(session, "codebook", target)

    read, problems = read_codebook(target.read_text(encoding="utf-8"), "uit.yaml")
    assert read is not None
    assert (read.codes, read.version, problems) == (codebook(session).codes, "2", ())
    assert read.scope == codebook(session).scope

    undo(session)
    export(session, "codebook", target)
    assert target.read_text(encoding="utf-8") == imported


@pytest.fixture
def changed_file(session: Session, tmp_path: Path) -> Path:
    """The codebook with another meaning, a new code, and without two: one in use and one not."""
    code(session, QUOTE, ["ontmoeting", "bewonersbudget"], Claim())
    path = tmp_path / "nieuw.yaml"
    text = (tmp_path / "wijk.yaml").read_text(encoding="utf-8")
    budget, house = text.index("  - id: bewonersbudget"), text.index("  - id: buurthuis")
    text = text[:budget] + text[house:]
    text = text.replace("Mensen treffen elkaar", "Mensen leren elkaar kennen")
    text = text.replace('version: "1"', 'version: "2"')
    text = text.replace("{id: krimp,", "{id: groei,")
    path.write_text(text, encoding="utf-8")
    return path


def test_a_changed_codebook_is_shown_before_it_is_brought_in(
    session: Session, changed_file: Path
) -> None:
    before = codebook(session)

    found = incoming_codebook(session, changed_file)

    assert codebook(session) == before
    assert [one.id for one in found.difference.added] == ["groei"]
    assert {one.id for one in found.difference.removed} == {"bewonersbudget", "krimp"}
    assert [one.id for one in found.retired] == ["bewonersbudget"]
    said = [line.text for line in difference_lines(found.difference, found.retired)]
    assert "mechanism Residents' budget (bewonersbudget): still in use, so it is retired" in said


def test_what_vanishes_is_retired_where_it_is_used_and_meanings_are_rechecked(
    session: Session, changed_file: Path
) -> None:
    before = codebook(session)
    import_codebook(session, changed_file)

    now = codebook(session)
    assert (now.version, "bewonersbudget" in now.by_id, "groei" in now.by_id) == ("2", False, True)
    kept = session.db.connection.execute("SELECT code FROM code WHERE retired = 1").fetchall()
    assert [row[0] for row in kept] == ["bewonersbudget"]
    assert [one.recheck.code for one in recheck_list(session)] == ["ontmoeting"]
    assert names(session)[-1] == ("2", "anna")
    with pytest.raises(StavenError, match="the one in force"):
        import_codebook(session, changed_file)

    undo(session)
    assert codebook(session) == before
    assert recheck_list(session) == ()
    redo(session)
    assert codebook(session) == now


def test_a_codebook_with_mistakes_is_refused_whole(session: Session, tmp_path: Path) -> None:
    before = codebook(session)
    wrong = tmp_path / "fout.yaml"
    wrong.write_text("codebook: x\nlabel: {nl: x}\ncodes: [{id: A, kind: wet}]", encoding="utf-8")

    with pytest.raises(ImportRefusedError) as refused:
        import_codebook(session, wrong)

    assert len(refused.value.problems) == 3
    assert codebook(session) == before


def test_a_retired_code_can_go_up_in_another_one(session: Session, changed_file: Path) -> None:
    import_codebook(session, changed_file)
    assert codebook_view(session).retired[0].id == "bewonersbudget"

    assert merge_codes(session, "bewonersbudget", "ontmoeting") == 1

    assert [one.code_ids for one in visible_extracts(session.db, "anna")] == [("ontmoeting",)]
    assert codebook_view(session).retired == ()
    undo(session)
    assert [one.code_ids for one in visible_extracts(session.db, "anna")] == [
        ("ontmoeting", "bewonersbudget")
    ]
    with pytest.raises(StavenError, match="of one kind"):
        merge_codes(session, "bewonersbudget", "contact")
