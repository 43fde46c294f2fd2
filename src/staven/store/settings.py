"""The project's settings: its identity, its title, its scope."""

import json
from typing import Any

from staven.codebook.code import Scope, Wording, Wordings
from staven.store.database import Database
from staven.store.journal import Change, mint


def setting(db: Database, name: str) -> Any:  # noqa: ANN401  (whatever JSON holds)
    """One setting; None where it was never set."""
    row = db.connection.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
    return None if row is None else json.loads(row[0])


def set_setting(writing: Change, name: str, value: object) -> None:
    """Set or change one setting."""
    text = json.dumps(value, ensure_ascii=False)
    row = writing.db.connection.execute(
        "SELECT guid FROM setting WHERE name = ?", (name,)
    ).fetchone()
    if row is None:
        writing.insert("setting", {"guid": mint(), "name": name, "value": text})
    else:
        writing.update("setting", row[0], {"value": text})


def own_scope(db: Database) -> Scope | None:
    """What this project asks, where that differs from its codebook's scope; else None."""
    return scope_from_json(setting(db, "own_scope"))


def scope_to_json(scope: Scope) -> dict[str, object]:
    """A scope as JSON can hold it."""
    return {
        "questions": {"nl": list(scope.questions.nl), "en": list(scope.questions.en)},
        "article": scope.article,
        "period": scope.period,
        "outcome_period": scope.outcome_period,
        "population": {"nl": scope.population.nl, "en": scope.population.en},
    }


def scope_from_json(value: dict[str, Any] | None) -> Scope | None:
    """The scope that `scope_to_json` wrote; None where there is none."""
    if value is None:
        return None
    period, outcome_period = value["period"], value["outcome_period"]
    return Scope(
        questions=Wordings(tuple(value["questions"]["nl"]), tuple(value["questions"]["en"])),
        article=value["article"],
        period=tuple(period) if period else None,
        outcome_period=tuple(outcome_period) if outcome_period else None,
        population=Wording(value["population"]["nl"], value["population"]["en"]),
    )
