"""Versions of the codebook: which there are, what differs, closing one, and bringing one in."""

from dataclasses import dataclass, replace
from pathlib import Path

from staven.actions.files import read_text
from staven.actions.session import Session
from staven.actions.theory import refused
from staven.codebook.code import Code, Codebook
from staven.codebook.difference import Difference, difference
from staven.codebook.read import read_codebook
from staven.codebook.write import codebook_text
from staven.errors import StavenError
from staven.locale import _
from staven.store.code_uses import is_used
from staven.store.codebook_history import (
    CodebookVersion,
    codebook_at,
    edited_since,
    next_version,
    versions,
)
from staven.store.codes import put_codebook, put_version
from staven.store.journal import change
from staven.store.recheck_marks import put_rechecks


@dataclass(frozen=True, slots=True)
class Incoming:
    """A codebook in a file, beside the one in force."""

    codebook: Codebook
    text: str
    difference: Difference
    retired: tuple[Code, ...]
    """Codes that the file lacks and that something in the project names: they stay there, retired.

    Nothing can be coded with them any more.
    """


def codebook_versions(session: Session) -> tuple[CodebookVersion, ...]:
    """Every version, oldest first; the last one is what the codebook is now."""
    return tuple(versions(session.db))


def codebook_difference(session: Session, one: str = "", other: str = "") -> Difference:
    """What two versions differ in, each named by its name or number.

    Without `other` it is what the codebook is now; without `one` the last version that was imported
    or closed before that.

    Raises:
        StavenError: there is no such version, or a name is that of several.
    """
    known = versions(session.db)
    after = version_named(known, other) if other else known[-1]
    if one:
        before = version_named(known, one)
    else:
        earlier = [each for each in known[: after.number - 1] if each.named]
        before = earlier[-1] if earlier else known[0]
    return difference(codebook_at(session.db, before), codebook_at(session.db, after))


def version_named(known: list[CodebookVersion], name: str) -> CodebookVersion:
    """The version with this name, or else this number.

    Raises:
        StavenError: there is none, or several are called so.
    """
    named = [one for one in known if one.name == name]
    numbered = [one for one in known if str(one.number) == name]
    found = named or numbered
    listed = ", ".join(f"{one.number} ({one.name})" for one in known)
    if not found:
        raise StavenError(
            _("the codebook has no version '{name}'").format(name=name),
            remedy=_("There are: {versions}.").format(versions=listed),
        )
    if len(found) > 1:
        raise StavenError(
            _("several versions are called '{name}'").format(name=name),
            remedy=_("Name one by its number: {versions}.").format(versions=listed),
        )
    return found[0]


def close_version(session: Session, name: str = "") -> str:
    """Put what the codebook is now on record as a version; the next edit begins another one.

    Returns:
        What the version is called: `name`, or else the last one's name with its number one higher.

    Raises:
        StavenError: nothing was edited since the last version, or it could not be written.
    """
    with change(session.db, session.reviewer) as writing:
        known = versions(session.db)
        before = edited_since(known)
        if before is None:
            raise StavenError(
                _("nothing was edited since version {name}").format(
                    name=known[-1].name if known else "?"
                ),
                remedy=_("There is nothing to close."),
            )
        called = name.strip() or next_version(before.name)
        now = replace(codebook_at(session.db, known[-1]), version=called)
        put_version(writing, now, codebook_text(now))
    return called


def incoming_codebook(session: Session, path: Path) -> Incoming:
    """What a codebook in a file would change; nothing is changed yet.

    Raises:
        StavenError: the file cannot be read.
        ImportRefusedError: there are mistakes in it; all of them are listed with their lines.
    """
    text = read_text(path)
    codebook, problems = read_codebook(text, str(path))
    if codebook is None:
        raise refused(problems, str(path))
    now = codebook_at(session.db, versions(session.db)[-1])
    found = difference(now, codebook)
    retired = tuple(code for code in found.removed if is_used(session.db, code.id))
    return Incoming(codebook, text, found, retired)


def import_codebook(session: Session, path: Path) -> Incoming:
    """Make the codebook in a file the one in force; can be undone.

    Codes are found again by their ids. Extracts with a code that means something else now come on
    the list to be looked at again.

    Raises:
        StavenError: as `incoming_codebook`, or there is no difference, or it could not be written.
    """
    with change(session.db, session.reviewer) as writing:
        found = incoming_codebook(session, path)
        if not found.difference:
            raise StavenError(
                _("this codebook is the one in force; nothing was changed"), where=str(path)
            )
        put_codebook(writing, found.codebook, found.text)
        for one in found.difference.changed:
            put_rechecks(writing, one)
    return found
