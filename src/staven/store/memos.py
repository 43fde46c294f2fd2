"""Memos in and out of the project file."""

from staven.extracts.memo import Memo, MemoAbout
from staven.store.database import Database
from staven.store.journal import Change, mint, now
from staven.store.reviewers import reviewer_guid
from staven.store.visible import VISIBLE_MEMO


def visible_memos(db: Database, reviewer: str) -> list[Memo]:
    """The memos on the project, its sources and its codes that `reviewer` may see, oldest first."""
    return _read(db, f"WHERE {VISIBLE_MEMO}", {"viewer": reviewer})


def every_memo(db: Database) -> list[Memo]:
    """Every memo, those that are still blind too: for the file as a whole, never to show."""
    return _read(db, "", {})


def memos_on(db: Database, about: MemoAbout, target: str, reviewer: str) -> list[Memo]:
    """What `reviewer` may see of the memos on one source, one code or the project, oldest first.

    Args:
        db: The project.
        about: The kind of thing.
        target: GUID of the source, id of the code; empty for the project.
        reviewer: Name of whoever looks.
    """
    where = f"WHERE memo.about = :about AND memo.target = :target AND {VISIBLE_MEMO}"
    return _read(db, where, {"about": str(about), "target": target, "viewer": reviewer})


def put_memo(writing: Change, about: MemoAbout, target: str, text: str) -> None:
    """Let the reviewer's memo on one thing say `text`; an empty one is taken away."""
    row = writing.db.connection.execute(
        """
        SELECT memo.guid FROM memo JOIN reviewer ON reviewer.id = memo.reviewer_id
         WHERE memo.about = ? AND memo.target = ? AND reviewer.name = ?
         ORDER BY memo.time DESC, memo.id DESC LIMIT 1
        """,
        (str(about), target, writing.reviewer),
    ).fetchone()
    if row is not None and not text:
        writing.delete("memo", row[0])
    elif row is not None:
        writing.update("memo", row[0], {"text": text, "time": now()})
    elif text:
        image = {
            "guid": mint(),
            "about": str(about),
            "target": target,
            "text": text,
            "reviewer": reviewer_guid(writing),
            "time": now(),
        }
        writing.insert("memo", image)


def _read(db: Database, where: str, named: dict[str, str]) -> list[Memo]:
    rows = db.connection.execute(
        f"""
        SELECT memo.guid, memo.about, memo.target, memo.text, reviewer.name, memo.time
          FROM memo JOIN reviewer ON reviewer.id = memo.reviewer_id
          {where}
         ORDER BY memo.time, memo.id
        """,
        named,
    )
    return [Memo(row[0], MemoAbout(row[1]), *row[2:]) for row in rows]
