"""How a project screens: how many people look at each source, blind or not, and the reasons."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from staven.corpus.screening import Stage
from staven.locale import N_, _

NOT_RETRIEVED = "not retrieved"
"""The reason that PRISMA 2020 gives a box of its own: the report was sought and not found."""

REASONS: Mapping[Stage, tuple[str, ...]] = {
    Stage.TITLE: (
        N_("outside the topic"),
        N_("outside the period"),
        N_("outside the population"),
        N_("no evidence"),
        N_("in another language"),
    ),
    Stage.FULL_TEXT: (
        N_("not retrieved"),
        N_("outside the topic"),
        N_("outside the period"),
        N_("outside the population"),
        N_("no evidence"),
        N_("in another language"),
    ),
}
"""The reasons that a project starts with; kept as these words, and shown in the user's language.

Their order is their order of precedence: a source is counted under the first that holds, as
reviews do (Cochrane Handbook 6.5, section 4.6.4).
"""

MOST = 2
"""Reviewers per source at most."""


@dataclass(frozen=True, slots=True)
class ScreeningPlan:
    """What the people who screen agreed on."""

    reviewers: int = 1
    """People who look at each source in each round: 1 or 2."""
    blind: bool = False
    """True where nobody sees another's decision before both have decided."""
    reasons: Mapping[Stage, tuple[str, ...]] = field(default_factory=lambda: REASONS)
    """Reasons to exclude, per round, in their order of precedence."""

    def __post_init__(self) -> None:
        if not 1 <= self.reviewers <= MOST:
            msg = f"{self.reviewers} reviewers per source; it is one or two"
            raise ValueError(msg)


def plan_to_json(plan: ScreeningPlan) -> dict[str, object]:
    """A plan as JSON can hold it."""
    return {
        "reviewers": plan.reviewers,
        "blind": plan.blind,
        "reasons": {stage.value: list(plan.reasons.get(stage, ())) for stage in Stage},
    }


def plan_from_json(value: dict[str, Any] | None) -> ScreeningPlan:
    """The plan that `plan_to_json` wrote; one person and the first reasons where there is none."""
    if value is None:
        return ScreeningPlan()
    reasons = value.get("reasons", {})
    return ScreeningPlan(
        reviewers=value.get("reviewers", 1),
        blind=value.get("blind", False),
        reasons={stage: tuple(reasons.get(stage.value, REASONS[stage])) for stage in Stage},
    )


def reason_word(reason: str) -> str:
    """A reason as it is shown: those we start with in the user's language, others as typed."""
    return _(reason) if reason in _OURS else reason


def reason_meant(typed: str, offered: Iterable[str]) -> str:
    """The reason that somebody typed, in the word under which the project keeps it."""
    said = " ".join(typed.split())
    for reason in (*offered, *_OURS):
        if said.casefold() in (reason.casefold(), reason_word(reason).casefold()):
            return reason
    return said


_OURS = tuple(dict.fromkeys(reason for reasons in REASONS.values() for reason in reasons))
