"""project.yaml, both ways: what a project is called and what it asks."""

from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from staven.codebook.code import Scope, Wording, Wordings
from staven.codebook.read import scope_in
from staven.codebook.yaml_node import YamlReader
from staven.corpus.screening import Stage
from staven.corpus.screening_plan import MOST, ScreeningPlan, plan_from_json, plan_to_json
from staven.errors import Problem
from staven.locale import _

FORMAT = "1"
"""Version of the project folder; raised when an older staven could no longer read it."""

_KEYS = ("format", "guid", "title", "language", "scope", "screening")


@dataclass(frozen=True, slots=True)
class Head:
    """What project.yaml says."""

    guid: str
    title: str
    language: str
    scope: Scope | None
    screening: ScreeningPlan | None = None
    """What the people who screen agreed on; None where nothing was ever agreed on."""


def head_text(head: Head) -> str:
    """project.yaml."""
    values: dict[str, object] = {
        "format": int(FORMAT),
        "guid": head.guid,
        "title": head.title,
        "language": head.language,
    }
    if head.scope is not None:
        values["scope"] = _scope(head.scope)
    if head.screening is not None:
        values["screening"] = plan_to_json(head.screening)
    text: str = yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=10_000)
    return text


def head_in(text: str, file: str) -> tuple[Head | None, tuple[Problem, ...]]:
    """What project.yaml says; None where it is no project or one of a newer staven."""
    reader = YamlReader(file)
    root = reader.root(text)
    if root is None:
        return None, tuple(reader.problems)
    fields = reader.mapping(root, _KEYS)
    version = reader.text(fields.get("format"))
    head = Head(
        guid=reader.text(fields.get("guid")),
        title=reader.text(fields.get("title")),
        language=reader.word(fields.get("language"), ("nl", "en")) or "nl",
        scope=scope_in(reader, fields["scope"]) if "scope" in fields else None,
        screening=_screening_in(reader, fields["screening"]) if "screening" in fields else None,
    )
    for key in ("format", "guid", "title"):
        if key not in fields:
            reader.report(_("the key {key} is missing.").format(key=key), root)
    if version not in {"", FORMAT}:
        reader.report(
            _("this project folder has format {version}; this staven reads {ours}.").format(
                version=version, ours=FORMAT
            ),
            fields["format"],
        )
    usable = version == FORMAT and head.guid
    return (head if usable else None), tuple(reader.problems)


def _screening_in(reader: YamlReader, node: yaml.Node) -> ScreeningPlan:
    """What the people who screen agreed on; what it leaves open is as a project starts."""
    fields = reader.mapping(node, ("reviewers", "blind", "reasons"), "screening")
    given: dict[str, object] = {}
    numbers = [str(number) for number in range(1, MOST + 1)]
    if reviewers := reader.word(fields.get("reviewers"), numbers, "screening"):
        given["reviewers"] = int(reviewers)
    if "blind" in fields:
        given["blind"] = reader.flag(fields["blind"], "screening")
    if "reasons" in fields:
        rounds = reader.mapping(fields["reasons"], tuple(Stage), "screening")
        given["reasons"] = {
            stage: list(filter(None, reader.texts(reasons, "screening")))
            for stage, reasons in rounds.items()
        }
    return plan_from_json(given)


def _scope(scope: Scope) -> dict[str, object]:
    values: Mapping[str, object] = {
        "questions": _said(scope.questions),
        "article": scope.article,
        "period": list(scope.period or ()),
        "outcome_period": list(scope.outcome_period or ()),
        "population": _said(scope.population),
    }
    return {key: value for key, value in values.items() if value}


def _said(words: Wording | Wordings) -> dict[str, object]:
    texts = {"nl": words.nl, "en": words.en}
    return {
        language: said if isinstance(said, str) else list(said)
        for language, said in texts.items()
        if said
    }
