"""Two people read one text blind, each in a window of their own; then they see each other's."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from screen_text import line_with, lines, shown
from staven.actions.session import open_session
from staven.tui.app import StavenApp
from waiting import until

SIZE = (140, 34)
ANNAS = "Zij leren daar hun buren kennen."
BRAMS = "Waar de bevolking krimpt, komen minder mensen."


@asynccontextmanager
async def window(path: Path, reviewer: str) -> AsyncIterator[Pilot[None]]:
    """The screens as one person opens them on the file."""
    session = open_session(path, reviewer)
    # An app takes itself for the one that runs as soon as it is made.
    app = StavenApp(session, reviewer)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        yield pilot
    session.close()


async def synthesis_of_encounter(pilot: Pilot[None]) -> str:
    """The line of the mechanism in the synthesis."""
    await pilot.press("f6")
    await until(pilot, "Encounter")
    return line_with(pilot.app, "Encounter")


async def hits(pilot: Pilot[None], word: str) -> str:
    """What the search says of a word in the quotes."""
    await pilot.press("f4", "slash", "ctrl+u", *word)
    await pilot.pause(0.6)
    return shown(pilot.app)


async def test_two_people_read_blind_and_then_see_each_others_work(project_file: Path) -> None:
    async with window(project_file, "anna") as anna, window(project_file, "bram") as bram:
        # Anna asks herself and bram, who never was here, to read it blind.
        await anna.press("f2", "slash", *"jansen", "enter", "w")
        await until(anna, "Who reads Jansen & De Vries 2019?")
        await anna.press("tab", "tab", "tab", "enter")  # anna, somebody else, blind
        await until(anna, "Who else reads it?")
        await anna.press(*"bram", "enter")
        await until(anna, "2 texts assigned")
        assert "for you, blind" in line_with(anna.app, "▸ Jansen")
        assert "bram: still to read, blind" in shown(anna.app)

        # Bram is led to it, and codes one sentence; anna codes another.
        await bram.press("f2", "m")
        await until(bram, "for you to read")
        await bram.press("enter")
        await until(bram, "Waar de bevolking")
        assert "blind" in lines(bram.app)[0]
        await bram.press("down", "down", "down", "down", "enter", *"enc", "enter", "plus")
        await until(bram, "1 extract")

        await anna.press("enter")
        await until(anna, "Zij leren daar")
        await anna.press("down", "down", "enter", *"enc", "enter", "plus")
        await until(anna, "1 extract")
        assert "Nothing is coded" not in shown(anna.app)

        # Neither comes across what the other made.
        for pilot, others in ((anna, BRAMS), (bram, ANNAS)):
            await pilot.press("f3", "home")
            await until(pilot, "1 extract")
            assert "2 extracts" not in shown(pilot.app)
            word = others.split()[-2]
            assert "Nothing found" in await hits(pilot, word)
            assert others not in shown(pilot.app)
            before = await synthesis_of_encounter(pilot)
            assert before.count("–") == len(("confidence", "rung", "studies", "outcome"))
            await pilot.press("f1")
            await until(pilot, "1 extract")
            assert "2 extracts" not in shown(pilot.app)

        # One is done: still nothing.
        await anna.press("f3", "f")
        await until(anna, "It stays blind until")
        await bram.press("f3")
        await bram.pause(2.5)
        assert "2 extracts" not in shown(bram.app)

        # Both are: all of it, for both, in the window that stood open as well.
        await bram.press("f")
        await until(bram, "All its readers are done")
        await until(bram, "2 extracts")
        await anna.press("home")
        await until(anna, "2 extracts")
        assert "blind" not in lines(anna.app)[0]
        assert BRAMS in await hits(anna, "minder")
        assert ANNAS in await hits(bram, "buren")
        assert "low?" in await synthesis_of_encounter(anna)

        # And it stays so.
        await anna.press("f3", "f")
        await until(anna, "have seen each")
