"""Which sources lie outside the project's period."""

from collections.abc import Callable

from staven.actions.session import Session
from staven.corpus.scope_mark import outside_period
from staven.store.codes import scope_in_force


def outside_scope(session: Session) -> Callable[[int | None], bool]:
    """A test of a source's year against the periods that the project asks about.

    Raises:
        StavenError: the project has no codebook.
    """
    scope = scope_in_force(session.db)
    return lambda year: outside_period(year, scope.period, scope.outcome_period)
