"""Editing the codebook of a project: each edit is one action, and can be undone."""

from collections.abc import Callable
from dataclasses import replace

from staven.actions.session import Session
from staven.codebook.code import Code, Codebook, Kind, Wording
from staven.codebook.difference import Difference
from staven.codebook.edit import (
    changed_code,
    code_of,
    minted_id,
    moved,
    naming,
    tidy,
    with_code,
    without,
)
from staven.errors import StavenError
from staven.locale import _, language, ngettext
from staven.store.code_edits import put_edited, taken_ids
from staven.store.code_uses import CodeUses, forget_answers, free_keys, uses_of, uses_seen
from staven.store.codes import codebook_in_force
from staven.store.journal import Change, change

Edit = Callable[[Codebook], Codebook]
"""Makes another codebook of the one in force, or raises a StavenError."""


def add_code(session: Session, *, kind: Kind, label: str, parent: str = "") -> Code:
    """Add a code with a label in the user's language; its id is made of that, and stays.

    Raises:
        StavenError: there is no label, such a code is there already, it cannot hang under that
            parent, or it could not be written.
    """
    with change(session.db, session.reviewer) as writing:
        return put_new_code(writing, kind, label, parent)


def put_new_code(writing: Change, kind: Kind, label: str, parent: str) -> Code:
    """Add a code as part of a change; what it raises is that of `add_code`."""
    made = Code(
        id=minted_id(label, taken_ids(writing.db), kind.value),
        kind=kind,
        label=wording(label),
        parent=parent,
    )
    apply(writing, lambda book: with_code(book, made))
    return made


def rename_code(session: Session, code: str, label: str) -> Code:
    """Give a code another label in the user's language; its id stays.

    Raises:
        StavenError: the code is gone, or the label is empty or that of its neighbour.
    """
    with change(session.db, session.reviewer) as writing:
        seen = code_of(codebook_in_force(session.db), code)
        wanted = replace(seen, label=relabelled(seen.label, label))
        apply(writing, lambda book: changed_code(book, seen, wanted))
    return wanted


def change_code(session: Session, seen: Code, wanted: Code) -> Difference:
    """Change a code from what was `seen` into what is `wanted`: its words, or what it points to.

    Where its definition, or what it includes or excludes, is another, the extracts with it come on
    the list to be looked at again.

    Raises:
        StavenError: the code is gone, does not fit, or somebody else changed the same field.
    """
    with change(session.db, session.reviewer) as writing:
        return apply(writing, lambda book: changed_code(book, seen, wanted))


def move_code(session: Session, code: str, parent: str) -> Difference:
    """Hang a code, with all below it, under another one; at the top where `parent` is empty.

    Raises:
        StavenError: one of them is gone, or a code of its kind cannot hang there.
    """
    with change(session.db, session.reviewer) as writing:
        return apply(writing, lambda book: moved(book, code, parent))


def delete_code(session: Session, code: str) -> Code:
    """Delete a code that nothing in the project names.

    Raises:
        StavenError: it is gone already, or is in use; the message says by what, and what to do.
    """
    with change(session.db, session.reviewer) as writing:
        book = codebook_in_force(session.db)
        gone = code_of(book, code)
        pointing = naming(book, code)
        if uses_of(session.db, code) or pointing:
            # How often others used it on texts that are still read blind is not told.
            said = uses_words(uses_seen(session.db, code, session.reviewer), pointing)
            uses = ", ".join(said) or _("by what you may not see yet")
            raise StavenError(
                _("this code is in use: {uses}").format(uses=uses),
                remedy=_("Merge it into another code; what names it then follows."),
            )
        free_keys(writing, code)
        forget_answers(writing, code)
        apply(writing, lambda book: without(book, code))
    return gone


def uses_words(used: CodeUses, pointing: tuple[Code, ...]) -> list[str]:
    """What names a code, in words, each with its number; nothing where nothing does."""
    said = [
        (used.extracts, ngettext("{n} extract", "{n} extracts", used.extracts)),
        (
            used.as_group,
            ngettext("{n} extract about it", "{n} extracts about it", used.as_group),
        ),
        (used.findings, ngettext("{n} finding", "{n} findings", used.findings)),
        (used.judgements, ngettext("{n} judgement", "{n} judgements", used.judgements)),
        (used.memos, ngettext("{n} memo", "{n} memos", used.memos)),
        (len(pointing), ngettext("{n} other code", "{n} other codes", len(pointing))),
    ]
    return [words.format(n=count) for count, words in said if count]


def apply(writing: Change, edit: Edit) -> Difference:
    """Carry an edit out on the codebook as it is in the file at this moment."""
    before = codebook_in_force(writing.db)
    return put_edited(writing, before, edit(before))


def wording(label: str) -> Wording:
    """A label in the user's language, on one line."""
    return relabelled(Wording(), label)


def relabelled(known: Wording, label: str) -> Wording:
    """A label with other words in the user's language, on one line.

    Raises:
        StavenError: there is nothing in it.
    """
    said = tidy(label)
    if not said:
        raise StavenError(_("a code needs a label"), remedy=_("Type one."))
    return replace(known, en=said) if language() == "en" else replace(known, nl=said)
