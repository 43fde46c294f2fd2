"""In-vivo coding: the words of a passage become a code, and the passage carries it."""

from dataclasses import dataclass

from staven.actions.codebook_editing import put_new_code
from staven.actions.coding import coded
from staven.actions.own_extracts import own_extract
from staven.actions.session import Session
from staven.actions.texts import OpenText
from staven.codebook.code import Code, Kind
from staven.errors import StavenError
from staven.extracts.claim import Claim
from staven.extracts.extract import CodeUse, Extract
from staven.locale import _
from staven.store.extracts import codes_image, extract
from staven.store.journal import change

LONGEST = 80
"""Letters of a label: a longer one is a sentence, and no name for what recurs."""
_MARKS = " .,;:!?…\"'“”‘’«»()[]"
"""Punctuation at either end of the words that is no part of a name."""


@dataclass(frozen=True, slots=True)
class Named:
    """A new code, and the passage that gave it its name."""

    code: Code
    extract: Extract


def label_from(words: str) -> str:
    """The words of a passage as a label: on one line, without the punctuation around them.

    Raises:
        StavenError: nothing is left, or too much for a name.
    """
    label = " ".join(words.split()).strip(_MARKS)
    if not label or len(label) > LONGEST:
        raise StavenError(
            _("these words are no name for a code") if label else _("no passage is selected"),
            remedy=_("Select a few words that say what it is."),
        )
    return label


def code_in_vivo(
    session: Session,
    text: OpenText,
    span: tuple[int, int],
    kind: Kind,
    parent: str,
    claim: Claim,
    onto: str = "",
) -> Named:
    """Make a code of the words at `span`, and put it on them: one action, one undo.

    Args:
        session: Who codes, in which project.
        text: The text.
        span: Start and end of the words.
        kind: Of the new code.
        parent: Id of the code that it hangs under; empty at the top.
        claim: What the passage says.
        onto: GUID of one's own extract on those very words, which gets the code added to its own;
            empty where there is none.

    Raises:
        StavenError: the words are no name, there is such a code, it cannot hang under that parent,
            the text was replaced in the meantime, or it could not be written.
    """
    label = label_from(text.document.text[slice(*span)])
    with change(session.db, session.reviewer) as writing:
        made = put_new_code(writing, kind, label, parent)
        use = CodeUse(made.id)
        if not onto:
            return Named(made, coded(writing, text.document, span, (use,), claim))
        known = own_extract(session, onto)
        writing.update("extract", onto, {"codes": codes_image((*known.codes, use))})
        return Named(made, extract(session.db, onto, session.reviewer))
