"""Driving the command line, in this process or as users do."""

import os
import subprocess
from pathlib import Path

import pytest

from commandline import STAVEN, Said, Staven
from staven.cli.start import run


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, with a home beside it and nothing set."""
    place = tmp_path_factory.mktemp("werk")
    monkeypatch.chdir(place)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("thuis")))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("LANGUAGE", "en")
    monkeypatch.setenv("STAVEN_REVIEWER", "anna")
    monkeypatch.delenv("STAVEN_PROJECT", raising=False)
    return place


@pytest.fixture
def staven(folder: Path, capsys: pytest.CaptureFixture[str]) -> Staven:
    """Staven in this process."""
    assert folder.is_dir()

    def said(*words: str | Path) -> Said:
        capsys.readouterr()
        try:
            code = run([str(word) for word in words])
        except SystemExit as leaving:
            code = leaving.code if isinstance(leaving.code, int) else 0
        out, err = capsys.readouterr()
        return Said(code, out, err)

    return said


@pytest.fixture
def installed(folder: Path) -> Staven:
    """The command as it was installed, in a process of its own."""

    def said(*words: str | Path) -> Said:
        done = subprocess.run(
            [STAVEN, *words],
            cwd=folder,
            env={**os.environ, "PYTHONWARNINGS": "error"},
            capture_output=True,
            text=True,
            check=False,
            stdin=subprocess.DEVNULL,
        )
        return Said(done.returncode, done.stdout, done.stderr)

    return said
