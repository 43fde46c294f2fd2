"""Asking people to read texts, blind or not, and seeing how far they are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from staven.actions.session import Session
from staven.errors import StavenError
from staven.extracts.assignment import Assignment
from staven.extracts.division import divided
from staven.locale import _
from staven.store.assignments import (
    AssignedText,
    ReaderProgress,
    assigned_texts,
    assignments,
    coded_texts,
    readers,
    with_earlier_versions,
)
from staven.store.documents import DocumentLine, document_lines
from staven.store.hidden import closed_texts
from staven.store.journal import Change, change, mint
from staven.store.reviewers import reviewer_guid, reviewers
from staven.store.sources import source_lines, source_named


@dataclass(frozen=True, slots=True)
class Assigning:
    """What asking people to read, or no longer to, has made different."""

    assigned: int = 0
    """Assignments that are new."""
    changed: int = 0
    """Assignments that became blind, or no longer are."""
    withdrawn: int = 0
    new_reviewers: tuple[str, ...] = ()
    """Names that the project did not have."""
    seen_before: tuple[str, ...] = ()
    """Citekeys of texts that became blind after somebody coded them: that could be seen before."""
    opened: tuple[str, ...] = ()
    """Citekeys of texts that nobody reads blind any longer: all see all of it now."""
    finished: tuple[str, ...] = ()
    """Who had said to be done, so that their assignment stays: `name (citekey)`."""


def assigned(session: Session, citekey: str = "") -> tuple[AssignedText, ...]:
    """Who reads what, of one source or of all."""
    return tuple(assigned_texts(session.db, citekey))


def reader_progress(session: Session) -> tuple[ReaderProgress, ...]:
    """How far each reviewer is, as far as one may see it."""
    return tuple(readers(session.db, session.reviewer))


def reviewer_names(session: Session) -> tuple[str, ...]:
    """Everybody who is known to the project, oneself included, by name."""
    return tuple(sorted({one.name for one in reviewers(session.db)} | {session.reviewer}))


def assign(
    session: Session,
    citekeys: Sequence[str],
    names: Sequence[str],
    *,
    blind: bool | None = None,
    document: str = "",
) -> Assigning:
    """Ask people to read the texts of sources; whoever is not known yet is added by name.

    `document` names one text by its GUID. `blind` None leaves what is there as it is. Whoever was
    asked already stays so, and whoever is done stays done. One `u` takes it all back.

    Raises:
        StavenError: there is no such source, it has no text, or a name is no name.
    """
    texts = _texts(session, citekeys, document)
    people = _people(session, names)
    return _put(session, dict.fromkeys(texts, people), blind=blind)


def set_readers(session: Session, citekey: str, names: Sequence[str], *, blind: bool) -> Assigning:
    """Let these people, and nobody else, be busy with the texts of a source; one `u` undoes it.

    Whoever is done stays so.

    Raises:
        StavenError: there is no such source, it has no text, or a name is no name.
    """
    texts = _texts(session, [citekey], "")
    people = _people(session, names) if names else []
    versions = _versions(session, texts)
    leaving = [
        one
        for one in assignments(session.db)
        if one.document in versions and not one.finished and one.reviewer not in people
    ]
    return _put(session, dict.fromkeys(texts, people), blind=blind, leaving=leaving)


def divide(
    session: Session,
    citekeys: Sequence[str],
    names: Sequence[str],
    *,
    twice: int = 0,
    blind: bool = False,
) -> Assigning:
    """Divide sources evenly over people, `twice` of them to two; these are blind where asked.

    Without citekeys these are all included sources with a text that nobody was asked to read.

    Raises:
        StavenError: there is nothing to divide, or `twice` does not go with it.
    """
    people = _people(session, names)
    keys = citekeys or _unassigned(session)
    if not keys:
        raise StavenError(_("there is no source with a text that nobody was asked to read"))
    texts = _texts(session, keys, "")
    lengths = {text.citekey: 0 for text in texts}
    for text in texts:
        lengths[text.citekey] += text.characters
    if not 0 <= twice <= len(lengths):
        raise StavenError(
            _("{n} sources cannot be read twice: there are {total}").format(
                n=twice, total=len(lengths)
            )
        )
    if twice and len(people) == 1:
        raise StavenError(_("reading twice asks for two people"), remedy=_("Name another one."))
    shares = divided(lengths, people, twice)
    return _put(
        session,
        {text: shares[text.citekey] for text in texts},
        blind=blind or None,
        only_double=True,
    )


def withdraw(
    session: Session, citekeys: Sequence[str], names: Sequence[str] = (), document: str = ""
) -> Assigning:
    """Ask people no longer to read the texts of sources, all who are busy where none is named.

    Whoever is done stays so: what they saw and made is not undone by it.

    Raises:
        StavenError: there is no such source, or it has no text.
    """
    texts = _texts(session, citekeys, document)
    versions = _versions(session, texts)
    there = [
        one
        for one in assignments(session.db)
        if one.document in versions and (not names or one.reviewer in names)
    ]
    leaving = [one for one in there if not one.finished]
    done = _put(session, dict.fromkeys(texts, ()), blind=None, leaving=leaving)
    stay = [f"{one.reviewer} ({versions[one.document]})" for one in there if one.finished and names]
    return replace(done, finished=tuple(dict.fromkeys(stay)))


def _put(
    session: Session,
    wanted: Mapping[DocumentLine, Sequence[str]],
    *,
    blind: bool | None,
    only_double: bool = False,
    leaving: Sequence[Assignment] = (),
) -> Assigning:
    """Write who reads which text from now on, and who no longer does, in one transaction."""
    db = session.db
    known = set(reviewer_names(session))
    there = {(one.document, one.reviewer): one for one in assignments(db)}
    closed = closed_texts(db)
    citekey_of = _versions(session, wanted)
    coded = coded_texts(db)
    new = changed = 0
    with change(db, session.reviewer) as writing:
        for one in leaving:
            writing.delete("assignment", one.guid)
        for text, people in wanted.items():
            wish = None if only_double and len(people) == 1 else blind
            for name in people:
                known_one = there.get((text.guid, name))
                new += known_one is None
                changed += _written(writing, text.guid, name, known_one, blind=wish)
        now = closed_texts(db)
    return Assigning(
        assigned=new,
        changed=changed,
        withdrawn=len(leaving),
        new_reviewers=tuple(
            dict.fromkeys(name for names in wanted.values() for name in names if name not in known)
        ),
        seen_before=_keys(citekey_of[guid] for guid in (now - closed) & coded),
        opened=_keys(citekey_of[guid] for guid in closed - now),
    )


def _written(
    writing: Change, document: str, name: str, there: Assignment | None, *, blind: bool | None
) -> bool:
    """Write one assignment; whether that changed one that was there."""
    if there is None:
        image = {
            "guid": mint(),
            "document": document,
            "reviewer": reviewer_guid(writing, name),
            "blind": int(bool(blind)),
            "finished": 0,
        }
        writing.insert("assignment", image)
        return False
    if blind is None or blind is there.blind:
        return False
    writing.update("assignment", there.guid, {"blind": int(blind)})
    return True


def _texts(session: Session, citekeys: Sequence[str], document: str) -> list[DocumentLine]:
    """The texts in use of these sources; the one named where one is.

    Raises:
        StavenError: there is no such source or text.
    """
    found = []
    for citekey in dict.fromkeys(citekeys):
        source_named(session.db, citekey)
        lines = [line for line in document_lines(session.db, citekey) if not line.superseded]
        if not lines:
            raise StavenError(
                _("{citekey} has no text to read yet").format(citekey=citekey),
                remedy=_("Attach one: 'staven attach {citekey} FILE'.").format(citekey=citekey),
            )
        found += lines
    if document:
        found = [line for line in found if line.guid == document]
        if not found:
            raise StavenError(
                _("these sources have no text '{text}' in use").format(text=document),
                remedy=_("'staven assign' lists the texts that people read, with their GUIDs."),
            )
    return found


def _versions(session: Session, texts: Iterable[DocumentLine]) -> dict[str, str]:
    """The GUIDs of these texts and of those they took the place of, each with its citekey."""
    return {
        guid: text.citekey
        for text in texts
        for guid in with_earlier_versions(session.db, text.guid)
    }


def _people(session: Session, names: Sequence[str]) -> list[str]:
    """The names as the project has them.

    Raises:
        StavenError: there is none, or one differs from a known one in capitals only.
    """
    asked = list(dict.fromkeys(" ".join(name.split()) for name in names if name.strip()))
    if not asked:
        raise StavenError(_("nobody is named to read it"), remedy=_("Name one or more people."))
    known = {one.casefold(): one for one in reviewer_names(session)}
    for name in asked:
        same = known.get(name.casefold(), name)
        if same != name:
            raise StavenError(
                _("the project knows '{known}', not '{name}'").format(known=same, name=name),
                remedy=_("Write the name as it is known."),
            )
    return asked


def _unassigned(session: Session) -> list[str]:
    """Citekeys of the included sources with a text that nobody was asked to read."""
    taken = {row.citekey for row in assigned_texts(session.db)}
    return [
        line.citekey
        for line in source_lines(session.db, session.reviewer)
        if line.status == "included" and line.documents and line.citekey not in taken
    ]


def _keys(citekeys: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(citekeys)))
