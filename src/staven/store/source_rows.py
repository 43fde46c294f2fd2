"""Rows of new sources, each with a study of its own, written by the hundred."""

from functools import cache
from typing import Any

from pydantic import BaseModel, ValidationError, create_model

from staven.store.database import Database
from staven.store.journal import mint
from staven.store.rows import Image, columns_of
from staven.store.tables.corpus import Source as Table
from staven.store.validated import complaint

BATCH = 500
"""Rows that are handed to SQLite at a time."""

_STUDY = 1
"""Stands for the key of a study, while a row is checked before it has one."""


class SourceRows:
    """New sources on their way into the project; `write` hands over those that still wait."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._columns = tuple(name for name, _of in columns_of(db, "source") if name != "id")
        self._studies: list[tuple[int, str]] = []
        self._sources: list[Image] = []
        (last,) = db.connection.execute("SELECT coalesce(max(id), 0) FROM study").fetchone()
        self._last_study = int(last)

    def complaint(self, image: Image) -> str | None:
        """What the table of sources has against this row; None where it would take it."""
        try:
            # The table's own fields, without what SQLAlchemy does for each row: thirteen times
            # faster. The table itself puts a complaint into words.
            _row().model_validate(image | {"study_id": _STUDY})
        except ValidationError:
            return complaint("source", image)
        return None if image["citekey"] else complaint("source", image | {"citekey": None})

    def add(self, image: Image) -> None:
        """Write this row, with a study of its own, now or with those that follow."""
        self._last_study += 1
        self._studies.append((self._last_study, mint()))
        image["study_id"] = self._last_study
        self._sources.append(image)
        if len(self._sources) >= BATCH:
            self.write()

    def write(self) -> None:
        """Hand over what is waiting."""
        self._db.connection.executemany(
            "INSERT INTO study (id, guid, label, note) VALUES (?, ?, '', '')", self._studies
        )
        names = ", ".join(f'"{name}"' for name in self._columns)
        marks = ", ".join(f":{name}" for name in self._columns)
        self._db.connection.executemany(
            f"INSERT INTO source ({names}) VALUES ({marks})", self._sources
        )
        self._studies.clear()
        self._sources.clear()


@cache
def _row() -> type[BaseModel]:
    """A plain model with the fields of the table of sources, and their constraints."""
    fields: dict[str, Any] = {
        name: (one.annotation, one) for name, one in Table.model_fields.items()
    }
    model: type[BaseModel] = create_model("SourceRow", **fields)
    return model
