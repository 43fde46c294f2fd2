"""Views for whoever opens the file in Datasette or the sqlite3 shell.

Nobody knows who looks there, so what is on a text that somebody still reads blind is left out.
"""

from staven.store.visible import CLOSED_EXTRACT, CLOSED_SOURCES

VIEWS = {
    "quotes": f"""
        SELECT source.citekey, extract.page, extract.locator, extract.quote,
               group_concat(code.label_nl, '; ') AS codes,
               extract.aspect, extract.stance, extract.memo,
               reviewer.name AS reviewer, extract.state, extract.guid
          FROM extract
          JOIN source ON source.id = extract.source_id
          JOIN reviewer ON reviewer.id = extract.reviewer_id
          LEFT JOIN extract_code ON extract_code.extract_id = extract.id
          LEFT JOIN code ON code.id = extract_code.code_id
         WHERE NOT {CLOSED_EXTRACT}
         GROUP BY extract.id
         ORDER BY source.citekey, extract.start
    """,
    "evidence": f"""
        SELECT code.code AS mechanism, code.label_nl AS mechanism_label,
               extract.aspect, extract.stance, extract.scale, extract.as_intended, extract.trend,
               study.label AS study, source.citekey, source.status,
               extract.population AS "group", extract.period, extract.quote, extract.guid
          FROM extract
          JOIN extract_code ON extract_code.extract_id = extract.id
          JOIN code ON code.id = extract_code.code_id AND code.kind = 'mechanism'
          JOIN source ON source.id = extract.source_id
          JOIN study ON study.id = extract.study_id
         WHERE NOT {CLOSED_EXTRACT}
         ORDER BY code.position, extract.aspect, source.citekey, extract.start
    """,
    "progress": f"""
        SELECT source.citekey, source.title, source.status,
               (SELECT count(*) FROM document WHERE document.source_id = source.id) AS documents,
               (SELECT count(*) FROM extract
                 WHERE extract.source_id = source.id AND NOT {CLOSED_EXTRACT}) AS extracts,
               (SELECT count(*) FROM extract
                 WHERE extract.source_id = source.id AND NOT {CLOSED_EXTRACT}
                   AND extract.state = 'settled') AS settled,
               (SELECT count(*) FROM appraisal
                 WHERE appraisal.source_id = source.id
                   AND source.id NOT IN {CLOSED_SOURCES}) AS appraisals
          FROM source
         ORDER BY source.citekey
    """,
}
"""The questions people ask, answered in columns that explain themselves."""
