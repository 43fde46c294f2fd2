"""The line of a memo that says why a passage has a rigour of its own."""

from staven.extracts.appraisal import Rigour
from staven.extracts.appraisal_words import rigour_word
from staven.locale import _


def memo_with(memo: str, rigour: Rigour, reason: str) -> str:
    """The memo with a last line on this rigour."""
    return "\n".join(filter(None, (memo, f"{_head(rigour)}{reason}")))


def memo_without(memo: str, rigour: Rigour | None) -> str:
    """The memo without the last line on this rigour, where it has one in the user's language."""
    if rigour is None:
        return memo
    lines = memo.split("\n")
    said = [at for at, line in enumerate(lines) if line.startswith(_head(rigour))]
    if said:
        del lines[said[-1]]
    return "\n".join(lines).strip()


def reason_in(memo: str, rigour: Rigour | None) -> str:
    """Why a passage has this rigour of its own, as far as its memo says."""
    if rigour is None:
        return ""
    head = _head(rigour)
    said = [line.removeprefix(head) for line in memo.split("\n") if line.startswith(head)]
    return said[-1] if said else ""


def _head(rigour: Rigour) -> str:
    return _("Rigour {level}: ").format(level=rigour_word(rigour))
