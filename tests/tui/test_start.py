"""The first screen is there at once: what it does not need is not imported."""

import subprocess
import sys
from pathlib import Path

SHOW_FIRST_SCREEN = """
import asyncio, sys
from pathlib import Path
from staven.actions.session import open_session
from staven.tui.app import StavenApp

async def first_paint(path):
    session = open_session(Path(path), "anna")
    app = StavenApp(session, "anna")
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "3 sources" in app.export_screenshot().replace("&#160;", " "), "no number of sources"
    session.close()

asyncio.run(first_paint(sys.argv[1]))
print("\\n".join(sys.modules))
"""


def loaded_after_first_paint(project: Path) -> list[str]:
    """The modules that a process of its own has loaded once the overview is shown."""
    done = subprocess.run(
        [sys.executable, "-c", SHOW_FIRST_SCREEN, str(project)],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split()


def test_the_first_paint_loads_textual_and_the_standard_library_only(project_file: Path) -> None:
    loaded = {name.partition(".")[0] for name in loaded_after_first_paint(project_file)}

    assert {"textual", "sqlite3"} <= loaded
    heavy = {
        *("bibtexparser", "pydantic", "rapidfuzz", "simplemma", "spacy", "sqlalchemy"),
        *("sqlite_utils", "sqlmodel", "yaml", "numpy"),
    }
    assert not heavy & loaded


def test_other_screens_are_imported_when_they_are_first_shown(project_file: Path) -> None:
    loaded = loaded_after_first_paint(project_file)

    screens = {name for name in loaded if name.startswith("staven.tui.screens.")}
    assert screens == {"staven.tui.screens.overview", "staven.tui.screens.project_screen"}
