"""Rows of new sources, each with a study of its own, written by the hundred."""

from functools import cache
from itertools import chain
from operator import itemgetter
from typing import Any

from pydantic import BaseModel, ValidationError, create_model

from staven.store.database import Database
from staven.store.journal import mint
from staven.store.rows import Image, columns_of
from staven.store.tables.corpus import Source as Table
from staven.store.validated import complaint

BATCH = 100
"""Rows that are handed to SQLite at a time, in one statement.

FTS5 writes what it has indexed to the disk before each statement: a statement a row makes that
half of the work (3.0 s of 50,000 sources; in statements of 100 rows 1.6, of 1,000 no less).
"""

_STUDY = 1
"""Stands for the key of a study, while a row is checked before it has one."""


class SourceRows:
    """New sources on their way into the project; `write` hands over those that still wait."""

    def __init__(self, db: Database) -> None:
        self._db = db
        columns = [name for name, _of in columns_of(db, "source") if name != "id"]
        self._values = itemgetter(*columns)
        names = ", ".join(f'"{name}"' for name in columns)
        self._insert = f"INSERT INTO source ({names}) VALUES "
        self._marks = f"({', '.join('?' * len(columns))})"
        self._studies: list[tuple[int, str]] = []
        self._sources: list[tuple[Any, ...]] = []
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
        self._sources.append(self._values(image))
        if len(self._sources) >= BATCH:
            self.write()

    def write(self) -> None:
        """Hand over what is waiting."""
        if not self._sources:
            return
        self._db.connection.executemany(
            "INSERT INTO study (id, guid, label, note) VALUES (?, ?, '', '')", self._studies
        )
        marks = ", ".join([self._marks] * len(self._sources))
        self._db.connection.execute(self._insert + marks, tuple(chain.from_iterable(self._sources)))
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
