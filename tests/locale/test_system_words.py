"""The system's reasons, in our words where we have them."""

import errno

import pytest

from staven.locale.system_words import reason


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOENT, "there is no such file or folder"),
        (errno.EISDIR, "it is a folder"),
        (errno.EACCES, "you have no permission"),
        (errno.ENOSPC, "no space is left on the disk"),
        (errno.EROFS, "the disk is for reading only"),
        (errno.ELOOP, "its links go round in a circle"),
    ],
)
def test_common_reasons_are_said_in_our_words(number: int, said: str) -> None:
    assert reason(OSError(number, "whatever the system says")) == said


def test_others_are_said_as_the_system_says_them() -> None:
    assert reason(OSError(errno.EXDEV, "Invalid cross-device link")) == "Invalid cross-device link"
    assert reason(OSError("only words")) == "only words"
