"""The tables from version 1 on: each change of the schema, in a transaction of its own."""

import sqlite3

import sqlite_utils
from sqlalchemy import Table
from sqlalchemy.dialects import sqlite as sqlite_dialect
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlite_utils import Migrations
from sqlite_utils.db import Database as Tables
from sqlmodel import SQLModel

from staven.corpus.search_record import SearchKind
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
    for table in SQLModel.metadata.sorted_tables:
        _create(db, table)
    tokens = "unicode61 remove_diacritics 2"
    for table_name, columns in INDEXED.items():
        db.table(table_name).enable_fts(columns, create_triggers=True, tokenize=tokens)
    for name, query in VIEWS.items():
        db.create_view(name, query)


@schema()
def version_2(db: Tables) -> None:
    """Screening, what a search found, merged and distinct records, reviews; texts superseded.

    A new project has all this from its first step, which makes the tables as they are now.
    """
    for table in SQLModel.metadata.sorted_tables:
        if not db.table(table.name).exists():
            _create(db, table)
    _add_column(
        db, "document", "superseded_by", "INTEGER REFERENCES document (id) ON DELETE RESTRICT"
    )
    kinds = ", ".join(f"'{kind}'" for kind in SearchKind)
    _add_column(
        db, "search_log", "kind", f"TEXT NOT NULL DEFAULT 'database' CHECK (kind IN ({kinds}))"
    )
    db.execute("CREATE INDEX IF NOT EXISTS ix_document_superseded_by ON document (superseded_by)")


@schema()
def version_3(db: Tables) -> None:
    """Answers to suggestions, extracts to be looked at again, codes on keys; blind views."""
    for table in SQLModel.metadata.sorted_tables:
        if not db.table(table.name).exists():
            _create(db, table)
    for name, query in VIEWS.items():
        db.create_view(name, query, replace=True)


def _create(db: Tables, table: Table) -> None:
    dialect = sqlite_dialect.dialect()
    db.execute(str(CreateTable(table).compile(dialect=dialect)))
    for index in sorted(table.indexes, key=lambda index: str(index.name)):
        db.execute(str(CreateIndex(index).compile(dialect=dialect)))


def _add_column(db: Tables, table: str, column: str, definition: str) -> None:
    if column not in db.table(table).columns_dict:
        db.execute(f'ALTER TABLE "{table}" ADD COLUMN "{column}" {definition}')


INDEXED = {
    "extract": ["quote"],
    "document": ["text"],
    "source": ["title", "authors", "abstract"],
    "memo": ["text"],
}
"""What can be searched by words, per table."""
