"""What reviewers said of suggestions, out of the project file."""

from staven.extracts.suggestion import SuggestionAnswer
from staven.store.database import Database
from staven.store.visible import VISIBLE_ANSWER


def visible_answers(db: Database, viewer: str) -> list[SuggestionAnswer]:
    """The answers that `viewer` may see, oldest first: on a blind text only their own."""
    return _read(db, f"WHERE {VISIBLE_ANSWER}", viewer)


def every_answer(db: Database) -> list[SuggestionAnswer]:
    """Every answer, what is still blind too: for the file as a whole, never to show."""
    return _read(db, "", "")


def _read(db: Database, where: str, viewer: str) -> list[SuggestionAnswer]:
    rows = db.connection.execute(
        f"""
        SELECT suggestion_answer.guid, document.guid, start, "end", code.code, reviewer.name,
               accepted, suggestion_answer.time
          FROM suggestion_answer
          JOIN document ON document.id = suggestion_answer.document_id
          JOIN code ON code.id = suggestion_answer.code_id
          JOIN reviewer ON reviewer.id = suggestion_answer.reviewer_id
         {where}
         ORDER BY suggestion_answer.id
        """,
        {"viewer": viewer},
    )
    return [
        SuggestionAnswer(row[0], row[1], row[2], row[3], row[4], row[5], bool(row[6]), row[7])
        for row in rows
    ]
