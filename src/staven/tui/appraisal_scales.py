"""The rows of the appraisal form: what each asks, and the keys that answer it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from staven.extracts.appraisal import (
    CLAIMS_EFFECT,
    SMS_LEVELS,
    Appraisal,
    Design,
    Independence,
    Relevance,
    Richness,
    Rigour,
)
from staven.extracts.appraisal_words import (
    design_meaning,
    design_word,
    independence_meaning,
    independence_word,
    relevance_meaning,
    relevance_word,
    richness_meaning,
    richness_word,
    rigour_meaning,
    rigour_word,
    scale_name,
    sms_meaning,
)
from staven.locale import _

KEYS = "123456789abcdefgh"
"""The key of each level of a scale, in its order; 0 is not assessed."""

Word = TypeVar("Word", bound=StrEnum)
Value = StrEnum | int | bool
"""What a level is kept as."""


@dataclass(frozen=True, slots=True)
class ScaleLevel:
    """One answer."""

    value: Value
    word: str
    meaning: str


@dataclass(frozen=True, slots=True)
class AppraisalScale:
    """One row of the form."""

    name: str
    """Of the field of an appraisal."""
    levels: tuple[ScaleLevel, ...]

    @property
    def label(self) -> str:
        """What is asked."""
        return scale_name(self.name)

    def word_of(self, one: Appraisal) -> str:
        """What an appraisal says on it; empty where that is not assessed."""
        said = getattr(one, self.name)
        return next((level.word for level in self.levels if level.value == said), "")


def scales() -> tuple[AppraisalScale, ...]:
    """The rows, in the order in which one looks at a study, in the user's language."""
    sms = [ScaleLevel(level, f"SMS {level}", sms_meaning(level)) for level in SMS_LEVELS]
    theory = ScaleLevel(True, _("yes"), _("it says itself why it should work"))  # noqa: FBT003  (a level's value)
    return (
        AppraisalScale("design", _levels(Design, design_word, design_meaning)),
        AppraisalScale("sms", tuple(sms)),
        AppraisalScale("rigour", _levels(Rigour, rigour_word, rigour_meaning)),
        AppraisalScale("relevance", _levels(Relevance, relevance_word, relevance_meaning)),
        AppraisalScale("richness", _levels(Richness, richness_word, richness_meaning)),
        AppraisalScale(
            "independence", _levels(Independence, independence_word, independence_meaning)
        ),
        AppraisalScale("theory", (theory,)),
    )


def answered(one: Appraisal, name: str, value: Value | None) -> Appraisal:
    """The appraisal with another answer; a design that claims no effect has no SMS."""
    # A theory is seen or it is not: nothing said means that none was seen.
    kept = value if name != "theory" else bool(value)
    changed = replace(one, **{name: kept})  # type: ignore[arg-type]  # named by the scale
    return changed if changed.design in CLAIMS_EFFECT else replace(changed, sms=None)


def asked(one: Appraisal, name: str) -> bool:
    """Whether a row can be answered: SMS only where the design claims an effect."""
    return name != "sms" or one.design in CLAIMS_EFFECT


def _levels(
    words: Iterable[Word], said: Callable[[Word], str], meant: Callable[[Word], str]
) -> tuple[ScaleLevel, ...]:
    return tuple(ScaleLevel(word, said(word), meant(word)) for word in words)
