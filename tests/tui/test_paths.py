"""Paths that are typed, and names of files as others made them: words about them, and no more."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from screen_text import line_with, shown
from staven.actions.session import Session
from staven.tui.app import StavenApp
from staven.tui.paths import written_out
from staven.tui.screens.exports import ask_export
from staven.tui.screens.file_picker import FilePicker
from staven.tui.screens.flow import FlowScreen
from staven.tui.screens.report import ReportDialog
from staven.tui.screens.working_screen import WorkingScreen
from typing_in import paste, type_in

SIZE = (100, 30)
Answers = list[Path | None]


@pytest.fixture
def street(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A house in a street of three, each with a bibliography."""
    place = tmp_path / "straat"
    for house in ("boven", "buren", "buren/sub"):
        (place / house).mkdir(parents=True, exist_ok=True)
        (place / house / f"{Path(house).name}.bib").write_text("x", encoding="utf-8")
    (place / "buren" / "sub" / "fiets.bib").write_text("x", encoding="utf-8")
    monkeypatch.chdir(place / "buren")
    return place


@pytest.mark.parametrize("written", ["~nobodyhere", "~nobodyhere/x.bib", "a/\0b"])
async def test_a_path_that_can_be_none_is_said_to_be_none(session: Session, written: str) -> None:
    app = StavenApp(session, "anna")
    async with app.run_test(size=SIZE) as pilot:
        app.push_screen(FilePicker("Import", (".bib",)))
        await pilot.pause(0.2)
        await paste(pilot, written)
        await pilot.pause(0.2)

        said = "no user with that home folder" if "~" in written else "no file can have such a name"
        assert said in shown(app)


async def test_a_name_too_long_for_any_file_is_not_found(session: Session, street: Path) -> None:
    app = StavenApp(session, "anna")
    async with app.run_test(size=SIZE) as pilot:
        app.push_screen(FilePicker("Import", (".bib",)))
        await pilot.pause(0.2)
        await paste(pilot, f"{street}/{'x' * 300}")
        await pilot.pause(0.2)

        assert "Nothing here fits" in shown(app)


@pytest.mark.usefixtures("street")
async def test_what_nobody_may_look_into_is_said_to_be_so(
    session: Session, street: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As with a folder of somebody else: root may look everywhere, so the refusal is made here."""
    locked = street / "boven"
    look = Path.stat

    def refuse(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if locked in path.parents:
            raise PermissionError(13, "Permission denied", str(path))
        return look(path, follow_symlinks=follow_symlinks)

    def refuse_list(path: Path) -> Iterator[Path]:
        if path == locked:
            raise PermissionError(13, "Permission denied", str(path))
        return iter([Path(one) for one in os.scandir(path)])

    app = StavenApp(session, "anna")
    answers: Answers = []
    async with app.run_test(size=SIZE) as pilot:
        monkeypatch.setattr(Path, "stat", refuse)
        monkeypatch.setattr(Path, "iterdir", refuse_list)
        app.push_screen(FilePicker("Import", (".bib",), projects=True), answers.append)
        await pilot.pause(0.2)
        await paste(pilot, f"{locked}/boven.bib")
        await pilot.pause(0.2)
        assert "you have no permission" in shown(app)

        monkeypatch.setattr(Path, "stat", look)  # what is in it may be opened, but not listed
        await pilot.press("ctrl+u", "left")
        await type_in(pilot, "boven")
        await pilot.press("enter")
        await pilot.pause(0.2)
        assert "you have no permission" in shown(app)
        assert "folder above" in line_with(app, "..")
        await pilot.press("enter")
        await pilot.pause(0.2)
        assert "buren/" in shown(app)
    assert answers == []


@pytest.mark.parametrize("remembered", [False, True])
async def test_picking_begins_elsewhere_where_the_folder_is_gone(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, remembered: bool
) -> None:
    gone = tmp_path / "weg"
    gone.mkdir()
    if remembered:
        FilePicker.last = gone
    else:
        monkeypatch.chdir(gone)
    gone.rmdir()
    app = StavenApp(session, "anna")
    async with app.run_test(size=SIZE) as pilot:
        app.push_screen(FilePicker("Import", (".bib",)))
        await pilot.pause(0.2)

        assert "folder above" in line_with(app, "..")
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("written", "found"),
    [("sub/fi", "buren/sub/fiets.bib"), ("../b", "boven"), ("../boven/b", "boven/boven.bib")],
)
async def test_letters_of_a_path_are_read_from_the_folder_that_was_shown(
    session: Session, street: Path, written: str, found: str
) -> None:
    app = StavenApp(session, "anna")
    answers: Answers = []
    async with app.run_test(size=SIZE) as pilot:
        picker = FilePicker("Attach", (".bib",), take_folder="all texts")
        app.push_screen(picker, answers.append)
        await pilot.pause(0.2)
        await type_in(pilot, written)
        await pilot.pause(0.2)
        assert Path(found).name in shown(app)
        await pilot.press("enter")
        await pilot.pause(0.2)
        if not answers:  # a folder: it was gone into
            assert "boven.bib" in shown(app)
            assert "straat/boven" in line_with(app, "Attach")
    assert answers in ([], [street / found])


async def test_a_folder_that_is_named_is_taken_and_no_other(session: Session, street: Path) -> None:
    app = StavenApp(session, "anna")
    answers: Answers = []
    async with app.run_test(size=SIZE) as pilot:
        app.push_screen(FilePicker("Attach", (".bib",), take_folder="all texts"), answers.append)
        await pilot.pause(0.2)
        await paste(pilot, "../boven")
        await pilot.pause(0.2)
        await pilot.press("enter")
        await pilot.pause(0.2)
    assert answers == [street / "boven"]
    assert FilePicker.last == street / "boven"


NAMES = ["a\nb.bib", "a\tb.bib", "a\x1b[2Jb.bib", "a\udce9b.bib"]


@pytest.mark.parametrize("name", NAMES)
async def test_a_strange_name_is_written_out_on_one_line(
    session: Session, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_text("x", encoding="utf-8")
    written = {"\n": r"\n", "\t": r"\t", "\x1b": r"\x1b", "\udce9": r"\udce9"}[name[1]]
    app = StavenApp(session, "anna")
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        app.push_screen(FilePicker("Import", (".bib",)))
        await pilot.pause(0.2)
        assert f"a{written}" in line_with(app, ".bib")
        await paste(pilot, f"{tmp_path}/{name}")
        await pilot.press("escape")
        await pilot.pause(0.2)

        app.push_screen(ReportDialog(name, [f"{name}: 3 read"], []))
        app.notify(f"Written: {name}", markup=False)
        await pilot.pause(0.2)
        assert f"a{written}" in line_with(app, "─")
        assert f"a{written}" in line_with(app, "3 read")
        assert f"a{written}" in line_with(app, "Written: ")


def test_letters_that_can_be_drawn_stay_as_they_are() -> None:
    assert written_out("Walz é – 2021 (1)\xa0“x”.bib") == "Walz é – 2021 (1) “x”.bib"


@pytest.mark.parametrize("what", ["export", "flow"])
async def test_an_export_to_a_home_that_is_not_there_is_refused_in_the_form(
    session: Session, what: str
) -> None:
    app = StavenApp(session, "anna")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("6")
        await pilot.pause(0.3)
        if what == "flow":
            app.push_screen(FlowScreen(session))
            await pilot.pause(0.2)
            await pilot.press("e")
        else:
            assert isinstance(app.screen, WorkingScreen)
            ask_export(app.screen)
            await pilot.pause(0.2)
            await pilot.press("enter")
        await pilot.pause(0.2)
        await pilot.press("ctrl+u")
        await type_in(pilot, "~nobodyhere/x.md")
        await pilot.press("enter")
        await pilot.pause(0.2)

        assert "no user with that home folder" in shown(app)
