"""What the machine proposes for a text, found by a process beside the screens.

The process stays as long as they do: loading its words takes longer than opening a text may.
"""

import asyncio
import json
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from staven.extracts.suggestion import SuggestedCode, Suggestion

_START = "from staven.cli.start import start; start()"
_LONGEST = 1 << 26
"""Bytes that one line of an answer may take."""

Hear = Callable[[tuple[Suggestion, ...]], None]
"""Given the suggestions for a part of the text, whenever some are known."""


def _deaf(_suggestions: tuple[Suggestion, ...]) -> None:
    """Nobody asked."""


class SuggestionsBeside:
    """Asks one process for suggestions, on one text at a time; says nothing where that fails."""

    def __init__(self, project: Path, reviewer: str, language: str) -> None:
        words = ("suggest", "--beside", "--project", str(project))
        self._words = (*words, "--reviewer", reviewer, "--lang", language)
        self._process: asyncio.subprocess.Process | None = None
        self._listening: asyncio.Task[None] | None = None
        self._starting = asyncio.Lock()
        self._ended = False
        self._document = ""
        self._hear: Hear = _deaf
        self.examples = 0
        """Sentences that what it said last was learned from; 0 where the codebook alone told it."""

    async def begin(self) -> None:
        """Start the process, so that it is warm when the first text is opened."""
        async with self._starting:
            await self._begin()

    async def _begin(self) -> None:
        if self._process is None and not self._ended:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-c", _START, *self._words),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.DEVNULL,
                limit=_LONGEST,
            )
            self._listening = asyncio.create_task(self._listen(self._process))

    async def ask(self, document: str, start: int, end: int, hear: Hear) -> None:
        """Have suggestions for a text told to `hear`: those from `start` to `end` first."""
        await self.begin()
        self._document, self._hear = document, hear
        self._say({"document": document, "from": start, "to": end})

    def learn(self) -> None:
        """Have the process learn anew from what people settled, accepted and turned down."""
        if self._process is not None:
            self._say({"learn": True})

    async def end(self) -> None:
        """End the process, also one that is only just being started, and start none any more."""
        self._ended = True
        async with self._starting:
            process, self._process = self._process, None
        if process is None:
            return
        self._hear = _deaf
        if self._listening is not None:
            self._listening.cancel()
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()

    def _say(self, request: dict[str, Any]) -> None:
        process = self._process
        if process is None or process.stdin is None:
            return
        with suppress(OSError):  # it has ended: coding goes on without it
            process.stdin.write(f"{json.dumps(request)}\n".encode())

    async def _listen(self, process: asyncio.subprocess.Process) -> None:
        if process.stdout is None:
            return
        while line := await process.stdout.readline():
            answer = json.loads(line)
            if answer.get("document") == self._document:
                self.examples = answer.get("examples", 0)
                self._hear(suggestions_in(answer.get("suggestions", ())))


def suggestions_in(answer: list[dict[str, Any]]) -> tuple[Suggestion, ...]:
    """The suggestions that `staven suggest --json` tells of."""
    return tuple(
        Suggestion(
            one["start"],
            one["end"],
            tuple(
                SuggestedCode(
                    code["code"], code["score"], code["because"], bool(code.get("negated"))
                )
                for code in one["codes"]
            ),
        )
        for one in answer
    )
