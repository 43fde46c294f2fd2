"""Opening the codebook from any screen on a project."""

from typing import Any

from textual.app import App
from textual.screen import Screen

from staven.actions.session import Session
from staven.tui.screens.codebook import CodebookScreen
from staven.tui.screens.project_screen import ProjectScreen
from staven.tui.screens.reading import ReadingScreen


async def open_codebook(app: App[Any], screen: Screen[Any], code: str = "") -> None:
    """Show the codebook over a screen, at a code where one is named."""
    session = session_on(screen)
    if session is not None and not isinstance(app.screen, CodebookScreen):
        await app.push_screen(CodebookScreen(session, code))


def leads_to_codebook(screen: Screen[Any]) -> bool:
    """Whether a screen is on a project, without a key of its own for the codebook."""
    return isinstance(screen, ProjectScreen) and not isinstance(screen, CodebookScreen)


def session_on(screen: Screen[Any]) -> Session | None:
    """The session that a screen works with; None where it is on no project."""
    if isinstance(screen, ProjectScreen):
        return screen.session
    if isinstance(screen, ReadingScreen):
        return screen.desk.session
    return None
