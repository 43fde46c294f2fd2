"""The codes that reviewers have put on keys, in and out of the project file."""

from staven.extracts.quick_code import QuickCode
from staven.store.database import Database
from staven.store.journal import Change, mint
from staven.store.reviewers import reviewer_guid


def quick_codes(db: Database, reviewer: str) -> dict[str, str]:
    """The id of the code on each key of a reviewer, by key; codes that are gone left out."""
    rows = db.connection.execute(
        """
        SELECT quick_code."key", code.code
          FROM quick_code
          JOIN code ON code.id = quick_code.code_id
          JOIN reviewer ON reviewer.id = quick_code.reviewer_id
         WHERE reviewer.name = ? AND code.retired = 0
         ORDER BY quick_code."key"
        """,
        (reviewer,),
    )
    return {row[0]: row[1] for row in rows}


def every_quick_code(db: Database) -> list[QuickCode]:
    """The codes on the keys of all reviewers."""
    rows = db.connection.execute(
        """
        SELECT quick_code.guid, reviewer.name, quick_code."key", code.code
          FROM quick_code
          JOIN code ON code.id = quick_code.code_id
          JOIN reviewer ON reviewer.id = quick_code.reviewer_id
         ORDER BY quick_code.id
        """
    )
    return [QuickCode(*row) for row in rows]


def put_quick_code(writing: Change, key: str, code: str) -> None:
    """Let a key of the reviewer stand for a code; an empty id frees the key."""
    row = writing.db.connection.execute(
        """
        SELECT quick_code.guid
          FROM quick_code JOIN reviewer ON reviewer.id = quick_code.reviewer_id
         WHERE quick_code."key" = ? AND reviewer.name = ?
        """,
        (key, writing.reviewer),
    ).fetchone()
    if row is not None and not code:
        writing.delete("quick_code", row[0])
    elif row is not None:
        writing.update("quick_code", row[0], {"code": code})
    elif code:
        reviewer = reviewer_guid(writing)
        writing.insert(
            "quick_code", {"guid": mint(), "reviewer": reviewer, "key": key, "code": code}
        )
