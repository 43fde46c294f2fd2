"""A better version of a text takes its place: quotes move along, and none is lost."""

import sqlite3
from pathlib import Path

import pytest

from staven.actions import replacing
from staven.actions.attaching import attach
from staven.actions.checking import check
from staven.actions.coding import extracts_of, put_codes, redo, set_claim, undo, write_memo
from staven.actions.reading import is_read, say_read
from staven.actions.replacing import replace_text
from staven.actions.search import search
from staven.actions.session import Session, open_session
from staven.actions.sources import Progress, progress, source_record, sources
from staven.actions.texts import OpenText, open_text
from staven.errors import StavenError
from staven.extracts.claim import Claim, Stance
from staven.extracts.extract import CodeUse, Extract
from staven.language.sentences import sentence_spans
from staven.store.search import Filters

SOURCE = "jansen2019buurt"
BETTER = """\
# Buurthuizen

Voorwoord van de wethouder, dat er eerst niet bij stond.

In het buurthuis drinken bewoners elke week koffie.[^1] Zij leren daar hun buren kénnen. Dat gebeurt
in vier van de tien wijken.

Waar de bevolking krimpt, komen minder men-
sen. Eén wijk sloot haar buurthuis in 2018.
"""
"""The same text with a preface and a footnote, an accent, a number put right and a broken word."""


def code(session: Session, text: OpenText, words: str) -> Extract:
    start = text.document.text.index(words)
    codes = (CodeUse("ontmoeting"),)
    return put_codes(session, text, start, start + len(words), codes, Claim())


@pytest.fixture
def text(session: Session) -> OpenText:
    return open_text(session, SOURCE)


@pytest.fixture
def better(tmp_path: Path) -> Path:
    path = tmp_path / "buurt-definitief.md"
    path.write_text(BETTER, encoding="utf-8")
    return path


TABLES = (
    "source", "source_file", "page", "sentence", "assignment", "memo", "reviewer", "study",
    "judgement", "finding", "document", "extract",
)  # fmt: skip


def state(session: Session) -> dict[str, list[tuple[object, ...]]]:
    """Everything in the project that a replacement could touch, keys and all."""
    read = session.db.connection.execute
    rows = {
        table: sorted(map(tuple, read(f'SELECT * FROM "{table}"')), key=repr)  # noqa: S608  (ours)
        for table in TABLES
    }
    # Codes are put on anew when an extract is written, so their own keys say nothing.
    uses = read("SELECT extract_id, code_id, polarity FROM extract_code")
    return {**rows, "extract_code": sorted(map(tuple, uses), key=repr)}


def test_quotes_move_to_the_better_text_in_its_own_words(
    session: Session, text: OpenText, better: Path
) -> None:
    coffee = code(session, text, "In het buurthuis drinken bewoners elke week koffie.")
    shrink = code(session, text, "Waar de bevolking krimpt, komen minder mensen.")
    set_claim(session, shrink.guid, Claim(stance=Stance.CONTRADICTS))

    done = replace_text(session, SOURCE, better)

    assert (done.moved, done.unplaced, done.reworded) == (2, (), ())
    now = open_text(session, SOURCE)
    assert now.document.guid == done.attached.document
    assert now.document.text == BETTER
    assert [one.quote for one in now.extracts] == [
        "In het buurthuis drinken bewoners elke week koffie.",
        "Waar de bevolking krimpt, komen minder men-\nsen.",
    ]
    for one in now.extracts:
        assert BETTER[slice(*(one.span or ()))] == one.quote
    assert now.extracts[0].guid == coffee.guid
    assert now.extracts[1].claim.stance is Stance.CONTRADICTS
    assert now.extracts[1].codes == shrink.codes
    assert check(session) == []


def test_what_says_something_else_now_stays_on_the_old_text(
    session: Session, text: OpenText, better: Path
) -> None:
    moves = code(session, text, "Zij leren daar hun buren kennen.")
    stays = code(session, text, "Dat gebeurt in drie van de tien wijken.")

    done = replace_text(session, SOURCE, better)

    (left,) = done.unplaced
    assert (done.moved, left.extract, left.quote) == (1, stays.guid, stays.quote)
    assert "another number" in left.because
    assert "in vier van de tien wijken" in left.because
    assert [one.guid for one in open_text(session, SOURCE).extracts] == [moves.guid]
    old = open_text(session, SOURCE, text.document.guid)
    assert old.document.text == text.document.text
    assert old.document.superseded_by == done.attached.document
    assert old.extracts == (stays,)
    lines = source_record(session, SOURCE).documents
    assert [(one.title, one.superseded) for one in lines] == [
        ("buurt-definitief.md", False),
        ("buurt.md", True),
    ]
    assert check(session) == []


def test_one_undo_takes_all_of_it_back_and_redo_does_it_again(
    session: Session, text: OpenText, better: Path
) -> None:
    code(session, text, "Zij leren daar hun buren kennen.")
    code(session, text, "Dat gebeurt in drie van de tien wijken.")
    say_read(session, text.document.guid, read=True)
    before = state(session)

    done = replace_text(session, SOURCE, better)
    after = open_text(session, SOURCE)
    assert after.document.guid == done.attached.document
    taken_back = undo(session)

    assert taken_back is not None
    assert state(session) == before
    assert open_text(session, SOURCE).document.guid == text.document.guid
    redo(session)
    assert open_text(session, SOURCE) == after
    undo(session)
    assert state(session) == before
    assert check(session) == []


def test_it_is_not_undone_over_what_was_coded_since(
    session: Session, project_file: Path, text: OpenText, better: Path
) -> None:
    code(session, text, "Zij leren daar hun buren kennen.")
    replace_text(session, SOURCE, better)
    bram = open_session(project_file, "bram")
    code(bram, open_text(bram, SOURCE), "Voorwoord van de wethouder")
    bram.close()
    before = state(session)

    with pytest.raises(StavenError, match="changed since"):
        undo(session)
    assert state(session) == before


def test_whoever_read_the_old_text_has_not_read_the_new(
    session: Session, text: OpenText, better: Path
) -> None:
    say_read(session, text.document.guid, read=True)

    done = replace_text(session, SOURCE, better)

    assert is_read(session, text.document.guid)
    assert not is_read(session, done.attached.document)


def test_whoever_codes_blind_stays_blind(session: Session, text: OpenText, better: Path) -> None:
    say_read(session, text.document.guid, read=False)
    session.db.connection.execute("UPDATE assignment SET blind = 1")

    done = replace_text(session, SOURCE, better)

    rows = session.db.connection.execute(
        """
        SELECT assignment.blind, assignment.finished
          FROM assignment JOIN document ON document.id = assignment.document_id
         WHERE document.guid = ?
        """,
        (done.attached.document,),
    ).fetchall()
    assert [tuple(row) for row in rows] == [(1, 0)]


def test_quotes_of_every_reviewer_move(
    session: Session, project_file: Path, text: OpenText, better: Path
) -> None:
    mine = code(session, text, "Zij leren daar hun buren kennen.")
    bram = open_session(project_file, "bram")
    theirs = code(bram, open_text(bram, SOURCE), "Eén wijk sloot haar buurthuis in 2018.")
    write_memo(bram, theirs.guid, "let op het jaar")
    bram.close()

    done = replace_text(session, SOURCE, better)

    now = {one.guid: one for one in extracts_of(session, done.attached.document)}
    assert {one.reviewer for one in now.values()} == {"anna", "bram"}
    assert now[theirs.guid].memo == "let op het jaar"
    assert now[mine.guid].quote == "Zij leren daar hun buren kénnen."


def test_a_passage_that_is_coded_meanwhile_in_another_window_moves_too(
    session: Session,
    project_file: Path,
    text: OpenText,
    better: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Finding sentences takes a second in a long text: long enough for somebody else to code."""

    def slowly(words: str) -> list[tuple[int, int]]:
        bram = open_session(project_file, "bram")
        code(bram, open_text(bram, SOURCE), "Zij leren daar hun buren kennen.")
        bram.close()
        return sentence_spans(words)

    monkeypatch.setattr(replacing, "sentence_spans", slowly)

    done = replace_text(session, SOURCE, better)

    assert done.moved == 1
    assert extracts_of(session, text.document.guid) == ()


def test_a_transcribed_figure_moves_along(session: Session, text: OpenText, better: Path) -> None:
    made = code(session, text, "Zij leren daar hun buren kennen.")
    session.db.connection.execute(
        """UPDATE extract SET transcribed = 1, quote = '37%', locator = 'figuur 3', page = 12,
                              start = NULL, "end" = NULL WHERE guid = ?""",
        (made.guid,),
    )

    done = replace_text(session, SOURCE, better)

    assert done.moved == 1
    row = session.db.connection.execute(
        """SELECT document.guid, extract.quote, extract.page
             FROM extract JOIN document ON document.id = extract.document_id"""
    ).fetchone()
    assert tuple(row) == (done.attached.document, "37%", 12)


def test_a_page_that_the_new_text_does_not_know_stays_in_words(
    session: Session, text: OpenText, better: Path
) -> None:
    made = code(session, text, "Zij leren daar hun buren kennen.")
    session.db.connection.execute("UPDATE extract SET page = 7 WHERE guid = ?", (made.guid,))

    done = replace_text(session, SOURCE, better)

    (now,) = extracts_of(session, done.attached.document)
    assert (now.page, now.locator) == (None, "p. 7")


def test_a_digest_is_replaced_only_by_name(session: Session, text: OpenText, better: Path) -> None:
    session.db.connection.execute("UPDATE document SET kind = 'digest'")

    with pytest.raises(StavenError, match="has no text of its own") as refusal:
        replace_text(session, SOURCE, better)
    assert "buurt.md" in refusal.value.remedy
    assert replace_text(session, SOURCE, better, "buurt.md").old.guid == text.document.guid


def test_of_several_texts_one_must_be_named(
    session: Session, text: OpenText, better: Path, tmp_path: Path
) -> None:
    (tmp_path / "bijlage.md").write_text("Een bijlage.", encoding="utf-8")
    attach(session, SOURCE, tmp_path / "bijlage.md")

    with pytest.raises(StavenError, match=r"several texts: buurt\.md, bijlage\.md") as refusal:
        replace_text(session, SOURCE, better)
    assert "--replaces=" in refusal.value.remedy
    with pytest.raises(StavenError, match="no text in use that is called 'weg'"):
        replace_text(session, SOURCE, better, "weg")
    done = replace_text(session, SOURCE, better, text.document.guid)
    assert done.old.title == "buurt.md"


def test_the_very_same_text_replaces_nothing(
    session: Session, tmp_path: Path, better: Path
) -> None:
    before = state(session)
    with pytest.raises(StavenError, match="has already"):
        replace_text(session, SOURCE, tmp_path / "buurt.md")
    assert state(session) == before

    replace_text(session, SOURCE, better)
    with pytest.raises(StavenError, match="or had before"):
        replace_text(session, SOURCE, tmp_path / "buurt.md")


def test_a_text_that_is_attached_already_can_take_the_place_of_another(
    session: Session, text: OpenText, better: Path
) -> None:
    made = code(session, text, "Zij leren daar hun buren kennen.")
    second = attach(session, SOURCE, better)

    done = replace_text(session, SOURCE, better, "buurt.md")

    assert done.attached.document == second.document
    assert [one.guid for one in extracts_of(session, second.document)] == [made.guid]
    assert len(source_record(session, SOURCE).documents) == 2


def test_a_file_that_cannot_be_read_changes_nothing(
    session: Session, text: OpenText, tmp_path: Path
) -> None:
    code(session, text, "Zij leren daar hun buren kennen.")
    before = state(session)
    (tmp_path / "leeg.md").write_text(" \n", encoding="utf-8")

    with pytest.raises(StavenError, match="holds no text"):
        replace_text(session, SOURCE, tmp_path / "leeg.md")
    assert state(session) == before


def test_what_breaks_off_halfway_changes_nothing(
    session: Session, text: OpenText, better: Path
) -> None:
    code(session, text, "Zij leren daar hun buren kennen.")
    before = state(session)
    session.db.connection.execute(
        """CREATE TEMP TRIGGER pulled_plug BEFORE UPDATE ON document
           BEGIN SELECT raise(ABORT, 'the plug was pulled'); END"""
    )

    with pytest.raises(sqlite3.IntegrityError, match="plug"):
        replace_text(session, SOURCE, better)

    session.db.connection.execute("DROP TRIGGER pulled_plug")
    assert state(session) == before
    assert check(session) == []


def test_the_journal_does_not_keep_the_old_text_again(
    session: Session, text: OpenText, better: Path
) -> None:
    code(session, text, "Zij leren daar hun buren kennen.")
    replace_text(session, SOURCE, better)

    images = session.db.connection.execute(
        "SELECT before, after FROM journal WHERE table_name = 'document' AND action = 'update'"
    ).fetchall()
    assert len(images) == 1
    assert "koffie" not in "".join(images[0])


def test_a_text_that_was_replaced_is_neither_counted_nor_found(
    session: Session, text: OpenText, better: Path
) -> None:
    say_read(session, text.document.guid, read=True)
    replace_text(session, SOURCE, better)

    line = next(one for one in sources(session) if one.citekey == SOURCE)
    assert (line.documents, progress(line)) == (1, Progress.TO_READ)
    found = search(session, "bevolking krimpt", "texts", Filters(), 10)
    assert [hit.document for hit in found.hits] == [
        one.guid for one in source_record(session, SOURCE).documents if not one.superseded
    ]


def test_a_text_that_another_window_replaced_meanwhile_is_not_replaced_twice(
    session: Session,
    project_file: Path,
    better: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = tmp_path / "ander.md"
    other.write_text("# Buurthuizen\n\nEen heel andere versie.\n", encoding="utf-8")

    def spans(text: str) -> list[tuple[int, int]]:
        monkeypatch.setattr(replacing, "sentence_spans", sentence_spans)
        window = open_session(project_file, "bram")
        replace_text(window, SOURCE, other)
        window.close()
        return sentence_spans(text)

    monkeypatch.setattr(replacing, "sentence_spans", spans)
    with pytest.raises(StavenError, match="no text in use"):
        replace_text(session, SOURCE, better)

    texts = [one.title for one in source_record(session, SOURCE).documents if not one.superseded]
    assert texts == ["ander.md"]


def test_a_new_text_that_another_window_attached_meanwhile_is_taken_as_it_is(
    session: Session, project_file: Path, better: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there: list[str] = []

    def spans(text: str) -> list[tuple[int, int]]:
        window = open_session(project_file, "bram")
        there.append(attach(window, SOURCE, better).document)
        window.close()
        return sentence_spans(text)

    monkeypatch.setattr(replacing, "sentence_spans", spans)
    replaced = replace_text(session, SOURCE, better, "buurt.md")

    assert [replaced.attached.document] == there
    assert len(source_record(session, SOURCE).documents) == 2
