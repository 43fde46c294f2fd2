"""Waiting for what background work brings on the screen."""

from textual.pilot import Pilot

from screen_text import shown


async def until(pilot: Pilot[None], words: str) -> None:
    """Wait until these words stand on the screen; a failure that shows it where they never do."""
    for _ in range(150):
        await pilot.pause(0.1)
        if words in shown(pilot.app):
            return
    raise AssertionError(shown(pilot.app))
