"""staven search"""

import argparse
import re

from staven.actions.at_hand import reviewer_at_hand
from staven.actions.codes import codebook
from staven.actions.search import search
from staven.actions.session import Session
from staven.cli.answer import answer, session_for
from staven.errors import StavenError
from staven.extracts.claim import Aspect, Stance
from staven.extracts.transcription import place_words
from staven.locale import _, ngettext, number
from staven.store.search import Filters, Hit
from staven.store.sources import source_named

MOST = 1_000_000_000
"""Hits that can be asked for: more than a project can have."""


def run(arguments: argparse.Namespace) -> int:
    """Find words and phrases."""
    filters = Filters(
        code=arguments.code,
        source=arguments.source,
        reviewer=getattr(arguments, "reviewer", ""),
        stance=_word(arguments.stance, list(Stance)),
        aspect=_word(arguments.aspect, list(Aspect)),
        years=_years(arguments.year),
    )
    if not 1 <= arguments.limit <= MOST:
        raise StavenError(_("--limit asks for a number from 1 to {n}").format(n=number(MOST)))
    with session_for(arguments, writing=False) as opened:
        # Here --reviewer says whose quotes are asked for, and not who asks: that would show them
        # to everybody.
        session = Session(opened.db, reviewer_at_hand(None))
        _check_names(session, filters)
        found = search(session, arguments.query, arguments.where, filters, arguments.limit)
    document = {
        "total": found.total,
        "capped": found.capped,
        "hits": [_hit(hit) for hit in found.hits],
    }
    lines = [line for hit in found.hits for line in _lines(hit)]
    count = ngettext("{n} hit", "{n} hits", found.total).format(n=found.total)
    if found.capped:
        count = _("{hits}, of which {shown} are shown").format(hits=count, shown=len(found.hits))
    answer(arguments, document, [*lines, count])
    return 0


def _check_names(session: Session, filters: Filters) -> None:
    """Make sure that the project has the source and the code to filter on.

    Raises:
        StavenError: it has not.
    """
    if filters.source:
        source_named(session.db, filters.source)
    if filters.code and filters.code not in codebook(session).by_id:
        raise StavenError(
            _("there is no code '{code}'").format(code=filters.code),
            remedy=_("'staven export codebook -o FILE' writes all codes out."),
        )


def _hit(hit: Hit) -> dict[str, object]:
    return {
        "extract": hit.extract or None,
        "citekey": hit.citekey,
        "page": hit.page,
        "locator": hit.locator,
        "quote": hit.quote,
        "transcribed": hit.transcribed,
        "codes": list(hit.codes),
        "score": round(hit.score, 4),
    }


def _lines(hit: Hit) -> list[str]:
    place = place_words(hit.page, hit.locator, transcribed=hit.transcribed)
    head = f"{hit.citekey}  {place}".rstrip()
    codes = f"  [{'; '.join(hit.codes)}]" if hit.codes else ""
    return [f"{head}{codes}", *(f"  {line}" for line in hit.quote.splitlines()), ""]


def _word(asked: str, words: list[str]) -> str:
    if asked and asked not in words:
        raise StavenError(
            _("'{word}' is not one of the words to filter on").format(word=asked),
            remedy=_("Choose from: {words}.").format(words=", ".join(words)),
        )
    return asked


def _years(asked: str) -> tuple[int, int] | None:
    if not asked:
        return None
    match = re.fullmatch(r"(\d{4})(?:-(\d{4}))?", asked)
    if match is None:
        raise StavenError(_("--year asks for a year or two, as in 2014-2021"))
    return int(match[1]), int(match[2] or match[1])
