"""Texts of a folder, each to its source; and a better version in the place of a text."""

from collections.abc import Sequence
from pathlib import Path
from threading import Event

import pytest
from textual.pilot import Pilot

from screen_text import line_with, lines, shown
from staven.actions.coding import extracts_of
from staven.actions.matching import AttachedFiles, attach_all
from staven.actions.session import Session
from staven.actions.sources import source_record
from staven.tui.app import StavenApp
from staven.tui.screens import matches
from staven.tui.screens.matches import MatchesScreen
from staven.tui.screens.report import ReportDialog
from staven.tui.screens.sources import SourcesScreen
from typing_in import paste, type_in
from waiting import until

BETTER = """\
Bureau Wijk

In het buurthuis drinken bewoners elke week koffie. Zij leren daar hun buren kennen. Dat gebeurt \
in drie van de tien wijken.
"""
"""The text of Jansen and De Vries again, without what it says on shrinking neighbourhoods."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two texts that say whose they are, and one that does not."""
    place = tmp_path / "teksten"
    place.mkdir()
    (place / "smit2020contact.txt").write_text("Contact tussen buren\n\nZij groeten elkaar.\n")
    (place / "Gemeente Waterstad - 2018 - Visie op de wijk.txt").write_text(
        "Visie op de wijk\nGemeente Waterstad\n2018\n\nDe gemeente wil meer ontmoeting.\n"
    )
    (place / "notulen.txt").write_text("Notulen van de vergadering.\n")
    return place


async def pick(pilot: Pilot[None], path: Path) -> None:
    """From the list of sources: attach, and name a path."""
    await pilot.press("a")
    await pilot.pause(0.2)
    await paste(pilot, str(path))
    await pilot.press("enter")


async def test_the_sure_files_of_a_folder_are_attached_by_one_key(
    session: Session, folder: Path
) -> None:
    app = StavenApp(session, "anna")
    async with app.run_test(size=(110, 30)) as pilot:
        await pilot.press("2")
        await pilot.pause(0.2)
        await pick(pilot, folder)
        await until(pilot, "3 files · 2 ticked")
        assert "→ smit2020contact" in line_with(app, "✓ smit2020contact.txt")
        assert "no source found" in line_with(app, "notulen.txt")

        await pilot.press("a")
        await until(pilot, "2 texts attached")

    titles = {
        key: [text.title for text in source_record(session, key).documents]
        for key in ("smit2020contact", "gemeente2018visie")
    }
    assert titles == {
        "smit2020contact": ["smit2020contact.txt"],
        "gemeente2018visie": ["Gemeente Waterstad - 2018 - Visie op de wijk.txt"],
    }


async def test_a_file_without_a_source_gets_one_by_hand(session: Session, folder: Path) -> None:
    app = StavenApp(session, "anna")
    async with app.run_test(size=(110, 30)) as pilot:
        await pilot.press("2")
        await pilot.pause(0.2)
        await pick(pilot, folder)
        await until(pilot, "3 files · 2 ticked")
        await pilot.press("end", "enter")
        await pilot.pause(0.2)
        assert "Which source is notulen.txt the text of?" in shown(app)
        await type_in(pilot, "visie")
        await pilot.press("enter")
        await pilot.pause(0.2)

        assert "chosen by you" in shown(app)
        assert "3 ticked" in lines(app)[0]
        await pilot.press("home", "space")
        await pilot.pause(0.2)
        assert "2 ticked" in lines(app)[0]
        await pilot.press("a")
        await until(pilot, "2 texts attached")

    attached = source_record(session, "gemeente2018visie").documents
    assert "notulen.txt" in [text.title for text in attached]


class Slowly:
    """Attaches as the project does, and waits before one of the files until it may go on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *, wait_before: int) -> None:
        self.go_on = Event()
        self._wait_before = wait_before
        self._begun = 0
        monkeypatch.setattr(matches, "attach_all", self)

    def __call__(self, session: Session, chosen: Sequence[tuple[Path, str]]) -> AttachedFiles:
        self._begun += 1
        if self._begun == self._wait_before:
            assert self.go_on.wait(20)
        return attach_all(session, chosen)


async def attaching(pilot: Pilot[None], folder: Path) -> MatchesScreen:
    """On the way: two texts are being attached, and one of them waits."""
    await pilot.press("2")
    await pilot.pause(0.2)
    await pick(pilot, folder)
    await until(pilot, "3 files · 2 ticked")
    screen = pilot.app.screen
    assert isinstance(screen, MatchesScreen)
    await pilot.press("a")
    await until(pilot, "of 2")
    return screen


@pytest.mark.parametrize("keys", [["1"], ["question_mark"], ["ctrl+p"]])
async def test_what_was_attached_meanwhile_is_told_when_one_is_back(
    session: Session, folder: Path, keys: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    slowly = Slowly(monkeypatch, wait_before=2)
    app = StavenApp(session, "anna")
    async with app.run_test(size=(110, 30), notifications=True) as pilot:
        matching = await attaching(pilot, folder)
        await pilot.press(*keys)
        await pilot.pause(0.3)
        elsewhere = app.screen
        slowly.go_on.set()
        while matching.busy:
            await pilot.pause(0.1)
        assert app.screen is elsewhere
        if not keys[0].startswith("ctrl"):  # Textual's palette shows no notices
            await until(pilot, "2 texts attached")

        await pilot.press("2" if keys == ["1"] else "escape")
        await pilot.pause(0.3)
        assert isinstance(app.screen, ReportDialog)
        await pilot.press("escape")
        await pilot.pause(0.3)
        assert isinstance(app.screen, SourcesScreen)


async def test_the_screen_stays_while_it_is_busy_and_says_what_it_did_when_stopped(
    session: Session, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slowly = Slowly(monkeypatch, wait_before=1)
    app = StavenApp(session, "anna")
    async with app.run_test(size=(110, 30), notifications=True) as pilot:
        await attaching(pilot, folder)
        await pilot.press("escape", "2")
        await pilot.pause(0.3)
        assert isinstance(app.screen, MatchesScreen)
        assert "Still busy: ctrl+x stops it." in shown(app)

        await pilot.press("ctrl+x")
        slowly.go_on.set()
        await until(pilot, "Stopped: 1 text attached.")
        assert "2 files · 1 ticked" in lines(app)[0]
        await pilot.press("escape")
        await pilot.pause(0.3)
        assert isinstance(app.screen, SourcesScreen)

    attached = [
        key
        for key in ("smit2020contact", "gemeente2018visie")
        if source_record(session, key).documents
    ]
    assert attached == ["gemeente2018visie"]


async def test_a_report_on_a_better_version_tells_each_thing_once(
    coded: Session, tmp_path: Path
) -> None:
    other = tmp_path / "anders.txt"
    other.write_text("Niets van dit alles staat er nog.\n", encoding="utf-8")
    app = StavenApp(coded, "anna")
    async with app.run_test(size=(110, 40)) as pilot:
        await pilot.press("2", "slash")
        await type_in(pilot, "jansen")
        await pilot.press("enter")
        await pilot.pause(0.3)
        await pick(pilot, other)
        await until(pilot, "has a text already")
        await pilot.press("down", "enter")
        await until(pilot, "could not be placed")
        said = shown(app)
        assert "2 extracts could not be placed" in said
        assert "problem" not in said
        assert "moved" not in said
        assert said.count("Zij leren daar hun buren kennen.") == 1

        await pilot.press("escape")
        await pilot.pause(0.3)
        whole = " ".join(part for line in lines(app) for part in line.split())
        assert "replaced by a better version" in whole


async def test_a_better_version_takes_its_extracts_along_and_names_what_stays(
    coded: Session, tmp_path: Path
) -> None:
    better = tmp_path / "beter.txt"
    better.write_text(BETTER, encoding="utf-8")
    old = source_record(coded, "jansen2019buurt").documents[0]
    app = StavenApp(coded, "anna")
    async with app.run_test(size=(110, 30)) as pilot:
        await pilot.press("2", "slash")
        await type_in(pilot, "jansen")
        await pilot.press("enter")
        await pilot.pause(0.3)
        await pick(pilot, better)
        await pilot.pause(0.3)
        assert "Jansen & De Vries 2019 has a text already. What is beter.txt?" in shown(app)

        await pilot.press("down", "enter")
        await until(pilot, "moved along")
        said = shown(app)

    new = next(
        one for one in source_record(coded, "jansen2019buurt").documents if not one.superseded
    )
    moved, stayed = extracts_of(coded, new.guid), extracts_of(coded, old.guid)
    assert len(moved) + len(stayed) == 2
    assert all(e.span and BETTER[slice(*e.span)] == e.quote for e in moved)
    for left in stayed:
        assert left.anchor.quote[:30] in said
