"""Work beside the screen: it counts real things, can be stopped, and is refused in words."""

import time
from pathlib import Path

from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Static

from screen_text import shown
from staven.actions.importing import import_bibtex
from staven.actions.session import Session
from staven.actions.sources import set_status, source_record, sources
from staven.corpus.source import Status
from staven.errors import StavenError
from staven.tui.screens.working_screen import Tell, WorkingScreen


class WorkshopScreen(WorkingScreen):
    """Nothing but the line that shows the work."""

    def compose(self) -> ComposeResult:
        yield Static(id="work", markup=False)
        yield Static(id="result", markup=False)

    def load(self) -> None:
        """Say how many sources there are."""
        said = f"{len(sources(self.session))} sources"
        self.query_one("#result", Static).update(said)


class WorkshopApp(App[None]):
    """Shows that screen."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.workshop = WorkshopScreen(session)

    def get_default_screen(self) -> Screen[None]:
        return self.workshop


async def at_work(pilot: Pilot[None], until: str) -> None:
    """Wait until the screen holds `until`."""
    for _ in range(50):
        await pilot.pause(0.05)
        if until in shown(pilot.app):
            return
    raise AssertionError(shown(pilot.app))


def count_slowly(_session: Session, tell: Tell) -> int:
    """Ten seconds of work, unless it is stopped."""
    for done in range(1000):
        tell(done, 1000)
        time.sleep(0.01)
    return 1000


async def test_progress_counts_and_the_work_can_be_stopped(session: Session) -> None:
    app = WorkshopApp(session)
    finished: list[int] = []
    async with app.run_test(size=(80, 10), notifications=True) as pilot:
        app.workshop.work("Counting", count_slowly, finished.append)
        await at_work(pilot, "of 1,000")
        assert "Counting" in shown(app)

        await pilot.press("ctrl+x")
        await at_work(pilot, "Stopped; the project is as it was.")

        assert "Counting" not in shown(app)
        assert finished == []


async def test_an_import_that_is_stopped_leaves_nothing(session: Session, tmp_path: Path) -> None:
    """Stopped beyond its half, when a thousand entries have been written: none of them is there."""
    file = tmp_path / "more.bib"
    said = "Een wijk. " * 100
    entries = (
        f"@book{{key{n},\n  title = {{Title {n}}},\n  abstract = {{{said}}},\n}}\n"
        for n in range(3000)
    )
    file.write_text("".join(entries), encoding="utf-8")
    app = WorkshopApp(session)

    def job(own: Session, tell: Tell) -> None:
        def tell_and_stop(done: int, total: int) -> None:
            if done > total / 2:
                app.call_from_thread(app.workshop.action_stop)
            tell(done, total)

        import_bibtex(own, file, tell_and_stop)

    async with app.run_test(size=(80, 10), notifications=True) as pilot:
        app.workshop.work("Importing", job, lambda _result: None)
        await at_work(pilot, "Stopped")

        assert "3 sources" in shown(app)
    assert len(sources(session)) == 3


async def test_what_it_changed_is_seen_when_it_is_done(session: Session) -> None:
    app = WorkshopApp(session)
    done: list[str] = []

    def job(own: Session, _tell: Tell) -> str:
        set_status(own, "smit2020contact", Status.EXCLUDED, "no data")
        return "done"

    async with app.run_test(size=(80, 10)) as pilot:
        app.workshop.work("Excluding", job, done.append)
        for _ in range(50):
            await pilot.pause(0.05)
            if done:
                break

    assert done == ["done"]
    assert source_record(session, "smit2020contact").source.exclusion_reason == "no data"


async def test_what_it_refuses_is_said_and_the_next_work_can_begin(session: Session) -> None:
    app = WorkshopApp(session)

    def refuse(_session: Session, _tell: Tell) -> None:
        problem = "the disk is full"
        raise StavenError(problem, remedy="Free some space.")

    async with app.run_test(size=(80, 20), notifications=True) as pilot:
        app.workshop.work("Trying", refuse, lambda _result: None)
        await at_work(pilot, "the disk is full. Free some space.")

        app.workshop.work("Counting", count_slowly, lambda _result: None)
        app.workshop.work("Counting", count_slowly, lambda _result: None)
        await at_work(pilot, "One thing at a time")
        app.workshop.action_stop()
        await at_work(pilot, "Stopped")
