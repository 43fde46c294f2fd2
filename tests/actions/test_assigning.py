"""Who reads what, blind or not: and what a blind reader does not see, whoever asks."""

from pathlib import Path

import pytest

from reading_blind import QUOTE, SOURCE, extracts_seen
from staven.actions.assigning import (
    assign,
    assigned,
    divide,
    reader_progress,
    set_readers,
    withdraw,
)
from staven.actions.attaching import attach
from staven.actions.coding import redo, undo
from staven.actions.overview import NextStep, overview
from staven.actions.reading import is_blind, say_read
from staven.actions.session import Session
from staven.actions.sources import Progress, progress, sources
from staven.actions.synthesis import synthesis
from staven.errors import StavenError
from staven.extracts.claim import Claim
from tui_projects import code


def studies_counted(session: Session) -> int:
    row = next(row for row in synthesis(session).mechanisms if row.code.id == "ontmoeting")
    return sum(len(items) for items in row.evidence.values())


def test_of_a_blind_text_everybody_sees_their_own_until_all_are_done(
    anna: Session, bram: Session, cas: Session, document: str
) -> None:
    assign(anna, [SOURCE], ["anna", "bram"], blind=True)
    code(anna, QUOTE, ["ontmoeting"], Claim())
    code(bram, "Waar de bevolking krimpt, komen minder mensen.", ["krimp", "ontmoeting"], Claim())
    code(bram, QUOTE, ["bewonersbudget"], Claim())
    assert [extracts_seen(who) for who in (anna, bram, cas)] == [(1,) * 4, (2,) * 4, (0,) * 4]
    assert [studies_counted(who) for who in (anna, bram, cas)] == [0, 0, 0]

    done = say_read(anna, document, read=True)

    assert (done.opened, done.waiting_for) == (False, ("bram",))
    assert [extracts_seen(who) for who in (anna, bram, cas)] == [(1,) * 4, (2,) * 4, (0,) * 4]
    # It counted as soon as one was done, once: which told the other what that one found.
    assert [studies_counted(who) for who in (anna, bram, cas)] == [0, 0, 0]

    assert say_read(bram, document, read=True).opened

    assert [extracts_seen(who) for who in (anna, bram, cas)] == [(3,) * 4] * 3
    assert [studies_counted(who) for who in (anna, bram, cas)] == [2, 2, 2]


def test_what_one_has_seen_cannot_be_read_blind_again(
    anna: Session, bram: Session, document: str
) -> None:
    assign(anna, [SOURCE], ["anna", "bram"], blind=True)
    code(bram, QUOTE, ["ontmoeting"], Claim())
    say_read(anna, document, read=True)
    say_read(anna, document, read=False)  # nothing was shown yet
    say_read(bram, document, read=True)
    say_read(anna, document, read=True)

    for take_back in (undo, lambda who: say_read(who, document, read=False)):
        with pytest.raises(StavenError, match="seen each other's work"):
            take_back(anna)

    assert not is_blind(anna, document)
    assert extracts_seen(anna) == (1,) * 4


def test_who_reads_blind_alone_may_doubt_whether_they_are_done(
    anna: Session, document: str
) -> None:
    assign(anna, [SOURCE], ["anna"], blind=True)
    code(anna, QUOTE, ["ontmoeting"], Claim())
    say_read(anna, document, read=True)

    undo(anna)
    assert is_blind(anna, document)
    redo(anna)
    assert not is_blind(anna, document)


def test_people_are_asked_by_name_and_may_never_have_been_here(anna: Session) -> None:
    done = assign(anna, [SOURCE], ["dewi", "anna"])

    assert (done.assigned, done.new_reviewers) == (2, ("dewi",))
    assert [(one.reviewer, one.assigned) for one in reader_progress(anna)] == [
        ("anna", 1),
        ("dewi", 1),
    ]
    undo(anna)
    assert assigned(anna) == ()


def test_what_is_asked_again_stays_as_it_is_unless_it_is_said(
    anna: Session, bram: Session, document: str
) -> None:
    assign(anna, [SOURCE], ["anna", "bram"], blind=True)
    say_read(bram, document, read=True)

    again = assign(anna, [SOURCE], ["anna", "bram"])
    assert (again.assigned, again.changed) == (0, 0)
    assert is_blind(anna, document)

    lifted = assign(anna, [SOURCE], ["anna", "bram"], blind=False)
    assert (lifted.changed, lifted.opened) == (2, (SOURCE,))
    assert [row.assignment.finished for row in assigned(anna)] == [False, True]


def test_blind_after_somebody_coded_is_allowed_and_said(anna: Session, bram: Session) -> None:
    code(bram, QUOTE, ["ontmoeting"], Claim())

    done = assign(anna, [SOURCE], ["anna"], blind=True)

    assert done.seen_before == (SOURCE,)
    assert extracts_seen(anna) == (0,) * 4


def test_withdrawing_opens_what_nobody_reads_blind_any_longer(
    anna: Session, bram: Session, document: str
) -> None:
    assign(anna, [SOURCE], ["anna", "bram"], blind=True)
    code(bram, QUOTE, ["ontmoeting"], Claim())
    say_read(bram, document, read=True)

    done = withdraw(anna, [SOURCE])
    assert (done.withdrawn, done.opened) == (1, (SOURCE,))
    # Who is done stays done: what they saw is not unseen.
    assert withdraw(anna, [SOURCE], ["bram"]).finished == (f"bram ({SOURCE})",)
    assert [row.assignment.reviewer for row in assigned(anna)] == ["bram"]
    assert extracts_seen(anna) == (1,) * 4


def test_the_readers_of_a_source_are_set_in_one_step(anna: Session) -> None:
    assign(anna, [SOURCE], ["anna", "bram"])

    done = set_readers(anna, SOURCE, ["bram", "cas"], blind=True)

    assert (done.assigned, done.changed, done.withdrawn) == (1, 1, 1)
    assert [(row.assignment.reviewer, row.assignment.blind) for row in assigned(anna)] == [
        ("bram", True),
        ("cas", True),
    ]
    undo(anna)
    back = {row.assignment.reviewer: row.assignment.blind for row in assigned(anna)}
    assert back == {"anna": False, "bram": False}


def test_a_set_is_divided_and_what_is_read_twice_is_blind(anna: Session, tmp_path: Path) -> None:
    for citekey in ("smit2020contact", "gemeente2018visie"):
        (tmp_path / f"{citekey}.md").write_text(f"# {citekey}\n\nEen tekst.\n", encoding="utf-8")
        attach(anna, citekey, tmp_path / f"{citekey}.md")

    done = divide(anna, [], ["anna", "bram"], twice=1, blind=True)

    assert done.assigned == 4
    rows = [(row.citekey, row.assignment.reviewer, row.assignment.blind) for row in assigned(anna)]
    twice = [row for row in rows if row[2]]
    assert len(twice) == 2
    assert {row[1] for row in twice} == {"anna", "bram"}
    assert sorted(row[1] for row in rows) == ["anna", "anna", "bram", "bram"]
    with pytest.raises(StavenError, match="nobody was asked"):
        divide(anna, [], ["anna", "bram"])


@pytest.mark.parametrize(
    ("citekeys", "names", "problem"),
    [
        (["nergens"], ["anna"], "no source has the citekey"),
        (["smit2020contact"], ["anna"], "no text to read yet"),
        ([SOURCE], ["Anna"], "the project knows 'anna', not 'Anna'"),
        ([SOURCE], [" "], "nobody is named"),
    ],
)
def test_what_cannot_be_asked_is_refused(
    anna: Session, citekeys: list[str], names: list[str], problem: str
) -> None:
    code(anna, QUOTE, ["ontmoeting"], Claim())
    with pytest.raises(StavenError, match=problem):
        assign(anna, citekeys, names)
    assert assigned(anna) == ()


def test_one_is_led_to_what_one_was_asked_to_read(anna: Session, bram: Session) -> None:
    assert overview(bram).next_step == NextStep("code", SOURCE)

    assign(anna, [SOURCE], ["anna"])

    assert overview(anna).next_step == NextStep("code", SOURCE)
    assert overview(anna).to_read == 1
    assert overview(bram).next_step.kind != "code"
    assert [line.mine for line in sources(anna)] == [False, True, False]
    assert not any(line.mine for line in sources(bram))


def test_a_source_is_read_when_all_who_were_asked_are_done(
    anna: Session, bram: Session, document: str
) -> None:
    assign(anna, [SOURCE], ["anna", "bram"])

    def state() -> Progress:
        return progress(next(line for line in sources(anna) if line.citekey == SOURCE))

    say_read(anna, document, read=True)
    assert state() is Progress.TO_READ
    say_read(bram, document, read=True)
    assert state() is Progress.FINISHED
