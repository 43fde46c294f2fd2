"""Screening by keys: the next source is there at once, and blind stays blind on the screen too."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot

from screen_text import line_with, lines, shown
from staven.actions.screening import decide, put_up_for_screening, selection
from staven.actions.screening_plan import plan_of, set_plan
from staven.actions.session import Session, open_session
from staven.actions.sources import source_record
from staven.corpus.screening import Decision, Stage
from staven.corpus.screening_plan import ScreeningPlan
from staven.corpus.source import Status
from staven.tui.app import StavenApp
from staven.tui.screening_desk import ScreeningDesk, screening_desk
from typing_in import paste, type_in

JANSEN, SMIT, VISION = "jansen2019buurt", "smit2020contact", "gemeente2018visie"
SIZES = [(80, 24), (200, 50)]


@pytest.fixture
def waiting(session: Session) -> Session:
    """All three sources wait to be screened; by citekey the vision comes first, then Jansen."""
    put_up_for_screening(session, [JANSEN, SMIT, VISION])
    return session


@pytest.fixture
def bram(project_file: Path) -> Iterator[Session]:
    """A colleague at the same project."""
    opened = open_session(project_file, "bram")
    yield opened
    opened.close()


async def begin(pilot: Pilot[None]) -> None:
    await pilot.press("2")
    await pilot.pause(0.2)
    await pilot.press("s")
    await pilot.pause(0.3)


def status(session: Session, citekey: str) -> Status:
    return source_record(session, citekey).source.status


@pytest.mark.parametrize("size", SIZES)
async def test_one_key_includes_and_the_next_source_is_there(
    waiting: Session, size: tuple[int, int]
) -> None:
    app = StavenApp(waiting, "anna")
    async with app.run_test(size=size) as pilot:
        await begin(pilot)
        assert "0 of 3" in lines(app)[0]
        assert line_with(app, "▸ ").split()[1:3] == ["Gemeente", "Waterstad"]

        await pilot.press("i")
        await pilot.pause(0.1)

        assert "1 of 3" in lines(app)[0]
        assert "Jansen & De Vries 2019" in line_with(app, "▸ ")
        assert "Buurthuizen [en] hun bezoekers" in shown(app)  # brackets are no markup
        assert "Visie op de wijk" not in shown(app)
        assert len(lines(app)) <= size[1]


async def test_two_keys_exclude_with_a_reason_from_the_list(waiting: Session) -> None:
    app = StavenApp(waiting, "anna")
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press("e")
        await pilot.pause(0.1)
        assert "4 no evidence" in shown(app)

        await pilot.press("4")
        await pilot.pause(0.1)

        record = source_record(waiting, VISION).source
        assert (record.status, record.exclusion_reason) == (Status.EXCLUDED, "no evidence")
        assert "1 of 3" in lines(app)[0]


async def test_a_reason_can_be_typed_or_given_up(waiting: Session) -> None:
    app = StavenApp(waiting, "anna")
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press("e", "enter", "escape")
        await pilot.pause(0.1)
        assert "0 of 3" in lines(app)[0]

        await pilot.press("e")
        await paste(pilot, "about another country")
        await pilot.press("enter")
        await pilot.pause(0.1)
        await pilot.press("e")
        await pilot.pause(0.1)

        assert "6 about another country" in shown(app)
        assert source_record(waiting, VISION).source.exclusion_reason == "about another country"


async def test_a_reason_may_begin_with_a_digit_after_a_space(waiting: Session) -> None:
    app = StavenApp(waiting, "anna")
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press("e")
        await pilot.pause(0.1)
        assert "begins with a digit: type a space first" in shown(app)

        await type_in(pilot, " 2 studies only")
        await pilot.press("enter")
        await pilot.pause(0.1)

        assert source_record(waiting, VISION).source.exclusion_reason == "2 studies only"


async def test_a_digit_picks_a_reason_only_as_the_first_key(waiting: Session) -> None:
    app = StavenApp(waiting, "anna")
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press("e")
        await type_in(pilot, "x2")
        await pilot.press("home", "delete")
        await pilot.pause(0.1)

        assert "type a space first" in shown(app)
        assert status(waiting, VISION) is Status.FOUND


async def test_u_brings_the_source_back(waiting: Session) -> None:
    app = StavenApp(waiting, "anna")
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press("e", "1")
        await pilot.pause(0.1)
        assert status(waiting, VISION) is Status.EXCLUDED

        await pilot.press("u")
        await pilot.pause(0.2)

        assert status(waiting, VISION) is Status.FOUND
        assert "0 of 3" in lines(app)[0]
        assert "Visie op de wijk" in shown(app)


async def test_after_u_the_cursor_stands_on_the_source_whose_decision_was_taken_back(
    waiting: Session,
) -> None:
    app = StavenApp(waiting, "anna")
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await begin(pilot)
        await pilot.press("n", "i")
        await pilot.pause(0.1)
        assert "Jansen & De Vries 2019: include" in lines(app)[-3]
        assert "Smit" in line_with(app, "▸ ")

        await pilot.press("u")
        await pilot.pause(0.2)

        assert "Jansen & De Vries 2019" in line_with(app, "▸ ")
        assert "Undone. Jansen & De Vries 2019" in lines(app)[-3]

        await pilot.press("i", "n", "i", "r")
        await pilot.pause(0.2)
        await pilot.press("u")  # the decision on Smit, which is of the other round
        await pilot.pause(0.2)
        assert "title and abstract" in lines(app)[0]
        assert "Smit" in line_with(app, "▸ ")


async def test_the_second_round_follows_on_the_first(waiting: Session) -> None:
    app = StavenApp(waiting, "anna")
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press("i", "i", "i")
        await pilot.pause(0.2)
        assert "Press r for the other one" in shown(app)

        await pilot.press("r")
        await pilot.pause(0.1)
        assert "full text" in lines(app)[0]
        await pilot.press("e")
        await pilot.pause(0.1)
        assert "1 not retrieved" in shown(app)
        await pilot.press("1", "i", "i")
        await pilot.pause(0.2)

        assert "3 of 3" in lines(app)[0]
        assert "Press f to see the flow" in shown(app)
    assert [status(waiting, key) for key in (VISION, JANSEN, SMIT)] == [
        Status.EXCLUDED,
        Status.INCLUDED,
        Status.INCLUDED,
    ]


async def test_nothing_of_a_colleague_is_seen_before_both_decided(
    waiting: Session, bram: Session
) -> None:
    set_plan(waiting, ScreeningPlan(reviewers=2, blind=True))
    decide(bram, VISION, Decision.EXCLUDE, reason="written by bram")
    app = StavenApp(waiting, "anna")
    async with app.run_test(size=(100, 30)) as pilot:
        await begin(pilot)
        assert "bram" not in shown(app)
        assert "0 of 3" in lines(app)[0]
        await pilot.press("e")
        await pilot.pause(0.1)
        assert "written by bram" not in shown(app)
        await pilot.press("escape", "i")
        await pilot.pause(0.1)
        assert "1 to settle" in lines(app)[0]

        await pilot.press("c")
        await pilot.pause(0.2)

        names = line_with(app, "bram")
        assert names.index("bram") < names.index("anna") or "anna" in names
        assert "- exclude" in shown(app)
        assert "+ include" in shown(app)
        assert "written by bram" in shown(app)


async def test_a_conflict_is_settled_with_a_reason(waiting: Session, bram: Session) -> None:
    set_plan(waiting, ScreeningPlan(reviewers=2, blind=True))
    decide(waiting, VISION, Decision.INCLUDE)
    decide(bram, VISION, Decision.EXCLUDE, reason="no evidence")
    app = StavenApp(waiting, "anna")
    async with app.run_test(size=(100, 30)) as pilot:
        await begin(pilot)
        await pilot.press("c", "i")
        await pilot.pause(0.1)
        assert "Why is Gemeente Waterstad 2018 included?" in shown(app)
        await paste(pilot, "it has figures")
        await pilot.press("enter")
        await pilot.pause(0.2)

        assert "to settle" not in lines(app)[0]
    assert VISION in selection(waiting).asked(Stage.FULL_TEXT)
    [settled] = [row for row in selection(waiting).candidates[VISION].rows if row.settled]
    assert (settled.reviewer, settled.reason) == ("anna", "it has figures")


async def test_what_both_said_stays_in_sight_while_one_settles_it(
    waiting: Session, bram: Session
) -> None:
    set_plan(waiting, ScreeningPlan(reviewers=2, blind=True))
    decide(waiting, VISION, Decision.INCLUDE)
    decide(bram, VISION, Decision.EXCLUDE, reason="written by bram")
    app = StavenApp(waiting, "anna")
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press("c", "question_mark")
        await pilot.pause(0.2)
        assert "Here two people differ" in " ".join(shown(app).split())
        await pilot.press("escape", "e")
        await pilot.pause(0.3)

        assert "+ include" in shown(app)
        assert "written by bram" in shown(app)
        assert "4 no evidence" in shown(app)
        await pilot.press("4")
        await pilot.pause(0.2)
        await pilot.press("d")
        await pilot.pause(0.2)
        assert line_with(app, "▸ ").split()[1] == "-"
        assert "settled:" in line_with(app, "▸ ")


async def test_ones_own_doubt_is_decided_later(waiting: Session) -> None:
    app = StavenApp(waiting, "anna")
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press("o")
        await pilot.pause(0.1)
        assert "1 to settle" in lines(app)[0]
        await pilot.press("c", "i")
        await pilot.pause(0.2)

        assert "to settle" not in lines(app)[0]
    assert [row.decision for row in selection(waiting).candidates[VISION].rows] == [
        Decision.INCLUDE
    ]


async def test_what_was_decided_can_be_looked_at_and_decided_again(waiting: Session) -> None:
    app = StavenApp(waiting, "anna")
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press("e", "1", "d")
        await pilot.pause(0.2)
        assert "- anna: exclude (outside the topic)" in shown(app)
        assert line_with(app, "▸ ").split()[:2] == ["▸", "-"]

        await pilot.press("i")
        await pilot.pause(0.1)
        assert "+ anna: include" in shown(app)
        assert line_with(app, "▸ ").split()[:2] == ["▸", "+"]
        await pilot.press("escape")
        await pilot.pause(0.1)

        assert "1 of 3" in lines(app)[0]
    assert status(waiting, VISION) is Status.FOUND


async def test_the_lists_are_not_read_again_at_each_key(
    waiting: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = []

    def counted(session: Session) -> ScreeningDesk:
        read.append(session)
        return screening_desk(session)

    monkeypatch.setattr("staven.tui.screens.screening.screening_desk", counted)
    app = StavenApp(waiting, "anna")
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        assert len(read) == 1
        await pilot.press("i", "o", "e", "1")
        await pilot.pause(0.2)

        assert "3 of 3" in lines(app)[0]
        assert len(read) == 1


async def test_what_a_colleague_did_meanwhile_is_read(waiting: Session, bram: Session) -> None:
    app = StavenApp(waiting, "anna")
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        decide(bram, JANSEN, Decision.INCLUDE)
        await pilot.press("i")
        await pilot.pause(2.3)

        assert "Jansen" not in shown(app)
        assert "1 of 2" in lines(app)[0]


async def test_the_agreements_are_asked_and_checked(waiting: Session) -> None:
    app = StavenApp(waiting, "anna")
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press("a")
        await pilot.pause(0.1)
        await pilot.press("backspace", "3", "enter")
        await pilot.pause(0.1)
        assert "one or two people" in shown(app)

        await pilot.press("backspace", "2", "tab", "backspace", "backspace", *"eh", "enter")
        await pilot.pause(0.1)
        assert "'eh' is neither yes nor no" in shown(app)

        await pilot.press("backspace", "backspace", *"yes", "enter")
        await pilot.pause(0.2)

    assert plan_of(waiting) == ScreeningPlan(
        reviewers=2, blind=True, reasons=plan_of(waiting).reasons
    )


async def test_a_project_without_anything_to_screen_says_how_to_begin(session: Session) -> None:
    app = StavenApp(session, "anna")
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        assert "staven import FILE --screen" in " ".join(shown(app).split())

        await pilot.press("s")
        await pilot.pause(0.2)

        assert "0 of 2" in lines(app)[0]
        await pilot.press("escape")
        await pilot.pause(0.2)
        assert "3 sources" in lines(app)[0]


async def test_the_flow_names_the_sources_behind_a_box(waiting: Session) -> None:
    app = StavenApp(waiting, "anna")
    async with app.run_test(size=(100, 30)) as pilot:
        await begin(pilot)
        await pilot.press("n", "e", "1", "f")
        await pilot.pause(0.3)
        assert "Records excluded" in shown(app)
        while "└ Records excluded" not in line_with(app, "▸"):
            await pilot.press("down")
            await pilot.pause(0.05)

        assert JANSEN in shown(app)
        await pilot.press("e")
        await pilot.pause(0.1)
        assert "flow.svg" in shown(app)
        await pilot.press("enter")
        await pilot.pause(0.2)
        assert (waiting.path.parent / "flow.svg").read_text("utf-8").startswith("<svg")

        await pilot.press("enter")
        await pilot.pause(0.3)
        assert "Jansen" in line_with(app, "▸")


async def test_what_lies_before_the_period_is_marked_and_kept(
    session: Session, tmp_path: Path
) -> None:
    from staven.actions.importing import import_files  # noqa: PLC0415  (brings spaCy)

    file = tmp_path / "oud.bib"
    file.write_text("@book{oud1998, title = {Oude wijken}, year = {1998}}\n", "utf-8")
    import_files(session, [file])
    app = StavenApp(session, "anna")
    async with app.run_test(size=(120, 24)) as pilot:
        await pilot.press("2")
        await pilot.pause(0.2)
        assert "‹ Oude wijken" in line_with(app, "1998")
        assert "‹" not in line_with(app, "Jansen")
        await pilot.press("slash")
        await type_in(pilot, "1998")
        await pilot.press("enter")
        await pilot.pause(0.2)
        assert "‹ outside the period" in shown(app)

        put_up_for_screening(session, ["oud1998"])
        await pilot.press("s")
        await pilot.pause(0.3)

        assert "‹ Oude wijken" in line_with(app, "1998")
        assert "‹ outside the period" in shown(app)
