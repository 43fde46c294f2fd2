"""The terms of a codebook: the words by which a sentence shows what code it is about."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from staven.codebook.code import Code, Codebook, Kind, Wording, Wordings

_QUALIFIER = re.compile(r"\(([^)]*)\)")
_AND = re.compile(r"\s+(?:en|and|of|or)\s+|,\s+")


class Origin(Enum):
    """Where in the codebook a term stands, with how much it says: from 0 to 1."""

    LABEL = 1.0
    SYNONYM = 0.95
    TRIGGER = 0.9
    PART = 0.6
    """One half of a label such as `guidance and tailoring`."""
    LINKED = 0.5
    """The name of an instrument or bottleneck that serves the code."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase that points to a code."""

    code: str
    """Id in the codebook."""
    said: str
    """As the codebook has it."""
    origin: Origin
    through: str = ""
    """Id of the instrument or bottleneck whose name it is; empty where it is the code's own."""


def default_codes(codebook: Codebook) -> tuple[Code, ...]:
    """The codes that are proposed unless others are asked for: mechanisms, where there are any."""
    return codebook.of_kind(Kind.MECHANISM) or codebook.codes


def terms_of(codebook: Codebook, codes: Iterable[Code]) -> list[Term]:
    """The terms that point to some codes, in both languages; of equal ones the strongest only."""
    wanted = list(codes)
    found: dict[tuple[str, str], Term] = {}
    for term in (term for code in wanted for term in _own(code)):
        _keep(found, term)
    ids = {code.id for code in wanted}
    for code in codebook.codes:
        for served in code.serves:
            if served in ids:
                for said in (*_both(code.label), *_all(code.synonyms), *_all(code.triggers)):
                    _keep(found, Term(served, _bare(said), Origin.LINKED, code.id))
    return list(found.values())


def described(code: Code) -> Iterator[str]:
    """Texts whose words each say a little of what a code is about."""
    yield from _both(code.label)
    yield from _both(code.definition)
    yield from _all(code.include)
    yield from _all(code.synonyms)


def setting(codebook: Codebook, code: Code) -> Iterator[str]:
    """Names of what a code hangs under and whom it is for: headings above a text may have them."""
    for label in _both(code.label):
        yield from _QUALIFIER.findall(label)
    above = [*codebook.ancestors(code)]
    named = [codebook.by_id[group] for group in code.groups if group in codebook.by_id]
    for one in (*above, *named):
        yield from _both(one.label)
        yield from _all(one.synonyms)
        yield from _all(one.triggers)


def _own(code: Code) -> Iterator[Term]:
    for label in _both(code.label):
        bare = _bare(label)
        yield Term(code.id, bare, Origin.LABEL)
        parts = _AND.split(bare)
        if len(parts) > 1:
            # One word is half of something: `short` of `short and active reception`.
            yield from (Term(code.id, part, Origin.PART) for part in parts if " " in part)
        for acronym in _QUALIFIER.findall(label):
            if acronym.isupper():
                yield Term(code.id, acronym, Origin.SYNONYM)
    yield from (Term(code.id, said, Origin.SYNONYM) for said in _all(code.synonyms))
    yield from (Term(code.id, said, Origin.TRIGGER) for said in _all(code.triggers))


def _keep(found: dict[tuple[str, str], Term], term: Term) -> None:
    key = (term.code, term.said.lower())
    before = found.get(key)
    if term.said and (before is None or before.origin.value < term.origin.value):
        found[key] = term


def _bare(label: str) -> str:
    """A label without what it says in parentheses."""
    return " ".join(_QUALIFIER.sub(" ", label).split())


def _both(wording: Wording) -> tuple[str, ...]:
    return tuple(dict.fromkeys(said for said in (wording.nl, wording.en) if said))


def _all(wordings: Wordings) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*wordings.nl, *wordings.en)))
