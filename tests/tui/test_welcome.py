"""The welcome screen: there is no project at hand."""

from pathlib import Path

import pytest

from screen_text import lines, shown
from staven.actions.projects import init
from staven.tui.app import StavenApp
from typing_in import paste


async def test_enter_makes_the_demo_and_opens_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    app = StavenApp(None, "anna")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert "The demo: the model case" in shown(app)

        await pilot.press("enter")
        for _ in range(200):
            await pilot.pause(0.1)
            if "Integratie en maatschappelijke samenhang" in shown(app):
                break

        assert "sources" in lines(app)[0]
        assert (tmp_path / "staven" / "integratie-2023.staven").exists()
    assert app.session is not None
    app.session.close()


async def test_a_new_project_asks_for_a_name_and_a_codebook(
    tmp_path: Path, codebook_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app = StavenApp(None, "anna")
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("n", "tab")
        await pilot.pause()
        await paste(pilot, str(codebook_file))
        await pilot.press("enter")
        await pilot.pause(0.5)

        assert "0 sources" in lines(app)[0]
        assert (tmp_path / "project.staven").exists()
    assert app.session is not None
    app.session.close()


async def test_a_codebook_with_mistakes_is_refused_with_their_lines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    wrong = tmp_path / "fout.yaml"
    wrong.write_text('codebook: w\nversion: "1"\ncodes:\n  - {id: a, kind: wish}\n', "utf-8")
    app = StavenApp(None, "anna")
    async with app.run_test(size=(160, 30)) as pilot:
        await pilot.press("n", "tab")
        await pilot.pause()
        await paste(pilot, str(wrong))
        await pilot.press("enter")
        await pilot.pause(0.5)

        assert "fout.yaml:4" in shown(app)
        await pilot.press("escape", "escape")
        await pilot.pause(0.2)
        assert "The demo: the model case" in shown(app)
    assert not (tmp_path / "project.staven").exists()


async def test_a_project_elsewhere_is_opened_and_a_wrong_name_is_said_to_be_wrong(
    tmp_path: Path, codebook_file: Path
) -> None:
    path = init(tmp_path / "elders.staven", codebook_file, "anna")
    app = StavenApp(None, "anna")
    async with app.run_test(size=(140, 30)) as pilot:
        await pilot.press("o")
        await pilot.pause()
        await paste(pilot, str(path) + "x")
        await pilot.press("enter")
        await pilot.pause(0.2)
        assert "elders.stavenx" in shown(app)

        await pilot.press("backspace", "enter")
        await pilot.pause(0.5)

        assert "0 sources · elders" in lines(app)[0]
    assert app.session is not None
    app.session.close()


async def test_no_key_leads_to_a_screen_without_a_project() -> None:
    app = StavenApp(None, "anna")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2", "f6")
        await pilot.pause(0.2)

        assert "The demo: the model case" in shown(app)
        assert "1–6" not in shown(app)
