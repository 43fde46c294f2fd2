"""What is said of who reads what: on the command line and on the screens."""

from collections.abc import Iterator

from staven.actions.assigning import Assigning
from staven.locale import _, ngettext, number
from staven.store.assignments import AssignedText, ReaderProgress


def count_words(done: Assigning) -> str:
    """How much was changed."""
    said = (
        (ngettext("{n} text assigned", "{n} texts assigned", done.assigned), done.assigned),
        (ngettext("{n} changed", "{n} changed", done.changed), done.changed),
        (ngettext("{n} withdrawn", "{n} withdrawn", done.withdrawn), done.withdrawn),
    )
    parts = [words.format(n=number(count)) for words, count in said if count]
    return ", ".join(parts) or _("nothing changed")


def remarks(done: Assigning) -> Iterator[str]:
    """What one should know of what was done, beside how much."""
    if done.new_reviewers:
        yield _("New to this project: {names}.").format(names=", ".join(done.new_reviewers))
    if done.seen_before:
        yield _("Coded before it was blind, so it could be seen: {citekeys}.").format(
            citekeys=", ".join(done.seen_before)
        )
    if done.opened:
        yield _(
            "Nobody reads it blind any longer, so everybody sees all of it: {citekeys}."
        ).format(citekeys=", ".join(done.opened))
    if done.finished:
        yield _("Done already, so they stay: {names}.").format(names=", ".join(done.finished))


def reading_state(row: AssignedText) -> str:
    """How far a reviewer is with a text, and whether blind."""
    state = _("done reading") if row.assignment.finished else _("still to read")
    return _("{state}, blind").format(state=state) if row.assignment.blind else state


def reader_words(one: ReaderProgress) -> str:
    """How far a reviewer is with all that they read."""
    read = _("{done} of {n} read").format(done=number(one.finished), n=number(one.assigned))
    views = ngettext("{n} source appraised", "{n} sources appraised", one.appraised)
    parts = [
        ngettext("{n} extract", "{n} extracts", one.extracts).format(n=number(one.extracts)),
        read if one.assigned else "",
        views.format(n=number(one.appraised)) if one.appraised else "",
    ]
    return ", ".join(part for part in parts if part)
