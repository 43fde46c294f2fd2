"""Memos out of the project file."""

from staven.extracts.memo import Memo, MemoAbout
from staven.store.database import Database


def memos(db: Database) -> list[Memo]:
    """The memos on the project, its sources and its codes, oldest first."""
    rows = db.connection.execute(
        """
        SELECT memo.guid, memo.about, memo.target, memo.text, reviewer.name, memo.time
          FROM memo JOIN reviewer ON reviewer.id = memo.reviewer_id ORDER BY memo.time, memo.id
        """
    )
    return [Memo(row[0], MemoAbout(row[1]), *row[2:]) for row in rows]
