"""The codebook that counts, its versions, and the rules of evidence."""

from sqlalchemy import CheckConstraint
from sqlmodel import SQLModel

from staven.codebook.code import Kind
from staven.store.tables.columns import (
    STRICT,
    guid,
    is_json,
    key,
    one_of,
    required,
    text,
    whole,
    yes_or_no,
)


class Codebook(SQLModel, table=True):
    """One version of the codebook or of the rules, as it was imported, word for word."""

    __tablename__ = "codebook"
    __table_args__ = (
        CheckConstraint("kind IN ('codes', 'rules')", name="kind_is_a_known_word"),
        is_json("content"),
        yes_or_no("in_force"),
        STRICT,
    )
    id: int | None = key()
    guid: str = guid()
    kind: str = required()
    name: str = required()
    version: str = required()
    text: str = required()
    """The file as YAML."""
    content: str = required()
    """The same as JSON, quick to read."""
    time: str = required()
    in_force: int = whole(1)


class Code(SQLModel, table=True):
    """One code of the codebook in force."""

    __tablename__ = "code"
    __table_args__ = (
        one_of("kind", Kind),
        *(is_json(name) for name in ("include", "exclude", "synonyms", "triggers")),
        *(is_json(name) for name in ("brings", "groups", "serves")),
        yes_or_no("intermediate"),
        yes_or_no("retired"),
        STRICT,
    )
    id: int | None = key()
    guid: str = guid()
    code: str = text(None, unique=True)
    position: int = whole(0)
    kind: str = required()
    label_nl: str = text()
    label_en: str = text()
    parent: str = text()
    definition_nl: str = text()
    definition_en: str = text()
    include: str = text('{"nl": [], "en": []}')
    exclude: str = text('{"nl": [], "en": []}')
    synonyms: str = text('{"nl": [], "en": []}')
    triggers: str = text('{"nl": [], "en": []}')
    level: str = text()
    brings: str = text("[]")
    groups: str = text("[]")
    scope: str = text()
    owner: str = text()
    start_year: int | None = whole()
    end_year: int | None = whole()
    budget: str = text()
    serves: str = text("[]")
    instrument: str = text()
    measure: str = text()
    intermediate: int = whole(0)
    retired: int = whole(0)
    """1 for a code that a later version of the codebook dropped and that extracts still carry."""
