"""Draws the pictures of the README from the screens themselves: `make pictures`."""

import asyncio
import re
import tempfile
from pathlib import Path

from staven import locale
from staven.actions.projects import demo
from staven.actions.session import open_session
from staven.tui.app import StavenApp

HERE = Path(__file__).parent
SIZE = (120, 36)
KEYS = {
    # De Gruijter's monitor, on its passage about dedicated case managers.
    "coding.svg": ("2", "/", *"gruijter 2021", "enter", "enter", *["tab"] * 4),
    "synthesis.svg": ("6", "down", "down"),
}
"""Per picture, the keys that lead to it from the first screen."""


async def draw(project: Path, keys: tuple[str, ...]) -> str:
    """The screen after these keys, as SVG that needs no font from elsewhere."""
    session = open_session(project, "anna", for_writing=False)
    app = StavenApp(session, "anna")
    try:
        async with app.run_test(size=SIZE) as pilot:
            await pilot.pause(0.3)
            for key in keys:
                await pilot.press({"/": "slash", " ": "space"}.get(key, key))
                await pilot.pause(0.1)
            await pilot.pause(0.5)
            picture = app.export_screenshot(title="staven")
    finally:
        session.close()
    return without_web_fonts(picture)


def without_web_fonts(picture: str) -> str:
    """The same picture with the reader's own fixed-width font, and names that do not change."""
    plain = re.sub(r"@font-face\s*\{[^}]*\}\s*", "", picture)
    return re.sub(r"terminal-\d+", "terminal", plain)


def main() -> None:
    """Draw each picture anew."""
    locale.use("nl")
    with tempfile.TemporaryDirectory() as folder:
        project = demo(Path(folder), "anna").project
        for name, keys in KEYS.items():
            (HERE / name).write_text(asyncio.run(draw(project, keys)), encoding="utf-8")


if __name__ == "__main__":
    main()
