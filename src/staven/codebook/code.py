"""The policy theory as codes, and the scope of a project."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What a code stands for in the policy theory."""

    POLICY_LINE = "policy line"
    THEME = "theme"
    GOAL = "goal"
    MECHANISM = "mechanism"
    INSTRUMENT = "instrument"
    CONTEXT = "context"
    BOTTLENECK = "bottleneck"
    OUTCOME = "outcome"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Wording:
    """A text in both languages; English falls back on Dutch and the other way round."""

    nl: str = ""
    en: str = ""

    def said_in(self, language: str) -> str:
        """The text in `language`, or in the other where it is missing."""
        return (self.en or self.nl) if language == "en" else (self.nl or self.en)


@dataclass(frozen=True, slots=True)
class Wordings:
    """Lists of words or sentences, per language."""

    nl: tuple[str, ...] = ()
    en: tuple[str, ...] = ()

    def said_in(self, language: str) -> tuple[str, ...]:
        """The list in `language`, or in the other where it is empty."""
        return (self.en or self.nl) if language == "en" else (self.nl or self.en)


@dataclass(frozen=True, slots=True)
class Code:
    """One code of the codebook."""

    id: str
    kind: Kind
    label: Wording
    parent: str = ""
    """Id of the code above it; empty at the top."""
    definition: Wording = Wording()
    include: Wordings = Wordings()
    exclude: Wordings = Wordings()
    synonyms: Wordings = Wordings()
    triggers: Wordings = Wordings()
    level: str = ""
    """Of a mechanism: `system` or `front line`."""
    brings: tuple[str, ...] = ()
    """Of a mechanism: ids of the outcomes it should bring nearer."""
    groups: tuple[str, ...] = ()
    """Ids of the population groups it is for."""
    scope: str = ""
    """Of an instrument: `generic` or `specific`."""
    owner: str = ""
    start: int | None = None
    """First year of an instrument."""
    end: int | None = None
    """Last year of an instrument."""
    budget: str = ""
    """Of an instrument, in words."""
    serves: tuple[str, ...] = ()
    """Of an instrument or bottleneck: ids of the mechanisms it should set going, or blocks."""
    instrument: str = ""
    """Of a bottleneck: id of the instrument it is tied to."""
    measure: str = ""
    """Of an outcome: `output`, `outcome` or `impact`."""
    intermediate: bool = False
    """Of a goal: True where it is a step on the way."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What a project asks, and of whom and when."""

    questions: Wordings = Wordings()
    article: str = ""
    """Article of the budget, as in `13`."""
    period: tuple[int, int] | None = None
    """First and last year of the policy under study."""
    outcome_period: tuple[int, int] | None = None
    """First and last year over which the reaching of goals is read."""
    population: Wording = Wording()


@dataclass(frozen=True, slots=True)
class Codebook:
    """The codes in their order, and what the project is about."""

    id: str
    version: str
    label: Wording
    codes: tuple[Code, ...]
    scope: Scope = Scope()
    source: str = ""
    """Where the policy theory was read."""
    by_id: dict[str, Code] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_id", {code.id: code for code in self.codes})

    def of_kind(self, kind: Kind) -> tuple[Code, ...]:
        """The codes of one kind, in the codebook's order."""
        return tuple(code for code in self.codes if code.kind is kind)

    def ancestors(self, code: Code) -> Iterator[Code]:
        """The codes above `code`, nearest first."""
        parent = self.by_id.get(code.parent)
        while parent is not None:
            yield parent
            parent = self.by_id.get(parent.parent)

    def policy_line(self, code: Code) -> Code | None:
        """The policy line that `code` belongs to; None where it hangs under none."""
        if code.kind is Kind.POLICY_LINE:
            return code
        lines = (above for above in self.ancestors(code) if above.kind is Kind.POLICY_LINE)
        return next(lines, None)
