"""Looking again at extracts of which a code means something else now."""

from dataclasses import dataclass, replace

from staven.actions.session import Session
from staven.codebook.code import Code, Codebook
from staven.errors import StavenError
from staven.locale import _
from staven.store.codes import codebook_in_force
from staven.store.journal import change
from staven.store.recheck import Recheck, drop_rechecks, rechecks


@dataclass(frozen=True, slots=True)
class ToRecheck:
    """An extract to be looked at again, with what its code meant and what it means now."""

    recheck: Recheck
    before: Code
    """The code with the definition that it had when the extract was coded."""
    now: Code


def recheck_list(
    session: Session, extract: str = "", codebook: Codebook | None = None
) -> tuple[ToRecheck, ...]:
    """The list, as far as the reviewer may see it, by code and place; of one extract if named.

    `codebook` is the one in force, where the caller has read it.
    """
    waiting = rechecks(session.db, session.reviewer, extract)
    if not waiting:
        return ()
    from staven.codebook.read import meaning_in  # noqa: PLC0415  (YAML, only where something waits)

    book = codebook or codebook_in_force(session.db)
    found = []
    for one in waiting:
        now = book.by_id.get(one.code)
        if now is not None:  # a retired code is no longer changed
            meant = meaning_in(one.before)
            before = replace(
                now, definition=meant.definition, include=meant.include, exclude=meant.exclude
            )
            found.append(ToRecheck(one, before, now))
    return tuple(found)


def waits_for_recheck(session: Session, extract: str) -> bool:
    """Whether an extract stands on the list, and the reviewer may see it."""
    return bool(rechecks(session.db, session.reviewer, extract))


def still_right(session: Session, extract: str) -> int:
    """Say that an extract fits its codes as they are now; it goes off the list. Can be undone.

    Returns:
        For how many of its codes it stood on the list.

    Raises:
        StavenError: it does not stand on the list, or could not be written.
    """
    with change(session.db, session.reviewer) as writing:
        if not rechecks(session.db, session.reviewer, extract):
            raise StavenError(
                _("this extract does not wait to be looked at again"),
                remedy=_("Somebody may have done so already."),
            )
        return drop_rechecks(writing, extract)
