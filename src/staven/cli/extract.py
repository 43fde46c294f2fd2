"""staven extract"""

import argparse
from collections.abc import Callable
from dataclasses import replace

from staven.actions.bounds import merge_extract, set_bounds, split_extract
from staven.actions.coding import delete_extract, put_codes, set_claim, set_codes
from staven.actions.passages import passage_of_words
from staven.actions.session import Session
from staven.actions.texts import OpenText, extracts_now, open_text
from staven.cli.answer import answer, session_for
from staven.cli.code_typed import code_typed
from staven.cli.extract_answer import extract_document, extract_line
from staven.cli.levels_typed import level_typed
from staven.errors import StavenError
from staven.extracts.claim import Aspect, Claim, Stance
from staven.extracts.extract import Extract
from staven.extracts.words import aspect_word, stance_word
from staven.locale import _
from staven.store.extracts import extract


def run(arguments: argparse.Namespace) -> int:
    """List the extracts of a source, or make, change, cut, join or delete one."""
    does = _DOES[arguments.what]
    with session_for(arguments, writing=arguments.what not in ("list", "show")) as session:
        found = does(session, arguments)
    document = {"extracts": [_document(one) for one in found]}
    lines = [line for one in found for line in (extract_line(one), f"  {_quote(one)}")]
    if not found:
        deleted = arguments.what == "delete"
        lines = [_("It is deleted; 'staven undo' takes that back.") if deleted else _("None yet.")]
    answer(arguments, document, lines)
    return 0


def _list(session: Session, arguments: argparse.Namespace) -> tuple[Extract, ...]:
    text = open_text(session, arguments.named)
    extracts: dict[str, Extract] = {}
    for line in text.documents:
        for one in open_text(session, arguments.named, line.guid).extracts:
            extracts[one.guid] = one
    for one in () if text.documents else extracts_now(session, text):
        extracts[one.guid] = one
    return tuple(extracts.values())


def _show(session: Session, arguments: argparse.Namespace) -> tuple[Extract, ...]:
    return (extract(session.db, arguments.named, session.reviewer),)


def _add(session: Session, arguments: argparse.Namespace) -> tuple[Extract, ...]:
    text = open_text(session, arguments.named, arguments.text)
    span = passage_of_words(text, arguments.quote)
    codes = tuple(code_typed(session, one) for one in arguments.code)
    return (put_codes(session, text, *span, codes, _claim(arguments, Claim())),)


def _change(session: Session, arguments: argparse.Namespace) -> tuple[Extract, ...]:
    """Give an extract other words, codes or another judgement: one action each."""
    known = extract(session.db, arguments.named, session.reviewer)
    codes = tuple(code_typed(session, one) for one in arguments.code)
    claim = _claim(arguments, known.claim)
    if arguments.quote:
        text = _text(session, known)
        span = passage_of_words(text, arguments.quote)
        known = set_bounds(session, text, known.guid, *span)
    if codes:
        known = set_codes(session, known.guid, codes)
    if claim != known.claim:
        known = set_claim(session, known.guid, claim)
    return (known,)


def _split(session: Session, arguments: argparse.Namespace) -> tuple[Extract, ...]:
    known = extract(session.db, arguments.named, session.reviewer)
    text = _text(session, known)
    start, end = known.span or (0, 0)
    places = [at for at in _places(text.document.text[start:end], arguments.quote) if at]
    if len(places) != 1:
        raise StavenError(
            _("the second part does not begin in one place with these words"),
            remedy=_("Name more words of it, as they stand in the extract."),
        )
    return split_extract(session, text, known.guid, start + places[0])


def _merge(session: Session, arguments: argparse.Namespace) -> tuple[Extract, ...]:
    known = extract(session.db, arguments.named, session.reviewer)
    return (merge_extract(session, _text(session, known), known.guid, arguments.other).extract,)


def _delete(session: Session, arguments: argparse.Namespace) -> tuple[Extract, ...]:
    delete_extract(session, arguments.named)
    return ()


_DOES: dict[str, Callable[[Session, argparse.Namespace], tuple[Extract, ...]]] = {
    "list": _list,
    "show": _show,
    "add": _add,
    "change": _change,
    "split": _split,
    "merge": _merge,
    "delete": _delete,
}
"""What each word of the command does; it gives the extracts to answer with."""


def _text(session: Session, one: Extract) -> OpenText:
    return open_text(session, one.citekey, one.document)


def _places(quote: str, words: str) -> list[int]:
    """Where words stand in a quote, whatever the spaces between them."""
    flat, offsets = [], []
    for offset, letter in enumerate(quote):
        if not letter.isspace():
            flat.append(letter)
            offsets.append(offset)
    run, asked = "".join(flat), "".join(words.split())
    places = []
    at = run.find(asked) if asked else -1
    while at >= 0:
        places.append(offsets[at])
        at = run.find(asked, at + 1)
    return places


def _claim(arguments: argparse.Namespace, claim: Claim) -> Claim:
    """A claim with the aspect and the stance that were asked for."""
    aspect = level_typed(arguments.aspect, Aspect, aspect_word) if arguments.aspect else None
    stance = level_typed(arguments.stance, Stance, stance_word) if arguments.stance else None
    changed = claim.for_aspect(aspect) if aspect and aspect is not claim.aspect else claim
    return changed if stance is None else replace(changed, stance=stance)


def _quote(one: Extract) -> str:
    return f"“{' '.join(one.quote.split())}”"


def _document(one: Extract) -> dict[str, object]:
    start, end = one.span or (None, None)
    return {**extract_document(one), "document": one.document or None, "start": start, "end": end}
