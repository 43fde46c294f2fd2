"""A code as people type it."""

from staven.actions.codes import codebook
from staven.actions.session import Session
from staven.cli.levels_typed import level_typed
from staven.codebook.code import Kind
from staven.errors import StavenError
from staven.extracts.extract import CodeUse, Polarity
from staven.extracts.words import polarity_word
from staven.locale import _


def code_typed(session: Session, typed: str) -> CodeUse:
    """A code by its id, a context with what it does behind a colon: `krimp:hinders`.

    Raises:
        StavenError: there is no such code, the polarity is none, or no context has it.
    """
    code, _colon, word = typed.partition(":")
    known = codebook(session).by_id.get(code)
    if known is None:
        raise StavenError(
            _("there is no code '{code}'").format(code=code),
            remedy=_("'staven codebook' lists all codes."),
        )
    polarity = level_typed(word, Polarity, polarity_word) if word else None
    if polarity and known.kind is not Kind.CONTEXT:
        raise StavenError(
            _("Only a context enables or hinders."), remedy=_("Leave out what follows the colon.")
        )
    return CodeUse(code, polarity)
