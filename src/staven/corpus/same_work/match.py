"""Whether two records agree in one thing: yes, no, or not to be told."""

from enum import Enum


class Match(Enum):
    """Whether two records agree in something."""

    SAME = "same"
    UNKNOWN = "unknown"
    """One of them does not say, or not in a form that can be compared."""
    DIFFERENT = "different"


def match_of(left: str, right: str) -> Match:
    """Whether two values are one; unknown where either is empty."""
    if not left or not right:
        return Match.UNKNOWN
    return Match.SAME if left == right else Match.DIFFERENT
