"""Sources and studies in and out of the project file."""

import json
import sqlite3
from dataclasses import dataclass
from typing import Any

from staven.corpus.source import Name, Source, Status
from staven.corpus.study import Study
from staven.errors import StavenError
from staven.locale import _
from staven.store.database import Database
from staven.store.names import names_of, names_to_json


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One source as a list shows it."""

    guid: str
    citekey: str
    authors: tuple[Name, ...]
    others: bool
    institution: str
    year: int | None
    title: str
    kind: str
    status: Status
    documents: int
    extracts: int
    finished: int
    """How many reviewers said that they are done with a text of it."""


def source_lines(db: Database) -> list[SourceLine]:
    """All sources, by citekey."""
    rows = db.connection.execute(
        """
        SELECT source.guid, source.citekey, source.authors, source.others, source.institution,
               source.year, source.title, source.kind, source.status,
               coalesce(texts.n, 0) AS documents, coalesce(coded.n, 0) AS extracts,
               coalesce(texts.finished, 0) AS finished
          FROM source
          LEFT JOIN (SELECT document.source_id, count(DISTINCT document.id) AS n,
                            count(assignment.id) AS finished
                       FROM document
                       LEFT JOIN assignment ON assignment.document_id = document.id
                                           AND assignment.finished = 1
                      GROUP BY document.source_id) AS texts ON texts.source_id = source.id
          LEFT JOIN (SELECT source_id, count(*) AS n FROM extract WHERE state != 'rejected'
                      GROUP BY source_id) AS coded ON coded.source_id = source.id
         ORDER BY source.citekey
        """
    )
    return [
        SourceLine(
            row[0], row[1], names_of(row[2]), bool(row[3]), row[4], row[5], row[6], row[7],
            Status(row[8]), row[9], row[10], row[11],
        )
        for row in rows
    ]  # fmt: skip


def all_sources(db: Database) -> list[Source]:
    """All sources whole, by citekey."""
    return [source_of(row) for row in db.connection.execute(f"{_WHOLE} ORDER BY source.citekey")]


def source_named(db: Database, citekey: str) -> Source:
    """The source with this citekey.

    Raises:
        StavenError: there is none.
    """
    row = db.connection.execute(f"{_WHOLE} WHERE source.citekey = ?", (citekey,)).fetchone()
    if row is None:
        raise StavenError(
            _("no source has the citekey '{citekey}'").format(citekey=citekey),
            where=str(db.path),
            remedy=_(
                "'staven search --in sources WORDS' finds sources by their title and authors."
            ),
        )
    return source_of(row)


def studies(db: Database) -> list[Study]:
    """All studies, by GUID."""
    rows = db.connection.execute("SELECT guid, label, note FROM study ORDER BY guid")
    return [Study(*row) for row in rows]


def citekeys_of_study(db: Database, study: str) -> list[str]:
    """The sources that report on a study, by citekey."""
    rows = db.connection.execute(
        """
        SELECT source.citekey FROM source JOIN study ON study.id = source.study_id
         WHERE study.guid = ? ORDER BY source.citekey
        """,
        (study,),
    )
    return [row[0] for row in rows]


def source_image(source: Source) -> dict[str, Any]:
    """The columns of one source; its study stands as a GUID."""
    plain = {name: getattr(source, name) for name in _PLAIN}
    return {
        **plain,
        "authors": names_to_json(source.authors),
        "others": int(source.others),
        "editors": names_to_json(source.editors),
        "fields": json.dumps(source.fields, ensure_ascii=False, sort_keys=True),
        "status": source.status.value,
        "study": source.study,
    }


def source_of(row: sqlite3.Row) -> Source:
    """A source from its row, joined with `study_guid`."""
    return Source(
        **{name: row[name] for name in _PLAIN},
        authors=names_of(row["authors"]),
        others=bool(row["others"]),
        editors=names_of(row["editors"]),
        fields=json.loads(row["fields"]),
        status=Status(row["status"]),
        study=row["study_guid"],
    )


_WHOLE = """
    SELECT source.*, study.guid AS study_guid
      FROM source JOIN study ON study.id = source.study_id
"""

_PLAIN = (
    "guid", "citekey", "kind", "title", "year", "month", "day", "container", "institution",
    "publisher", "place", "number", "volume", "pages", "url", "doi", "language", "kamerstuk",
    "abstract", "exclusion_reason",
)  # fmt: skip
