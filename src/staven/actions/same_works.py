"""Which sources of the project are one work, or may be: proposals that a person decides on."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from staven.actions.session import Session
from staven.actions.works import told_apart
from staven.corpus.same_work.find import Duplicates, Pair, find_duplicates
from staven.store.merged_records import review_inclusions
from staven.store.sources import all_sources, study_per_source


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two sources that are one work, or should be looked at."""

    left: str
    """Citekey."""
    right: str
    """Citekey."""
    same: bool
    """True where the rules are sure; a person confirms it all the same."""
    score: float
    """0 to 1."""
    because: tuple[str, ...]
    """The reasons, in the user's language."""

    @property
    def key(self) -> str:
        """What tells it from other proposals."""
        return f"{self.left} {self.right}"


def compare_sources(session: Session) -> Duplicates:
    """Compare the project's sources; pairs on which somebody has decided are left out.

    A pair is decided on when it was merged, told apart, brought together in one study, or found to
    be a review and a study that it includes.
    """
    found = find_duplicates(all_sources(session.db))
    pairs = tuple(
        pair
        for pair, is_open in zip(found.pairs, _open(session, map(_keys, found.pairs)), strict=True)
        if is_open
    )
    left = {frozenset(_keys(pair)) for pair in pairs}
    groups = tuple(
        group
        for group in found.groups
        if all(
            frozenset((one.citekey, other.citekey)) in left for one, other in combinations(group, 2)
        )
    )
    return Duplicates(pairs, groups)


def proposals(session: Session) -> tuple[Proposal, ...]:
    """The pairs to decide on: sure ones first, then by how well they agree."""
    found = (
        Proposal(pair.left.citekey, pair.right.citekey, pair.same, pair.score, pair.because)
        for pair in compare_sources(session).pairs
    )
    return tuple(sorted(found, key=lambda one: (not one.same, -one.score, one.left, one.right)))


def still_open(session: Session, made: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """Those of the proposals on which nobody has decided yet."""
    states = _open(session, ((one.left, one.right) for one in made))
    return tuple(one for one, is_open in zip(made, states, strict=True) if is_open)


def _open(session: Session, pairs: Iterable[tuple[str, str]]) -> Iterator[bool]:
    """Per pair of citekeys, whether nobody has decided on it."""
    study = study_per_source(session.db)
    apart = told_apart(session)
    included = {frozenset((one.review, one.study)) for one in review_inclusions(session.db)}
    for left, right in pairs:
        yield (
            left in study
            and right in study
            and study[left] != study[right]
            and frozenset((left, right)) not in apart
            and frozenset((study[left], study[right])) not in included
        )


def _keys(pair: Pair) -> tuple[str, str]:
    return pair.left.citekey, pair.right.citekey
