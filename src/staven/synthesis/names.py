"""Names in a sentence."""

from collections.abc import Iterable

from staven.locale import _, ngettext

NAMED = 3
"""How many studies a sentence names before it counts the others."""


def names(labels: Iterable[str]) -> str:
    """`A`, `A and B`, `A, B and C`, or `A, B, C and 2 more`; sorted, each once."""
    listed = sorted(set(labels))
    more = len(listed) - NAMED
    if more > 0:
        return ngettext("{names} and {n} more", "{names} and {n} more", more).format(
            names=", ".join(listed[:NAMED]), n=more
        )
    if len(listed) > 1:
        return _("{names} and {last}").format(names=", ".join(listed[:-1]), last=listed[-1])
    return "".join(listed)
