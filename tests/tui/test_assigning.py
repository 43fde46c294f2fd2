"""Who reads what, by keys: one source, all that are shown, and what is left for oneself."""

from pathlib import Path

from screen_text import line_with, shown
from staven.actions.assigning import assign, assigned
from staven.actions.attaching import attach
from staven.actions.session import Session
from staven.tui.app import StavenApp
from waiting import until

SOURCE = "jansen2019buurt"


def readers(session: Session) -> dict[str, bool]:
    """Who is asked to read the source, and whether blind."""
    rows = [row.assignment for row in assigned(session, SOURCE)]
    return {one.reviewer: one.blind for one in rows}


async def test_the_readers_of_a_source_are_ticked(session: Session) -> None:
    assign(session, [SOURCE], ["bram", "anna"], blind=True)
    app = StavenApp(session, "anna", start="sources")
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.press("slash", *"jansen", "enter", "w")
        await until(pilot, "Who reads Jansen & De Vries 2019?")
        assert "✓ anna  still to read, blind" in shown(app)
        assert "✓ blind" in shown(app)

        await pilot.press("tab", "enter")  # anna no longer
        await until(pilot, "1 withdrawn.")
        assert readers(session) == {"bram": True}

        await pilot.press("u", "w")
        await until(pilot, "✓ anna")
        await pilot.press(*"nobody", "enter")
        await until(pilot, "2 withdrawn.")
        assert "Nobody reads it" in shown(app)
    assert readers(session) == {}


async def test_all_that_are_shown_are_divided(session: Session, tmp_path: Path) -> None:
    (tmp_path / "visie.md").write_text("# Visie\n\nEen tekst.\n", encoding="utf-8")
    attach(session, "gemeente2018visie", tmp_path / "visie.md")
    assign(session, [SOURCE], ["bram"])
    app = StavenApp(session, "anna", start="sources")
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.press("W")
        await until(pilot, "Who reads these 2 sources?")
        await pilot.press("tab", "tab", "down", "tab", "tab", "enter")  # both, blind, divided
        await until(pilot, "How many are read by two people")
        await pilot.press("ctrl+u", "9", "enter")
        await until(pilot, "9 sources cannot be read twice: there are 2")
        await pilot.press("backspace", "2", "enter")
        await until(pilot, "3 texts assigned, 1 changed.")
    assert readers(session) == {"anna": True, "bram": True}


async def test_what_is_for_oneself_to_read_is_shown_and_found(session: Session) -> None:
    assign(session, [SOURCE], ["anna"])
    app = StavenApp(session, "anna")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "1 source" in line_with(app, "for you to read")
        assert "0 extracts, 0 of 1 read" in line_with(app, "anna")

        await pilot.press("2", "m")
        await until(pilot, "for you to read · 1 shown")
        assert "for you" in line_with(app, "▸ Jansen")
        await pilot.press("m")
        await until(pilot, "Contact tussen buren")


async def test_a_source_without_a_text_is_not_to_be_read_yet(session: Session) -> None:
    app = StavenApp(session, "anna", start="sources")
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.press("slash", *"smit", "enter", "w")
        await until(pilot, "There is no text to read yet.")
