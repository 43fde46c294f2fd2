"""Decisions of the selection, and where sources were found, out of the project file."""

from typing import Any

from staven.corpus.found_in import FoundIn
from staven.corpus.screening import Decision, Screening, Stage
from staven.store.database import Database


def screenings(db: Database, citekey: str = "") -> list[Screening]:
    """The decisions on one source, or on all; oldest first."""
    rows = db.connection.execute(
        """
        SELECT screening.guid, source.citekey, reviewer.name, screening.stage, screening.decision,
               screening.reason, screening.time, screening.settled
          FROM screening
          JOIN source ON source.id = screening.source_id
          JOIN reviewer ON reviewer.id = screening.reviewer_id
         WHERE :citekey IN ('', source.citekey)
         ORDER BY screening.time, screening.id
        """,
        {"citekey": citekey},
    )
    return [
        Screening(
            guid=row[0],
            citekey=row[1],
            reviewer=row[2],
            stage=Stage(row[3]),
            decision=Decision(row[4]),
            reason=row[5],
            time=row[6],
            settled=row[7] == 1,
        )
        for row in rows
    ]


def screening_image(one: Screening, source: str, reviewer: str) -> dict[str, Any]:
    """The columns of a decision; `source` and `reviewer` are GUIDs."""
    return {
        "guid": one.guid,
        "source": source,
        "reviewer": reviewer,
        "stage": one.stage.value,
        "decision": one.decision.value,
        "reason": one.reason,
        "time": one.time,
        "settled": int(one.settled),
    }


def found_in(db: Database) -> list[FoundIn]:
    """Which search brought up which source."""
    rows = db.connection.execute(
        """
        SELECT found_in.guid, source.citekey, search_log.guid
          FROM found_in
          JOIN source ON source.id = found_in.source_id
          JOIN search_log ON search_log.id = found_in.search_id
         ORDER BY found_in.id
        """
    )
    return [FoundIn(*row) for row in rows]
