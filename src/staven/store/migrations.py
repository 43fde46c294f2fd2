"""The tables from version 1 on: each change of the schema, in a transaction of its own."""

import sqlite3

import sqlite_utils
from sqlalchemy.dialects import sqlite as sqlite_dialect
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlite_utils import Migrations
from sqlite_utils.db import Database as Tables
from sqlmodel import SQLModel

from staven.store.tables import codebook, corpus, extracts, project, synthesis
from staven.store.version import SCHEMA_VERSION
from staven.store.views import VIEWS

TABLES = (project, corpus, codebook, extracts, synthesis)
"""The modules that declare tables: importing them is what makes SQLModel know them."""

schema = Migrations("staven")


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the tables up to SCHEMA_VERSION; what fails is rolled back whole."""
    # sqlite-utils wants rows as tuples and a transaction of its own.
    factory, connection.row_factory = connection.row_factory, None
    try:
        schema.apply(sqlite_utils.Database(connection))
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    finally:
        connection.row_factory = factory


@schema()
def version_1(db: Tables) -> None:
    """The first tables, the full-text index over what people read and write, and the views."""
    dialect = sqlite_dialect.dialect()
    for table in SQLModel.metadata.sorted_tables:
        db.execute(str(CreateTable(table).compile(dialect=dialect)))
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            db.execute(str(CreateIndex(index).compile(dialect=dialect)))
    tokens = "unicode61 remove_diacritics 2"
    for table_name, columns in INDEXED.items():
        db.table(table_name).enable_fts(columns, create_triggers=True, tokenize=tokens)
    for name, query in VIEWS.items():
        db.create_view(name, query)


INDEXED = {
    "extract": ["quote"],
    "document": ["text"],
    "source": ["title", "authors", "abstract"],
    "memo": ["text"],
}
"""What can be searched by words, per table."""
