"""What one key does to a claim: the next aspect, a stance, the next value of a field."""

import re
from dataclasses import replace
from enum import StrEnum

from staven.errors import StavenError
from staven.extracts.claim import (
    FIELDS,
    AsIntended,
    Aspect,
    Claim,
    CostVerdict,
    Direction,
    Scale,
    Stance,
    Trend,
)
from staven.locale import _, number

_DECIMALS = (0, 1, 2, 4, 6, 10)
"""How many a value can be shown with to be typed over: three would be read as thousands."""
_NUMBER = re.compile(r"[-+]?\d*\.?\d+")
_ROUNDS: dict[str, type[StrEnum]] = {
    "scale": Scale,
    "as_intended": AsIntended,
    "trend": Trend,
    "direction": Direction,
    "cost_verdict": CostVerdict,
}


def next_aspect(claim: Claim) -> Claim:
    """The claim under the next aspect, without the fields which that aspect lacks."""
    aspects = list(Aspect)
    return claim.for_aspect(aspects[(aspects.index(claim.aspect) + 1) % len(aspects)])


def with_stance(claim: Claim, stance: Stance) -> Claim:
    """The claim pointing that way."""
    return replace(claim, stance=stance)


def next_value(claim: Claim, field: str) -> Claim:
    """The next value of a field, none after the last; the same claim if it has no such field."""
    if field not in FIELDS[claim.aspect]:
        return claim
    values = [None, *_ROUNDS[field]]
    now = values.index(getattr(claim, field))
    return replace(claim, **{field: values[(now + 1) % len(values)]})


def with_texts(claim: Claim, texts: dict[str, str]) -> Claim:
    """The claim with fields as they were typed; an empty text empties its field.

    Raises:
        StavenError: a value is no number, or a year or period is none.
    """
    typed: dict[str, object] = {}
    for field, text in texts.items():
        bare = " ".join(text.split())
        if field == "value":
            typed[field] = _amount(bare) if bare else None
        elif field == "year":
            typed[field] = year_typed(bare) if bare else None
        elif field == "period":
            typed[field] = _period(bare)
        else:
            typed[field] = bare
    return replace(claim, **typed)  # type: ignore[arg-type]  # the fields are named by the form


def value_text(value: float | None) -> str:
    """A value as one can type it: `with_texts` reads the same value back, whatever its decimals."""
    if value is None:
        return ""
    exact = (places for places in _DECIMALS if round(value, places) == value)
    return number(value, next(exact, _DECIMALS[-1]))


def _amount(text: str) -> float:
    """A number as Dutch or English writes it: `1.250,5`, `1,250.5`, `12,5`, `12.5`."""
    bare = text.replace(" ", "").rstrip("%")
    mark = max(bare.rfind(","), bare.rfind("."))
    if mark >= 0:
        whole, decimals = bare[:mark], bare[mark + 1 :]
        one_kind = bare[mark] not in whole
        # A single mark before three digits sets off thousands, as in 1.250 or 45,000; not in 0,125.
        single = "," not in whole and "." not in whole
        thousands = len(decimals) == 3 and single and whole.strip("-+0") != ""  # noqa: PLR2004
        grouped = whole.replace(",", "").replace(".", "")
        bare = grouped + decimals if thousands or not one_kind else f"{grouped}.{decimals}"
    if not _NUMBER.fullmatch(bare):
        raise StavenError(
            _("'{text}' is no number").format(text=text), remedy=_("Type it as in 12,5.")
        )
    return float(bare)


def year_typed(text: str) -> int:
    """A year of four digits.

    Raises:
        StavenError: it is none.
    """
    if len(text) == 4 and text.isascii() and text.isdigit():  # noqa: PLR2004  (digits of a year)
        return int(text)
    raise StavenError(_("'{text}' is no year").format(text=text), remedy=_("Type it as in 2019."))


def _period(text: str) -> str:
    bare = text.replace("–", "-").replace(" ", "")
    if not bare:
        return ""
    try:
        years = [year_typed(part) for part in bare.split("-")]
    except StavenError:
        years = []
    if len(years) not in (1, 2) or years != sorted(years):
        raise StavenError(
            _("'{text}' is no period").format(text=text),
            remedy=_("Type a year or two, as in 2019 or 2014-2021."),
        )
    return "-".join(str(year) for year in years)
