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
        if self.sms is not None and not 1 <= self.sms <= 5:  # noqa: PLR2004  (the scale's own ends)
            msg = f"SMS runs from 1 to 5, not {self.sms}"
            raise ValueError(msg)
