"""Rows that come from outside, validated by their tables before they are written."""

from typing import Any

from pydantic import ValidationError
from sqlmodel import SQLModel

from staven.store.database import Database
from staven.store.rows import Image, insert_image
from staven.store.tables.codebook import Code, Codebook
from staven.store.tables.corpus import (
    DistinctPair,
    Document,
    FoundIn,
    MergedRecord,
    ReviewInclusion,
    Screening,
    Source,
    SourceFile,
    Study,
)
from staven.store.tables.extracts import (
    Appraisal,
    Assignment,
    Extract,
    Memo,
    QuickCode,
    Recheck,
    SuggestionAnswer,
)
from staven.store.tables.project import Reviewer, SearchLog, Setting
from staven.store.tables.synthesis import Finding, Judgement

TABLES: dict[str, type[SQLModel]] = {
    "setting": Setting,
    "reviewer": Reviewer,
    "search_log": SearchLog,
    "study": Study,
    "source": Source,
    "source_file": SourceFile,
    "document": Document,
    "screening": Screening,
    "found_in": FoundIn,
    "merged_record": MergedRecord,
    "distinct_pair": DistinctPair,
    "review_inclusion": ReviewInclusion,
    "codebook": Codebook,
    "code": Code,
    "extract": Extract,
    "appraisal": Appraisal,
    "memo": Memo,
    "assignment": Assignment,
    "suggestion_answer": SuggestionAnswer,
    "recheck": Recheck,
    "quick_code": QuickCode,
    "finding": Finding,
    "judgement": Judgement,
}
"""The tables that rows with a GUID live in, by name."""

_STANDS_FOR_A_KEY = 1
"""References come as GUIDs and are looked up on writing: any key is a valid stand-in until then."""


def complaint(table: str, image: Image) -> str | None:
    """What the table has against a row, in one line; None where it would take it."""
    model = TABLES[table]
    values: dict[str, Any] = {}
    for name in model.model_fields:
        reference = name.removesuffix("_id")
        if name in image:
            values[name] = image[name]
        elif name != reference and reference in image:
            values[name] = None if image[reference] is None else _STANDS_FOR_A_KEY
    try:
        model.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        column = ".".join(str(part) for part in first["loc"])
        return f"{column}: {first['msg']}"
    return None


def insert_validated(db: Database, table: str, image: Image) -> int:
    """Write a row that its table takes; returns its integer key.

    Raises:
        ValueError: the table does not take it; ask `complaint` first where that is no bug.
    """
    wrong = complaint(table, image)
    if wrong is not None:
        msg = f"{table}: {wrong}"
        raise ValueError(msg)
    return insert_image(db, table, image)
