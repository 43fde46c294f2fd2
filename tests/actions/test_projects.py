"""Making projects and finding the one at hand: whole, or not there at all."""

import os
from pathlib import Path

import pytest

from staven.actions.at_hand import project_at_hand, reviewer_at_hand
from staven.actions.codes import codebook
from staven.actions.overview import overview
from staven.actions.projects import data_folder, demo, init
from staven.actions.session import open_session
from staven.errors import ImportRefusedError, StavenError


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_project_holds_its_codebook_and_title(tmp_path: Path, codebook_file: Path) -> None:
    path = init(tmp_path / "wijk.staven", codebook_file, "anna", "De wijk")

    assert path == tmp_path / "wijk.staven"
    assert names(tmp_path) == ["wijk.staven", "wijk.yaml"]
    session = open_session(path, "anna")
    seen = overview(session)
    assert (seen.title, seen.counts.found, seen.counts.mechanisms) == ("De wijk", 0, 2)
    assert seen.scope.article == "13"
    assert codebook(session).by_id["ontmoeting"].brings == ("contact",)
    session.close()


def test_a_project_is_never_overwritten(project_file: Path, codebook_file: Path) -> None:
    before = project_file.read_bytes()

    with pytest.raises(StavenError, match="exists already"):
        init(project_file, codebook_file, "anna")
    assert project_file.read_bytes() == before


def test_a_project_cannot_stand_in_a_file(tmp_path: Path, codebook_file: Path) -> None:
    (tmp_path / "map").touch()

    with pytest.raises(StavenError, match=r"part of its path is a file"):
        init(tmp_path / "map" / "wijk.staven", codebook_file, "anna")


def test_another_ending_is_refused_with_a_better_name(tmp_path: Path, codebook_file: Path) -> None:
    with pytest.raises(StavenError, match=r"ends in \.staven") as refusal:
        init(tmp_path / "wijk.db", codebook_file, "anna")
    assert "'wijk.staven'" in refusal.value.remedy
    assert names(tmp_path) == ["wijk.yaml"]


def test_every_mistake_in_a_codebook_is_listed_and_nothing_is_made(tmp_path: Path) -> None:
    wrong = tmp_path / "fout.yaml"
    wrong.write_text(
        'codebook: x\nversion: "1"\nlabel: {nl: X, en: X}\ncodes:\n'
        "  - {id: a, kind: mechanisme, label: {nl: A, en: A}}\n"
        "  - {id: b, kind: goal, parent: weg, label: {nl: B, en: B}}\n"
        "  - {id: b, kind: goal, label: {nl: B, en: B}}\n",
        encoding="utf-8",
    )

    with pytest.raises(ImportRefusedError) as refusal:
        init(tmp_path / "x.staven", wrong, "anna")
    lines = {problem.line for problem in refusal.value.problems}
    assert {5, 6, 7} <= lines
    assert all(problem.file == str(wrong) for problem in refusal.value.problems)
    assert names(tmp_path) == ["fout.yaml"]


def test_a_project_that_cannot_be_finished_is_not_there(
    tmp_path: Path, codebook_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("staven.actions.projects.put_theory", full)
    with pytest.raises(StavenError, match="no space is left"):
        init(tmp_path / "wijk.staven", codebook_file, "anna")
    assert names(tmp_path) == ["wijk.yaml"]


def test_a_folder_that_is_not_there_is_one_clear_line(tmp_path: Path, codebook_file: Path) -> None:
    with pytest.raises(StavenError) as refusal:
        init(tmp_path / "nergens" / "wijk.staven", codebook_file, "anna")
    assert "\n" not in str(refusal.value)
    assert str(tmp_path / "nergens") in refusal.value.where


def test_the_demo_is_made_once_and_found_again(tmp_path: Path) -> None:
    made = demo(tmp_path / "map" / "nieuw", "anna")
    stamp = made.project.stat().st_mtime_ns

    assert made.project.parent == tmp_path / "map" / "nieuw"
    assert made.sources >= 130
    assert made.extracts >= 120
    assert demo(tmp_path / "map" / "nieuw", "bram") == made
    assert made.project.stat().st_mtime_ns == stamp
    assert names(made.project.parent) == [made.project.name]


def test_the_data_folder_follows_the_system() -> None:
    if os.name == "posix" and os.uname().sysname == "Linux":
        assert data_folder({"XDG_DATA_HOME": "/data"}) == Path("/data/staven")
        assert data_folder({}) == Path.home() / ".local" / "share" / "staven"


def test_the_project_at_hand_is_named_or_set_or_alone_here(tmp_path: Path) -> None:
    assert project_at_hand(None, {}, tmp_path) is None
    (tmp_path / "een.staven").touch()
    (tmp_path / "notities.txt").touch()
    environment = {"STAVEN_PROJECT": "~/werk.staven"}
    assert project_at_hand(None, {}, tmp_path) == tmp_path / "een.staven"
    assert project_at_hand(None, environment, tmp_path) == Path.home() / "werk.staven"
    assert project_at_hand("ander.staven", environment, tmp_path) == Path("ander.staven")
    (tmp_path / "twee.staven").touch()
    assert project_at_hand("ander.staven", {}, tmp_path) == Path("ander.staven")
    with pytest.raises(StavenError, match=r"2 projects in this folder: een\.staven, twee\.staven"):
        project_at_hand(None, {}, tmp_path)


def test_the_reviewer_is_named_or_set_or_the_account(monkeypatch: pytest.MonkeyPatch) -> None:
    assert reviewer_at_hand("  anna ", {"STAVEN_REVIEWER": "bram"}) == "anna"
    assert reviewer_at_hand(None, {"STAVEN_REVIEWER": "bram"}) == "bram"
    monkeypatch.setattr("getpass.getuser", lambda: "carla")
    assert reviewer_at_hand("", {"STAVEN_REVIEWER": "  "}) == "carla"

    def nameless() -> str:
        raise KeyError("uid not found: 1001")  # noqa: EM101, TRY003  (Python's own words)

    monkeypatch.setattr("getpass.getuser", nameless)
    assert reviewer_at_hand(None, {}) == "reviewer"
