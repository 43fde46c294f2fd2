"""A whole project out of the file, and a whole project into an empty one."""

from staven.codebook.code import Codebook, Scope
from staven.store.appraisals import appraisals
from staven.store.assignments import assignments
from staven.store.codes import put_codebook, put_rules, text_in_force
from staven.store.database import Database
from staven.store.documents import all_documents
from staven.store.extracts import all_extracts
from staven.store.journal import Change
from staven.store.judgements import findings, judgements
from staven.store.memos import memos
from staven.store.merged_records import distinct_pairs, merged_records, review_inclusions
from staven.store.reviewers import reviewers
from staven.store.screenings import found_in, screenings
from staven.store.search_log import searches
from staven.store.settings import own_scope, scope_to_json, set_setting, setting
from staven.store.sources import all_sources, studies
from staven.synthesis.project import Project


def project_in(db: Database) -> Project:
    """Everything that a project folder holds."""
    return Project(
        guid=setting(db, "project"),
        title=setting(db, "title"),
        codebook_text=text_in_force(db, "codes"),
        rules_text=text_in_force(db, "rules"),
        language=setting(db, "language") or "nl",
        scope=own_scope(db),
        reviewers=tuple(reviewers(db)),
        studies=tuple(studies(db)),
        sources=tuple(all_sources(db)),
        documents=tuple(all_documents(db)),
        extracts=tuple(all_extracts(db)),
        appraisals=tuple(appraisals(db)),
        findings=tuple(findings(db)),
        judgements=tuple(judgements(db)),
        memos=tuple(memos(db)),
        assignments=tuple(assignments(db)),
        searches=tuple(searches(db)),
        found_in=tuple(found_in(db)),
        screenings=tuple(screenings(db)),
        merged_records=tuple(merged_records(db)),
        distinct_pairs=tuple(distinct_pairs(db)),
        review_inclusions=tuple(review_inclusions(db)),
    )


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
