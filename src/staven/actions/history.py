"""The history of an extract: who changed what, when."""

from dataclasses import dataclass

from staven.actions.codes import codebook
from staven.actions.session import Session
from staven.errors import StavenError
from staven.extracts.history import Entry, part_changes
from staven.extracts.history_words import entry_words
from staven.locale import _
from staven.store.extracts import extract
from staven.store.history import entries_of_extract, may_see_deleted, study_names


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that somebody did to an extract."""

    entry: Entry
    said: str
    """What was done, in a few words of the user's language."""
    details: tuple[str, ...]
    """What changed, a line each."""

    @property
    def parts(self) -> tuple[str, ...]:
        """Which parts of the extract changed, in the words of the project folder."""
        return tuple(str(change.part) for change in part_changes(self.entry))


def history(session: Session, guid: str) -> tuple[Step, ...]:
    """Everything that was done to an extract, the last first; also once it is deleted.

    Empty for one that came with an import and was not touched since.

    Raises:
        StavenError: there is no such extract, or it is not to be seen yet.
    """
    entries = entries_of_extract(session.db, guid)
    own_lines = [one for one in entries if one.table == "extract"]
    gone = bool(own_lines) and own_lines[0].action == "delete"
    if gone and not may_see_deleted(session.db, own_lines[0], session.reviewer):
        raise StavenError(_("this extract is no longer there"), where=str(session.path))
    if not gone:
        extract(session.db, guid, session.reviewer)
    known, studies = codebook(session), study_names(session.db)
    return tuple(Step(one, *entry_words(one, known, studies)) for one in entries)
