"""Dividing texts over readers: as many for each, of about the same length, some read twice."""

from collections.abc import Mapping, Sequence


def divided(
    lengths: Mapping[str, int], readers: Sequence[str], twice: int
) -> dict[str, tuple[str, ...]]:
    """Who reads which text: one reader each, two for `twice` of them.

    The texts that are read twice lie evenly spread over the order in which they are given. Whoever
    has least gets the next one, counted in texts and then in characters; the longest go first, so
    that what is left evens out. The same question has the same answer.

    Args:
        lengths: Per text how many characters it has.
        readers: At least one; at least two where `twice` is not 0.
        twice: How many texts get two readers, from 0 to the number of texts.
    """
    double = _spread(list(lengths), twice)
    load = dict.fromkeys(readers, (0, 0))
    chosen: dict[str, tuple[str, ...]] = {}
    order = list(lengths)
    for text in sorted(order, key=lambda one: (one not in double, -lengths[one], order.index(one))):
        least = sorted(readers, key=lambda reader: (load[reader], readers.index(reader)))
        chosen[text] = tuple(least[: 2 if text in double else 1])
        for reader in chosen[text]:
            texts, characters = load[reader]
            load[reader] = (texts + 1, characters + lengths[text])
    return {text: chosen[text] for text in order}


def _spread(texts: Sequence[str], count: int) -> set[str]:
    """`count` of the texts, at even distances."""
    total = len(texts)
    return {
        text
        for place, text in enumerate(texts)
        if (place + 1) * count // total > place * count // total
    }
