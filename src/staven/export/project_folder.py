"""A project as a folder of text that people can review, both ways.

BibTeX for the sources, YAML for the codebook and the rules, JSON lines for the rest, each in order:
the same project always gives the same bytes.
"""

import re
from collections.abc import Collection, Mapping
from operator import attrgetter

from staven.codebook.code import Codebook
from staven.codebook.read import mapping_of, read_codebook
from staven.corpus.found_in import FoundIn
from staven.corpus.merged_record import DistinctPair, MergedRecord, ReviewInclusion
from staven.corpus.screening import Screening
from staven.corpus.search_record import SearchRecord
from staven.corpus.source import Source
from staven.corpus.study import Study
from staven.documents.source_file import SourceFile
from staven.errors import Problem
from staven.export.bib import bib_of
from staven.export.document_rows import document_files, document_in, document_row
from staven.export.folder_reading import FolderReading
from staven.export.project_head import Head, head_in, head_text
from staven.export.project_rows import extract_in, extract_row, source_row
from staven.export.rows import Record, lines_of, rows_in, values_of
from staven.extracts.appraisal import Appraisal
from staven.extracts.assignment import Assignment
from staven.extracts.extract import Extract
from staven.extracts.memo import MemoAbout
from staven.extracts.quick_code import QuickCode
from staven.extracts.recheck import RecheckMark
from staven.extracts.reviewer import Reviewer
from staven.extracts.suggestion import SuggestionAnswer
from staven.synthesis.finding import Finding
from staven.synthesis.judgement import Judgement
from staven.synthesis.project import Project

_ORDER: dict[str, tuple[str, ...]] = {
    "reviewers": ("name", "guid"),
    "studies": ("label", "guid"),
    "appraisals": ("citekey", "reviewer", "guid"),
    "findings": ("mechanism", "outcome", "group", "context", "guid"),
    "judgements": ("mechanism", "aspect", "finding", "time", "guid"),
    "memos": ("about", "target", "time", "guid"),
    "assignments": ("document", "reviewer", "guid"),
    "suggestion_answers": ("document", "start", "end", "code", "reviewer", "guid"),
    "rechecks": ("extract", "code", "guid"),
    "quick_codes": ("reviewer", "key", "guid"),
    "searches": (),
    "source_files": ("citekey", "path", "guid"),
    "found_in": ("citekey", "search", "guid"),
    "screenings": ("citekey", "stage", "reviewer", "guid"),
    "merged_records": ("merged_citekey", "guid"),
    "distinct_pairs": ("left", "right", "guid"),
    "review_inclusions": ("review", "study", "guid"),
}
"""Per file of plain records, what it is sorted by; by nothing where their own order tells."""


def folder_of(project: Project) -> dict[str, str]:
    """The files of a project folder, by path; those that would be empty are left out."""
    head = Head(project.guid, project.title, project.language, project.scope, project.screening)
    placed = document_files(project.documents)
    sources = sorted(project.sources, key=attrgetter("citekey"))
    extracts = sorted(
        project.extracts,
        key=lambda one: (one.citekey, one.document, one.span or (0, 0), one.guid),
    )
    files = {
        "project.yaml": head_text(head),
        "codebook.yaml": project.codebook_text,
        "rules.yaml": project.rules_text,
        "sources.bib": bib_of(sources),
        "sources.jsonl": lines_of(map(source_row, sources)),
        "documents.jsonl": lines_of(document_row(one, file) for one, file in placed),
        "extracts.jsonl": lines_of(map(extract_row, extracts)),
    }
    for name, order in _ORDER.items():
        records: list[Record] = list(getattr(project, name))
        if order:
            records.sort(key=attrgetter(*order))
        files[f"{name}.jsonl"] = lines_of(map(values_of, records))
    files |= {file: document.text for document, file in placed}
    # A document without a word still has its file, or its row would point at nothing.
    texts = {file for _document, file in placed}
    return {path: text for path, text in files.items() if text or path in texts}


def own_files(documents: str) -> set[str]:
    """Paths that a project folder with this documents.jsonl may hold; no others are the format's.

    A row that points outside the folder's own documents names nothing.
    """
    plain = {"project.yaml", "codebook.yaml", "rules.yaml", "sources.bib"}
    rows = {f"{name}.jsonl" for name in ("sources", "documents", "extracts", *_ORDER)}
    named = {str(row.values.get("file")) for row in rows_in(documents, "documents.jsonl", [])}
    texts = {path for path in named if re.fullmatch(r"documents/[A-Za-z0-9._-]+\.(md|txt)", path)}
    return plain | rows | texts


def project_of(files: Mapping[str, str], folder: str) -> tuple[Project | None, tuple[Problem, ...]]:
    """The project in a folder's files, by path, and a problem for every row that is not in it.

    None where project.yaml, the codebook or a line about the sources cannot be read, or the sources
    themselves are gone. `folder` is its name, for the problems.
    """
    reading = FolderReading(files, folder)
    head = reading.parsed("project.yaml", head_in)
    codebook = reading.parsed("codebook.yaml", read_codebook)
    reading.parsed("rules.yaml", mapping_of)
    if head is None or codebook is None:
        return None, tuple(reading.problems)
    project = _project(reading, head, codebook)
    return (None if reading.damaged else project), tuple(reading.problems)


def _project(reading: FolderReading, head: Head, codebook: Codebook) -> Project:
    reviewers = reading.records("reviewers", Reviewer, unique=("name",))
    studies = reading.records("studies", Study)
    sources = reading.sources(head.guid, _guids(studies))
    citekeys = {source.citekey for source in sources}
    rows = reading.rows("documents")
    read = (document_in(row, reading.files, citekeys) for row in rows)
    documents = {document.guid: document for document in read if document is not None}
    links: dict[str, Collection[str]] = {
        "citekey": citekeys,
        "reviewer": {one.name for one in reviewers},
        "document": documents,
        "study": _guids(studies),
        "review": _guids(studies),
        "study_citekey": citekeys,
        "left": citekeys,
        "right": citekeys,
        "mechanism": codebook.by_id,
        "code": codebook.by_id,
    } | {key: {*codebook.by_id, ""} for key in ("outcome", "group", "context")}
    passages = (
        extract_in(row, documents, codebook.by_id, links) for row in reading.rows("extracts")
    )
    extracts = tuple(extract for extract in passages if extract is not None)
    findings = reading.records("findings", Finding, links)
    judgements = reading.records(
        "judgements", Judgement, links | {"finding": {*_guids(findings), ""}}
    )
    targets: dict[MemoAbout, Collection[str]] = {
        MemoAbout.PROJECT: {head.guid, ""},
        MemoAbout.SOURCE: _guids(sources),
        MemoAbout.STUDY: _guids(studies),
        MemoAbout.DOCUMENT: documents,
        MemoAbout.CODE: codebook.by_id,
        MemoAbout.EXTRACT: _guids(extracts),
        MemoAbout.FINDING: _guids(findings),
        MemoAbout.JUDGEMENT: _guids(judgements),
    }
    searches = reading.records("searches", SearchRecord)
    return Project(
        guid=head.guid,
        title=head.title,
        codebook_text=reading.files["codebook.yaml"],
        rules_text=reading.files.get("rules.yaml", ""),
        language=head.language,
        scope=head.scope,
        screening=head.screening,
        reviewers=reviewers,
        studies=studies,
        sources=sources,
        documents=tuple(documents.values()),
        source_files=reading.records("source_files", SourceFile, links),
        extracts=extracts,
        appraisals=reading.records("appraisals", Appraisal, links, unique=("citekey", "reviewer")),
        findings=findings,
        judgements=judgements,
        memos=reading.memos(links, targets),
        assignments=reading.records(
            "assignments", Assignment, links, unique=("document", "reviewer")
        ),
        suggestion_answers=reading.records(
            "suggestion_answers",
            SuggestionAnswer,
            links,
            unique=("document", "start", "end", "code", "reviewer"),
        ),
        rechecks=reading.records(
            "rechecks",
            RecheckMark,
            links | {"extract": _guids(extracts)},
            unique=("extract", "code"),
        ),
        quick_codes=reading.records("quick_codes", QuickCode, links, unique=("reviewer", "key")),
        searches=searches,
        found_in=reading.records(
            "found_in", FoundIn, links | {"search": _guids(searches)}, unique=("citekey", "search")
        ),
        screenings=reading.records(
            "screenings", Screening, links, unique=("citekey", "stage", "reviewer", "settled")
        ),
        merged_records=reading.records(
            "merged_records", MergedRecord, links, unique=("merged_citekey",)
        ),
        distinct_pairs=reading.records(
            "distinct_pairs", DistinctPair, links, unique=("left", "right")
        ),
        review_inclusions=reading.records(
            "review_inclusions", ReviewInclusion, links, unique=("review", "study")
        ),
    )


def _guids(
    records: Collection[Reviewer | Study | Source | Extract | Finding | Judgement | SearchRecord],
) -> set[str]:
    return {record.guid for record in records}
