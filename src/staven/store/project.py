"""A whole project out of the file, and a whole project into an empty one."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from staven.codebook.code import Codebook, Scope
from staven.corpus.search_record import SearchRecord
from staven.corpus.study import Study
from staven.extracts.memo import Memo
from staven.store.appraisals import appraisal_image, appraisals
from staven.store.assignments import assignments
from staven.store.codes import put_codebook, put_rules, text_in_force
from staven.store.database import Database
from staven.store.documents import all_documents, put_document
from staven.store.extracts import all_extracts, extract_image
from staven.store.journal import Change
from staven.store.judgements import finding_image, findings, judgement_image, judgements
from staven.store.memos import memos
from staven.store.reviewers import reviewers
from staven.store.rows import read_image
from staven.store.search_log import searches
from staven.store.settings import own_scope, scope_to_json, set_setting, setting
from staven.store.sources import all_sources, source_image, studies
from staven.store.validated import insert_validated
from staven.synthesis.project import Project

Segmenter = Callable[[str], Sequence[tuple[int, int]]]
"""Gives the sentences of a text as spans."""


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


def put_contents(
    writing: Change, project: Project, sentences: Segmenter, segmenter: str
) -> dict[str, list[str]]:
    """Write a project's rows, those that are there already left as they are; GUIDs per table.

    A source that names no study gets one of its own. The caller notes the rows in the journal as
    one import, and sees to it that no citekey is another source's and that all codes are known.
    """
    db = writing.db
    project = _with_studies(db, project)
    # A reviewer whom the project knows under another GUID stays who they are there.
    known_as = {one.name: one.guid for one in reviewers(db)}
    guid_of = {one.name: known_as.get(one.name, one.guid) for one in project.reviewers}
    sources = {one.citekey: one.guid for one in project.sources}
    added: dict[str, list[str]] = {}

    def put(table: str, images: Iterable[dict[str, Any]], *unique: str) -> None:
        known = _guids(db, table)
        there = (read_image(db, table, guid) or {} for guid in known if unique)
        taken = {tuple(row[name] for name in unique) for row in there}
        for image in images:
            if image["guid"] not in known and tuple(image[name] for name in unique) not in taken:
                insert_validated(db, table, image)
                added.setdefault(table, []).append(image["guid"])

    put("reviewer", ({"guid": guid, "name": name} for name, guid in guid_of.items()))
    put("study", ({"guid": s.guid, "label": s.label, "note": s.note} for s in project.studies))
    put("source", map(source_image, project.sources))
    known = _guids(db, "document")
    for document in project.documents:
        if document.guid not in known:
            spans = sentences(document.text)
            put_document(writing, document, sources[document.citekey], spans, segmenter)
            added.setdefault("document", []).append(document.guid)
    put(
        "extract",
        (
            extract_image(one, sources[one.citekey], guid_of[one.reviewer])
            for one in project.extracts
        ),
    )
    put(
        "appraisal",
        (
            appraisal_image(one, sources[one.citekey], guid_of[one.reviewer])
            for one in project.appraisals
        ),
        "source",
        "reviewer",
    )
    put("finding", map(finding_image, project.findings))
    put("judgement", (judgement_image(one, guid_of[one.reviewer]) for one in project.judgements))
    put(
        "memo",
        (
            {**_plain(one, "about", "target", "text", "time"), "reviewer": guid_of[one.reviewer]}
            for one in project.memos
        ),
    )
    put(
        "assignment",
        (
            {
                "guid": one.guid,
                "document": one.document,
                "reviewer": guid_of[one.reviewer],
                "blind": int(one.blind),
                "finished": int(one.finished),
            }
            for one in project.assignments
        ),
        "document",
        "reviewer",
    )
    put(
        "search_log",
        (_plain(one, "database", "query", "date", "hits", "note") for one in project.searches),
    )
    return added


def _with_studies(db: Database, project: Project) -> Project:
    """The project in which each source names a study, and each passage that of its source."""
    there = {one.guid: one.study for one in all_sources(db)}
    study_of = {
        one.citekey: one.study
        or there.get(one.guid)
        # The same at each import, as the GUID of a source that stands in sources.bib alone.
        or str(uuid5(NAMESPACE_URL, f"staven:study/{one.guid}"))
        for one in project.sources
    }
    known = {*there.values(), *(one.guid for one in project.studies)}
    own = dict.fromkeys(guid for guid in study_of.values() if guid not in known)
    return replace(
        project,
        studies=(*project.studies, *(Study(guid, "") for guid in own)),
        sources=tuple(replace(one, study=study_of[one.citekey]) for one in project.sources),
        extracts=tuple(
            replace(one, study=one.study or study_of[one.citekey]) for one in project.extracts
        ),
    )


def _plain(one: Memo | SearchRecord, *names: str) -> dict[str, Any]:
    return {"guid": one.guid, **{name: _word(getattr(one, name)) for name in names}}


def _word(value: object) -> object:
    return str(value) if isinstance(value, str) else value


def _guids(db: Database, table: str) -> set[str]:
    return {row[0] for row in db.connection.execute(f'SELECT guid FROM "{table}"')}
