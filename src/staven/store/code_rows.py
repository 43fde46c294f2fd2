"""A code as a row of the project file, and back."""

import json
import sqlite3
from typing import Any

from staven.codebook.code import Code, Kind, Wording, Wordings
from staven.store.rows import Image

GAP = 1000
"""Positions between two codes of a file, so that later ones fit in between."""
NO_IDS = json.dumps(())
"""How an empty list of ids is stored."""
NO_WORDS = json.dumps({"nl": (), "en": ()})
"""How wordings without a word are stored."""
_WORDINGS = ("include", "exclude", "synonyms", "triggers")
_LISTS = ("brings", "groups", "serves")


def code_image(code: Code, position: int) -> dict[str, Any]:
    """The columns of one code."""
    return {
        "code": code.id,
        "position": position,
        "kind": code.kind.value,
        "label_nl": code.label.nl,
        "label_en": code.label.en,
        "parent": code.parent,
        "definition_nl": code.definition.nl,
        "definition_en": code.definition.en,
        **{name: _words(getattr(code, name)) for name in _WORDINGS},
        **{name: json.dumps(getattr(code, name)) for name in _LISTS},
        "level": code.level,
        "scope": code.scope,
        "owner": code.owner,
        "start_year": code.start,
        "end_year": code.end,
        "budget": code.budget,
        "instrument": code.instrument,
        "measure": code.measure,
        "intermediate": int(code.intermediate),
        "retired": 0,
    }


def code_from_row(row: sqlite3.Row | Image) -> Code:
    """The code in a row of the table, or in the image of one."""
    return Code(
        id=row["code"],
        kind=Kind(row["kind"]),
        label=Wording(row["label_nl"], row["label_en"]),
        parent=row["parent"],
        definition=Wording(row["definition_nl"], row["definition_en"]),
        include=_wordings(row["include"]),
        exclude=_wordings(row["exclude"]),
        synonyms=_wordings(row["synonyms"]),
        triggers=_wordings(row["triggers"]),
        brings=_ids(row["brings"]),
        groups=_ids(row["groups"]),
        serves=_ids(row["serves"]),
        level=row["level"],
        scope=row["scope"],
        owner=row["owner"],
        start=row["start_year"],
        end=row["end_year"],
        budget=row["budget"],
        instrument=row["instrument"],
        measure=row["measure"],
        intermediate=bool(row["intermediate"]),
    )


def _words(words: Wordings) -> str:
    return json.dumps({"nl": words.nl, "en": words.en}, ensure_ascii=False)


def _ids(text: str) -> tuple[str, ...]:
    # Most lists are empty, and a project has hundreds of codes.
    return () if text == NO_IDS else tuple(json.loads(text))


def _wordings(text: str) -> Wordings:
    if text == NO_WORDS:
        return Wordings()
    words = json.loads(text)
    return Wordings(tuple(words["nl"]), tuple(words["en"]))
