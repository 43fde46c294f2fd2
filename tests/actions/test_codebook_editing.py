"""Editing the codebook of a project: what names a code follows, and u takes everything back."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from reading_blind import bram_reads_blind
from staven.actions.checking import Fault, check
from staven.actions.codebook_editing import (
    add_code,
    change_code,
    delete_code,
    move_code,
    rename_code,
)
from staven.actions.codebook_merging import merge_codes, split_code
from staven.actions.codebook_view import code_view, codebook_view
from staven.actions.codes import codebook
from staven.actions.coding import delete_extract, put_codes, redo, set_codes, undo
from staven.actions.projects import init
from staven.actions.rechecking import recheck_list, still_right
from staven.actions.session import Session, open_session
from staven.actions.synthesis import settle, split_finding, synthesis
from staven.actions.texts import open_text
from staven.codebook.code import Kind, Wording, Wordings
from staven.codebook.edit import reworded
from staven.errors import StavenError
from staven.extracts.claim import Aspect, Claim
from staven.extracts.extract import CodeUse, Extract, Polarity
from staven.locale import use
from staven.store.extracts import visible_extracts
from staven.store.journal import change, mint
from staven.store.reviewers import reviewer_guid
from staven.store.rows import Image, read_image
from tui_projects import code

FIRST, SECOND = "Zij leren daar hun buren kennen.", "Waar de bevolking krimpt"


def everything(session: Session) -> dict[str, list[Image | None]]:
    """Every row of every table that names codes, with what it refers to by name."""
    tables = ("code", "extract", "finding", "judgement", "memo", "recheck", "quick_code")
    held = {}
    for table in tables:
        rows = session.db.connection.execute(f"SELECT guid FROM {table} ORDER BY guid")  # noqa: S608  (our own names)
        held[table] = [read_image(session.db, table, row[0]) for row in rows.fetchall()]
    return held


def extracts(session: Session) -> list[Extract]:
    return visible_extracts(session.db, session.reviewer)


def codes_of(session: Session, guid: str) -> tuple[str, ...]:
    return next(one.code_ids for one in extracts(session) if one.guid == guid)


def test_a_code_is_added_in_the_language_that_is_spoken(session: Session) -> None:
    use("nl")
    made = add_code(session, kind=Kind.CONTEXT, label="  hoge\nhuren ", parent="wijk")

    assert made.id == "hoge-huren"
    assert made.label == Wording(nl="hoge huren")
    assert codebook(session).by_id["hoge-huren"] == made
    assert [one.id for one in codebook(session).codes][-1] == "hoge-huren"
    with pytest.raises(StavenError, match="hoge-huren"):
        add_code(session, kind=Kind.CONTEXT, label="Hoge huren", parent="wijk")


def test_a_new_code_stands_among_its_own_so_that_its_policy_line_stays_together(
    session: Session,
) -> None:
    add_code(session, kind=Kind.MECHANISM, label="Sport", parent="wijk")
    add_code(session, kind=Kind.MECHANISM, label="Muziek", parent="wijk")

    order = [one.id for one in codebook(session).codes]
    assert order[3:7] == ["ontmoeting", "bewonersbudget", "sport", "muziek"]


def test_an_added_code_can_be_put_on_at_once_and_is_then_in_use(session: Session) -> None:
    made = add_code(session, kind=Kind.MECHANISM, label="Sport", parent="wijk")
    code(session, FIRST, [made.id], Claim())

    with pytest.raises(StavenError, match="this code is in use: 1 extract") as refused:
        delete_code(session, made.id)
    assert "Merge it" in refused.value.remedy
    assert codebook_view(session).counts == {"sport": 1}


def test_a_code_that_nothing_names_goes_and_comes_back_with_the_keys_that_it_was_on(
    session: Session,
) -> None:
    with change(session.db, session.reviewer) as writing:
        image = {"guid": mint(), "reviewer": reviewer_guid(writing), "key": "1", "code": "krimp"}
        writing.insert("quick_code", image)
    before = everything(session)

    assert delete_code(session, "krimp").id == "krimp"
    assert "krimp" not in codebook(session).by_id
    assert everything(session)["quick_code"] == []

    undo(session)
    assert everything(session) == before
    redo(session)
    assert "krimp" not in codebook(session).by_id


@pytest.mark.parametrize("named", ["contact", "wijk", "ontmoeting"])
def test_a_code_that_others_name_is_not_deleted(session: Session, named: str) -> None:
    with pytest.raises(StavenError, match="other code"):
        delete_code(session, named)
    assert named in codebook(session).by_id


def test_merging_takes_everything_along_and_is_taken_back_whole(session: Session) -> None:
    both = code(session, FIRST, ["bewonersbudget", "ontmoeting", "contact"], Claim())
    one = code(session, SECOND, ["ontmoeting"], Claim(group="bewoners"))
    settle(session, "ontmoeting", Aspect.WORKS, "low", "eerste indruk")
    settle(session, "bewonersbudget", Aspect.WORKS, "moderate", "tweede indruk")
    split_finding(session, "ontmoeting", "Buren leren elkaar kennen", outcome="contact")
    with change(session.db, session.reviewer) as writing:
        me = reviewer_guid(writing)
        memo = {"about": "code", "target": "ontmoeting", "text": "scherper?", "time": writing.time}
        writing.insert("memo", {"guid": mint(), "reviewer": me, **memo})
        key = {"guid": mint(), "reviewer": me, "key": "1", "code": "ontmoeting"}
        writing.insert("quick_code", key)
    before = everything(session)

    assert merge_codes(session, "ontmoeting", "bewonersbudget") == 2

    assert "ontmoeting" not in codebook(session).by_id
    assert codes_of(session, both) == ("bewonersbudget", "contact")
    assert codes_of(session, one) == ("bewonersbudget",)
    assert codebook(session).by_id["buurthuis"].serves == ("bewonersbudget",)
    assert code_view(session, "bewonersbudget").uses.memos == 1
    row = synthesis(session).by_code["bewonersbudget"]
    assert [each.finding.statement for each in row.findings if each.finding.guid] == [
        "Buren leren elkaar kennen"
    ]
    assert row.judgement is not None
    assert row.judgement.reason == "tweede indruk"
    assert row.stale, "another extract lies under the judgement now"
    now = everything(session)
    assert len(now["quick_code"]) == 1
    assert {one.fault for one in check(session)} <= {Fault.STALE}

    undo(session)
    assert everything(session) == before
    redo(session)
    assert everything(session) == now


def test_an_extract_keeps_what_the_kept_context_was_said_to_do(session: Session) -> None:
    add_code(session, kind=Kind.CONTEXT, label="growth", parent="wijk")
    text = open_text(session, "jansen2019buurt")
    uses = (CodeUse("growth", Polarity.ENABLES), CodeUse("krimp", Polarity.HINDERS))
    guid = put_codes(session, text, 15, 40, uses, Claim()).guid

    merge_codes(session, "growth", "krimp")

    [kept] = [one for one in extracts(session) if one.guid == guid]
    assert kept.codes == (CodeUse("krimp", Polarity.HINDERS),)


def test_a_group_that_goes_up_in_another_is_replaced_where_passages_are_about_it(
    session: Session,
) -> None:
    use("nl")
    add_code(session, kind=Kind.GROUP, label="buren")
    guid = code(session, FIRST, ["ontmoeting"], Claim(group="bewoners"))

    merge_codes(session, "bewoners", "buren")

    assert [one.claim.group for one in extracts(session) if one.guid == guid] == ["buren"]


def test_what_was_chosen_goes_to_the_new_code_and_the_rest_stays(coded_twice: Session) -> None:
    first, second = (one.guid for one in extracts(coded_twice))

    made = split_code(coded_twice, "ontmoeting", "Kennismaking", [first])

    assert codes_of(coded_twice, first) == (made.id, "contact")
    assert codes_of(coded_twice, second) == ("ontmoeting",)
    assert made.brings == ("contact",)
    with pytest.raises(StavenError, match="no longer carries"):
        split_code(coded_twice, "ontmoeting", "Nog een", [first])
    undo(coded_twice)
    assert codes_of(coded_twice, first) == ("ontmoeting", "contact")


@pytest.fixture
def coded_twice(session: Session) -> Session:
    code(session, FIRST, ["ontmoeting", "contact"], Claim())
    code(session, SECOND, ["ontmoeting"], Claim())
    return session


def test_a_code_is_moved_and_its_extracts_do_not_notice(coded_twice: Session) -> None:
    made = add_code(coded_twice, kind=Kind.THEME, label="Sociaal", parent="wijk")
    move_code(coded_twice, "ontmoeting", made.id)

    assert codebook(coded_twice).by_id["ontmoeting"].parent == made.id
    assert codebook_view(coded_twice).counts["ontmoeting"] == 2
    undo(coded_twice)
    undo(coded_twice)
    assert codebook(coded_twice).by_id["ontmoeting"].parent == "wijk"


def test_another_label_asks_for_no_recheck_and_another_meaning_does(coded_twice: Session) -> None:
    rename_code(coded_twice, "ontmoeting", "Getting together")
    assert recheck_list(coded_twice) == ()

    seen = codebook(coded_twice).by_id["ontmoeting"]
    wanted = replace(seen, exclude=Wordings(nl=("alleen online",)))
    change_code(coded_twice, seen, wanted)

    waiting = recheck_list(coded_twice)
    assert [one.recheck.quote for one in waiting] == [FIRST, SECOND]
    assert {(one.before.exclude, one.now.exclude) for one in waiting} == {
        (Wordings(), wanted.exclude)
    }


@pytest.fixture
def waiting(coded_twice: Session) -> Session:
    """Both passages wait, since encounter means something else now."""
    seen = codebook(coded_twice).by_id["ontmoeting"]
    change_code(coded_twice, seen, replace(seen, definition=Wording("Mensen ontmoeten elkaar")))
    return coded_twice


def listed(session: Session) -> list[str]:
    return [one.recheck.quote for one in recheck_list(session)]


def test_what_is_still_right_goes_off_the_list_and_comes_back_with_u(waiting: Session) -> None:
    first = recheck_list(waiting)[0].recheck.extract

    assert still_right(waiting, first) == 1
    assert listed(waiting) == [SECOND]
    undo(waiting)
    assert listed(waiting) == [FIRST, SECOND]
    redo(waiting)
    with pytest.raises(StavenError, match="does not wait"):
        still_right(waiting, first)


def test_who_gives_it_other_codes_has_looked_at_it(waiting: Session) -> None:
    set_codes(waiting, recheck_list(waiting)[0].recheck.extract, (CodeUse("contact"),))

    assert listed(waiting) == [SECOND]


def test_a_deleted_extract_takes_its_recheck_along_and_u_brings_both_back(waiting: Session) -> None:
    before = everything(waiting)
    delete_extract(waiting, recheck_list(waiting)[0].recheck.extract)

    assert listed(waiting) == [SECOND]
    undo(waiting)
    assert everything(waiting) == before


def test_the_list_keeps_what_the_code_meant_when_it_was_put_on(waiting: Session) -> None:
    """Two edits later the first meaning still counts; when it is back, nothing is to be done."""
    seen = codebook(waiting).by_id["ontmoeting"]
    change_code(waiting, seen, replace(seen, definition=Wording("Iets heel anders")))
    assert {one.before.definition for one in recheck_list(waiting)} == {
        Wording("Mensen treffen elkaar", "People meet")
    }

    now = codebook(waiting).by_id["ontmoeting"]
    change_code(
        waiting, now, replace(now, definition=Wording("Mensen treffen elkaar", "People meet"))
    )
    assert recheck_list(waiting) == ()


def test_the_edit_itself_is_taken_back_with_its_list(waiting: Session) -> None:
    undo(waiting)

    assert recheck_list(waiting) == ()
    assert codebook(waiting).by_id["ontmoeting"].definition.en == "People meet"


def test_a_merged_code_takes_its_rechecks_along(waiting: Session) -> None:
    merge_codes(waiting, "ontmoeting", "bewonersbudget")

    assert {one.recheck.code for one in recheck_list(waiting)} == {"bewonersbudget"}
    assert listed(waiting) == [FIRST, SECOND]


def test_two_windows_do_not_overwrite_each_other(session: Session, project_file: Path) -> None:
    """What the other deleted, merged or changed since is said, and nothing is lost."""
    other = open_session(project_file, "bert")
    seen = codebook(session).by_id["ontmoeting"]
    theirs = replace(seen, definition=Wording("Van Bert"))
    change_code(other, seen, theirs)
    delete_code(other, "krimp")
    other.close()

    change_code(session, seen, replace(seen, level="system"))
    assert codebook(session).by_id["ontmoeting"] == replace(theirs, level="system")
    with pytest.raises(StavenError, match="somebody else has changed this code") as refused:
        change_code(session, seen, replace(seen, definition=Wording("Van Anna")))
    assert refused.value.remedy
    for refusing in (
        lambda: rename_code(session, "krimp", "x"),
        lambda: merge_codes(session, "krimp", "ontmoeting"),
        lambda: add_code(session, kind=Kind.CONTEXT, label="x", parent="krimp"),
        lambda: code(session, FIRST, ["krimp"], Claim()),
    ):
        with pytest.raises(StavenError, match="krimp") as gone:
            refusing()
        assert gone.value.remedy


def test_what_another_has_changed_since_is_not_undone_over_their_head(
    session: Session, project_file: Path
) -> None:
    rename_code(session, "ontmoeting", "Getting together")
    other = open_session(project_file, "bert")
    rename_code(other, "ontmoeting", "Meeting up")
    other.close()

    with pytest.raises(StavenError, match="has been changed since"):
        undo(session)
    assert codebook(session).by_id["ontmoeting"].label.en == "Meeting up"


def test_making_the_project_is_still_no_action_that_u_takes_back(
    tmp_path: Path, codebook_file: Path
) -> None:
    fresh = open_session(init(tmp_path / "leeg.staven", codebook_file, "anna"), "anna")
    assert undo(fresh) is None

    rename_code(fresh, "krimp", "decline")
    assert undo(fresh) is not None
    assert undo(fresh) is None
    fresh.close()


def test_what_waits_under_both_codes_waits_once_under_the_kept_one(session: Session) -> None:
    """The same for what was said of suggestions: one answer per place and reviewer."""
    guid = code(session, FIRST, ["ontmoeting", "bewonersbudget"], Claim())
    document = extracts(session)[0].document
    for name in ("ontmoeting", "bewonersbudget"):
        seen = codebook(session).by_id[name]
        change_code(session, seen, replace(seen, definition=Wording(f"nieuw: {name}")))
        with change(session.db, session.reviewer) as writing:
            place = {"document": document, "start": 15, "end": 40, "code": name}
            answer = {"reviewer": reviewer_guid(writing), "accepted": 1, "time": writing.time}
            writing.insert("suggestion_answer", {"guid": mint(), **place, **answer})
    assert len(recheck_list(session)) == 2

    merge_codes(session, "ontmoeting", "bewonersbudget")

    assert [(one.recheck.extract, one.recheck.code) for one in recheck_list(session)] == [
        (guid, "bewonersbudget")
    ]
    answers = session.db.connection.execute(
        "SELECT code.code FROM suggestion_answer JOIN code ON code.id = code_id"
    ).fetchall()
    assert [row[0] for row in answers] == ["bewonersbudget"]
    undo(session)
    assert len(recheck_list(session)) == 2


def test_an_edit_writes_little(session: Session) -> None:
    """Forty edits of one code add forty small entries, and no copies of the whole codebook."""
    for step in range(40):
        rename_code(session, "ontmoeting", f"Encounter {step}")

    sizes = session.db.connection.execute(
        "SELECT length(before) + length(after) FROM journal WHERE table_name = 'code'"
        " AND action = 'update'"
    ).fetchall()
    assert len(sizes) == 40
    assert max(size for (size,) in sizes) < 4 * len(json.dumps({"x": "Encounter"})) + 2500
    assert (
        session.db.connection.execute(
            "SELECT count(*) FROM codebook WHERE kind = 'codes'"
        ).fetchone()[0]
        == 1
    )


def test_how_often_others_used_a_code_blind_is_not_told(
    session: Session, project_file: Path
) -> None:
    bram_reads_blind(project_file)
    made = add_code(session, kind=Kind.CONTEXT, label="rents", parent="wijk")
    bram = open_session(project_file, "bram")
    code(bram, "Dat gebeurt in drie", [made.id], Claim())
    bram.close()

    with pytest.raises(StavenError, match="in use: by what you may not see yet"):
        delete_code(session, made.id)
    assert merge_codes(session, made.id, "krimp") == 0


def test_what_is_pasted_stays_readable_and_within_bounds(session: Session) -> None:
    made = add_code(session, kind=Kind.CONTEXT, label="high\x1b[31m\x00\u2028rents", parent="wijk")
    assert made.label.en == "high[31m rents"
    for label in ("x" * 201, "\x00", "\n"):
        with pytest.raises(StavenError, match="label"):
            rename_code(session, made.id, label)

    huge = reworded(made, "en", {"definition": ["word " * 2_000_000]})
    with pytest.raises(StavenError, match="5000 characters at most"):
        change_code(session, made, huge)
    assert codebook(session).by_id[made.id] == made
