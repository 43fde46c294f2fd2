"""Telling how far a piece of work is."""

from collections.abc import Callable

Tell = Callable[[int, int], None]
"""Told how much is done, of how much; what it raises stops the work."""


def tell_nobody(_done: int, _of: int) -> None:
    """Nobody wants to know."""
