"""An amount in words."""

from staven.extracts.claim import Claim
from staven.locale import number


def amount(claim: Claim) -> str:
    """A claim's value with its unit and year, as in `12,5 % (2019)`; empty without a value."""
    if claim.value is None:
        return ""
    decimals = next((places for places in (0, 1) if round(claim.value, places) == claim.value), 2)
    said = f"{number(claim.value, decimals)} {claim.unit}".strip()
    return f"{said} ({claim.year})" if claim.year else said
