"""A suggestion: codes that the machine proposes for a sentence, each with its reason."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SuggestedCode:
    """One proposed code."""

    code: str
    """Id in the codebook."""
    score: float
    """From 0 to 1: how likely it is, as far as the machine can tell."""
    because: str
    """The reason, in the language of the reader."""
    negated: bool = False
    """True where the sentence denies what the code stands for: it is about it all the same."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What is proposed for one sentence; nothing is coded until a person does it."""

    start: int
    """Offset of its first character, in code points of the text."""
    end: int
    """Offset past its last character."""
    codes: tuple[SuggestedCode, ...]
    """The likeliest first."""


@dataclass(frozen=True, slots=True)
class SuggestionAnswer:
    """What a reviewer said of one proposed code; the model learns from it."""

    guid: str
    document: str
    """GUID of the document."""
    start: int
    end: int
    code: str
    """Id in the codebook."""
    reviewer: str
    """Name of the reviewer."""
    accepted: bool
    time: str
    """UTC, ISO 8601 with milliseconds."""
