"""A whole project out of the file, and a whole project into an empty one."""

from staven.codebook.code import Codebook, Scope
from staven.corpus.screening_plan import ScreeningPlan, plan_from_json, plan_to_json
from staven.documents.source_file import SourceFile
from staven.store.appraisals import every_appraisal
from staven.store.assignments import assignments
from staven.store.codes import put_codebook, put_rules, text_in_force
from staven.store.database import Database
from staven.store.documents import all_documents
from staven.store.extracts import every_extract
from staven.store.journal import Change
from staven.store.judgements import findings, judgements
from staven.store.memos import every_memo
from staven.store.merged_records import distinct_pairs, merged_records, review_inclusions
from staven.store.quick_codes import every_quick_code
from staven.store.recheck import every_recheck
from staven.store.reviewers import reviewers
from staven.store.screenings import found_in, screenings, visible_screenings
from staven.store.search_log import searches
from staven.store.settings import own_scope, scope_to_json, set_setting, setting
from staven.store.sources import all_sources, studies
from staven.store.suggestions import every_answer
from staven.synthesis.project import Project

_SCREENING = "screening"
"""The setting that holds the plan of the selection."""


def project_in(db: Database) -> Project:
    """Everything that a project folder holds."""
    return Project(
        guid=setting(db, "project"),
        title=setting(db, "title"),
        codebook_text=text_in_force(db, "codes"),
        rules_text=text_in_force(db, "rules"),
        language=setting(db, "language") or "nl",
        scope=own_scope(db),
        screening=_screening_plan(db),
        reviewers=tuple(reviewers(db)),
        studies=tuple(studies(db)),
        sources=tuple(all_sources(db)),
        documents=tuple(all_documents(db)),
        source_files=tuple(_source_files(db)),
        extracts=tuple(every_extract(db)),
        appraisals=tuple(every_appraisal(db)),
        findings=tuple(findings(db)),
        judgements=tuple(judgements(db)),
        memos=tuple(every_memo(db)),
        assignments=tuple(assignments(db)),
        suggestion_answers=tuple(every_answer(db)),
        rechecks=tuple(every_recheck(db)),
        quick_codes=tuple(every_quick_code(db)),
        searches=tuple(searches(db)),
        found_in=tuple(found_in(db)),
        screenings=tuple(screenings(db)),
        merged_records=tuple(merged_records(db)),
        distinct_pairs=tuple(distinct_pairs(db)),
        review_inclusions=tuple(review_inclusions(db)),
    )


def hidden_screenings(db: Database, reviewer: str) -> int:
    """How many decisions a reviewer may not see yet, since the people who screen decide blind."""
    plan = _screening_plan(db)
    if plan is None or not plan.blind:
        return 0
    return len(screenings(db)) - len(visible_screenings(db, plan, reviewer))


def is_empty(db: Database) -> bool:
    """True while a project holds no source, and so nothing that could hang on one."""
    row = db.connection.execute("SELECT EXISTS (SELECT 1 FROM source)").fetchone()
    return not row[0]


def put_identity(
    writing: Change, guid: str, title: str, language: str, scope: Scope | None = None
) -> None:
    """Say what project this is, and what it asks where that differs from its codebook's scope."""
    for name, value in (("project", guid), ("title", title), ("language", language)):
        set_setting(writing, name, value)
    if scope is not None:
        set_setting(writing, "own_scope", scope_to_json(scope))


def put_screening_plan(writing: Change, plan: ScreeningPlan) -> None:
    """Say what the people who screen agreed on."""
    set_setting(writing, _SCREENING, plan_to_json(plan))


def put_theory(
    writing: Change,
    codebook: Codebook,
    codebook_text: str,
    rules: dict[str, object],
    rules_text: str,
) -> None:
    """Put a codebook and the rules of evidence in force."""
    put_codebook(writing, codebook, codebook_text)
    name, version = str(rules.get("rules", "rules")), str(rules.get("version", ""))
    put_rules(writing, name, version, rules_text, rules)


def _screening_plan(db: Database) -> ScreeningPlan | None:
    """What the people who screen agreed on; None where it was never set."""
    value = setting(db, _SCREENING)
    return None if value is None else plan_from_json(value)


def _source_files(db: Database) -> list[SourceFile]:
    """Which file each text was read from, the oldest first."""
    rows = db.connection.execute(
        """
        SELECT source_file.guid, source.citekey, source_file.path, source_file.sha256
          FROM source_file JOIN source ON source.id = source_file.source_id
         ORDER BY source_file.id
        """
    )
    return [SourceFile(*row) for row in rows]
