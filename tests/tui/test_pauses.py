"""Garbage is collected while no key waits, also what was still in use at an earlier moment."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from staven.tui.pauses import fewer_pauses, quiet_moment

LONG = 400
"""Quiet moments in a morning of screening."""


class Dialog:
    """Holds itself, as a widget and its parent hold each other."""

    def __init__(self) -> None:
        self.parent = self


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)
    gc.unfreeze()


def test_what_was_closed_since_the_last_moment_is_gone_after_this_one() -> None:
    fewer_pauses()
    closed = weakref.ref(Dialog())
    quiet_moment()
    assert closed() is None


def test_a_dialog_that_was_open_at_many_moments_is_gone_in_the_end() -> None:
    fewer_pauses()
    dialog = Dialog()
    for _moment in range(50):
        quiet_moment()
    closed = weakref.ref(dialog)
    del dialog
    for _moment in range(LONG):
        quiet_moment()
    assert closed() is None
