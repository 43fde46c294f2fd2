"""Codebooks and rules in, from YAML: all of a file's problems with their lines, or the thing."""

import re

import yaml

from staven.codebook.code import Code, Codebook, Kind, Scope, Wording
from staven.codebook.references import Placed, reference_problems
from staven.codebook.yaml_node import YamlReader, line_of, lines_of
from staven.errors import Problem
from staven.locale import _

_FILE_KEYS = ("codebook", "version", "language", "label", "source", "scope", "codes")
_SCOPE_KEYS = ("questions", "article", "period", "outcome_period", "population")
_CODE_KEYS = (
    *("id", "kind", "label", "parent", "definition", "include", "exclude", "synonyms", "triggers"),
    *("level", "brings", "groups", "scope", "owner", "start", "end", "budget"),
    *("serves", "instrument", "measure", "intermediate"),
)

_BELONGS: dict[str, frozenset[Kind]] = {
    "level": frozenset({Kind.MECHANISM}),
    "brings": frozenset({Kind.MECHANISM}),
    "scope": frozenset({Kind.INSTRUMENT}),
    "owner": frozenset({Kind.INSTRUMENT}),
    "start": frozenset({Kind.INSTRUMENT}),
    "end": frozenset({Kind.INSTRUMENT}),
    "budget": frozenset({Kind.INSTRUMENT}),
    "serves": frozenset({Kind.INSTRUMENT, Kind.BOTTLENECK}),
    "instrument": frozenset({Kind.BOTTLENECK}),
    "measure": frozenset({Kind.OUTCOME}),
    "intermediate": frozenset({Kind.GOAL}),
}
"""The kinds of code that have a field, for fields that not every kind has."""

_LEVELS = ("system", "front line")
_SCOPES = ("generic", "specific")
_MEASURES = ("output", "outcome", "impact")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def read_codebook(text: str, file: str) -> tuple[Codebook | None, tuple[Problem, ...]]:
    """The codebook in a YAML text, or None with every problem in it, in the order of its lines."""
    reader = YamlReader(file)
    root = reader.root(text)
    if root is None:
        return None, tuple(reader.problems)
    fields = reader.mapping(root, _FILE_KEYS)
    for key in ("codebook", "label", "codes"):
        if key not in fields:
            reader.report(_("the key {key} is missing.").format(key=key), root)
    reader.word(fields.get("language"), ("nl", "en"))
    placed = [_code(reader, node) for node in reader.items(fields.get("codes"))]
    known = [item for item in placed if item is not None]
    codebook = Codebook(
        id=reader.text(fields.get("codebook")),
        version=reader.text(fields.get("version")),
        label=reader.wording(fields.get("label")),
        codes=tuple(item.code for item in known),
        scope=scope_in(reader, fields["scope"]) if "scope" in fields else Scope(),
        source=reader.text(fields.get("source")),
    )
    reader.problems.extend(reference_problems(known, file))
    problems = sorted(reader.problems, key=lambda problem: problem.line or 0)
    return (None if problems else codebook), tuple(problems)


def mapping_of(text: str, file: str) -> tuple[dict[str, object] | None, tuple[Problem, ...]]:
    """A YAML file as plain data, such as the rules of evidence; None where it has problems."""
    reader = YamlReader(file)
    root = reader.root(text)
    if root is None:
        return None, tuple(reader.problems)
    values = {key: reader.plain(node) for key, node in reader.mapping(root).items()}
    return (None if reader.problems else values), tuple(reader.problems)


def meaning_in(text: str) -> Code:
    """A nameless code with the definition that `meaning_text` wrote, and what it has in and out."""
    reader = YamlReader("")
    root = reader.root(text) if text else None
    fields = reader.mapping(root, ("definition", "include", "exclude")) if root else {}
    return Code(
        id="",
        kind=Kind.THEME,
        label=Wording(),
        definition=reader.wording(fields.get("definition")),
        include=reader.wordings(fields.get("include")),
        exclude=reader.wordings(fields.get("exclude")),
    )


def scope_in(reader: YamlReader, node: yaml.Node) -> Scope:
    """The scope that a mapping describes."""
    fields = reader.mapping(node, _SCOPE_KEYS, "scope")
    return Scope(
        questions=reader.wordings(fields.get("questions"), "scope"),
        article=reader.text(fields.get("article"), "scope"),
        period=reader.years(fields.get("period"), "scope"),
        outcome_period=reader.years(fields.get("outcome_period"), "scope"),
        population=reader.wording(fields.get("population"), "scope"),
    )


def _code(reader: YamlReader, node: yaml.Node) -> Placed | None:
    """One code; None where the file has something else in its place."""
    if not isinstance(node, yaml.MappingNode):
        reader.report(_("a mapping is expected here: “key: value”."), node)
        return None
    ids = (value.value for key, value in node.value if key.value == "id")
    name = next((value for value in ids if isinstance(value, str)), "").strip()
    fields = reader.mapping(node, _CODE_KEYS, name)
    if "id" not in fields:
        reader.report(_("the key {key} is missing.").format(key="id"), node)
    elif not _ID.fullmatch(name):
        reader.report(
            _("an id has lower-case letters, digits and single hyphens only."), fields["id"], name
        )
    kind = reader.word(fields.get("kind"), tuple(Kind), name)
    if "kind" not in fields:
        reader.report(_("the key {key} is missing.").format(key="kind"), node, name)
    for field in _BELONGS.keys() & fields.keys():
        if kind and Kind(kind) not in _BELONGS[field]:
            reason = _("{field} does not belong to a code of kind {kind}.")
            reader.report(reason.format(field=field, kind=kind), fields[field], name)
    code = _filled(reader, fields, name, Kind(kind or Kind.THEME))
    if not (code.label.nl or code.label.en):
        reader.report(_("the key {key} is missing.").format(key="label"), node, name)
    if code.start is not None and code.end is not None and code.end < code.start:
        reader.report(_("it ends before it starts."), fields["end"], name)
    return Placed(code, line_of(node), lines_of(fields), Kind(kind) if kind else None)


def _filled(reader: YamlReader, fields: dict[str, yaml.Node], name: str, kind: Kind) -> Code:
    return Code(
        id=name,
        kind=kind,
        label=reader.wording(fields.get("label"), name),
        parent=reader.text(fields.get("parent"), name),
        definition=reader.wording(fields.get("definition"), name),
        include=reader.wordings(fields.get("include"), name),
        exclude=reader.wordings(fields.get("exclude"), name),
        synonyms=reader.wordings(fields.get("synonyms"), name),
        triggers=reader.wordings(fields.get("triggers"), name),
        level=reader.word(fields.get("level"), _LEVELS, name),
        brings=reader.texts(fields.get("brings"), name),
        groups=reader.texts(fields.get("groups"), name),
        scope=reader.word(fields.get("scope"), _SCOPES, name),
        owner=reader.text(fields.get("owner"), name),
        start=reader.year(fields.get("start"), name),
        end=reader.year(fields.get("end"), name),
        budget=reader.text(fields.get("budget"), name),
        serves=reader.texts(fields.get("serves"), name),
        instrument=reader.text(fields.get("instrument"), name),
        measure=reader.word(fields.get("measure"), _MEASURES, name),
        intermediate=reader.flag(fields.get("intermediate"), name),
    )
