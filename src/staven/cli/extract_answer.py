"""One extract as a command answers with it."""

from staven.extracts.claim import FIELDS
from staven.extracts.extract import Extract
from staven.extracts.transcription import place_words
from staven.locale import _

CLAIM_FIELDS = (
    *dict.fromkeys(name for names in FIELDS.values() for name in names),
    "group",
    "period",
)
"""The fields of a claim beside its aspect and stance, empty or None where they do not apply."""


def extract_document(one: Extract) -> dict[str, object]:
    """As JSON has it; enumerated values are the fixed English words."""
    claim = one.claim
    return {
        "extract": one.guid,
        "citekey": one.citekey,
        "page": one.page,
        "locator": one.locator,
        "quote": one.quote,
        "transcribed": one.transcribed,
        "codes": list(one.code_ids),
        "aspect": claim.aspect,
        "stance": claim.stance,
        **{name: getattr(claim, name) for name in CLAIM_FIELDS},
        "study_citekey": one.study_citekey or one.citekey,
        "via": one.citekey if one.second_hand else None,
        "rigour": one.rigour,
        "memo": one.memo,
        "reviewer": one.reviewer,
        "state": one.state,
    }


def extract_line(one: Extract) -> str:
    """On one line for a person: its GUID, whose finding it is, where it stands, and its codes."""
    via = _("via {citekey}").format(citekey=one.citekey) if one.second_hand else ""
    whose = f"{one.study_citekey} {via}" if one.second_hand else one.citekey
    place = place_words(one.page, one.locator, transcribed=one.transcribed)
    said = " · ".join(part for part in (whose, place, ", ".join(one.code_ids)) if part)
    return f"{one.guid}  {said}"
