"""A reviewer's view of how much weight a source can bear (EVIDENCE, section 5)."""

from dataclasses import dataclass
from enum import StrEnum


class Design(StrEnum):
    """How the study was done."""

    EXPERIMENTAL = "(quasi-)experimental"
    COMPARISON = "quantitative with comparison"
    BEFORE_AFTER = "before/after"
    MONITOR = "monitor"
    SURVEY = "survey"
    QUALITATIVE = "qualitative"
    PROCESS = "process evaluation"
    REVIEW = "literature review"
    META_ANALYSIS = "meta-analysis"
    POLICY_DOCUMENT = "policy document"
    INTERVIEW = "interview"


class Rigour(StrEnum):
    """Whether the method can bear the claim."""

    CREDIBLE = "credible"
    RESERVATIONS = "with reservations"
    NOT_CREDIBLE = "not credible"


class Relevance(StrEnum):
    """How near the study's population and setting are to the project's own."""

    DIRECT = "direct"
    PARTIAL = "partial"
    INDIRECT = "indirect"


class Richness(StrEnum):
    """How much the source tells about how and why."""

    THICK = "thick"
    SOME = "some"
    THIN = "thin"


class Independence(StrEnum):
    """How far the researchers stood from the policy's owner."""

    INDEPENDENT = "independent"
    COMMISSIONED = "commissioned"
    SELF_EVALUATION = "self-evaluation"
    OWN_TEAM = "own team"


CLAIMS_EFFECT = frozenset(
    {Design.EXPERIMENTAL, Design.COMPARISON, Design.BEFORE_AFTER, Design.META_ANALYSIS}
)
"""The designs that claim an effect: only these have a score on the Maryland scale."""

SMS_LEVELS = range(1, 6)
"""The levels of the Maryland Scientific Methods Scale, weakest first.

Source:
    Sherman et al. (1998); Farrington et al. (2002).
"""


@dataclass(frozen=True, slots=True)
class Appraisal:
    """One reviewer's appraisal of one source; None is "not assessed", never a concern."""

    guid: str
    citekey: str
    reviewer: str
    design: Design | None = None
    sms: int | None = None
    """Maryland Scientific Methods Scale, 1–5, for designs that claim an effect; None elsewhere."""
    rigour: Rigour | None = None
    relevance: Relevance | None = None
    richness: Richness | None = None
    independence: Independence | None = None
    theory: bool = False
    """The source gives an explicit theory of why it should work: rung 2 of the ladder."""
    reason: str = ""
    """Why; required wherever the best level is not given."""
    settled: bool = False
    """True once the reviewers of this source agreed on it."""

    def __post_init__(self) -> None:
        if self.sms is not None and self.sms not in SMS_LEVELS:
            msg = f"SMS runs from 1 to 5, not {self.sms}"
            raise ValueError(msg)

    @property
    def empty(self) -> bool:
        """Whether it says nothing at all: then there is no appraisal to keep."""
        said = (self.design, self.sms, self.rigour, self.relevance, self.richness)
        return not (any(said) or self.independence or self.theory or self.reason.strip())


BEST: dict[str, StrEnum] = {
    "rigour": Rigour.CREDIBLE,
    "relevance": Relevance.DIRECT,
    "richness": Richness.THICK,
    "independence": Independence.INDEPENDENT,
}
"""The best level of each scale that weighs a source; anything below it asks for a reason."""


def below_best(one: Appraisal) -> tuple[str, ...]:
    """The scales on which it gives less than the best level.

    What is not assessed is not among them. The design and its SMS tell what was done; they weigh
    nothing by themselves.
    """
    return tuple(name for name, best in BEST.items() if getattr(one, name) not in (None, best))
