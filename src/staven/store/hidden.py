"""What is hidden while a text is read blind: which texts, and whether that is anything."""

from staven.store.database import Database
from staven.store.visible import (
    CLOSED_TEXTS,
    VISIBLE_ANSWER,
    VISIBLE_APPRAISAL,
    VISIBLE_EXTRACT,
    VISIBLE_MEMO,
)


def closed_texts(db: Database) -> set[str]:
    """GUIDs of the texts that somebody is still reading blind."""
    rows = db.connection.execute(f"SELECT guid FROM document WHERE id IN {CLOSED_TEXTS}")
    return {row[0] for row in rows}


def hidden_from(db: Database, viewer: str) -> int:
    """How many extracts, appraisals, memos and answers `viewer` may not see yet."""
    tables = {
        "extract": VISIBLE_EXTRACT,
        "appraisal": VISIBLE_APPRAISAL,
        "memo": VISIBLE_MEMO,
        "suggestion_answer": VISIBLE_ANSWER,
    }
    counts = (
        f"(SELECT count(*) FROM {table} WHERE NOT {visible})" for table, visible in tables.items()
    )
    row = db.connection.execute(f"SELECT {' + '.join(counts)}", {"viewer": viewer}).fetchone()
    return int(row[0])
