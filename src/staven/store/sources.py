"""Sources and studies in and out of the project file."""

import json
import sqlite3
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from staven.corpus.source import Name, Source, Status
from staven.corpus.study import Study
from staven.errors import StavenError
from staven.locale import _
from staven.store.database import Database
from staven.store.names import names_of, names_to_json
from staven.store.visible import CLOSED_SOURCES, VISIBLE_EXTRACT


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
    busy: int = 0
    """How many texts somebody was asked to read and is not done with."""
    mine: bool = False
    """Whether one of these is for the reviewer who looks."""
    blind: bool = False
    """Whether somebody is still reading a text of it blind: what others made is not counted."""


def source_lines(db: Database, viewer: str) -> list[SourceLine]:
    """All sources, by citekey, with what `viewer` may see of the work on them."""
    rows = db.connection.execute(
        f"""
        SELECT source.guid, source.citekey, source.authors, source.others, source.institution,
               source.year, source.title, source.kind, source.status,
               coalesce(texts.n, 0) AS documents, coalesce(coded.n, 0) AS extracts,
               coalesce(texts.finished, 0) AS finished, coalesce(texts.busy, 0) AS busy,
               coalesce(texts.mine, 0) AS mine, source.id IN {CLOSED_SOURCES} AS blind
          FROM source
          LEFT JOIN (SELECT document.source_id, count(DISTINCT document.id) AS n,
                            sum(assignment.finished = 1) AS finished,
                            sum(assignment.finished = 0) AS busy,
                            sum(assignment.finished = 0 AND reviewer.name = :viewer) AS mine
                       FROM document
                       LEFT JOIN assignment ON assignment.document_id = document.id
                       LEFT JOIN reviewer ON reviewer.id = assignment.reviewer_id
                      WHERE document.superseded_by IS NULL
                      GROUP BY document.source_id) AS texts ON texts.source_id = source.id
          LEFT JOIN (SELECT source_id, count(*) AS n FROM extract
                      WHERE state != 'rejected' AND {VISIBLE_EXTRACT}
                      GROUP BY source_id) AS coded ON coded.source_id = source.id
         ORDER BY source.citekey
        """,
        {"viewer": viewer},
    )
    return [
        SourceLine(
            row[0], row[1], names_of(row[2]), bool(row[3]), row[4], row[5], row[6], row[7],
            Status(row[8]), row[9], row[10], row[11], row[12], bool(row[13]), bool(row[14]),
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
    source = find_source(db, citekey)
    if source is None:
        raise StavenError(
            _("no source has the citekey '{citekey}'").format(citekey=citekey),
            where=str(db.path),
            remedy=_(
                "'staven search --in sources WORDS' finds sources by their title and authors."
            ),
        )
    return source


def find_source(db: Database, citekey: str) -> Source | None:
    """The source with this citekey; None where there is none."""
    row = db.connection.execute(f"{_WHOLE} WHERE source.citekey = ?", (citekey,)).fetchone()
    return None if row is None else source_of(row)


def studies(db: Database) -> list[Study]:
    """All studies, by GUID."""
    rows = db.connection.execute("SELECT guid, label, note FROM study ORDER BY guid")
    return [Study(*row) for row in rows]


def study_per_source(db: Database) -> dict[str, str]:
    """GUID of the study that each source reports on, by citekey."""
    rows = db.connection.execute(
        "SELECT source.citekey, study.guid FROM source JOIN study ON study.id = source.study_id"
    )
    return dict(rows.fetchall())


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
    image: dict[str, Any] = dict(zip(_PLAIN, _plain(source), strict=True))
    image["authors"] = names_to_json(source.authors) if source.authors else "[]"
    image["others"] = int(source.others)
    image["editors"] = names_to_json(source.editors) if source.editors else "[]"
    image["fields"] = _json(source.fields) if source.fields else "{}"
    image["status"] = source.status.value
    image["study"] = source.study
    return image


def source_of(row: sqlite3.Row | dict[str, Any]) -> Source:
    """A source from its row, joined with `study_guid`, or from what `source_image` gave of it."""
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

_plain = attrgetter(*_PLAIN)
_json = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode
