"""Which records are worth comparing: those that share a key, so that never all pairs are."""

from collections.abc import Iterator, Sequence

from staven.corpus.same_work.record import Record
from staven.corpus.same_work.wording import PART

_HEAD = 36
"""Letters of a title's beginning: with fewer, all studies of one subject would meet."""
_SHORT_HEAD = 8
_TAIL = 10
"""Letters of a title's beginning and end that do where the first author is the same."""
_LONG_TAIL = 24
"""Letters of the end of a report's title, for a list that has persons and one that has their
institute; articles would meet at `a randomised controlled trial`."""
_LEAD = 12
"""Words within which a letter comes to the title of the report that it is about."""
_WHOLE = 8
"""Records under one key up to which each meets each."""
_NEIGHBOURS = 4
"""In a larger block, each meets so many that come after it in order: time stays n log n."""


def pairs_to_compare(records: Sequence[Record]) -> Iterator[tuple[int, int]]:
    """The pairs that could be one work, each once, by their places in `records`, lower first."""
    seen: set[int] = set()
    count = len(records)
    for block in _blocks(records):
        for pair in _pairs_in(block, records, count):
            seen.add(pair)
    for pair in seen:
        yield divmod(pair, count)


def _blocks(records: Sequence[Record]) -> Iterator[list[int]]:
    # Most keys are of one record only: it gets a list when a second one comes.
    first: dict[object, int] = {}
    blocks: dict[object, list[int]] = {}
    for index, record in enumerate(records):
        for key in _keys(record):
            before = first.setdefault(key, index)
            if before != index:
                blocks.setdefault(key, [before]).append(index)
    return iter(blocks.values())


def _keys(record: Record) -> list[object]:
    letters, first = record.title.letters, record.makers.first
    keys: list[object] = [letters[:_HEAD]] if letters else []
    if first and letters:
        keys.append(first[:4] + " " + letters[:_SHORT_HEAD])
        keys.append(first[:4] + "|" + letters[-_TAIL:])
    if not record.container and len(letters) > _LONG_TAIL:
        keys.append(letters[-_LONG_TAIL:])
    if not record.container and len(letters) > PART:
        # A report of which one list has no subtitle; of articles too many begin alike.
        keys.append(letters[:PART])
        if record.title.letter:
            keys.extend(_told_of(record.title.spoken) - {letters[:PART]})
    place = record.place
    if place.volume and place.last:
        keys.append((record.year, place.volume, place.first or place.last))
    if record.doi:
        keys.append(record.doi)
    if record.paper:
        keys.extend((dossier, record.paper) for dossier in record.dossiers)
    return keys


def _told_of(spoken: str) -> set[str]:
    """The beginnings of what may be a report's title within that of a letter about it."""
    words = spoken.split()
    rests = ("".join(words[first:]) for first in range(1, min(_LEAD, len(words))))
    return {letters[:PART] for letters in rests if len(letters) >= PART}


def _pairs_in(block: list[int], records: Sequence[Record], count: int) -> Iterator[int]:
    if len(block) <= _WHOLE:
        for place, left in enumerate(block):
            start = left * count
            for right in block[place + 1 :]:
                yield start + right
        return
    ordered = sorted(block, key=lambda index: _order(records[index]))
    for place, left in enumerate(ordered):
        for right in ordered[place + 1 : place + 1 + _NEIGHBOURS]:
            yield left * count + right if left < right else right * count + left


def _order(record: Record) -> tuple[str, str, int, str, int]:
    """Records of one work come together in this order."""
    place = record.place
    return record.title.letters, record.makers.first, record.year or 0, place.volume, place.first
