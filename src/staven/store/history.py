"""What the journal tells of one extract."""

import json
from typing import Any

from staven.extracts.history import Entry, Turn
from staven.store.database import Database
from staven.store.hidden import closed_texts


def entries_of_extract(db: Database, guid: str) -> list[Entry]:
    """Everything that was ever done to an extract, the last first."""
    rows = db.connection.execute(
        """
        SELECT mine.time, mine.reviewer, mine.action, mine.table_name, mine.before, mine.after,
               CASE WHEN mine.undoes IS NULL THEN 0
                    ELSE (SELECT count(DISTINCT turn."transaction") FROM journal AS turn
                           WHERE turn.undoes = mine.undoes AND turn.id <= mine.id) END,
               (SELECT group_concat(other.action, ' ') FROM journal AS other
                 WHERE other."transaction" = mine."transaction"
                   AND other.table_name = 'extract' AND other.row_guid != :guid)
          FROM journal AS mine
         WHERE mine.table_name = 'extract' AND mine.row_guid = :guid
            OR mine.table_name = 'recheck'
               AND :guid IN (json_extract(mine.before, '$.extract'),
                             json_extract(mine.after, '$.extract'))
         ORDER BY mine.id DESC
        """,
        {"guid": guid},
    )
    return [
        Entry(
            time=row[0],
            reviewer=row[1],
            action=row[2],
            table=row[3],
            before=_image(row[4]),
            after=_image(row[5]),
            turn=Turn.NEW if row[6] == 0 else Turn.UNDONE if row[6] % 2 else Turn.REDONE,
            beside=tuple((row[7] or "").split()),
        )
        for row in rows
    ]


def may_see_deleted(db: Database, last: Entry, reviewer: str) -> bool:
    """Whether a reviewer may see what became of an extract that is gone, by its last image.

    One's own always; another's where nobody still reads its text blind.
    """
    image = last.before or last.after or {}
    row = db.connection.execute("SELECT guid FROM reviewer WHERE name = ?", (reviewer,)).fetchone()
    if row is not None and image.get("reviewer") == row[0]:
        return True
    document = image.get("document")
    return document is not None and document not in closed_texts(db)


def study_names(db: Database) -> dict[str, str]:
    """Per study, by GUID, a citekey to name it by."""
    rows = db.connection.execute(
        """
        SELECT study.guid, min(source.citekey)
          FROM study JOIN source ON source.study_id = study.id GROUP BY study.id
        """
    )
    return {row[0]: row[1] for row in rows}


def _image(text: str | None) -> dict[str, Any] | None:
    if text is None:
        return None
    image: dict[str, Any] = json.loads(text)
    return image
