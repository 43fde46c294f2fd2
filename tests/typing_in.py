"""How a user fills a field: by typing, or by pasting what is long."""

from textual import events
from textual.pilot import Pilot

NAMED = {"minus": "-", "full_stop": ".", "slash": "/"}
"""Keys that have a name and are a character."""


async def type_in(pilot: Pilot[None], text: str) -> None:
    """Type a text, key by key."""
    await pilot.press(*("space" if letter == " " else letter for letter in text))


async def paste(pilot: Pilot[None], text: str) -> None:
    """Paste a text into what has the focus."""
    focused = pilot.app.focused
    assert focused is not None
    focused.post_message(events.Paste(text))
    await pilot.pause()


async def hurry(pilot: Pilot[None], *keys: str) -> None:
    """Press keys so quickly that none of them has been answered when the next one is pressed."""
    for key in keys:
        pilot.app.post_message(events.Key(key, key if len(key) == 1 else NAMED.get(key)))
    await pilot.pause(0.3)
