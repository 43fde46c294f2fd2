"""Putting extracts on the list to be looked at again, when what their code means is changed."""

from staven.codebook.difference import CodeChange
from staven.codebook.write import meaning_text
from staven.store.journal import Change, mint


def put_rechecks(writing: Change, change: CodeChange) -> None:
    """List the extracts with a code that means something else now; one listed keeps its first.

    Where it means again what it meant when they were coded, they go off the list.
    """
    if change.before is None or change.after is None or not change.means_something_else:
        return
    before, after = meaning_text(change.before), meaning_text(change.after)
    rows = writing.db.connection.execute(
        """
        SELECT extract.guid, recheck.guid, recheck.before
          FROM extract_code
          JOIN code ON code.id = extract_code.code_id
          JOIN extract ON extract.id = extract_code.extract_id
          LEFT JOIN recheck ON recheck.extract_id = extract.id AND recheck.code_id = code.id
         WHERE code.code = :code
         ORDER BY extract.id
        """,
        {"code": change.code.id},
    ).fetchall()
    for extract, listed, meant in rows:
        if listed is None:
            writing.insert(
                "recheck",
                {
                    "guid": mint(),
                    "extract": extract,
                    "code": change.code.id,
                    "before": before,
                    "time": writing.time,
                },
            )
        elif meant == after:
            writing.delete("recheck", listed)
