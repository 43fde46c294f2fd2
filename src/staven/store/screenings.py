"""Decisions of the selection, and where sources were found, in and out of the project file."""

import json
from dataclasses import dataclass
from typing import Any

from staven.corpus.found_in import FoundIn
from staven.corpus.screening import Decision, Screening, Stage
from staven.corpus.screening_plan import ScreeningPlan
from staven.corpus.source import Name, Status
from staven.store.database import Database
from staven.store.journal import Change
from staven.store.names import names_of
from staven.store.rows import read_image


@dataclass(frozen=True, slots=True)
class ScreenLine:
    """A source as whoever screens it sees it."""

    guid: str
    citekey: str
    status: Status
    authors: tuple[Name, ...]
    others: bool
    institution: str
    year: int | None
    title: str
    container: str
    abstract: str
    keywords: str
    kind: str
    documents: int
    """Texts that are attached."""


@dataclass(frozen=True, slots=True)
class SourceInFlow:
    """A source as the flow of the selection counts it."""

    guid: str
    citekey: str
    kind: str
    status: Status
    documents: int
    study: str
    """GUID."""


def screenings(db: Database, citekey: str = "") -> list[Screening]:
    """The decisions on one source, or on all, whoever made them; oldest first.

    What a reviewer may see of these is in `visible_screenings`.
    """
    rows = db.connection.execute(
        f"{_WHOLE} {_of_one(citekey)} {_OLDEST_FIRST}", {"citekey": citekey}
    )
    return [_screening(row) for row in rows]


def visible_screenings(
    db: Database, plan: ScreeningPlan, reviewer: str, citekey: str = ""
) -> list[Screening]:
    """The decisions on one source, or on all, that a reviewer may see; oldest first.

    Where people decide blind, that is one's own until as many have decided on the source in that
    round as the plan asks for: then there is nothing left to be influenced, and what they came to,
    or where they differ, is for everyone to see.
    """
    rows = db.connection.execute(
        f"""
        {_WHOLE}
          JOIN (SELECT source_id, stage, max(settled) AS settled,
                       count(DISTINCT reviewer_id) AS reviewers
                  FROM screening
                 WHERE :citekey = ''
                    OR source_id = (SELECT id FROM source WHERE citekey = :citekey)
                 GROUP BY source_id, stage) AS round
            ON round.source_id = screening.source_id AND round.stage = screening.stage
         {_of_one(citekey)}
           AND (:blind = 0 OR reviewer.name = :reviewer OR round.settled = 1
                OR round.reviewers >= :reviewers)
         {_OLDEST_FIRST}
        """,
        {
            "citekey": citekey,
            "blind": int(plan.blind),
            "reviewer": reviewer,
            "reviewers": plan.reviewers,
        },
    )
    return [_screening(row) for row in rows]


def decided_per_reviewer(db: Database) -> list[tuple[str, Stage, int]]:
    """Who decided on how many sources in which round, whatever they decided."""
    rows = db.connection.execute(
        """
        SELECT reviewer.name, screening.stage, count(*)
          FROM screening JOIN reviewer ON reviewer.id = screening.reviewer_id
         WHERE screening.settled = 0
         GROUP BY reviewer.id, screening.stage ORDER BY reviewer.name, screening.stage
        """
    )
    return [(row[0], Stage(row[1]), row[2]) for row in rows]


def screen_lines(db: Database) -> list[ScreenLine]:
    """The sources that wait or that somebody decided on, by citekey."""
    rows = db.connection.execute(
        """
        SELECT guid, citekey, status, authors, others, institution, year, title, container,
               abstract, fields, kind,
               (SELECT count(*) FROM document WHERE document.source_id = source.id)
          FROM source
         WHERE status = 'found' OR id IN (SELECT source_id FROM screening)
         ORDER BY citekey
        """
    )
    return [
        ScreenLine(
            row[0], row[1], Status(row[2]), names_of(row[3]), bool(row[4]), row[5], row[6], row[7],
            row[8], row[9], _keywords(row[10]), row[11], row[12],
        )
        for row in rows
    ]  # fmt: skip


def sources_in_flow(db: Database) -> list[SourceInFlow]:
    """All sources with what the flow counts them by, by citekey."""
    rows = db.connection.execute(
        """
        SELECT source.guid, source.citekey, source.kind, source.status,
               (SELECT count(*) FROM document WHERE document.source_id = source.id), study.guid
          FROM source JOIN study ON study.id = source.study_id
         ORDER BY source.citekey
        """
    )
    return [SourceInFlow(row[0], row[1], row[2], Status(row[3]), row[4], row[5]) for row in rows]


def put_screening(writing: Change, one: Screening, source: str, reviewer: str) -> None:
    """Write a decision down, in place of what the reviewer decided before in that round.

    `source` and `reviewer` are GUIDs.
    """
    image = screening_image(one, source, reviewer)
    row = writing.db.connection.execute(
        """
        SELECT screening.guid
          FROM screening
          JOIN source ON source.id = screening.source_id
          JOIN reviewer ON reviewer.id = screening.reviewer_id
         WHERE source.guid = :source AND reviewer.guid = :reviewer
           AND stage = :stage AND settled = :settled
        """,
        image,
    ).fetchone()
    if row is None:
        writing.insert("screening", image)
    else:
        changes = ("decision", "reason", "time")
        writing.update("screening", row[0], {name: image[name] for name in changes})


def put_status(writing: Change, source: str, status: Status, reason: str) -> None:
    """Give a source the status that its screening came to; `source` is a GUID."""
    changes = {"status": status.value, "exclusion_reason": reason}
    writing.update("source", source, changes)


def hold_status(writing: Change, source: str) -> None:
    """Say in the journal that this action rests on the source's status as it is now.

    A decision by one of two reviewers leaves the status alone. Were it taken back after the other
    had decided too, the status would stand without what it rests on: this makes that refused.
    """
    image = read_image(writing.db, "source", source)
    writing.note("update", "source", source, image, image)


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


def _of_one(citekey: str) -> str:
    """A condition of its own for each case, so that one source is found by its index."""
    return "WHERE source.citekey = :citekey" if citekey else "WHERE :citekey = ''"


def _screening(row: tuple[Any, ...]) -> Screening:
    return Screening(
        guid=row[0],
        citekey=row[1],
        reviewer=row[2],
        stage=Stage(row[3]),
        decision=Decision(row[4]),
        reason=row[5],
        time=row[6],
        settled=row[7] == 1,
    )


def _keywords(fields: str) -> str:
    if '"keywords"' not in fields:
        return ""
    return str(json.loads(fields).get("keywords", ""))


_WHOLE = """
    SELECT screening.guid, source.citekey, reviewer.name, screening.stage, screening.decision,
           screening.reason, screening.time, screening.settled
      FROM screening
      JOIN source ON source.id = screening.source_id
      JOIN reviewer ON reviewer.id = screening.reviewer_id
"""
_OLDEST_FIRST = "ORDER BY screening.time, screening.id"
