"""A project as one value: everything that travels in a project folder."""

from dataclasses import dataclass

from staven.codebook.code import Scope
from staven.corpus.found_in import FoundIn
from staven.corpus.merged_record import DistinctPair, MergedRecord, ReviewInclusion
from staven.corpus.screening import Screening
from staven.corpus.screening_plan import ScreeningPlan
from staven.corpus.search_record import SearchRecord
from staven.corpus.source import Source
from staven.corpus.study import Study
from staven.documents.document import Document
from staven.documents.source_file import SourceFile
from staven.extracts.appraisal import Appraisal
from staven.extracts.assignment import Assignment
from staven.extracts.extract import Extract
from staven.extracts.memo import Memo
from staven.extracts.quick_code import QuickCode
from staven.extracts.recheck import RecheckMark
from staven.extracts.reviewer import Reviewer
from staven.extracts.suggestion import SuggestionAnswer
from staven.synthesis.finding import Finding
from staven.synthesis.judgement import Judgement


@dataclass(frozen=True, slots=True)
class Project:
    """Everything a project holds, apart from its journal.

    The order within a tuple means nothing, and a project folder sorts each, but for `searches`.
    """

    guid: str
    title: str
    codebook_text: str
    """The codebook's YAML, verbatim."""
    rules_text: str
    """The YAML of the rules of evidence, verbatim."""
    language: str = "nl"
    """Language of its exports: `nl` or `en`."""
    scope: Scope | None = None
    """What this project asks, where that differs from the codebook's own scope; else None."""
    screening: ScreeningPlan | None = None
    """What the people who screen agreed on; None where nothing was ever agreed on."""
    reviewers: tuple[Reviewer, ...] = ()
    studies: tuple[Study, ...] = ()
    sources: tuple[Source, ...] = ()
    documents: tuple[Document, ...] = ()
    source_files: tuple[SourceFile, ...] = ()
    extracts: tuple[Extract, ...] = ()
    appraisals: tuple[Appraisal, ...] = ()
    findings: tuple[Finding, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    memos: tuple[Memo, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    suggestion_answers: tuple[SuggestionAnswer, ...] = ()
    rechecks: tuple[RecheckMark, ...] = ()
    quick_codes: tuple[QuickCode, ...] = ()
    searches: tuple[SearchRecord, ...] = ()
    """In the order in which they were logged, which is that of the flow."""
    found_in: tuple[FoundIn, ...] = ()
    screenings: tuple[Screening, ...] = ()
    merged_records: tuple[MergedRecord, ...] = ()
    distinct_pairs: tuple[DistinctPair, ...] = ()
    review_inclusions: tuple[ReviewInclusion, ...] = ()
