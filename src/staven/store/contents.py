"""The rows of a whole project, written into a file that may have some of them already."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from staven.corpus.merged_record import ReviewInclusion
from staven.corpus.search_record import SearchRecord
from staven.corpus.study import Study
from staven.documents.document import Document
from staven.extracts.memo import Memo
from staven.extracts.quick_code import QuickCode
from staven.extracts.recheck import RecheckMark
from staven.extracts.suggestion import SuggestionAnswer
from staven.store.appraisals import appraisal_image
from staven.store.database import Database
from staven.store.documents import put_document
from staven.store.extracts import extract_image
from staven.store.journal import Change
from staven.store.judgements import finding_image, judgement_image
from staven.store.project import is_empty, put_screening_plan
from staven.store.reviewers import reviewers
from staven.store.rows import read_image
from staven.store.screenings import screening_image
from staven.store.sources import all_sources, source_image
from staven.store.validated import insert_validated
from staven.synthesis.project import Project

_Row = Memo | SearchRecord | ReviewInclusion | SuggestionAnswer | RecheckMark | QuickCode
Segmenter = Callable[[str], Sequence[tuple[int, int]]]
"""Gives the sentences of a text as spans."""


def put_contents(
    writing: Change, project: Project, sentences: Segmenter, segmenter: str
) -> dict[str, list[str]]:
    """Write a project's rows, those that are there already left as they are; GUIDs per table.

    A source that names no study gets one of its own. What the people who screen agreed on comes
    along into an empty project only; others have an agreement of their own. The caller notes the
    rows in the journal as one import, and sees to it that no citekey is another source's and that
    all codes are known.
    """
    if project.screening is not None and is_empty(writing.db):
        put_screening_plan(writing, project.screening)
    project = _with_studies(writing.db, project)
    # A reviewer whom the project knows under another GUID stays who they are there.
    known_as = {one.name: one.guid for one in reviewers(writing.db)}
    putting = _Putting(
        writing,
        {one.citekey: one.guid for one in project.sources},
        {one.name: known_as.get(one.name, one.guid) for one in project.reviewers},
    )
    putting.corpus(project)
    putting.documents(project.documents, sentences, segmenter)
    putting.coding(project)
    putting.beside_the_coding(project)
    putting.selection(project)
    return putting.added


@dataclass(frozen=True, slots=True)
class _Putting:
    """A project on its way in: what its citekeys and reviewers stand for, and what was added."""

    writing: Change
    sources: dict[str, str]
    reviewers: dict[str, str]
    added: dict[str, list[str]] = field(default_factory=dict)

    def put(self, table: str, images: Iterable[dict[str, Any]], *unique: str) -> None:
        """Add the rows that are not there, by their GUID and by the columns in `unique`."""
        db = self.writing.db
        known = _guids(db, table)
        there = (read_image(db, table, guid) or {} for guid in known if unique)
        taken = {tuple(row[name] for name in unique) for row in there}
        for image in images:
            if image["guid"] not in known and tuple(image[name] for name in unique) not in taken:
                insert_validated(db, table, image)
                self.added.setdefault(table, []).append(image["guid"])

    def corpus(self, project: Project) -> None:
        """Who works on it, the studies, the sources and the files that these were read from."""
        self.put("reviewer", ({"guid": g, "name": name} for name, g in self.reviewers.items()))
        self.put(
            "study", ({"guid": s.guid, "label": s.label, "note": s.note} for s in project.studies)
        )
        self.put("source", map(source_image, project.sources))
        self.put(
            "source_file",
            (
                {
                    "guid": one.guid,
                    "source": self.sources[one.citekey],
                    "path": one.path,
                    "sha256": one.sha256,
                }
                for one in project.source_files
            ),
        )

    def documents(
        self, documents: Iterable[Document], sentences: Segmenter, segmenter: str
    ) -> None:
        """The texts."""
        known = _guids(self.writing.db, "document")
        for document in _superseding_first(documents):
            if document.guid not in known:
                spans = sentences(document.text)
                source = self.sources[document.citekey]
                put_document(self.writing, document, source, spans, segmenter)
                self.added.setdefault("document", []).append(document.guid)

    def coding(self, project: Project) -> None:
        """What reviewers made of the texts, and settled on."""
        sources, people = self.sources, self.reviewers
        self.put(
            "extract",
            (
                extract_image(one, sources[one.citekey], people[one.reviewer])
                for one in project.extracts
            ),
        )
        self.put(
            "appraisal",
            (
                appraisal_image(one, sources[one.citekey], people[one.reviewer])
                for one in project.appraisals
            ),
            *("source", "reviewer"),
        )
        self.put("finding", map(finding_image, project.findings))
        self.put(
            "judgement", (judgement_image(one, people[one.reviewer]) for one in project.judgements)
        )
        self.put(
            "memo",
            (
                {**_plain(one, "about", "target", "text", "time"), "reviewer": people[one.reviewer]}
                for one in project.memos
            ),
        )
        self.put(
            "assignment",
            (
                {
                    "guid": one.guid,
                    "document": one.document,
                    "reviewer": people[one.reviewer],
                    "blind": int(one.blind),
                    "finished": int(one.finished),
                }
                for one in project.assignments
            ),
            *("document", "reviewer"),
        )

    def beside_the_coding(self, project: Project) -> None:
        """What was said of suggestions, what is to be looked at again, and codes on keys."""
        people = self.reviewers
        self.put(
            "suggestion_answer",
            (
                {
                    **_plain(one, "document", "start", "end", "code", "time"),
                    "reviewer": people[one.reviewer],
                    "accepted": int(one.accepted),
                }
                for one in project.suggestion_answers
            ),
            *("document", "start", "end", "code", "reviewer"),
        )
        self.put(
            "recheck",
            (_plain(one, "extract", "code", "before", "time") for one in project.rechecks),
            *("extract", "code"),
        )
        self.put(
            "quick_code",
            (
                {**_plain(one, "key", "code"), "reviewer": people[one.reviewer]}
                for one in project.quick_codes
            ),
            *("reviewer", "key"),
        )

    def selection(self, project: Project) -> None:
        """Where was searched, what was found, and what was decided of it."""
        sources, people = self.sources, self.reviewers
        columns = ("database", "query", "date", "hits", "note", "kind")
        self.put("search_log", (_plain(one, *columns) for one in project.searches))
        self.put(
            "found_in",
            (
                {"guid": one.guid, "source": sources[one.citekey], "search": one.search}
                for one in project.found_in
            ),
            *("source", "search"),
        )
        self.put(
            "screening",
            (
                screening_image(one, sources[one.citekey], people[one.reviewer])
                for one in project.screenings
            ),
            *("source", "stage", "reviewer", "settled"),
        )
        self.put(
            "merged_record",
            (
                {
                    "guid": one.guid,
                    "source": sources[one.citekey],
                    "citekey": one.merged_citekey,
                    "record": one.record,
                }
                for one in project.merged_records
            ),
            "citekey",
        )
        self.put(
            "distinct_pair",
            (
                {"guid": one.guid, "left": sources[one.left], "right": sources[one.right]}
                for one in project.distinct_pairs
            ),
            *("left", "right"),
        )
        self.put(
            "review_inclusion",
            (_plain(one, "review", "study") for one in project.review_inclusions),
            *("review", "study"),
        )


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


def _superseding_first(documents: Iterable[Document]) -> list[Document]:
    """Each text after the one that took its place, which it refers to."""
    waiting = {document.guid: document for document in documents}
    ordered: list[Document] = []

    def place(document: Document) -> None:
        better = waiting.get(document.superseded_by)
        if better is not None:
            place(better)
        if waiting.pop(document.guid, None) is not None:
            ordered.append(document)

    for document in list(waiting.values()):
        place(document)
    return ordered


def _plain(one: _Row, *names: str) -> dict[str, Any]:
    return {"guid": one.guid, **{name: _word(getattr(one, name)) for name in names}}


def _word(value: object) -> object:
    return str(value) if isinstance(value, str) else value


def _guids(db: Database, table: str) -> set[str]:
    return {row[0] for row in db.connection.execute(f'SELECT guid FROM "{table}"')}
