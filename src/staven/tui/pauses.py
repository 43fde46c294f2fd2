"""Pauses of Python's garbage collector, kept out of the reader's way."""

import gc
from itertools import count

_YOUNG = 200_000
"""Objects made before Python collects by itself: a page of text takes some 5,000."""
_OLDER = 20
"""Quiet moments to a look at what outlived one before; so many of those to a look at everything."""

_moments = count(1)


def fewer_pauses() -> None:
    """Leave alone what is loaded, and collect seldom while keys are answered.

    A text and its extracts are many objects that stay. Looking through them again and again made
    turning a page take 25 ms at its 95th percentile, against 11 without.
    """
    gc.freeze()
    gc.set_threshold(_YOUNG, 20, 50)


def quiet_moment() -> None:
    """Collect what is young now that no key waits; now and then also what is older.

    A dialog that is still open at one moment is garbage at the next: left alone, each would keep
    300 kB.
    """
    moment = next(_moments)
    older = moment % _OLDER == 0
    gc.collect(2 if moment % _OLDER**2 == 0 else int(older))
