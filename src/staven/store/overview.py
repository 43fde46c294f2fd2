"""Where the work stands, in counts."""

from dataclasses import dataclass

from staven.store.database import Database
from staven.store.visible import VISIBLE_EXTRACT


@dataclass(frozen=True, slots=True)
class Counts:
    """How many sources came how far, and what was made of them."""

    found: int
    included: int
    with_text: int
    coded: int
    settled: int
    """Included sources of which every extract is settled."""
    extracts: int
    mechanisms: int
    judged: int
    """Mechanisms with a judgement on at least one aspect."""


_SEEN = f"(SELECT id, source_id, state FROM extract WHERE {VISIBLE_EXTRACT})"
"""The extracts that `:viewer` may see."""


def counts(db: Database, viewer: str) -> Counts:
    """The numbers of the overview as `viewer` may see them, in one query."""
    row = db.connection.execute(
        f"""
        WITH seen AS {_SEEN}
        SELECT (SELECT count(*) FROM source),
               (SELECT count(*) FROM source WHERE status = 'included'),
               (SELECT count(*) FROM source WHERE status = 'included'
                   AND id IN (SELECT source_id FROM document)),
               (SELECT count(*) FROM source WHERE status = 'included'
                   AND id IN (SELECT source_id FROM seen WHERE state != 'rejected')),
               (SELECT count(*) FROM source WHERE status = 'included'
                   AND id IN (SELECT source_id FROM seen WHERE state = 'settled')
                   AND id NOT IN (SELECT source_id FROM seen WHERE state = 'open')),
               (SELECT count(*) FROM seen WHERE state != 'rejected'),
               (SELECT count(*) FROM code WHERE kind = 'mechanism' AND retired = 0),
               (SELECT count(DISTINCT mechanism) FROM judgement)
        """,
        {"viewer": viewer},
    ).fetchone()
    return Counts(*row)


def extracts_per_policy_line(db: Database, viewer: str) -> list[tuple[str, str, int]]:
    """Dutch and English label of each policy line, and what `viewer` sees on its mechanisms."""
    rows = db.connection.execute(
        f"""
        WITH RECURSIVE under(line, code) AS (
            SELECT code, code FROM code WHERE kind = 'policy line' AND retired = 0
             UNION
            SELECT under.line, code.code FROM under JOIN code ON code.parent = under.code
        )
        SELECT line.label_nl, line.label_en, count(DISTINCT use.extract_id)
          FROM code AS line
          LEFT JOIN under ON under.line = line.code
          LEFT JOIN code ON code.code = under.code AND code.kind = 'mechanism'
          LEFT JOIN (SELECT extract_code.code_id, extract_code.extract_id
                       FROM extract_code JOIN extract ON extract.id = extract_code.extract_id
                      WHERE extract.state != 'rejected' AND {VISIBLE_EXTRACT}) AS use
                 ON use.code_id = code.id
         WHERE line.kind = 'policy line' AND line.retired = 0
         GROUP BY line.id ORDER BY line.position
        """,
        {"viewer": viewer},
    )
    return [(row[0], row[1], row[2]) for row in rows]


def next_source_to_code(db: Database, viewer: str) -> str | None:
    """The citekey of the source for `viewer` to code next; None where there is none.

    First what they were asked to read, then what nobody was asked to; there without a passage.
    """
    row = db.connection.execute(
        f"""
        WITH seen AS {_SEEN},
             asked AS (SELECT document.source_id, reviewer.name, assignment.finished
                         FROM assignment
                         JOIN document ON document.id = assignment.document_id
                         JOIN reviewer ON reviewer.id = assignment.reviewer_id
                        WHERE document.superseded_by IS NULL)
        SELECT citekey FROM source
         WHERE status = 'included' AND id IN (SELECT source_id FROM document)
           AND (id IN (SELECT source_id FROM asked WHERE name = :viewer AND finished = 0)
                OR id NOT IN (SELECT source_id FROM seen)
                   AND id NOT IN (SELECT source_id FROM asked))
         ORDER BY id NOT IN (SELECT source_id FROM asked WHERE name = :viewer), citekey LIMIT 1
        """,
        {"viewer": viewer},
    ).fetchone()
    return None if row is None else str(row[0])


def next_mechanism_to_judge(db: Database, viewer: str) -> str | None:
    """The id of the mechanism with most passages and no judgement; None where all are judged."""
    row = db.connection.execute(
        f"""
        SELECT code.code, count(*) AS n
          FROM code
          JOIN extract_code ON extract_code.code_id = code.id
          JOIN {_SEEN} AS seen ON seen.id = extract_code.extract_id
         WHERE code.kind = 'mechanism' AND code.retired = 0
           AND code.code NOT IN (SELECT mechanism FROM judgement)
         GROUP BY code.id ORDER BY n DESC, code.position LIMIT 1
        """,
        {"viewer": viewer},
    ).fetchone()
    return None if row is None else str(row[0])
