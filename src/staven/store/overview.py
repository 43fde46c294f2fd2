"""Where the work stands, in counts."""

from dataclasses import dataclass

from staven.store.database import Database


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


def counts(db: Database) -> Counts:
    """The numbers of the overview, in one query."""
    row = db.connection.execute(
        """
        SELECT (SELECT count(*) FROM source),
               (SELECT count(*) FROM source WHERE status = 'included'),
               (SELECT count(*) FROM source WHERE status = 'included'
                   AND id IN (SELECT source_id FROM document)),
               (SELECT count(*) FROM source WHERE status = 'included'
                   AND id IN (SELECT source_id FROM extract WHERE state != 'rejected')),
               (SELECT count(*) FROM source WHERE status = 'included'
                   AND id IN (SELECT source_id FROM extract WHERE state = 'settled')
                   AND id NOT IN (SELECT source_id FROM extract WHERE state = 'open')),
               (SELECT count(*) FROM extract WHERE state != 'rejected'),
               (SELECT count(*) FROM code WHERE kind = 'mechanism' AND retired = 0),
               (SELECT count(DISTINCT mechanism) FROM judgement)
        """
    ).fetchone()
    return Counts(*row)


def extracts_per_reviewer(db: Database) -> list[tuple[str, int]]:
    """Who coded how many passages, most first."""
    rows = db.connection.execute(
        """
        SELECT reviewer.name, count(*) AS n
          FROM extract JOIN reviewer ON reviewer.id = extract.reviewer_id
         WHERE extract.state != 'rejected'
         GROUP BY reviewer.id ORDER BY n DESC, reviewer.name
        """
    )
    return [(row[0], row[1]) for row in rows]


def extracts_per_policy_line(db: Database) -> list[tuple[str, str, int]]:
    """Dutch and English label of each policy line, and the passages on its mechanisms."""
    rows = db.connection.execute(
        """
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
                      WHERE extract.state != 'rejected') AS use ON use.code_id = code.id
         WHERE line.kind = 'policy line' AND line.retired = 0
         GROUP BY line.id ORDER BY line.position
        """
    )
    return [(row[0], row[1], row[2]) for row in rows]


def next_source_to_code(db: Database) -> str | None:
    """The first included source with a text and no passage, by citekey; None where all have one."""
    row = db.connection.execute(
        """
        SELECT citekey FROM source
         WHERE status = 'included' AND id IN (SELECT source_id FROM document)
           AND id NOT IN (SELECT source_id FROM extract)
         ORDER BY citekey LIMIT 1
        """
    ).fetchone()
    return None if row is None else str(row[0])


def next_mechanism_to_judge(db: Database) -> str | None:
    """The id of the mechanism with most passages and no judgement; None where all are judged."""
    row = db.connection.execute(
        """
        SELECT code.code, count(*) AS n
          FROM code JOIN extract_code ON extract_code.code_id = code.id
         WHERE code.kind = 'mechanism' AND code.retired = 0
           AND code.code NOT IN (SELECT mechanism FROM judgement)
         GROUP BY code.id ORDER BY n DESC, code.position LIMIT 1
        """
    ).fetchone()
    return None if row is None else str(row[0])
