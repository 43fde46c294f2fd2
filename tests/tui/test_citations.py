"""Citations are underlined while one reads, and named beside the text."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from screen_text import line_with, shown
from staven.actions.attaching import attach
from staven.actions.session import Session
from staven.tui.app import StavenApp
from staven.tui.citations_beside import citations_beside
from staven.tui.screens.coding import CodingScreen

REVIEW = """\
# Wat is bekend

Buurthuizen brengen mensen samen (Jansen & De Vries, 2019). Elders is dat niet gevonden \
(Waterman, 1999). Zij groeten elkaar wel.
"""


@pytest.fixture
def review(session: Session, tmp_path: Path) -> Session:
    """Smit's review cites a source of the project, and a work that it does not have."""
    (tmp_path / "review.md").write_text(REVIEW, encoding="utf-8")
    attach(session, "smit2020contact", tmp_path / "review.md")
    return session


async def underlined(pilot: Pilot[None]) -> list[str]:
    """What is underlined, once the citations have been found."""
    screen = pilot.app.screen
    assert isinstance(screen, CodingScreen)
    text = screen.pane.text
    for _ in range(150):
        await pilot.pause(0.1)
        found = screen.pane.underlined.within(0, len(text))
        if found:
            return [text[start:end] for start, end in found]
    raise AssertionError(shown(pilot.app))


async def test_citations_are_underlined_while_one_reads(review: Session) -> None:
    app = StavenApp(review, "anna", start="coding", citekey="smit2020contact")
    async with app.run_test(size=(120, 30)) as pilot:
        assert await underlined(pilot) == ["Jansen & De Vries, 2019", "Waterman, 1999"]

        line = next(y for y in range(12) if "Jansen & De" in strip_text(app, y))
        [strip] = [app.screen.query_one("#text").render_line(line)]
        marked = "".join(part.text for part in strip if part.style and part.style.underline)
        assert marked.startswith("Jansen & De Vries, 2019")


async def test_what_the_sentence_cites_stands_beside_it(review: Session) -> None:
    app = StavenApp(review, "anna", start="coding", citekey="smit2020contact")
    async with app.run_test(size=(140, 30)) as pilot:
        await underlined(pilot)
        await pilot.press("down")
        await pilot.pause(0.3)
        assert "jansen2019buurt" in line_with(app, "Vries, 2019 →")

        await pilot.press("down")
        await pilot.pause(0.3)
        assert "not in this project" in line_with(app, "Waterman, 1999 →")

        await pilot.press("down")
        await pilot.pause(0.3)
        assert "→" not in shown(app).replace("⇧↓→", "")


async def test_another_text_takes_its_underlines_away(review: Session) -> None:
    app = StavenApp(review, "anna", start="coding", citekey="smit2020contact")
    async with app.run_test(size=(120, 30)) as pilot:
        await underlined(pilot)
        screen = app.screen
        assert isinstance(screen, CodingScreen)

        screen.show_source("jansen2019buurt")
        await pilot.pause(0.2)

        assert screen.pane.underlined.within(0, 1000) == []


async def test_a_text_that_is_gone_cites_nothing(review: Session) -> None:
    assert await citations_beside(review.path, "bestaat niet") == ()


def strip_text(app: StavenApp, line: int) -> str:
    return "".join(part.text for part in app.screen.query_one("#text").render_line(line))
