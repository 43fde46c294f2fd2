"""A progress bar on standard error, where a person is looking."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from staven.cli.saying import harmless
from staven.locale import _, number

CELLS = 20
"""Characters of the bar."""


@contextmanager
def progress_bar(what: str) -> Iterator[Callable[[int, int], None]]:
    """What to tell how much is done, of how much; the bar is gone at the end.

    Where standard error is no terminal, nothing is written.
    """
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda _done, _of: None
        return
    try:
        yield lambda done, of: _draw(harmless(what), done, of)
    finally:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()


def _draw(what: str, done: int, of: int) -> None:
    filled = CELLS * min(done, of) // of if of else 0
    bar = "█" * filled + "░" * (CELLS - filled)
    figure = _("{n} of {total}").format(n=number(done), total=number(of)) if of else number(done)
    sys.stderr.write(f"\r{what}  {bar}  {figure}\x1b[K")
    sys.stderr.flush()
