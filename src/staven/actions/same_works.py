"""Which sources of the project are one work, or may be: proposals that a person decides on."""

from collections.abc import Iterable
from dataclasses import dataclass

from staven.actions.session import Session
from staven.actions.works import told_apart
from staven.corpus.same_work.find import Duplicates, find_duplicates
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
    """Compare the project's sources; what somebody decided on before is compared as well."""
    return find_duplicates(all_sources(session.db))


def proposals(session: Session) -> tuple[Proposal, ...]:
    """The pairs to decide on: sure ones first, then by how well they agree."""
    found = (
        Proposal(pair.left.citekey, pair.right.citekey, pair.same, pair.score, pair.because)
        for pair in compare_sources(session).pairs
    )
    ordered = sorted(found, key=lambda one: (not one.same, -one.score, one.left, one.right))
    return still_open(session, ordered)


def still_open(session: Session, made: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Those of the proposals on which nobody has decided yet.

    A pair is decided on when it was merged, told apart, brought together in one study, or found
    to be a review and a study that it includes.
    """
    study = study_per_source(session.db)
    apart = told_apart(session)
    included = {frozenset((one.review, one.study)) for one in review_inclusions(session.db)}
    return tuple(
        one
        for one in made
        if one.left in study
        and one.right in study
        and study[one.left] != study[one.right]
        and frozenset((one.left, one.right)) not in apart
        and frozenset((study[one.left], study[one.right])) not in included
    )
