"""A codebook that was edited: only the codes that differ are written."""

from staven.codebook.code import Code, Codebook
from staven.codebook.difference import Difference, difference
from staven.store.code_rows import GAP, code_image
from staven.store.database import Database
from staven.store.journal import Change, mint
from staven.store.recheck_marks import put_rechecks


def put_edited(writing: Change, before: Codebook, after: Codebook) -> Difference:
    """Write `after` over `before`, which is in force; returns what is different.

    Extracts with a code that means something else now come on the list to be looked at again. A
    code that goes must have nothing that names it.
    """
    found = difference(before, after)
    db = writing.db
    for one in found.changes:
        if one.before is None:
            image = {"guid": mint(), **code_image(one.code, 0)}
            writing.insert("code", image | {"position": _places(db, after, [one.code])[0]})
        elif one.after is not None:
            columns = code_image(one.after, 0)
            del columns["position"], columns["retired"]
            writing.update("code", _guid(db, one.after.id), columns)
            put_rechecks(writing, one)
    for one in found.changes:
        if "parent" in one.fields:
            _settle_down(writing, after, one.code)
    for code in found.removed:
        writing.delete("code", _guid(db, code.id))
    return found


def drop_retired(writing: Change, code: str) -> None:
    """Take away a code that was retired, once nothing names it any more."""
    writing.delete("code", _guid(writing.db, code))


def taken_ids(db: Database) -> set[str]:
    """The ids of all codes, those that no longer count included."""
    return {row[0] for row in db.connection.execute("SELECT code FROM code")}


def _settle_down(writing: Change, after: Codebook, moved: Code) -> None:
    """Give a code that hangs elsewhere, and all below it, positions between their neighbours."""
    family = [moved, *(one for one in after.codes if moved in after.ancestors(one))]
    if [one for one in after.codes if one in family] != family:
        return  # it hangs elsewhere, and stands where it stood
    for one, place in zip(family, _places(writing.db, after, family), strict=True):
        writing.update("code", _guid(writing.db, one.id), {"position": place})


def _places(db: Database, codebook: Codebook, codes: list[Code]) -> list[int]:
    """Positions for codes that follow each other in the codebook, between those around them.

    Where there is no room they get the position of the one before: rows then count.
    """
    ids = [code.id for code in codebook.codes]
    first, last = ids.index(codes[0].id), ids.index(codes[-1].id)
    known = {
        row[0]: int(row[1]) for row in db.connection.execute("SELECT code, position FROM code")
    }
    before = next((known[each] for each in reversed(ids[:first]) if each in known), -GAP)
    after = next((known[each] for each in ids[last + 1 :] if each in known), None)
    if after is None:
        return [before + GAP * n for n in range(1, len(codes) + 1)]
    room = max(0, after - before)
    return [before + room * n // (len(codes) + 1) for n in range(1, len(codes) + 1)]


def _guid(db: Database, code: str) -> str:
    row = db.connection.execute("SELECT guid FROM code WHERE code = :code", {"code": code})
    return str(row.fetchone()[0])
