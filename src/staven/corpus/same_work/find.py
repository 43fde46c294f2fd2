"""Which sources are one work: normalise, block, compare, group. The researcher decides."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import combinations

from staven.corpus.same_work.blocks import pairs_to_compare
from staven.corpus.same_work.evidence import compare, contradicts
from staven.corpus.same_work.groups import sure_groups
from staven.corpus.same_work.reasons import reasons
from staven.corpus.same_work.record import Record, record_of
from staven.corpus.same_work.verdict import Verdict, judge, verdict_of
from staven.corpus.source import Source
from staven.locale import N_, _

_LISTED = 40
"""Members of a group of which every pair is listed; in a larger one those that were compared."""

_CONTRADICTED = N_("one of them is the same as a record that the other cannot be")
_THROUGH_ANOTHER = N_("both are the same as another record")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sources that are one work, or may be."""

    left: Source
    right: Source
    """The one that comes later in the list."""
    verdict: Verdict
    note: str = ""
    """Why the verdict is another than the two alone would have; else empty."""

    @property
    def same(self) -> bool:
        """True where it is sure; false where a person should look at it."""
        return self.verdict.same

    @property
    def score(self) -> float:
        """How well they agree, 0 to 1; from `verdict.SURE` on they are the same."""
        return self.verdict.score

    @property
    def because(self) -> tuple[str, ...]:
        """The reasons, in the user's language."""
        found = reasons(self.verdict.evidence, same=self.same)
        return (*found, _(self.note)) if self.note else found


@dataclass(frozen=True, slots=True)
class Duplicates:
    """What was found in a list of sources."""

    pairs: tuple[Pair, ...]
    """In the order of the list: by the earlier source, then by the later."""
    groups: tuple[tuple[Source, ...], ...]
    """Sources of one work, two or more: sure ones only. Every pair in a group is the same."""


def find_duplicates(sources: Sequence[Source]) -> Duplicates:
    """The sources that are one work, and those that may be.

    The order of the sources makes no difference to what is found. Takes time that grows as n log n.
    """
    with _no_search_for_circles():
        records = [record_of(source) for source in sources]
        verdicts = _verdicts(records)
    sure = sorted(
        (pair for pair, verdict in verdicts.items() if verdict.same),
        key=lambda pair: (-verdicts[pair].score, sorted(sources[place].citekey for place in pair)),
    )
    groups, refused = sure_groups(
        sure, lambda left, right: contradicts(compare(records[left], records[right]))
    )
    notes: dict[tuple[int, int], str] = {}
    for pair in refused:
        verdicts[pair] = verdict_of(verdicts[pair].evidence, same=False)
        notes[pair] = _CONTRADICTED
    for pair in _joined(groups):
        if pair not in verdicts or not verdicts[pair].same:
            verdicts[pair] = verdict_of(compare(records[pair[0]], records[pair[1]]), same=True)
            notes[pair] = _THROUGH_ANOTHER
    return Duplicates(
        tuple(
            Pair(sources[left], sources[right], verdicts[left, right], notes.get((left, right), ""))
            for left, right in sorted(verdicts)
        ),
        tuple(tuple(sources[member] for member in group) for group in groups),
    )


@contextmanager
def _no_search_for_circles() -> Iterator[None]:
    """Keep Python from looking for circles among what is made: there are none.

    Each look takes longer the more there is, so that time would grow faster than the list.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _verdicts(records: Sequence[Record]) -> dict[tuple[int, int], Verdict]:
    found: dict[tuple[int, int], Verdict] = {}
    for left, right in pairs_to_compare(records):
        verdict = judge(records[left], records[right])
        if verdict is not None:
            found[left, right] = verdict
    return found


def _joined(groups: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    """Every pair in the groups that are small enough to list."""
    return [pair for group in groups if len(group) <= _LISTED for pair in combinations(group, 2)]
