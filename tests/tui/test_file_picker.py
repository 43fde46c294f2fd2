"""Picking a file: by arrows and Enter, by letters, by its path."""

from pathlib import Path

import pytest

from screen_text import line_with, shown
from staven.actions.session import Session
from staven.tui.app import StavenApp
from staven.tui.screens.file_picker import FilePicker
from typing_in import paste, type_in

SIZE = (100, 30)
Answers = list[Path | None]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a bibliography, a photograph, a folder of reports, and a project folder."""
    place = tmp_path / "boven" / "dak" / "thuis"
    for name in ("bronnen.bib", "foto.jpg", ".geheim.bib", "Rapporten 2021/Walz é.ris"):
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x" * 2600, encoding="utf-8")
    (place / "demo").mkdir()
    (place / "demo" / "project.yaml").write_text("format: 1\n", encoding="utf-8")
    monkeypatch.chdir(place)
    return place


@pytest.mark.usefixtures("home")
async def test_only_folders_and_files_of_the_kinds_asked_for_are_offered(session: Session) -> None:
    app = StavenApp(session, "anna")
    async with app.run_test(size=SIZE) as pilot:
        app.push_screen(FilePicker("Import sources", (".bib", ".ris")))
        await pilot.pause(0.2)

        assert "Import sources" in shown(app)
        assert "3 kB" in line_with(app, "bronnen.bib")
        assert "Rapporten 2021/" in shown(app)
        assert "project folder" in line_with(app, "demo/")
        assert "foto.jpg" not in shown(app)
        assert "geheim" not in shown(app)


async def test_enter_goes_into_a_folder_and_takes_a_file(session: Session, home: Path) -> None:
    app = StavenApp(session, "anna")
    answers: Answers = []
    async with app.run_test(size=SIZE) as pilot:
        app.push_screen(FilePicker("Import", (".bib", ".ris")), answers.append)
        await pilot.pause(0.2)
        await type_in(pilot, "rapp")
        await pilot.press("enter")
        await pilot.pause(0.2)
        assert "Walz é.ris" in shown(app)

        await type_in(pilot, "walz e")
        await pilot.press("enter")
        await pilot.pause(0.2)

    assert answers == [home / "Rapporten 2021" / "Walz é.ris"]


@pytest.mark.usefixtures("home")
async def test_left_leads_to_the_folder_above_and_backspace_only_rubs_out(session: Session) -> None:
    app = StavenApp(session, "anna")
    async with app.run_test(size=SIZE) as pilot:
        app.push_screen(FilePicker("Import", (".bib",)))
        await pilot.pause(0.2)
        await pilot.press("left")
        await pilot.pause(0.2)

        assert "thuis/" in shown(app)
        assert line_with(app, "Import — ").rstrip("│ ").endswith("dak")
        await pilot.press("backspace")
        await pilot.pause(0.2)
        assert "thuis/" in shown(app)


@pytest.mark.parametrize("written", ["'{path}'", "file://{path}", " {path}\n", "Rapporten 2021/W"])
async def test_a_path_that_is_pasted_dragged_or_begun_is_found(
    session: Session, home: Path, written: str
) -> None:
    target = home / "Rapporten 2021" / "Walz é.ris"
    app = StavenApp(session, "anna")
    answers: Answers = []
    async with app.run_test(size=SIZE) as pilot:
        app.push_screen(FilePicker("Import", (".ris",)), answers.append)
        await pilot.pause(0.2)
        await paste(pilot, written.format(path=target))
        await pilot.press("enter")
        await pilot.pause(0.2)

    assert answers == [target]


async def test_a_project_folder_is_taken_as_a_file_is_where_that_is_asked(
    session: Session, home: Path
) -> None:
    app = StavenApp(session, "anna")
    answers: Answers = []
    async with app.run_test(size=SIZE) as pilot:
        app.push_screen(FilePicker("Import", (".bib",), projects=True), answers.append)
        await pilot.pause(0.2)
        await type_in(pilot, "demo")
        await pilot.press("enter")
        await pilot.pause(0.2)

    assert answers == [home / "demo"]


async def test_a_whole_folder_can_be_taken(session: Session, home: Path) -> None:
    app = StavenApp(session, "anna")
    answers: Answers = []
    async with app.run_test(size=SIZE) as pilot:
        app.push_screen(
            FilePicker("Attach", (".ris",), take_folder="all texts in this folder"), answers.append
        )
        await pilot.pause(0.2)
        assert "all texts" not in shown(app)  # here are only folders
        await type_in(pilot, "rapp")
        await pilot.press("enter")
        await pilot.pause(0.2)
        assert "▸.." in shown(app)
        assert "all texts in this folder" in shown(app)
        await pilot.press("down", "enter")
        await pilot.pause(0.2)

    assert answers == [home / "Rapporten 2021"]


async def test_a_folder_that_is_named_is_offered_whole_after_the_folders_that_hold_its_texts(
    session: Session, home: Path
) -> None:
    app = StavenApp(session, "anna")
    async with app.run_test(size=SIZE) as pilot:
        app.push_screen(FilePicker("Attach", (".ris",), take_folder="all texts in this folder"))
        await pilot.pause(0.2)
        await paste(pilot, f"{home}/")
        await pilot.pause(0.2)
        assert "▸demo/" in shown(app)
        assert "all texts in this folder" in shown(app)

        await pilot.press("ctrl+u")
        await paste(pilot, str(home / "Rapporten 2021"))
        await pilot.pause(0.2)
        assert "▸all texts in this folder" in shown(app)


@pytest.mark.usefixtures("home")
async def test_a_question_mark_explains_the_picker(session: Session) -> None:
    app = StavenApp(session, "anna")
    async with app.run_test(size=SIZE) as pilot:
        app.push_screen(FilePicker("Attach", (".ris",)))
        await pilot.pause(0.2)
        assert "? help" in shown(app)
        await pilot.press("question_mark")
        await pilot.pause(0.2)
        assert "Choose a file with the arrows" in shown(app)
        await pilot.press("escape")
        await pilot.pause(0.2)
        assert "bronnen.bib" not in shown(app)
        assert "Rapporten 2021/" in shown(app)


async def test_what_cannot_be_found_or_read_is_said_and_nothing_is_taken(
    session: Session, home: Path
) -> None:
    app = StavenApp(session, "anna")
    answers: Answers = []
    async with app.run_test(size=SIZE) as pilot:
        app.push_screen(FilePicker("Import", (".bib", ".ris")), answers.append)
        await pilot.pause(0.2)
        await type_in(pilot, "qqq")
        await pilot.pause(0.2)
        assert "Nothing here fits. The kinds: .bib .ris" in shown(app)

        await pilot.press("enter", "ctrl+u")
        await paste(pilot, str(home / "bestaat" / "niet.bib"))
        await pilot.pause(0.2)
        assert "cannot be read" in shown(app)
        await pilot.press("escape")
        await pilot.pause(0.2)

    assert answers == [None]


async def test_the_next_one_begins_where_the_last_was_picked(session: Session, home: Path) -> None:
    app = StavenApp(session, "anna")
    async with app.run_test(size=SIZE) as pilot:
        app.push_screen(FilePicker("Import", (".ris",)))
        await pilot.pause(0.2)
        await paste(pilot, str(home / "Rapporten 2021" / "Walz é.ris"))
        await pilot.press("enter")
        await pilot.pause(0.2)
        app.push_screen(FilePicker("Import", (".ris",)))
        await pilot.pause(0.2)

        assert "Walz é.ris" in shown(app)
