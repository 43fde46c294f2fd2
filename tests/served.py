"""`staven serve` in a process of its own, for as long as a test takes."""

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process, create_subprocess_exec
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from commandline import STAVEN

PATIENCE = 20.0
"""Seconds that a thing may take on a slow machine."""


@dataclass
class Server:
    """One that runs."""

    process: Process
    url: str
    """What it says that one opens."""

    @property
    def host(self) -> str:
        """The machine and the port, as a Host header has them."""
        return self.url.split("/")[2]

    async def end(self, sign: signal.Signals = signal.SIGINT) -> int:
        """End it as Ctrl+C does, or otherwise; returns its exit code."""
        self.process.send_signal(sign)
        return await asyncio.wait_for(self.process.wait(), PATIENCE)


@asynccontextmanager
async def served(project: Path, *words: str) -> AsyncIterator[Server]:
    """Serve this project; it has ended when the test has."""
    process = await create_subprocess_exec(
        STAVEN,
        "serve",
        "--json",
        "--project",
        project,
        *words,
        stdout=PIPE,
        stderr=PIPE,
        env={**os.environ, "LANGUAGE": "en", "LC_ALL": "C.UTF-8"},
    )
    try:
        assert process.stdout is not None
        line = await asyncio.wait_for(process.stdout.readline(), PATIENCE)
        yield Server(process, json.loads(line)["address"])
    finally:
        if process.returncode is None:
            process.kill()
        _out, told = await process.communicate()
        sys.stderr.write(told.decode())  # pytest shows it where the test fails


async def until_closed(project: Path) -> None:
    """Wait until the last window on a project has closed it: it is one file then."""
    beside = project.with_name(f"{project.name}-wal")
    for _ in range(round(PATIENCE * 10)):
        if not beside.exists():
            return
        await asyncio.sleep(0.1)
    pytest.fail(f"{beside} is still there: somebody has the project open")
