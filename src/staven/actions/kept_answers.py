"""Answers that were worked out before, for as long as nothing they rest on has changed.

A program may ask for the synthesis again and again. The last answer lies in the user's cache
folder, with the exact state of the project file and of staven's own code that it was made from.
Where anything differs it is worked out anew; nothing is ever written beside the project.
"""

import os
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import staven
from staven.locale import LANGUAGES

QUIET = 0.1
"""Seconds that a file must have lain still before an answer about it is kept.

File systems tell the time of a change in steps; within a step a second change would go unseen.
Linux takes steps of at most ten milliseconds.
"""
QUIET_WHERE_COARSE = 3.0
"""The same where the file system tells whole seconds only: old and shared ones take up to two."""
_SECOND = 1_000_000_000
"""In nanoseconds."""
_ROOMS = (
    *("", "actions", "cli", "codebook", "corpus", "extracts", "store", "synthesis"),
    *("locale", *(f"locale/{name}/LC_MESSAGES" for name in LANGUAGES if name != "en")),
)
"""The folders of code and catalogues that an answer is made by."""


def state(project: Path, asked: str) -> str:
    """A mark of everything that an answer rests on: the file, its log, staven's code, the question.

    Empty where no answer should be kept: the file is not there, or changed only just now.
    """
    try:
        full = project.resolve()
        stats = [full.stat()]
        log = full.with_name(f"{full.name}-wal")
        if log.exists():
            stats.append(log.stat())
    except OSError:
        return ""
    if any(time.time() - one.st_mtime < _quiet(one.st_mtime_ns) for one in stats):
        return ""
    marks = [f"{one.st_ino}.{one.st_size}.{one.st_mtime_ns}" for one in stats]
    return "|".join((str(full), *marks, _code_state(), sys.version, asked))


def kept(mark: str, folder: Path | None = None) -> str | None:
    """The answer that was kept under this very mark; None where there is none."""
    if not mark:
        return None
    try:
        with _place(mark, folder).open(encoding="utf-8", newline="\n") as file:
            return file.read() if file.readline() == f"{mark}\n" else None
    except (OSError, UnicodeDecodeError):
        return None


def keep(mark: str, answer: str, folder: Path | None = None) -> None:
    """Keep an answer for next time; where that is not possible, next time just takes longer."""
    place = _place(mark, folder)
    part = place.with_name(f"{place.name}.{os.getpid()}.part")
    try:
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with part.open("w", encoding="utf-8", newline="\n") as file:
            file.write(f"{mark}\n{answer}")
        part.replace(place)
    except OSError:
        with suppress(OSError):
            part.unlink()


def cache_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Where programs keep what can be made anew: as XDG, Windows or macOS have it."""
    if os.name == "nt":
        return Path(environment.get("LOCALAPPDATA") or Path.home()) / "staven" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "staven"
    chosen = environment.get("XDG_CACHE_HOME")
    return (Path(chosen) if chosen else Path.home() / ".cache") / "staven"


def _quiet(changed: int) -> float:
    """Seconds to wait after a change at this time, in nanoseconds, by how finely it was told."""
    return QUIET if changed % _SECOND else QUIET_WHERE_COARSE


def _place(mark: str, folder: Path | None) -> Path:
    """One file per project and question: a newer answer takes the place of the older."""
    path, asked = mark.split("|", 1)[0], mark.rsplit("|", 1)[-1]
    # A checksum names the file; what tells answers apart is the mark itself.
    from zlib import crc32  # noqa: PLC0415  (only where an answer is kept)

    return (folder or cache_folder()) / f"answer-{crc32(f'{path}|{asked}'.encode()):08x}"


def _code_state() -> str:
    """The newest change in the code and words that answers are made of, and how many files."""
    newest, count = 0, 0
    for room in _ROOMS:
        with os.scandir(os.path.join(os.path.dirname(staven.__file__), room)) as entries:  # noqa: PTH118, PTH120  (pathlib takes three times as long, on the path of every answer)
            for entry in entries:
                if entry.name.endswith((".py", ".mo")):
                    newest, count = max(newest, entry.stat().st_mtime_ns), count + 1
    return f"{newest}.{count}"
