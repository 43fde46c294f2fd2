"""Who may see what of a text that is read blind: the one rule, for every query.

While anybody is still busy with a blind assignment on a text, everybody sees of it only what they
made themselves. Each query that shows something to a person has one of these conditions, and names
that person as `:viewer`.
"""

CLOSED_TEXTS = "(SELECT document_id FROM assignment WHERE blind = 1 AND finished = 0)"
"""Keys of the texts that somebody is still reading blind."""

CLOSED_SOURCES = """(SELECT document.source_id
                       FROM assignment JOIN document ON document.id = assignment.document_id
                      WHERE assignment.blind = 1 AND assignment.finished = 0)"""
"""Keys of the sources with such a text."""

_VIEWER = "(SELECT id FROM reviewer WHERE name = :viewer)"

CLOSED_EXTRACT = f"""(CASE WHEN extract.document_id IS NULL
                           THEN extract.source_id IN {CLOSED_SOURCES}
                           ELSE extract.document_id IN {CLOSED_TEXTS} END)"""
"""Whether a row of `extract` is still blind: by its text, or by its source where it is in none."""

VISIBLE_EXTRACT = f"(extract.reviewer_id IS {_VIEWER} OR NOT {CLOSED_EXTRACT})"
"""Whether `:viewer` may see a row of `extract`."""

VISIBLE_APPRAISAL = (
    f"(appraisal.reviewer_id IS {_VIEWER} OR appraisal.source_id NOT IN {CLOSED_SOURCES})"
)
"""Whether `:viewer` may see a row of `appraisal`."""

VISIBLE_ANSWER = f"""(suggestion_answer.reviewer_id IS {_VIEWER}
                      OR suggestion_answer.document_id NOT IN {CLOSED_TEXTS})"""
"""Whether `:viewer` may see a row of `suggestion_answer`."""

VISIBLE_MEMO = f"""(memo.reviewer_id IS {_VIEWER} OR memo.about != 'source'
                    OR memo.target NOT IN (SELECT guid FROM source WHERE id IN {CLOSED_SOURCES}))"""
"""Whether `:viewer` may see a row of `memo`; one on an extract goes with the extract."""
