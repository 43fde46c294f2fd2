"""The citations of a text, found by a process of its own so that no keystroke waits for them."""

import asyncio
import json
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_START = "from staven.cli.start import start; start()"


@dataclass(frozen=True, slots=True)
class CitedPlace:
    """A work as the text cites it."""

    start: int
    """Offset in the text, in code points."""
    end: int
    surface: str
    """What stands there."""
    citekey: str
    """The source that is meant; empty where the project has none that it surely is."""


async def citations_beside(project: Path, document: str) -> tuple[CitedPlace, ...]:
    """The works that a text of the project cites, in reading order; none where that failed.

    Whoever stops waiting stops the search.
    """
    words = ("cite", "--document", document, "--project", str(project), "--json")
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", _START, *words),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        answer, _nothing = await process.communicate()
    except asyncio.CancelledError:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()
        raise
    return places_in(answer) if process.returncode == 0 else ()


def places_in(answer: bytes) -> tuple[CitedPlace, ...]:
    """The places that `staven cite --json` tells of."""
    return tuple(
        CitedPlace(one["start"], one["end"], one["surface"], one["citekey"] or "")
        for citation in json.loads(answer)
        for one in citation["mentions"]
    )
