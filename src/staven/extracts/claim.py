"""What a coded passage claims: its aspect, its stance, and the fields of that aspect."""

from dataclasses import dataclass
from enum import StrEnum


class Aspect(StrEnum):
    """Which of the questions a passage answers; it follows the sentence, not its section."""

    WORKS = "works"
    DEPLOYED = "deployed"
    OUTCOME = "outcome"
    EFFICIENCY = "efficiency"


class Stance(StrEnum):
    """Which way a passage points; the last two have no direction."""

    SUPPORTS = "supports"
    MIXED = "mixed"
    CONTRADICTS = "contradicts"
    DESCRIBES = "describes"
    TOO_EARLY = "too early"


class Scale(StrEnum):
    """How widely a mechanism was put into practice, narrowest first."""

    NONE = "none"
    PILOTS = "pilots"
    LOCAL = "local"
    BROAD = "broad"
    UNKNOWN = "unknown"


class AsIntended(StrEnum):
    """Whether practice followed the design."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    UNKNOWN = "unknown"


class Trend(StrEnum):
    """How the deployment moved in the period."""

    INCREASING = "increasing"
    STABLE = "stable"
    DECREASING = "decreasing"
    UNKNOWN = "unknown"


class Direction(StrEnum):
    """How the gap between a group and its comparison moved."""

    SMALLER = "smaller"
    STABLE = "stable"
    LARGER = "larger"
    FLUCTUATING = "fluctuating"


class CostVerdict(StrEnum):
    """What a passage says of results against means."""

    FAVOURABLE = "favourable"
    UNFAVOURABLE = "unfavourable"
    UNDETERMINABLE = "undeterminable"


FIELDS: dict[Aspect, tuple[str, ...]] = {
    Aspect.WORKS: (),
    Aspect.DEPLOYED: ("scale", "as_intended", "trend"),
    Aspect.OUTCOME: ("direction", "value", "unit", "year", "comparison", "corrected_for"),
    Aspect.EFFICIENCY: ("cost_verdict", "value", "unit", "year"),
}
"""The fields of a claim that belong to one aspect; group and period go with all of them."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What a passage says, in fields that can be counted.

    Raises:
        ValueError: a field is filled that its aspect does not have.
    """

    aspect: Aspect = Aspect.WORKS
    stance: Stance = Stance.SUPPORTS
    scale: Scale | None = None
    as_intended: AsIntended | None = None
    trend: Trend | None = None
    direction: Direction | None = None
    cost_verdict: CostVerdict | None = None
    value: float | None = None
    """The indicator's value or the amount, in `unit`."""
    unit: str = ""
    year: int | None = None
    """The year that `value` is about."""
    comparison: str = ""
    """The group that the value is compared with, in words."""
    corrected_for: str = ""
    """The background characteristics that the gap is corrected for, in words; empty if not."""
    group: str = ""
    """Id of the population group (a code of kind group) that it is about; empty for all."""
    period: str = ""
    """The period that the passage is about: `2014-2021` or `2019`; empty where it names none."""

    def __post_init__(self) -> None:
        allowed = FIELDS[self.aspect]
        for names in FIELDS.values():
            for name in names:
                if name not in allowed and getattr(self, name) not in (None, ""):
                    msg = f"{name} does not belong to the aspect {self.aspect}"
                    raise ValueError(msg)

    def for_aspect(self, aspect: Aspect) -> "Claim":
        """The same claim under another aspect, without the fields which that aspect lacks."""
        kept = {name: getattr(self, name) for name in FIELDS[aspect]}
        return Claim(
            aspect=aspect, stance=self.stance, group=self.group, period=self.period, **kept
        )
