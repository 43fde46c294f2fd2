"""Times a terminal program from outside: what the user sees, key by key, in a pseudo-terminal."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

KEYS = {
    "up": b"\x1b[A",
    "down": b"\x1b[B",
    "pagedown": b"\x1b[6~",
    "pageup": b"\x1b[5~",
    "enter": b"\r",
    "escape": b"\x1b",
    "tab": b"\t",
}
"""Keys that are no character, as xterm sends them."""
QUIET = 0.15
"""Seconds of silence after which an answer is complete."""
PATIENCE = 20.0
"""Seconds to wait for an answer."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What followed a key: milliseconds from the key press, and the bytes."""

    first: float
    """Until the first byte, or until the text that was waited for."""
    last: float
    """Until the last byte."""
    output: bytes


class Terminal:
    """A program in a pseudo-terminal, from its start until the block ends."""

    def __init__(
        self,
        command: Sequence[str],
        size: tuple[int, int] = (120, 50),
        environment: Mapping[str, str] = os.environ,
    ) -> None:
        self.started = time.perf_counter()
        self._process, self._file = pty.fork()
        if self._process == 0:
            terminal = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
            os.execvpe(command[0], list(command), {**environment, **terminal})  # noqa: S606
        columns, rows = size
        window = struct.pack("HHHH", rows, columns, 0, 0)
        fcntl.ioctl(self._file, termios.TIOCSWINSZ, window)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)
        os.close(self._file)

    def wait_for(self, marker: str) -> float:
        """Milliseconds from the command to `marker` on the screen; then waits for silence.

        Raises:
            TimeoutError: it never came.
        """
        return self._listen(self.started, marker.encode()).first

    def press(self, key: str, until: str = "") -> Answer:
        """Press one key, and listen until there is silence.

        Raises:
            TimeoutError: nothing came, or not what was waited for.
        """
        start = time.perf_counter()
        self.send(key)
        return self._listen(start, until.encode())

    def send(self, *keys: str) -> None:
        """Press keys without waiting."""
        for key in keys:
            os.write(self._file, KEYS.get(key, key.encode()))

    def memory(self) -> float:
        """Megabytes of main memory that the program takes now (Linux)."""
        told = Path(f"/proc/{self._process}/status").read_text(encoding="utf-8")
        return int(told.split("VmRSS:")[1].split()[0]) / 1024

    def settle(self) -> None:
        """Wait until nothing has come for a while."""
        while self._read(QUIET):
            pass

    def _listen(self, start: float, marker: bytes) -> Answer:
        first = last = 0.0
        output = b""
        while data := self._read(QUIET if first else PATIENCE):
            output += data
            last = time.perf_counter()
            first = first or (last if marker in output else 0.0)
        if not first:
            shown = output[-2000:].decode(errors="replace")
            msg = f"{marker.decode() or 'an answer'} did not come; the last output was {shown!r}"
            raise TimeoutError(msg)
        return Answer((first - start) * 1e3, (last - start) * 1e3, output)

    def _read(self, patience: float) -> bytes:
        if not select.select([self._file], [], [], patience)[0]:
            return b""
        try:
            return os.read(self._file, 1 << 16)
        except OSError:  # the program has ended
            return b""


def share_below(values: Sequence[float], share: float) -> float:
    """The value below which `share` (0–1) of `values` lies; the nearest one that was measured."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def summary(name: str, values: Sequence[float], target: float | None = None) -> str:
    """One line: median, 95th percentile, maximum and number, in ms; and whether p95 is in time."""
    high = share_below(values, 0.95)
    verdict = "" if target is None else f"   target p95 ≤ {target:g}: {_said(high <= target)}"
    return (
        f"{name:<44} p50 {share_below(values, 0.5):6.1f}   p95 {high:6.1f}   "
        f"max {max(values):6.1f}   n {len(values):>3}{verdict}"
    )


def _said(kept: bool) -> str:
    return "kept" if kept else "MISSED"
