"""Bounds moved, a passage cut in two, two made one: nothing is lost on the way, and all undone."""

from pathlib import Path

import pytest

from staven.actions.bounds import merge_extract, set_bounds, split_extract
from staven.actions.coding import extracts_of, put_codes, redo, set_claim, undo, write_memo
from staven.actions.session import Session, open_session
from staven.actions.texts import OpenText, open_text
from staven.errors import StavenError
from staven.extracts.bounds import Nearness
from staven.extracts.claim import Aspect, Claim, Scale, Stance
from staven.extracts.extract import Anchor, CodeUse, Extract, Polarity

SOURCE = "jansen2019buurt"
FIRST = "In het buurthuis drinken bewoners elke week koffie."
SECOND = "Zij leren daar hun buren kennen."
THIRD = "Dat gebeurt in drie van de tien wijken."
SHRINKING = "Waar de bevolking krimpt, komen minder mensen."
ENCOUNTER = (CodeUse("ontmoeting"),)


@pytest.fixture
def text(session: Session) -> OpenText:
    return open_text(session, SOURCE)


def on(
    session: Session,
    text: OpenText,
    quote: str,
    codes: tuple[CodeUse, ...] = ENCOUNTER,
    claim: Claim | None = None,
) -> Extract:
    start = text.document.text.index(quote)
    return put_codes(session, text, start, start + len(quote), codes, claim or Claim())


def there(session: Session, text: OpenText) -> tuple[Extract, ...]:
    return extracts_of(session, text.document.guid)


def test_bounds_move_and_all_that_belongs_to_the_place_moves_along(
    session: Session, text: OpenText
) -> None:
    made = on(session, text, FIRST, claim=Claim(stance=Stance.MIXED))
    write_memo(session, made.guid, "waar precies?")
    start = text.document.text.index("bewoners")
    end = text.document.text.index(SECOND) + len(SECOND)

    moved = set_bounds(session, text, made.guid, start, end)

    whole = text.document.text
    assert moved.anchor == Anchor(
        start, end, whole[start:end], whole[start - 32 : start], whole[end : end + 32]
    )
    assert moved.quote == "bewoners elke week koffie. Zij leren daar hun buren kennen."
    assert (moved.guid, moved.memo, moved.codes) == (made.guid, "waar precies?", ENCOUNTER)
    assert moved.claim.stance is Stance.MIXED
    undo(session)
    assert there(session, text)[0].anchor == made.anchor


def test_a_passage_is_cut_in_two_without_the_space_between(
    session: Session, text: OpenText
) -> None:
    claim = Claim(Aspect.DEPLOYED, Stance.DESCRIBES, scale=Scale.LOCAL)
    made = on(session, text, f"{FIRST} {SECOND}", claim=claim)
    write_memo(session, made.guid, "nog eens lezen")

    first, second = split_extract(session, text, made.guid, text.document.text.index(SECOND))

    assert (first.quote, second.quote) == (FIRST, SECOND)
    assert (first.guid, first.memo, second.memo) == (made.guid, "nog eens lezen", "")
    assert first.codes == second.codes == ENCOUNTER
    assert first.claim == second.claim == claim
    assert there(session, text) == (first, second)
    undo(session)
    (whole,) = there(session, text)
    assert whole.quote == f"{FIRST} {SECOND}"
    redo(session)
    assert there(session, text) == (first, second)


@pytest.mark.parametrize("words", [FIRST, "Buurthuizen"])
def test_a_cut_that_leaves_no_words_is_refused(
    session: Session, text: OpenText, words: str
) -> None:
    made = on(session, text, FIRST)

    with pytest.raises(StavenError, match="cannot be cut here"):
        split_extract(session, text, made.guid, text.document.text.index(words))
    assert there(session, text) == (made,)


def test_two_passages_beside_each_other_become_one(session: Session, text: OpenText) -> None:
    first = on(session, text, FIRST, (CodeUse("ontmoeting"), CodeUse("krimp", Polarity.HINDERS)))
    second = on(session, text, SECOND, (CodeUse("krimp", Polarity.HINDERS), CodeUse("contact")))
    write_memo(session, first.guid, "een")
    write_memo(session, second.guid, "twee")
    before = there(session, text)

    merged = merge_extract(session, text, first.guid)

    assert merged.near is Nearness.TOUCH
    assert merged.gone == second.guid
    assert there(session, text) == (merged.extract,)
    assert merged.extract.quote == f"{FIRST} {SECOND}"
    assert merged.extract.code_ids == ("ontmoeting", "krimp", "contact")
    assert merged.extract.memo == "een\ntwee"
    assert (merged.judged_apart, merged.contested) == (False, ())
    undo(session)
    assert there(session, text) == before
    redo(session)
    assert there(session, text) == (merged.extract,)


def test_where_two_say_different_things_the_first_is_believed_and_it_is_said(
    session: Session, text: OpenText
) -> None:
    first = on(session, text, FIRST, (CodeUse("krimp", Polarity.HINDERS),))
    second = on(session, text, f"koffie. {SECOND}", (CodeUse("krimp", Polarity.ENABLES),))
    set_claim(session, second.guid, Claim(stance=Stance.CONTRADICTS))

    merged = merge_extract(session, text, first.guid)

    assert merged.near is Nearness.OVERLAP
    assert (merged.judged_apart, merged.contested) == (True, ("krimp",))
    assert merged.extract.codes == (CodeUse("krimp", Polarity.HINDERS),)
    assert merged.extract.claim.stance is Stance.SUPPORTS
    assert merged.extract.quote == f"{FIRST} {SECOND}"


def test_the_next_passage_of_the_paragraph_is_taken_and_none_of_another(
    session: Session, text: OpenText
) -> None:
    first, third = on(session, text, FIRST), on(session, text, THIRD)
    apart = on(session, text, SHRINKING)

    merged = merge_extract(session, text, first.guid)
    assert (merged.gone, merged.near) == (third.guid, Nearness.SAME_PARAGRAPH)
    assert merged.extract.quote == f"{FIRST} {SECOND} {THIRD}"
    with pytest.raises(StavenError, match="no passage of yours overlaps this one"):
        merge_extract(session, text, first.guid)
    assert there(session, text) == (merged.extract, apart)


def test_the_last_of_a_paragraph_goes_together_with_the_one_before(
    session: Session, text: OpenText
) -> None:
    first, second = on(session, text, FIRST), on(session, text, SECOND)

    merged = merge_extract(session, text, second.guid)

    assert (merged.extract.guid, merged.gone) == (second.guid, first.guid)
    assert merged.extract.quote == f"{FIRST} {SECOND}"


def test_another_reviewers_passage_is_neither_moved_nor_cut_nor_taken_along(
    session: Session, text: OpenText, project_file: Path
) -> None:
    bram = open_session(project_file, "bram")
    theirs = on(bram, open_text(bram, SOURCE), f"{FIRST} {SECOND}")
    bram.close()
    own = on(session, text, THIRD)
    before = there(session, text)

    at = text.document.text.index(SECOND)
    for refused in (
        lambda: set_bounds(session, text, theirs.guid, 0, 5),
        lambda: split_extract(session, text, theirs.guid, at),
        lambda: merge_extract(session, text, theirs.guid),
        lambda: merge_extract(session, text, own.guid, theirs.guid),
    ):
        with pytest.raises(StavenError, match="this extract is by bram"):
            refused()
    with pytest.raises(StavenError, match="no passage of yours"):
        merge_extract(session, text, own.guid)
    assert there(session, text) == before
