"""Two codes made one, and one made two; the extracts follow."""

from collections.abc import Iterable
from dataclasses import replace

from staven.actions.codebook_editing import apply, wording
from staven.actions.session import Session
from staven.codebook.code import Code
from staven.codebook.edit import code_of, minted_id
from staven.codebook.merge import merged, split_off
from staven.errors import StavenError
from staven.locale import _
from staven.store.code_edits import drop_retired, taken_ids
from staven.store.code_uses import carrying, exchange, follow, uses_seen
from staven.store.codes import codebook_in_force, retired_codes
from staven.store.journal import change


def merge_codes(session: Session, code: str, into: str) -> int:
    """Let one code go up in another of its kind, and all that names it follow; can be undone.

    A code that was retired can go up in another one too.

    Extracts of everybody follow, those that are still blind too; one with both codes keeps the one.
    So do findings, judgements, memos, codes on keys, rechecks and what was said of suggestions. A
    judgement with other evidence under it is shown as outdated by its fingerprint, as always.

    Returns:
        The number of extracts that followed, of those that the reviewer may see.

    Raises:
        StavenError: one of the codes is gone, or they are of two kinds.
    """
    with change(session.db, session.reviewer) as writing:
        before = codebook_in_force(session.db)
        retired = next((one for one in retired_codes(session.db) if one.id == code), None)
        whole = before
        if retired is not None:
            # What it pointed to may be retired as well.
            bare = Code(retired.id, retired.kind, retired.label)
            whole = replace(before, codes=(*before.codes, bare))
        merged(whole, code, into)  # refuses before anything is written
        followed = uses_seen(session.db, code, session.reviewer).extracts
        follow(writing, code, into)
        if retired is not None:
            drop_retired(writing, code)
        else:
            apply(writing, lambda book: merged(book, code, into))
    return followed


def split_code(session: Session, code: str, label: str, extracts: Iterable[str]) -> Code:
    """Make a new code beside another, and put it on these of its extracts in the other's place.

    Args:
        session: Who does it, and where.
        code: Id of the code that is split.
        label: Of the new code, in the user's language.
        extracts: GUIDs of the extracts that go to the new one; there may be none.

    Returns:
        The new code.

    Raises:
        StavenError: the code is gone, the label will not do, or an extract no longer carries it.
    """
    chosen = tuple(dict.fromkeys(extracts))
    with change(session.db, session.reviewer) as writing:
        beside = code_of(codebook_in_force(session.db), code)
        missing = len(chosen) - len(carrying(session.db, code, chosen))
        if missing:
            raise StavenError(
                _("an extract that was chosen no longer carries this code"),
                remedy=_("Choose again from what is there now."),
            )
        new = minted_id(label, taken_ids(session.db), beside.kind.value)
        found = apply(writing, lambda book: split_off(book, code, wording(label), new))
        for guid in chosen:
            exchange(writing, guid, code, new)
    return found.after.by_id[new]
