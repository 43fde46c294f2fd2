"""Every passage with what decides whether and how it counts."""

from staven.corpus.label import author_label, source_label
from staven.corpus.source import Status
from staven.extracts.appraisal import Appraisal, Design
from staven.store.appraisals import open_appraisals
from staven.store.database import Database
from staven.store.extracts import visible_extracts
from staven.store.merged_records import review_inclusions
from staven.store.names import names_of
from staven.store.visible import CLOSED_EXTRACT
from staven.synthesis.appraised import appraisal_of_source, appraisal_of_study
from staven.synthesis.evidence import Evidence


def evidence(db: Database, reviewer: str) -> list[Evidence]:
    """What `reviewer` may see, with study, appraisal, status, and whether it is blind or settled.

    What of it counts is the same for everybody: nothing of a text that somebody still reads blind,
    one's own extracts and appraisals included.
    """
    status: dict[str, Status] = {}
    study_of: dict[str, str] = {}
    labels: dict[str, str] = {}
    parliamentary: set[str] = set()
    named = db.connection.execute(
        """
        SELECT source.citekey, source.status, study.guid, study.label,
               source.authors, source.others, source.institution, source.title, source.year,
               source.kamerstuk != ''
               OR coalesce(json_extract(source.fields, '$.howpublished'), '') = 'Kamerstuk'
          FROM source JOIN study ON study.id = source.study_id
         WHERE source.study_id IN (SELECT study_id FROM extract)
            OR source.id IN (SELECT source_id FROM extract)
         ORDER BY source.citekey
        """
    )
    for row in named:
        status[row[0]] = Status(row[1])
        study_of[row[0]] = row[2]
        if row[9]:
            parliamentary.add(row[0])
        authors = author_label(
            names_of(row[4]), others=bool(row[5]), institution=row[6], title=row[7]
        )
        labels.setdefault(row[2], row[3] or source_label(authors, row[8]))
    appraised = _appraisal_per_study(db, study_of)
    blind, settled = _blind(db), _settled(db)
    includes: dict[str, tuple[str, ...]] = {}
    for each in review_inclusions(db):
        includes[each.review] = (*includes.get(each.review, ()), each.study)
    return [
        Evidence(
            extract=one,
            study=one.study,
            study_label=labels.get(one.study, one.citekey),
            via=one.citekey if one.study != study_of[one.citekey] else "",
            appraisal=appraised.get(one.study),
            design=Design.POLICY_DOCUMENT if one.citekey in parliamentary else None,
            status=status[one.citekey],
            includes=includes.get(one.study, ()),
            blind_unfinished=one.guid in blind,
            settled_document=bool(one.document) and one.document in settled,
        )
        for one in visible_extracts(db, reviewer)
    ]


def _appraisal_per_study(db: Database, study_of: dict[str, str]) -> dict[str, Appraisal]:
    """The appraisal of each study's best-appraised source."""
    per_source: dict[str, list[Appraisal]] = {}
    for one in open_appraisals(db):
        per_source.setdefault(one.citekey, []).append(one)
    per_study: dict[str, list[Appraisal | None]] = {}
    for citekey, ones in per_source.items():
        if citekey in study_of:
            per_study.setdefault(study_of[citekey], []).append(appraisal_of_source(ones))
    best = {study: appraisal_of_study(ones) for study, ones in per_study.items()}
    return {study: one for study, one in best.items() if one is not None}


def _blind(db: Database) -> set[str]:
    """GUIDs of the extracts on texts that somebody still reads blind."""
    return {
        row[0] for row in db.connection.execute(f"SELECT guid FROM extract WHERE {CLOSED_EXTRACT}")
    }


def _settled(db: Database) -> set[str]:
    """Documents of which codings were settled."""
    rows = db.connection.execute(
        """
        SELECT DISTINCT document.guid
          FROM extract JOIN document ON document.id = extract.document_id
         WHERE extract.state = 'settled'
        """
    )
    return {row[0] for row in rows}
