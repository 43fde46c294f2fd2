"""An answer is kept only for as long as nothing it rests on has changed."""

import os
import time
from pathlib import Path

import pytest

from staven.actions import kept_answers
from staven.actions.kept_answers import keep, kept, state


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A file that has lain still for a minute."""
    path = tmp_path / "wijk.staven"
    path.write_bytes(b"x" * 100)
    settle(path)
    return path


def settle(path: Path, ago: float = 60) -> None:
    when = time.time() - ago
    os.utime(path, (when, when))


def test_the_same_question_about_the_same_file_is_answered_again(
    project: Path, tmp_path: Path
) -> None:
    mark = state(project, "synth nl")
    keep(mark, '{"é": 1}\n', tmp_path / "cache")

    assert kept(state(project, "synth nl"), tmp_path / "cache") == '{"é": 1}\n'
    assert kept(state(project, "synth en"), tmp_path / "cache") is None


def test_any_change_of_the_file_or_its_log_asks_for_a_new_answer(project: Path) -> None:
    marks = {state(project, "synth")}
    project.write_bytes(b"y" * 100)  # as long as before, so that only its time tells
    settle(project, 50)
    marks.add(state(project, "synth"))
    log = project.with_name("wijk.staven-wal")
    log.write_bytes(b"z")
    settle(log)
    marks.add(state(project, "synth"))
    log.write_bytes(b"zz")
    settle(log)
    marks.add(state(project, "synth"))

    assert len(marks) == 4
    assert "" not in marks


def test_a_file_that_changed_just_now_is_not_trusted(project: Path) -> None:
    now = time.time_ns()
    os.utime(project, ns=(now, now))

    assert state(project, "synth") == ""


def test_where_times_are_told_in_whole_seconds_one_waits_longer(project: Path) -> None:
    """A file system with steps of two seconds may hide a change for as long."""
    second = 1_000_000_000
    told = (time.time_ns() // second - 1) * second
    os.utime(project, ns=(told, told))
    assert state(project, "synth") == ""

    os.utime(project, ns=(told + 1, told + 1))
    assert state(project, "synth") != ""


def test_another_staven_makes_its_own_answers(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(state(project, "synth"), "old", tmp_path / "cache")
    monkeypatch.setattr(kept_answers, "_code_state", lambda: "newer")

    assert kept(state(project, "synth"), tmp_path / "cache") is None


def test_a_cache_that_cannot_be_written_or_read_only_costs_time(
    project: Path, tmp_path: Path
) -> None:
    blocked = tmp_path / "cache"
    blocked.write_text("a file where the folder should be", encoding="utf-8")

    keep(state(project, "synth"), "answer", blocked)
    assert kept(state(project, "synth"), blocked) is None
    assert state(tmp_path / "weg.staven", "synth") == ""
    assert kept("", tmp_path) is None
