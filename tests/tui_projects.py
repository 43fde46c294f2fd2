"""Coding a passage of the small project, for tests of the screens."""

from staven.actions.coding import put_codes
from staven.actions.session import Session
from staven.actions.texts import open_text
from staven.extracts.claim import Claim
from staven.extracts.extract import CodeUse


def code(session: Session, quote: str, codes: list[str], claim: Claim) -> str:
    """Code the passage with these words; returns the extract's GUID."""
    text = open_text(session, "jansen2019buurt")
    start = text.document.text.index(quote)
    uses = tuple(CodeUse(one) for one in codes)
    return put_codes(session, text, start, start + len(quote), uses, claim).guid
