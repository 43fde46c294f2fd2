"""An extract: an anchored quote with its codes and its claim."""

from dataclasses import dataclass, field
from enum import StrEnum

from staven.extracts.appraisal import Rigour
from staven.extracts.claim import Claim


class Polarity(StrEnum):
    """What a context does to the mechanism it is coded with."""

    ENABLES = "enables"
    HINDERS = "hinders"


class State(StrEnum):
    """How far a passage is agreed upon between reviewers."""

    OPEN = "open"
    SETTLED = "settled"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class CodeUse:
    """One code on one extract."""

    code: str
    """Id of the code in the codebook."""
    polarity: Polarity | None = None
    """For contexts only."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a quote stands: offsets, the words themselves, and what stands on either side."""

    start: int
    """Offset of the first character, in code points of the document's canonical text."""
    end: int
    """Offset past the last character: `text[start:end] == quote`."""
    quote: str
    prefix: str = ""
    """Up to 32 characters before the quote."""
    suffix: str = ""
    """Up to 32 characters after the quote."""

    def __post_init__(self) -> None:
        if self.start < 0 or self.end <= self.start or self.end - self.start != len(self.quote):
            msg = f"span {self.start}-{self.end} does not hold {len(self.quote)} characters"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class Transcription:
    """What a reviewer wrote down of something that is no running text: a figure, a dashboard."""

    quote: str
    """In the reviewer's words and figures; where it stands tell the extract's page and locator."""

    def __post_init__(self) -> None:
        if not self.quote.strip():
            msg = "a transcription says something"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class Extract:
    """A passage of one source, coded by one reviewer."""

    guid: str
    citekey: str
    """The source in whose text the passage stands."""
    document: str
    """GUID of the document that was read; empty for a transcription of what is in none."""
    anchor: Anchor | Transcription
    reviewer: str
    """Name of whoever coded it; unique within the project."""
    claim: Claim
    codes: tuple[CodeUse, ...] = field(default=())
    page: int | None = None
    """Page of the document, from 1; None where the text has no pages."""
    locator: str = ""
    """Where to look it up in the original, in words: a section, a table, a figure, a dated URL."""
    study: str = ""
    """GUID of the study that this is evidence of: the source's own, or the cited one's."""
    study_citekey: str = ""
    """A source of that study, to name it by."""
    rigour: Rigour | None = None
    """Overrules the source's rigour for this passage (Pawson 2006); None where it does not."""
    rung: int | None = None
    """Highest rung of the effect ladder, 1–4, that this passage can bear: a remark in an experiment
    is no experiment. None where the study's design tells it."""
    memo: str = ""
    state: State = State.OPEN

    @property
    def quote(self) -> str:
        """The passage itself."""
        return self.anchor.quote

    @property
    def span(self) -> tuple[int, int] | None:
        """Start and end in the document's text; None for what was transcribed."""
        return (self.anchor.start, self.anchor.end) if isinstance(self.anchor, Anchor) else None

    @property
    def transcribed(self) -> bool:
        """Whether its quote is what a reviewer wrote down, and no words of the source."""
        return isinstance(self.anchor, Transcription)

    @property
    def second_hand(self) -> bool:
        """Whether it is evidence of another study than that of the source in which it stands."""
        return self.study_citekey not in ("", self.citekey)

    @property
    def code_ids(self) -> tuple[str, ...]:
        """The codes on it, in the order in which they were put on."""
        return tuple(use.code for use in self.codes)
