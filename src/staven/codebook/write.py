"""A codebook out as YAML, such that `read_codebook` gives the very same one back."""

import yaml

from staven.codebook.code import Code, Codebook, Scope, Wording, Wordings

_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_WIDTH = 100
"""Characters of a line, as far as its words allow."""


def codebook_text(codebook: Codebook) -> str:
    """The codebook as a YAML file, with a blank line before each code; what is empty is left out.

    Texts have no spaces at their ends: reading takes those away.
    """
    head = _filled(
        {
            "codebook": codebook.id,
            "version": codebook.version,
            "label": _wording(codebook.label),
            "source": codebook.source,
            "scope": _scope(codebook.scope),
        }
    )
    codes = "\n".join(_yaml([code_values(code)]) for code in codebook.codes)
    return f"{_yaml(head)}\ncodes:\n{codes}" if codes else f"{_yaml(head)}\ncodes: []\n"


def code_values(code: Code) -> dict[str, object]:
    """A code as its mapping in the file."""
    return _filled(
        {
            "id": code.id,
            "kind": code.kind.value,
            "parent": code.parent,
            "label": _wording(code.label),
            **meaning_values(code),
            "synonyms": _wordings(code.synonyms),
            "triggers": _wordings(code.triggers),
            "level": code.level,
            "brings": list(code.brings),
            "groups": list(code.groups),
            "scope": code.scope,
            "owner": code.owner,
            "start": code.start,
            "end": code.end,
            "budget": code.budget,
            "serves": list(code.serves),
            "instrument": code.instrument,
            "measure": code.measure,
            "intermediate": code.intermediate,
        }
    )


def meaning_values(code: Code) -> dict[str, object]:
    """What a passage must say to carry the code: its definition, and what is in and out."""
    return _filled(
        {
            "definition": _wording(code.definition),
            "include": _wordings(code.include),
            "exclude": _wordings(code.exclude),
        }
    )


def meaning_text(code: Code) -> str:
    """The same as text for people and programs alike; empty for a code without a definition."""
    values = meaning_values(code)
    return _yaml(values) if values else ""


def _wording(said: Wording) -> dict[str, object]:
    return _filled({"nl": said.nl, "en": said.en})


def _wordings(said: Wordings) -> dict[str, object]:
    return _filled({"nl": list(said.nl), "en": list(said.en)})


def _scope(scope: Scope) -> dict[str, object]:
    return _filled(
        {
            "questions": _wordings(scope.questions),
            "article": scope.article,
            "period": list(scope.period or ()),
            "outcome_period": list(scope.outcome_period or ()),
            "population": _wording(scope.population),
        }
    )


def _filled(values: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in values.items() if value}


def _yaml(value: object) -> str:
    text: str = yaml.dump(
        value,
        Dumper=_DUMPER,
        allow_unicode=True,
        sort_keys=False,
        width=_WIDTH,
        default_flow_style=False,
    )
    return text
