"""A code on a key of its own."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class QuickCode:
    """The code that one reviewer has put on one key."""

    guid: str
    reviewer: str
    """Name of the reviewer."""
    key: str
    """`1` to `9`."""
    code: str
    """Id in the codebook."""
