"""What others do to a project while it is open in a window: nothing lost, a clear word."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from screen_text import shown
from staven.actions.codebook_editing import delete_code
from staven.actions.codebook_merging import merge_codes
from staven.actions.coding import delete_extract, extracts_of, put_codes
from staven.actions.replacing import replace_text
from staven.actions.session import Session, open_session
from staven.actions.texts import open_text
from staven.extracts.claim import Claim, Stance
from staven.extracts.extract import CodeUse, Extract
from staven.tui.app import StavenApp
from staven.tui.screens.coding import CodingScreen
from tui_projects import code
from waiting import until

SOURCE = "jansen2019buurt"
FIRST = "In het buurthuis drinken bewoners elke week koffie."
SECOND = "Zij leren daar hun buren kennen."
BETTER = f"""\
# Buurthuizen

Vooraf: dit is een betere uitgave van hetzelfde rapport.

{FIRST} {SECOND} Dat gebeurt in vier van de tien wijken.
"""
EMOJI = "👩‍🔬 Anna 🇳🇱 é́"
"""A name of several letters a sign, wide ones, a flag, and an accent on an accent."""


def coding(session: Session, reviewer: str = "anna") -> StavenApp:
    return StavenApp(session, reviewer, start="coding", citekey=SOURCE)


def screen_of(app: StavenApp) -> CodingScreen:
    assert isinstance(app.screen, CodingScreen)
    return app.screen


def stored(session: Session) -> tuple[Extract, ...]:
    lines = open_text(session, SOURCE).documents
    return tuple(one for line in lines for one in extracts_of(session, line.guid))


def elsewhere(project_file: Path, do: Callable[[Session], object], reviewer: str = "bram") -> None:
    """Another window, opened and closed."""
    other = open_session(project_file, reviewer)
    do(other)
    other.close()


async def press(pilot: Pilot[None], keys: str) -> None:
    await pilot.press(*keys.split())
    await pilot.pause(0.08)


@pytest.mark.parametrize(
    "gone",
    [
        lambda other: delete_code(other, "bewonersbudget"),
        lambda other: merge_codes(other, "bewonersbudget", "ontmoeting"),
    ],
    ids=["deleted", "merged"],
)
async def test_a_code_that_goes_while_it_is_chosen_is_refused_and_no_longer_offered(
    session: Session, project_file: Path, gone: Callable[[Session], object]
) -> None:
    app = coding(session)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await press(pilot, "down shift+right enter b u d g e t")
        elsewhere(project_file, gone)
        await press(pilot, "enter")
        await until(pilot, "there is no code 'bewonersbudget' in the")

        pane = screen_of(app).pane
        assert stored(session) == ()
        assert pane.passages == {}
        assert pane.text[slice(*pane.target)] == f"{FIRST} Zij"  # still selected
        assert "bewonersbudget" not in screen_of(app).desk.codebook.by_id
        await press(pilot, "enter b u d g e t")
        assert "M Residents' budget" not in shown(app)
        await press(pilot, "ctrl+u e n c enter")
        assert [one.quote for one in stored(session)] == [f"{FIRST} Zij"]


async def test_a_passage_that_another_window_deleted_is_not_judged_any_more(
    session: Session, project_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The screen would see by itself within two seconds that the passage has gone.
    monkeypatch.setattr("staven.tui.screens.reading._GLANCE", 1000.0)
    guid = code(session, FIRST, ["ontmoeting"], Claim())
    app = coding(session)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await press(pilot, "tab")
        elsewhere(project_file, lambda other: delete_extract(other, guid), "anna")
        await press(pilot, "minus")
        await until(pilot, "this extract is no longer there")

        assert stored(session) == ()
        assert screen_of(app).pane.passages == {}
        await press(pilot, "ctrl+r x b vertical_line ampersand H")  # and nothing falls over
        assert stored(session) == ()


async def test_two_windows_of_one_reviewer_code_one_text(
    session: Session, project_file: Path
) -> None:
    app = coding(session)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "down enter e n c enter")

        def also(other: Session) -> None:
            text = open_text(other, SOURCE)
            start = text.document.text.index(SECOND)
            put_codes(other, text, start, start + len(SECOND), (CodeUse("contact"),), Claim())

        elsewhere(project_file, also, "anna")
        await press(pilot, "down enter e n c enter")
        await until(pilot, "3 extracts")

        assert [one.code_ids for one in stored(session)] == [
            ("ontmoeting",),
            ("contact",),
            ("ontmoeting",),
        ]
        await press(pilot, "u u u")  # one's own, whichever window it came from
        assert stored(session) == ()


async def test_a_text_that_is_replaced_meanwhile_takes_no_more_codes_and_nothing_is_garbled(
    session: Session, project_file: Path, tmp_path: Path
) -> None:
    (tmp_path / "beter.md").write_text(BETTER, encoding="utf-8")
    code(session, FIRST, ["ontmoeting"], Claim())
    app = coding(session)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await press(pilot, "down down shift+left")
        elsewhere(project_file, lambda other: replace_text(other, SOURCE, tmp_path / "beter.md"))
        await press(pilot, "enter e n c enter")
        await until(pilot, "this text was replaced by a better version in the")

        screen = screen_of(app)
        selected = SECOND.removesuffix(" kennen.")
        assert screen.pane.text[slice(*screen.pane.target)] == selected
        assert screen.pane.passages == {}  # what was coded stands on the new text now
        await press(pilot, "O")
        assert screen.desk.opened.document.title == "beter.md"
        assert screen.pane.text[slice(*screen.pane.target)] == selected
        await press(pilot, "enter e n c enter")

        assert [one.quote for one in stored(session)] == [FIRST, selected]
        text = screen.desk.opened.document.text
        for one in stored(session):
            assert one.span is not None
            assert text[slice(*one.span)] == one.quote


async def test_bounds_that_were_being_moved_on_a_replaced_text_stay_as_they_were(
    session: Session, project_file: Path, tmp_path: Path
) -> None:
    (tmp_path / "beter.md").write_text(BETTER, encoding="utf-8")
    code(session, FIRST, ["ontmoeting"], Claim())
    app = coding(session)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await press(pilot, "tab b shift+right")
        elsewhere(project_file, lambda other: replace_text(other, SOURCE, tmp_path / "beter.md"))
        await press(pilot, "enter")
        await until(pilot, "replaced by a better version")

        (kept,) = stored(session)
        assert kept.quote == FIRST
        text = open_text(session, SOURCE, kept.document).document.text
        assert kept.span is not None
        assert text[slice(*kept.span)] == FIRST


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_reviewer_whose_name_is_a_picture_codes_and_is_named_whole(
    project_file: Path, size: tuple[int, int]
) -> None:
    theirs = open_session(project_file, EMOJI)
    app = StavenApp(theirs, EMOJI, start="coding", citekey=SOURCE)
    async with app.run_test(size=size) as pilot:
        await press(pilot, "down enter e n c enter minus u H")
        await until(pilot, "3 steps")
        assert "👩‍🔬 Anna" in shown(app)
    theirs.close()

    again = open_session(project_file, "anna")
    (made,) = stored(again)
    assert (made.reviewer, made.quote) == (EMOJI, FIRST)
    app = coding(again)
    async with app.run_test(size=size) as pilot:
        await press(pilot, "tab x")
        await until(pilot, "by 👩‍🔬 Anna")
        rows = [line for line in shown(app).splitlines() if "elke week koffie" in line]
        assert rows  # the text stands where it stood
        assert stored(again) == (made,)
    again.close()


async def test_a_judgement_follows_a_passage_to_the_text_that_it_moved_to(
    session: Session, project_file: Path, tmp_path: Path
) -> None:
    (tmp_path / "beter.md").write_text(BETTER, encoding="utf-8")
    code(session, FIRST, ["ontmoeting"], Claim())
    app = coding(session)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await press(pilot, "tab")
        elsewhere(project_file, lambda other: replace_text(other, SOURCE, tmp_path / "beter.md"))
        await press(pilot, "minus")

        (kept,) = stored(session)
        assert (kept.quote, kept.claim.stance) == (FIRST, Stance.CONTRADICTS)
        assert screen_of(app).pane.passages == {}  # its offsets are those of another text
        await until(pilot, "This text was replaced by a better version")
        await press(pilot, "O")
        pane = screen_of(app).pane
        (shown_now,) = pane.passages.values()
        assert pane.text[shown_now.start : shown_now.end] == FIRST
