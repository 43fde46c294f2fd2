"""A memo that was being written is kept, whatever another window does meanwhile."""

from staven.actions.coding import delete_extract, extracts_of, write_memo
from staven.actions.memos import keep_memo, own_memo
from staven.actions.session import Session
from staven.actions.texts import open_text
from staven.extracts.claim import Claim
from staven.extracts.memo import MemoAbout
from tui_projects import code

FIRST = "In het buurthuis drinken bewoners elke week koffie."


def test_what_another_window_wrote_meanwhile_stays_above(session: Session) -> None:
    guid = code(session, FIRST, ["ontmoeting"], Claim())
    [known] = extracts_of(session, open_text(session, "jansen2019buurt").document.guid)
    write_memo(session, guid, "navragen")

    kept = keep_memo(session, known, "hoeveel bewoners?")

    assert kept
    assert kept.memo == "navragen\n\nhoeveel bewoners?"


def test_a_memo_that_nobody_else_touched_is_replaced(session: Session) -> None:
    code(session, FIRST, ["ontmoeting"], Claim())
    [known] = extracts_of(session, open_text(session, "jansen2019buurt").document.guid)
    first = keep_memo(session, known, "een")
    assert first

    second = keep_memo(session, first, "twee")

    assert second
    assert second.memo == "twee"


def test_a_memo_on_an_extract_that_is_gone_goes_to_its_source(session: Session) -> None:
    guid = code(session, FIRST, ["ontmoeting"], Claim())
    [known] = extracts_of(session, open_text(session, "jansen2019buurt").document.guid)
    delete_extract(session, guid)

    assert keep_memo(session, known, "hoeveel bewoners?") is None
    assert keep_memo(session, known, "welke wijk?") is None

    said = own_memo(session, MemoAbout.SOURCE, "jansen2019buurt")
    assert said == "hoeveel bewoners?\n\nwelke wijk?"
