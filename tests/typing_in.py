"""How a user fills a field: by typing, or by pasting what is long."""

from textual import events
from textual.pilot import Pilot


async def type_in(pilot: Pilot[None], text: str) -> None:
    """Type a text, key by key."""
    await pilot.press(*("space" if letter == " " else letter for letter in text))


async def paste(pilot: Pilot[None], text: str) -> None:
    """Paste a text into what has the focus."""
    focused = pilot.app.focused
    assert focused is not None
    focused.post_message(events.Paste(text))
    await pilot.pause()
