"""Integrity: whether every quote still stands in its text, and nothing hangs loose."""

from dataclasses import dataclass, replace
from enum import StrEnum

from staven.actions.session import Session
from staven.actions.synthesis import synthesis
from staven.errors import StavenError
from staven.locale import _
from staven.store.extracts import visible_extracts
from staven.store.integrity import (
    broken_references,
    changed_texts,
    extracts_without_codes,
    file_faults,
    misplaced_quotes,
    retired_codes_in_use,
)


class Fault(StrEnum):
    """What can be wrong with a project."""

    FILE = "file"
    REFERENCE = "reference"
    TEXT = "text"
    QUOTE = "quote"
    ORPHAN = "orphan"
    RETIRED = "retired code"
    STALE = "stale judgement"


@dataclass(frozen=True, slots=True)
class CheckFinding:
    """One thing that is wrong, or that asks for a look."""

    fault: Fault
    where: str
    """The citekey, mechanism or table at which it was found."""
    guid: str
    """Of the row; empty for the file as a whole, and for what may not be seen yet."""
    problem: str
    """One sentence in the user's language."""


def check(session: Session) -> list[CheckFinding]:
    """Everything that is wrong with the project; empty where it is clean."""
    db = session.db
    found = [CheckFinding(Fault.FILE, str(db.path), "", said) for said in file_faults(db)]
    if found:
        return found  # a damaged file cannot be trusted to answer the rest
    found += [
        CheckFinding(Fault.REFERENCE, table, "", _("a row refers to one that is not there"))
        for table in broken_references(db)
    ]
    found += [
        CheckFinding(Fault.TEXT, citekey, guid, _("the text is not the one that was attached"))
        for citekey, guid in changed_texts(db)
    ]
    shown = {one.guid for one in visible_extracts(db, session.reviewer)}
    of_extracts = [
        CheckFinding(
            Fault.QUOTE, citekey, guid, _("the quote does not stand at its place in the text")
        )
        for citekey, guid in misplaced_quotes(db)
    ]
    of_extracts += [
        CheckFinding(Fault.ORPHAN, citekey, guid, _("the extract carries no code"))
        for citekey, guid in extracts_without_codes(db)
    ]
    # What is still blind is said of its source as a whole: not which it is, nor how many there are.
    found += dict.fromkeys(
        one if one.guid in shown else replace(one, guid="") for one in of_extracts
    )
    found += [
        CheckFinding(
            Fault.RETIRED, code, guid, _("the codebook in force lacks a code that extracts carry")
        )
        for code, guid in retired_codes_in_use(db)
    ]
    return found + _stale(session)


def _stale(session: Session) -> list[CheckFinding]:
    try:
        rows = synthesis(session).mechanisms
    except StavenError as error:
        return [CheckFinding(Fault.FILE, str(session.path), "", str(error))]
    found = []
    for row in rows:
        pairs = [
            (row.judgement, row.stale),
            (row.deployed_judgement, row.deployed_stale),
            *((one.judgement, one.stale) for one in row.findings if one.finding.guid),
        ]
        found += [
            CheckFinding(
                Fault.STALE,
                row.code.id,
                judgement.guid,
                _("the evidence has changed since this was judged"),
            )
            for judgement, stale in pairs
            if judgement is not None and stale
        ]
    return found
