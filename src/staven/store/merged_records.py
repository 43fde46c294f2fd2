"""Merged records, distinct pairs and what reviews include, out of the project file."""

from staven.corpus.merged_record import DistinctPair, MergedRecord, ReviewInclusion
from staven.store.database import Database


def merged_records(db: Database, citekey: str = "") -> list[MergedRecord]:
    """The records that were merged into one source, or into any; oldest first."""
    rows = db.connection.execute(
        """
        SELECT merged_record.guid, source.citekey, merged_record.citekey, merged_record.record
          FROM merged_record JOIN source ON source.id = merged_record.source_id
         WHERE :citekey IN ('', source.citekey)
         ORDER BY merged_record.id
        """,
        {"citekey": citekey},
    )
    return [MergedRecord(*row) for row in rows]


def distinct_pairs(db: Database) -> list[DistinctPair]:
    """The pairs of sources that somebody found to be different works."""
    rows = db.connection.execute(
        """
        SELECT distinct_pair.guid, "left".citekey, "right".citekey
          FROM distinct_pair
          JOIN source AS "left" ON "left".id = distinct_pair.left_id
          JOIN source AS "right" ON "right".id = distinct_pair.right_id
         ORDER BY distinct_pair.id
        """
    )
    return [DistinctPair(*row) for row in rows]


def review_inclusions(db: Database) -> list[ReviewInclusion]:
    """Which review includes which study."""
    rows = db.connection.execute(
        """
        SELECT review_inclusion.guid, review.guid, study.guid
          FROM review_inclusion
          JOIN study AS review ON review.id = review_inclusion.review_id
          JOIN study ON study.id = review_inclusion.study_id
         ORDER BY review_inclusion.id
        """
    )
    return [ReviewInclusion(*row) for row in rows]
