"""A reviewer codes a passage, sees the evidence move, and takes it back: all by keys."""

from textual.pilot import Pilot

from screen_text import line_with, lines, shown
from staven.actions.session import Session
from staven.tui.app import StavenApp


async def press(pilot: Pilot[None], keys: str) -> None:
    """Press keys, and let the screen settle."""
    await pilot.press(*keys.split())
    await pilot.pause(0.3)


async def test_a_coded_passage_moves_the_table_and_undo_moves_it_back(session: Session) -> None:
    app = StavenApp(session, "anna")
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "6")
        assert line_with(app, "▸ Encounter").split("Encounter")[1].split() == ["–"] * 4 + ["│"]

        # She finds the source that has a text, and reads.
        await press(pilot, "2")
        await press(pilot, "slash j a n s e n enter enter")
        assert "In het buurthuis drinken bewoners" in shown(app)

        # The second sentence: "Zij leren daar hun buren kennen."
        await press(pilot, "down down enter")
        await press(pilot, "e n c o enter")

        await press(pilot, "f6")
        encounter = line_with(app, "▸ Encounter")
        assert "low?" in encounter
        assert "+1" in encounter
        assert "1 study" in lines(app)[0]

        # A figure opens onto the quotes that carry it.
        await press(pilot, "enter")
        assert "“Zij leren daar hun buren kennen.”" in shown(app)

        # She thinks better of it.
        await press(pilot, "escape 3 u f6")
        assert line_with(app, "▸ Encounter").split("Encounter")[1].split() == ["–"] * 4 + ["│"]
        assert "0 studies" in lines(app)[0]
