"""Groups of records of one work, made of sure pairs, and never across a contradiction."""

from collections.abc import Callable, Iterable

_WITNESSES = 8
"""Members of each group that are asked whether two groups can be one: more tell nothing new."""

Pair = tuple[int, int]


def sure_groups(
    pairs: Iterable[Pair], contradictory: Callable[[int, int], bool]
) -> tuple[list[list[int]], set[Pair]]:
    """Join what is the same, from the surest pair to the weakest.

    Args:
        pairs: Pairs that are the same, surest first.
        contradictory: Whether two records cannot be one work, as with different DOIs; asked of
            records that would come into one group only because others are the same.

    Returns:
        The groups, each in order, and the pairs that would have joined contradictory records.
    """
    wanted = list(pairs)
    sure = set(wanted)
    group_of: dict[int, list[int]] = {}
    refused: set[Pair] = set()
    for left, right in wanted:
        one, other = group_of.get(left, [left]), group_of.get(right, [right])
        if one is other:
            continue
        if any(
            (min(here, there), max(here, there)) not in sure and contradictory(here, there)
            for here in one[:_WITNESSES]
            for there in other[:_WITNESSES]
        ):
            refused.add((left, right))
            continue
        joined = sorted(one + other)
        for member in joined:
            group_of[member] = joined
    groups = {id(group): group for group in group_of.values()}
    return sorted(groups.values()), refused
